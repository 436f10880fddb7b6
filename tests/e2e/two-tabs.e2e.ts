// Two tabs of one real browser, with its own locks and channels: one watches, the other follows it, takes its place when asked, and no moment is stored twice.
import { keepTracks, liveTracks } from './support/camera-tracks';
import { expectWatching, pauseButton, storedIntervals, useCamera } from './support/desk';
import { expect, test, type Page } from './support/plumbline';

test.use({ camera: 'pattern' });

async function expectLit(page: Page): Promise<void> {
  await expectWatching(page);
  await expect.poll(() => liveTracks(page)).toBeGreaterThan(0);
}

async function expectFollowing(page: Page): Promise<void> {
  await expect(page.getByText('Plumbline is watching in another tab')).toBeVisible();
  await expect(pauseButton(page)).toHaveCount(0);
  expect(await liveTracks(page)).toBe(0);
}

test('one tab watches, the other follows, takes over when asked and when the first is closed', async ({
  context,
}) => {
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await keepTracks(page);
    await page.goto('/');
    return page;
  };
  const first = await open();
  await useCamera(first);
  await expectLit(first);

  const second = await open();
  await expectFollowing(second);
  await second.getByRole('button', { name: 'Watch here instead' }).click();
  await expectLit(second);
  await expectFollowing(first);

  await second.close();
  await expectLit(first);
  await first.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(first.getByRole('heading', { name: 'A quiet eye on how you sit' })).toBeVisible();

  const stored = await storedIntervals(first);
  expect(stored.length).toBeGreaterThan(2);
  for (const [index, { startMs }] of stored.entries()) {
    expect(startMs, 'no moment is stored twice').toBeGreaterThanOrEqual(stored[index - 1]?.endMs ?? 0);
  }
});
