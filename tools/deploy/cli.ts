// `npm run deploy:config`: writes the hosts' configurations into deploy/.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { deployFiles } from './files';

const folder = new URL('../../deploy/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(deployFiles())) {
  await writeFile(new URL(name, folder), text);
  console.log(`Written: ${fileURLToPath(new URL(name, folder))}`);
}
