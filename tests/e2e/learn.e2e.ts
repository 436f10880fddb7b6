// The explainers in the built page: every finding's way to its page, picking parts by keyboard, the timer, and no network.
import { METRIC_IDS, type MetricId } from '../../src/core/baseline/metric';
import type { Interval } from '../../src/core/session/session';
import { WARNING_IDS } from '../../src/ui/learn/types';
import { lastingChangeSentence, type JudgedMetric } from '../../src/words/looking-back';
import { metricName } from '../../src/words/metrics';
import { h1, library, onEachPage } from './support/every-page';
import { expect, test } from './support/plumbline';
import { primaryFor, storeDay, storedHoldsMs } from './support/reader';

const MINUTE_MS = 60_000;
/** Early in the afternoon of some day, far from where a day begins. */
const NOW = new Date(2026, 10, 23, 14, 30);
/** How far forward the shoulders of that day were, on average. */
const ROUNDED_DEG = 14;
const judged = METRIC_IDS.filter((id): id is JudgedMetric => id !== 'hipAngleDeg');

function interval(startMinute: number, minutes: number, metrics: readonly MetricId[]): Interval {
  const startMs = NOW.getTime() - startMinute * MINUTE_MS;
  return {
    id: `made-${startMinute}`,
    startMs,
    endMs: startMs + minutes * MINUTE_MS,
    state: { kind: 'deviating', metrics },
    presence: 'sitting',
    setupId: 'desk',
    algorithmVersion: 1,
    meanChanges: { shoulderRoundingDeg: { mean: ROUNDED_DEG, looks: 90 } },
  };
}

test('every finding of a day leads to its explainer, which opens with what was measured that day', async ({
  page,
}) => {
  await page.clock.install({ time: NOW });
  await page.goto('/');
  await expect(h1(page)).toBeVisible();
  const boutStartMs = NOW.getTime() - 200 * MINUTE_MS;
  await storeDay(page, {
    intervals: judged.map((metric, index) => interval(190 - index * 10, 6, [metric])),
    bouts: [
      { id: 'made', startMs: boutStartMs, endMs: NOW.getTime() - MINUTE_MS, sittingMs: 94 * MINUTE_MS },
    ],
  });
  const walked: string[] = [];
  const follow = async (id: (typeof WARNING_IDS)[number], name: string, said: string): Promise<void> => {
    await page.goto('#/today');
    await page.getByRole('main').getByRole('link', { name, exact: true }).click();
    await expect(h1(page)).toHaveText(primaryFor(library, id).title);
    await expect(page.getByRole('complementary', { name: 'What was measured for you' })).toContainText(said);
    walked.push(id);
  };
  for (const metric of judged) {
    const mean = metric === 'shoulderRoundingDeg' ? ROUNDED_DEG : undefined;
    await follow(metric, metricName(metric), lastingChangeSentence(metric, 6 * MINUTE_MS, 'today', mean));
  }
  await follow('sittingDuration', 'About sitting and breaks', '1 h 34 min');
  expect(walked.sort()).toEqual([...WARNING_IDS].sort());

  await page.goto('#/learn');
  const suggested = page.getByRole('region', { name: 'Suggested for you' });
  await expect(suggested.getByRole('listitem').first()).toContainText('in the last seven days');
});

test('the parts of the back can be picked in the drawing by keyboard, or by name, and each leads to a page', async ({
  page,
}) => {
  await page.goto('/#/learn');
  const explorer = page.getByRole('region', { name: 'Your back, part by part' });
  const told = explorer.getByRole('status');
  await expect(told, 'something is shown from the start').toContainText('Lower back');
  const parts = explorer.locator('svg').getByRole('button');
  await parts.first().focus();
  const count = await parts.count();
  const heard = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    await expect(parts.nth(index)).toBeFocused();
    await page.keyboard.press(index % 2 === 0 ? 'Enter' : 'Space');
    await expect(parts.nth(index)).toHaveAttribute('aria-pressed', 'true');
    heard.add(await told.innerText());
    await page.keyboard.press('Tab');
  }
  expect(count).toBeGreaterThan(8);
  expect(heard.size, 'each part is told in words of its own').toBe(count);
  await expect(explorer.locator('svg [aria-pressed="true"]')).toHaveCount(1);
  await explorer.getByRole('button', { name: 'Disc', exact: true }).last().click();
  await expect(explorer.locator('svg [data-part="disc"]')).toHaveAttribute('aria-pressed', 'true');
  await explorer.getByRole('listitem').filter({ hasText: 'annulus fibrosus' }).getByRole('link').click();
  await expect(page.getByRole('article').first()).toBeVisible();
});

/** Keeps the pitch of every tone that is started. */
function noteTones(): void {
  const heard: number[] = [];
  Object.assign(globalThis, { tonesHz: heard });
  const { prototype } = AudioScheduledSourceNode;
  const start: unknown = Object.getOwnPropertyDescriptor(prototype, 'start')?.value;
  OscillatorNode.prototype.start = function (when = 0) {
    heard.push(this.frequency.value);
    if (typeof start === 'function') Reflect.apply(start, this, [when]);
  };
}

test('a stretch is timed, sounds each change, waits while paused, and what was held is written down in Today', async ({
  page,
}) => {
  await page.addInitScript(noteTones);
  await page.clock.install({ time: NOW });
  await page.goto('/#/learn/psoas-stretch/stretch-half-kneeling');
  await page.getByRole('button', { name: 'Do it' }).first().click();
  const timer = page.getByRole('group', { name: 'Timer: Half-kneeling hip stretch' });
  await expect(timer).toBeInViewport();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.clock.pauseAt(new Date(NOW.getTime() + MINUTE_MS));
  const seconds = timer.getByRole('timer');
  const press = async (name: string): Promise<void> => {
    await timer.getByRole('button', { name }).click();
    // Effects of the views wait for the next frame, which the stopped clock would never bring.
    await page.clock.runFor(100);
  };
  const noted = page.getByText('noted in Today');

  await press('Start');
  await page.clock.runFor(8000);
  await press('Back');
  await expect(page.getByRole('dialog'), 'the page is where it was').toHaveCount(0);
  await expect(noted, 'three seconds are a try').toHaveCount(0);
  await page.getByRole('button', { name: 'Do it' }).first().click();
  await page.clock.runFor(100);

  await press('Start');
  await page.clock.runFor(15_000);
  await expect(timer).toContainText('Hold: left knee down');
  await expect(seconds).toContainText('20');
  await press('Pause');
  await page.clock.runFor(90_000);
  await expect(timer).toContainText('Paused: left knee down');
  await expect(seconds).toContainText('20');
  await press('Go on');
  await page.clock.runFor(25_000);
  await expect(timer).toContainText('Hold: right knee down');
  await page.clock.runFor(31_000);
  await expect(timer).toContainText('Done');
  await press('Back');
  await expect(noted).toHaveText('1 min noted in Today.');
  const tones = await page.evaluate<unknown>('globalThis.tonesHz');
  expect(tones, 'the first try; then ready and hold for each side, and the end').toEqual([
    ...[440, 660],
    ...[440, 660, 440, 660, 523, 659, 784],
  ]);

  await page.clock.resume();
  await noted.getByRole('link', { name: 'Today' }).click();
  const breaks = page.getByRole('region', { name: 'Breaks and stretches' });
  await expect(breaks.getByRole('listitem')).toHaveText(/^14:3\dHalf-kneeling hip stretch1 min$/);
  await breaks.getByRole('link', { name: 'Half-kneeling hip stretch' }).click();
  await expect(page.getByRole('heading', { name: 'Half-kneeling hip stretch' })).toBeInViewport();
});

test('the stretch of every warning can be started at once, from its own address, also on its page, and leads back', async ({
  page,
}) => {
  await page.goto('/#/learn');
  for (const id of WARNING_IDS) {
    const { slug, title, stretches } = primaryFor(library, id);
    await page.goto(`/#/learn/${slug}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.goto(`/#/learn/${slug}/do-${stretches[0]?.id ?? ''}?from=${id}`);
    const timer = page.getByRole('group', { name: `Timer: ${stretches[0]?.title ?? ''}` });
    await expect(timer.getByRole('button', { name: 'Start' }), id).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page, id).toHaveURL(/#\/$/);
  }
});

test('a routine is put together, kept, put in order and done in a row', async ({ page }) => {
  await page.goto('/#/learn/routine');
  for (const name of ['Seated turn', 'Knee rolls']) await page.getByRole('checkbox', { name }).check();
  const steps = page.locator('.learn-routine-step').getByRole('heading');
  await expect(steps).toHaveText(['Seated turn', 'Knee rolls']);
  await page.getByRole('button', { name: 'Move up: Knee rolls' }).click();
  await expect(steps).toHaveText(['Knee rolls', 'Seated turn']);
  await page.getByRole('spinbutton').first().fill('25');
  // Storing takes a moment, on a busy machine a longer one than a script needs to close the page.
  await expect.poll(() => storedHoldsMs(page)).toEqual([25_000, 15_000]);
  await page.reload();
  await expect(steps).toHaveText(['Knee rolls', 'Seated turn']);
  await expect(page.getByRole('spinbutton').first()).toHaveValue('25');
  await page.getByRole('button', { name: 'Do it' }).click();
  const card = page.getByRole('dialog');
  await expect(card).toContainText('Stretch 1 of 2');
  await card.getByRole('button', { name: 'Next stretch' }).click();
  await expect(card).toContainText('Stretch 2 of 2');
  await expect(card.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('what could not be fetched comes when asked again, or by itself once the network is back', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await expect(h1(page)).toBeVisible();
  const failed = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await context.setOffline(true);
  await page.getByRole('navigation').getByRole('link', { name: 'Learn' }).click();
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(failed, 'still without a network').toBeVisible();
  await context.setOffline(false);
  await expect(h1(page), 'by itself').toHaveText('Learn');

  // A server that is down tells nobody when it is up again.
  await page.route('**/assets/sciatica-*.js', (route) => route.abort());
  await page.goto('/#/learn/sciatica');
  await expect(failed).toBeVisible();
  await page.unroute('**/assets/sciatica-*.js');
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(failed).toHaveCount(0);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('everything works without a network after the first visit: each page, and watching', async ({
    page,
    context,
  }) => {
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    const fetched = await page.evaluate(() => fetch('/not-kept.txt').then(String, () => 'no network'));
    expect(fetched, 'the network is really cut').toBe('no network');
    await page.reload();
    await onEachPage(page, () => Promise.resolve());
    for (const { slug, title } of library) {
      await page.goto(`/learn/${slug}.html`);
      await expect(h1(page)).toHaveText(title);
      await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
    }
    await page.goto('/');
    await page.getByRole('button', { name: 'Try without a camera' }).first().click();
    await expect(page.getByRole('heading', { name: 'Demo', exact: true })).toBeVisible({ timeout: 60_000 });
  });
});
