// Two tabs of one browser: one watches, the other follows it, takes its place when asked, and no moment is stored twice.
import { chromium, expect, test, type Page } from '@playwright/test';
import type { Interval } from '../../src/core/session/session';
import { browserLaunchOptions, FAKE_CAMERA_ARGS } from '../../tools/browsers/browser';
import { keepTracks, liveTracks } from './support/camera-tracks';

const PAUSE = { name: 'Pause (camera off)' };

async function expectWatching(page: Page): Promise<void> {
  await expect(page.getByRole('button', PAUSE)).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => liveTracks(page)).toBeGreaterThan(0);
}

async function expectFollowing(page: Page): Promise<void> {
  await expect(page.getByText('Plumbline is watching in another tab')).toBeVisible();
  await expect(page.getByRole('button', PAUSE)).toHaveCount(0);
  expect(await liveTracks(page)).toBe(0);
}

/** Everything stored, in order of time. */
function storedIntervals(page: Page): Promise<readonly Interval[]> {
  return page.evaluate(
    () =>
      new Promise<Interval[]>((resolve, reject) => {
        const request = indexedDB.open('plumbline');
        request.onerror = () => reject(new Error('The database could not be opened.'));
        request.onsuccess = () => {
          const all = request.result
            .transaction('intervals')
            .objectStore('intervals')
            .index('startMs')
            .getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result as Interval[]);
          };
        };
      }),
  );
}

test('one tab watches, the other follows, takes over when asked and when the first is closed', async ({
  baseURL,
}) => {
  const browser = await chromium.launch(await browserLaunchOptions(FAKE_CAMERA_ARGS));
  const context = await browser.newContext({ baseURL: baseURL ?? '', permissions: ['camera'] });
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await keepTracks(page);
    await page.goto('/');
    return page;
  };
  const first = await open();
  await first.getByRole('button', { name: 'Use the camera' }).first().click();
  await expectWatching(first);

  const second = await open();
  await expectFollowing(second);
  await second.getByRole('button', { name: 'Watch here instead' }).click();
  await expectWatching(second);
  await expectFollowing(first);

  await second.close();
  await expectWatching(first);
  await first.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(first.getByRole('heading', { name: 'A quiet eye on how you sit' })).toBeVisible();

  const stored = await storedIntervals(first);
  expect(stored.length).toBeGreaterThan(2);
  for (const [index, { startMs }] of stored.entries()) {
    expect(startMs, 'no moment is stored twice').toBeGreaterThanOrEqual(stored[index - 1]?.endMs ?? 0);
  }
  await browser.close();
});
