// Command line of `npm run demo`: records the drawn person's upright anew, after a change of the figure, the models or the features.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { withToolPage } from '../browsers/with-tool-page';
// For what the page's window holds.
import type {} from './page';

const file = fileURLToPath(new URL('../../src/sitter/demo-baseline.json', import.meta.url));
const recorded = await withToolPage(
  { path: 'tools/demo-figure/page.html', onConsoleError: console.error },
  async (page) => {
    await page.waitForFunction(() => 'recordDemoBaseline' in window);
    return page.evaluate(() => window.recordDemoBaseline());
  },
);
const rounded = JSON.stringify({ ...recorded, createdAtMs: Date.now() }, (key, value: unknown) =>
  typeof value === 'number' && key !== 'createdAtMs' ? Number(value.toPrecision(6)) : value,
);
await writeFile(file, await format(rounded, { parser: 'json', printWidth: 120 }));
console.log(`Wrote ${rounded.length} characters.`);
