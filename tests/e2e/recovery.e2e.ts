// What goes wrong in a long day is put right by itself: a camera that is unplugged, and a worker that dies.
import { chromium, expect, test, type Page } from '@playwright/test';
import { browserLaunchOptions, FAKE_CAMERA_ARGS } from '../../tools/browsers/browser';
import { keepTracks, liveTracks, unplug } from './support/camera-tracks';
import { keepWorkers, killWorkers, looksTaken } from './support/pose-workers';

async function watchingPage(baseURL: string | undefined) {
  const browser = await chromium.launch(await browserLaunchOptions(FAKE_CAMERA_ARGS));
  const page = await browser.newPage({ baseURL: baseURL ?? '', permissions: ['camera'] });
  await keepTracks(page);
  await keepWorkers(page);
  await page.goto('/');
  await page.getByRole('button', { name: 'Use the camera' }).first().click();
  await expect(page.getByRole('button', { name: 'Pause (camera off)' })).toBeVisible({ timeout: 60_000 });
  await looksGoOn(page);
  return { browser, page };
}

async function looksGoOn(page: Page): Promise<void> {
  const before = await looksTaken(page);
  await expect.poll(() => looksTaken(page), { timeout: 60_000 }).toBeGreaterThan(before + 2);
}

test('a camera that is unplugged is opened again by itself, and never after Pause', async ({ baseURL }) => {
  const { browser, page } = await watchingPage(baseURL);
  const reopening = page.getByRole('heading', { name: 'The camera is being opened again' });
  await unplug(page);
  await expect(reopening).toBeVisible();
  expect(await liveTracks(page)).toBe(0);

  await expect(reopening).toHaveCount(0, { timeout: 30_000 });
  expect(await liveTracks(page)).toBeGreaterThan(0);
  await looksGoOn(page);

  await unplug(page);
  await expect(reopening).toBeVisible();
  await page.getByRole('button', { name: 'Pause (camera off)' }).click();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  // The second wait of the ladder is 5 s.
  await page.waitForTimeout(7_000);
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
  expect(await liveTracks(page)).toBe(0);
  await browser.close();
});

test('a worker that dies is replaced, and looking goes on with the camera as it was', async ({ baseURL }) => {
  const { browser, page } = await watchingPage(baseURL);
  await killWorkers(page);
  await looksGoOn(page);
  await expect(page.getByRole('button', { name: 'Pause (camera off)' })).toBeVisible();
  expect(await liveTracks(page)).toBeGreaterThan(0);
  await browser.close();
});

test('a database that is deleted underneath is told, made anew, and written to again', async ({
  baseURL,
}) => {
  const { browser, page } = await watchingPage(baseURL);
  // The session is stored within ten seconds; only then is there something to miss.
  await page.waitForTimeout(10_000);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('plumbline').onsuccess = resolve;
      }),
  );
  await expect(page.getByRole('alert')).toContainText('What was stored has been deleted');
  await looksGoOn(page);
  const stored = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('plumbline');
          opening.onsuccess = () => {
            const counting = opening.result.transaction('intervals').objectStore('intervals').count();
            counting.onsuccess = () => {
              opening.result.close();
              resolve(counting.result);
            };
          };
        }),
    );
  await expect.poll(stored, { timeout: 20_000 }).toBeGreaterThan(0);
  await browser.close();
});
