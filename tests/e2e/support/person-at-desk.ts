// A browser whose camera plays a film, with a page on Plumbline that may ask nobody but its own origin.
import { chromium, expect, test as base, type Page } from '@playwright/test';
import { browserLaunchOptions, FAKE_CAMERA_ARGS } from '../../../tools/browsers/browser';
import { filmPath, type FilmName } from './clips';

interface Desk {
  readonly page: Page;
}

/** Tests with a camera: choose the film with `test.use({ film: … })`. At the end of each, no request may have left the origin. */
export const test = base.extend<{ readonly film: FilmName; readonly desk: Desk }>({
  film: ['slump', { option: true }],
  desk: async ({ film, baseURL }, use) => {
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
    const requests: string[] = [];
    // Of the whole context: the worker's requests too.
    context.on('request', (request) => requests.push(request.url()));
    await use({ page: await context.newPage() });
    await browser.close();
    const origins = new Set(requests.map((address) => new URL(address).origin));
    // Data written into the page asks nobody.
    origins.delete('null');
    expect([...origins], 'no request leaves the origin').toEqual([new URL(baseURL ?? '').origin]);
  },
});

/** Opens the camera, as a newcomer would. Gives the film's own clock in seconds, which starts as the camera opens. */
export async function openCamera(page: Page): Promise<() => number> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Use the camera' }).first().click();
  const startMs = Date.now();
  await page.getByRole('heading', { name: 'Not calibrated yet' }).waitFor({ timeout: 60_000 });
  return () => (Date.now() - startMs) / 1000;
}

/** Another view, by the navigation. */
export async function goTo(
  page: Page,
  view: 'Monitor' | 'Calibrate' | 'Today' | 'Learn' | 'Settings',
): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: view }).click();
}

/** Presses through a calibration without the slump. */
export async function calibrate(page: Page): Promise<void> {
  await goTo(page, 'Calibrate');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Start the countdown' }).click();
  await page.getByRole('button', { name: 'Finish without it' }).click({ timeout: 60_000 });
  await page.getByRole('heading', { name: 'Calibrated' }).waitFor();
  await page.getByRole('link', { name: 'Go to the monitor' }).click();
}
