// The privacy view counts: the camera, the pictures in the store, and requests, those that went and those that were stopped.
import { expectWatching, goTo, pauseButton, useCamera } from './support/desk';
import { expect, test, testOfAnyOrigin, type Page } from './support/plumbline';
import { startListener } from './support/bare-host';

test.use({ camera: 'pattern' });

/** The figure beside `name`. */
const fact = (page: Page, name: string) =>
  page
    .locator('.privacy-facts > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('strong');

async function openPrivacy(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByRole('link', { name: 'See what is so right now' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy, right now' })).toBeVisible();
}

test('the demo leaves no record, watching does, with no picture among them; the camera is told on and off', async ({
  page,
}) => {
  await page.goto('/');
  await openPrivacy(page);
  await expect(fact(page, 'Camera')).toHaveText('Off');
  await expect(fact(page, 'Requests to other sites')).toHaveText('0');
  await goTo(page, 'Monitor');
  await page.getByRole('button', { name: 'Try without a camera' }).first().click();
  await page.getByRole('heading', { name: 'Upright', exact: true }).waitFor({ timeout: 60_000 });
  await openPrivacy(page);
  const times = page
    .getByRole('row', { name: /Stretches of time/ })
    .getByRole('cell')
    .first();
  await expect(times).toHaveText('0 records');
  await expect(fact(page, 'Camera'), 'the demo needs none').toHaveText('Off');
  await goTo(page, 'Monitor');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await useCamera(page);
  await expectWatching(page);
  await openPrivacy(page);
  await expect(fact(page, 'Camera')).toHaveText('On');
  await expect(fact(page, 'Pictures saved')).toHaveText('0');
  await goTo(page, 'Monitor');
  await pauseButton(page).click();
  await openPrivacy(page);
  await expect(times).toHaveText(/^[1-9]/);
  await expect(page.getByText(/^Counted just now: \d+ records looked through/)).toBeVisible();
  await expect(fact(page, 'Pictures saved')).toHaveText('0');
  await expect(fact(page, 'Camera')).toHaveText('Off');
  await expect(fact(page, 'Requests to other sites')).toHaveText('0');
});

testOfAnyOrigin(
  'what the policy stops is counted as stopped, and a picture in the store as a picture',
  async ({ page }) => {
    const listener = await startListener();
    await page.goto('/');
    await page.evaluate((url) => fetch(url).catch(() => undefined), listener.url);
    await openPrivacy(page);
    await expect(fact(page, 'Requests to other sites')).toHaveText('0');
    await expect(page.getByText('Its own rules stopped 1.')).toBeVisible();
    expect(listener.heard).toEqual([]);
    await goTo(page, 'Monitor');
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.open('plumbline').onsuccess = ({ target }) => {
            const database = (target as IDBOpenDBRequest).result;
            const transaction = database.transaction('singles', 'readwrite');
            transaction.objectStore('singles').put({ shot: new Blob(['x']) }, 'sneaked-in');
            transaction.oncomplete = () => {
              database.close();
              resolve(null);
            };
          };
        }),
    );
    await openPrivacy(page);
    await expect(fact(page, 'Pictures saved')).toHaveText('1');
    await listener.close();
  },
);
