// Every way in which a browser refuses a camera: each has its own words, what to do, and other ways on.
import AxeBuilder from '@axe-core/playwright';
import { chromium, expect, test, type Page } from '@playwright/test';
import { browserLaunchOptions, FAKE_CAMERA_ARGS } from '../../tools/browsers/browser';

interface Refusal {
  readonly name: string;
  readonly message: string;
  readonly heading: string;
}

/** What browsers reject with. No test can take a real device away, so the refusal itself is put in the browser's mouth. */
const REFUSALS: readonly Refusal[] = [
  {
    name: 'NotAllowedError',
    message: 'Permission denied',
    heading: 'The camera is blocked for this page',
  },
  {
    name: 'NotAllowedError',
    message: 'Permission denied by system',
    heading: 'The system keeps the camera from the browser',
  },
  { name: 'NotFoundError', message: 'Requested device not found', heading: 'No camera found' },
  { name: 'NotReadableError', message: 'Could not start video source', heading: 'The camera is taken' },
  { name: 'UnknownError', message: 'Something new', heading: 'The picture could not be opened' },
];

/** Refuses once; asked again, the browser's own answer comes. */
async function refuseOnce(page: Page, refusal: Refusal): Promise<void> {
  await page.addInitScript(({ name, message }) => {
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = () => {
      devices.getUserMedia = ask;
      return Promise.reject(new DOMException(message, name));
    };
  }, refusal);
}

/** The problem's page offers a retry, a recording and the demonstration, and says what to do. */
async function expectWaysOn(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try the camera again' })).toBeVisible();
  await expect(page.getByLabel('Open a video or pictures')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try without a camera' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect.soft(violations.map(({ id }) => id)).toEqual([]);
}

test('each refusal of the camera is told in its own words, and trying again works once it is lifted', async ({
  baseURL,
}) => {
  const browser = await chromium.launch(await browserLaunchOptions(FAKE_CAMERA_ARGS));
  for (const refusal of REFUSALS) {
    const context = await browser.newContext({ baseURL: baseURL ?? '', permissions: ['camera'] });
    const page = await context.newPage();
    await refuseOnce(page, refusal);
    await page.goto('/');
    await page.getByRole('button', { name: 'Use the camera' }).click();
    await expectWaysOn(page, refusal.heading);
    if (refusal.name === 'NotReadableError') {
      await page.getByRole('button', { name: 'Try the camera again' }).click();
      await expect(page.getByRole('button', { name: 'Pause (camera off)' })).toBeVisible({ timeout: 60_000 });
    }
    await context.close();
  }
  expect(new Set(REFUSALS.map(({ heading }) => heading)).size, 'no two share their words').toBe(
    REFUSALS.length,
  );
  await browser.close();
});

test('a page that came over an insecure connection says so, and does not blame the camera', async ({
  baseURL,
}) => {
  const browser = await chromium.launch(await browserLaunchOptions());
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'mediaDevices');
    Object.defineProperty(window, 'isSecureContext', { value: false });
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expectWaysOn(page, 'This address cannot use a camera');
  await browser.close();
});

test('a chosen camera that is gone is replaced by the one there is', async ({ baseURL }) => {
  const browser = await chromium.launch(await browserLaunchOptions(FAKE_CAMERA_ARGS));
  const page = await browser.newPage({ baseURL: baseURL ?? '', permissions: ['camera'] });
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = (constraints) => {
      const { video } = constraints ?? {};
      return typeof video === 'object' && video.deviceId !== undefined
        ? Promise.reject(new OverconstrainedError('deviceId', 'No such device'))
        : ask(constraints);
    };
  });
  await page.goto('/#/settings');
  const picker = page.getByLabel('Which camera to use');
  await expect(picker.locator('option')).not.toHaveCount(1);
  await picker.selectOption({ index: 1 });
  await page.goto('/#/');
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(page.getByRole('button', { name: 'Pause (camera off)' })).toBeVisible({ timeout: 60_000 });
  await browser.close();
});
