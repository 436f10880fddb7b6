// A browser whose camera plays a film, with a page on Plumbline and a record of every request it made.
import { chromium, test as base, type Page } from '@playwright/test';
import { browserLaunchOptions, FAKE_CAMERA_ARGS } from '../../../tools/browser';
import { filmPath, type FilmName } from './clips';

interface Desk {
  /** What the camera sees. */
  readonly film: FilmName;
  readonly deskPage: Page;
  /** Addresses of all requests of all frames and workers so far. */
  readonly requests: readonly string[];
}

/** Tests with a camera: choose the film with `test.use({ film: … })`. */
export const test = base.extend<Desk>({
  film: ['slump', { option: true }],
  requests: [async ({}, use) => use([]), { scope: 'test' }],
  deskPage: async ({ film, requests, baseURL }, use) => {
    const browser = await chromium.launch(
      await browserLaunchOptions([
        ...FAKE_CAMERA_ARGS,
        `--use-file-for-fake-video-capture=${filmPath(film)}`,
      ]),
    );
    const context = await browser.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      permissions: ['camera', 'notifications'],
    });
    // Of the whole context: the worker's requests too.
    context.on('request', (request) => (requests as string[]).push(request.url()));
    await use(await context.newPage());
    await browser.close();
  },
});

/** Presses through a calibration without the slump, as a newcomer would. */
export async function calibrate(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Calibrate' }).click();
  await page
    .getByRole('button', { name: /begin|start/i })
    .first()
    .click();
  await page.getByRole('button', { name: 'Start the countdown' }).click();
  await page.getByRole('button', { name: 'Finish without it' }).click({ timeout: 60_000 });
  await page.getByRole('heading', { name: 'Calibrated' }).waitFor();
  await page.getByRole('link', { name: 'Go to the monitor' }).click();
}
