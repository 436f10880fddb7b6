// A camera that a real browser refuses: told in words that fit, with what to do and other ways on. (Which refusal has which words is for the unit tests.)
import { violationsOf } from './support/axe';
import { useCamera } from './support/desk';
import { expect, test, type Page } from './support/plumbline';

test.use({ camera: 'refused' });

/** The problem's page offers a retry, a recording and the demonstration, and says what to do. */
async function expectWaysOn(page: Page, heading: string): Promise<void> {
  // The camera is asked for once the model is there.
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try the camera again' })).toBeVisible();
  await expect(page.getByLabel('Open a video or pictures')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try without a camera' })).toBeVisible();
  expect.soft(await violationsOf(page)).toEqual([]);
}

test('a camera that is not allowed is told with the steps that allow it', async ({ page }) => {
  await page.goto('/');
  await useCamera(page);
  await expectWaysOn(page, 'The camera is blocked for this page');
});

test('a page that came over an insecure connection says so, and does not blame the camera', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'mediaDevices');
    Object.defineProperty(window, 'isSecureContext', { value: false });
  });
  await page.goto('/');
  await useCamera(page);
  await expectWaysOn(page, 'This address cannot use a camera');
});
