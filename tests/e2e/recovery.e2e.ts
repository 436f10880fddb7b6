// What goes wrong in a long day is put right by itself in a real browser: a camera that is unplugged, a worker that dies, a database that is deleted.
import { keepTracks, liveTracks, unplug } from './support/camera-tracks';
import { expectWatching, storedIntervals, useCamera } from './support/desk';
import { expectLooking, keepWorkers, killWorkers } from './support/looks';
import { expect, test } from './support/plumbline';

test.use({ camera: 'pattern' });

test.beforeEach(async ({ page }) => {
  await keepTracks(page);
  await keepWorkers(page);
  await page.goto('/');
  await useCamera(page);
  await expectWatching(page);
  await expectLooking(page);
});

test('a camera that is unplugged is off at once, and opened again by itself', async ({ page }) => {
  const reopening = page.getByRole('heading', { name: 'The camera is being opened again' });
  await unplug(page);
  await expect(reopening).toBeVisible();
  expect(await liveTracks(page)).toBe(0);

  await expect(reopening).toHaveCount(0, { timeout: 30_000 });
  expect(await liveTracks(page)).toBeGreaterThan(0);
  await expectLooking(page);
});

test('a worker that dies is replaced, and looking goes on with the camera as it was', async ({ page }) => {
  await killWorkers(page);
  await expectLooking(page);
  await expectWatching(page);
  expect(await liveTracks(page)).toBeGreaterThan(0);
});

test('a database that is deleted underneath is told, made anew, and written to again', async ({ page }) => {
  const stored = async (): Promise<number> => (await storedIntervals(page)).length;
  // Only then is there something to miss.
  await expect.poll(stored, { timeout: 20_000 }).toBeGreaterThan(0);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('plumbline').onsuccess = resolve;
      }),
  );
  await expect(page.getByRole('alert')).toContainText('What was stored has been deleted');
  await expectLooking(page);
  await expect.poll(stored, { timeout: 20_000 }).toBeGreaterThan(0);
});
