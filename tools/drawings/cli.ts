// Writes the drawings of people into content/drawings: npx tsx tools/drawings/cli.ts [FOLDER].
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SCENES } from './scenes';
import { sceneSvg } from './svg';

const folder = process.argv[2] ?? 'content/drawings';
for (const [name, scene] of Object.entries(SCENES)) {
  await writeFile(path.join(folder, `${name}.svg`), sceneSvg(scene));
}
console.log(`${Object.keys(SCENES).length} drawings written to ${folder}`);
