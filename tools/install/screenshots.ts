// The pictures that a browser shows before Plumbline is installed: the built page with the drawn figure, never a person.
import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright';

const WAIT_MS = 120_000;

const SCREENSHOTS = [
  { name: 'monitor-wide.png', width: 1280, height: 800 },
  { name: 'monitor-narrow.png', width: 412, height: 892 },
] as const;

/** Takes each into `folder` from the page at `url`. */
export async function takeScreenshots(browser: Browser, url: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage({ colorScheme: 'light', serviceWorkers: 'block' });
  page.setDefaultTimeout(WAIT_MS);
  await page.goto(url);
  await page.getByRole('button', { name: 'Try without a camera' }).first().click();
  for (const { name, width, height } of SCREENSHOTS) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.getByRole('heading', { name: 'Upright' }).waitFor();
    await writeFile(`${folder}/${name}`, await page.screenshot());
    console.log(`Taken: ${name}`);
  }
  await page.close();
}
