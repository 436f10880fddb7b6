// Command line of `npm run canary`: draws the canary anew and records its landmarks, after a change of the figure or of the models.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { withToolPage } from '../browsers/with-tool-page';
// For what the page's window holds.
import type {} from './page';

const file = fileURLToPath(new URL('../../workers/canary/canary.json', import.meta.url));
const recorded = await withToolPage(
  { path: 'tools/canary/page.html', onConsoleError: console.error },
  async (page) => {
    await page.waitForFunction(() => 'recordCanary' in window);
    return page.evaluate(() => window.recordCanary());
  },
);
await writeFile(file, await format(recorded, { parser: 'json', printWidth: 120 }));
console.log(`Wrote ${recorded.length} characters.`);
