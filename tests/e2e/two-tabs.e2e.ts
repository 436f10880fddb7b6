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

interface LitWindow extends Window {
  readonly lit: { onMs: number; offMs: number | null }[];
}

/** Writes down from when to when any camera track of the page is live, copies too. */
async function keepLit(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const lit: { onMs: number; offMs: number | null }[] = [];
    Object.assign(window, { lit });
    const now = (): number => performance.timeOrigin + performance.now();
    const follow = (track: MediaStreamTrack): void => {
      const span: (typeof lit)[number] = { onMs: now(), offMs: null };
      lit.push(span);
      const stop = track.stop.bind(track);
      track.stop = () => {
        stop();
        span.offMs ??= now();
      };
      const clone = track.clone.bind(track);
      track.clone = () => {
        const copy = clone();
        follow(copy);
        return copy;
      };
    };
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (constraints) => {
      const stream = await ask(constraints);
      for (const track of stream.getTracks()) follow(track);
      return stream;
    };
  });
}

const litSpans = (page: Page) => page.evaluate(() => (window as unknown as LitWindow).lit);

const AWAKE_MS = 200;

/** Presses the button at this moment of the clock on the wall, for which it waits awake: a timer may come late in one tab and not in the other. */
async function pressAt(page: Page, atMs: number): Promise<void> {
  await page.evaluate(
    ({ moment, awakeMs }) => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Use the camera',
      );
      setTimeout(
        () => {
          while (Date.now() < moment);
          button?.click();
        },
        moment - awakeMs - Date.now(),
      );
    },
    { moment: atMs, awakeMs: AWAKE_MS },
  );
}

test('two tabs in which the camera is asked for at the same moment: one opens it, and no moment is stored twice', async ({
  context,
}) => {
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await keepTracks(page);
    await keepLit(page);
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Use the camera' }).first()).toBeVisible();
    return page;
  };
  const tabs = [await open(), await open()] as const;
  const atMs = Date.now() + 1_500;
  await Promise.all(tabs.map((tab) => pressAt(tab, atMs)));
  const pausing = async (): Promise<number> =>
    (await Promise.all(tabs.map((tab) => pauseButton(tab).count()))).reduce((sum, count) => sum + count, 0);
  await expect.poll(pausing, { timeout: 60_000 }).toBe(1);
  const [leader, follower] = (await pauseButton(tabs[0]).count()) === 1 ? tabs : [tabs[1], tabs[0]];
  await expectLit(leader);
  await expectFollowing(follower);
  await expect
    .poll(async () => (await storedIntervals(leader)).length, { timeout: 30_000 })
    .toBeGreaterThan(0);
  await leader.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect.poll(() => liveTracks(leader)).toBe(0);

  const spans = (await Promise.all(tabs.map(litSpans))).map((all) =>
    all.map(({ onMs, offMs }) => ({ onMs, offMs: offMs ?? Number.POSITIVE_INFINITY })),
  );
  for (const one of spans[0] ?? []) {
    for (const other of spans[1] ?? []) {
      expect(Math.min(one.offMs, other.offMs), 'two cameras at once').toBeLessThanOrEqual(
        Math.max(one.onMs, other.onMs),
      );
    }
  }
  const stored = await storedIntervals(leader);
  for (const [index, { startMs }] of stored.entries()) {
    expect(startMs, 'no moment is stored twice').toBeGreaterThanOrEqual(stored[index - 1]?.endMs ?? 0);
  }
});
