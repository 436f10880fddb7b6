// The evening's summary as a notification: once, out of sight, outside quiet hours, and left to the page wherever it could not be shown.
import fc from 'fast-check';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { dayBounds } from '../../../src/core/report/bounds';
import { eveningOf } from '../../../src/core/report/history/evening-hour';
import { startOfLocalDay } from '../../../src/core/report/local-day';
import { mayNudgeAt } from '../../../src/core/session/nudge-hours';
import type { Settings } from '../../../src/core/settings/settings';
import type { NotifyOutcome } from '../../../src/core/watch/alert-outcome';
import { interval } from '../../unit/storage/help';
import { World, type Tab } from '../world/world';

// Fetched for the first time in the midst of it, they would take more time than this world has.
beforeAll(() => Promise.all([import('../../../src/words/evening'), import('../../../src/storage/history')]));
afterEach(() => void vi.useRealTimers());

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6] as const;
const MINUTE = 60_000;

const told = (tab: Tab): number => tab.notifications.filter(({ tag }) => tag === 'evening').length;
const toldTo = (tab: Tab): string | null => tab.app.model.settings.value.eveningTo;
const evening = (): number => eveningOf(dayBounds(Date.now(), startOfLocalDay).startMs);
const wait = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const hide = (tab: Tab, hidden: boolean): Promise<unknown> =>
  tab.app.dispatch({ kind: 'page-hidden', hidden });

/** Somebody sat for `minutes` that day, and has left the page open behind others until just before the evening. */
async function dayOf(
  minutes: number,
  change: Partial<Settings> = {},
  outcome: NotifyOutcome = { kind: 'sent' },
) {
  const world = new World();
  world.alerting = outcome;
  const sat = interval(Date.now(), Date.now() + minutes * MINUTE, 'sat');
  await world.store.record({ intervals: [sat], bouts: [], session: null });
  const tab = await world.openTab();
  await tab.app.model.actions.changeSettings({
    eveningTo: '2026-03-01',
    eveningNotified: true,
    ...change,
  });
  await hide(tab, true);
  await wait(evening() - Date.now() - MINUTE);
  return { world, tab };
}

test('it comes once, in the evening and not before, and the page need not tell it again', async () => {
  const { world, tab } = await dayOf(32);
  expect([told(tab), toldTo(tab)]).toEqual([0, '2026-03-01']);
  await wait(2 * MINUTE);
  await world.settle();
  expect([told(tab), toldTo(tab)]).toEqual([1, '2026-03-02']);
  await wait(5 * 60 * MINUTE);
  expect(told(tab)).toBe(1);
  expect(world.faults).toEqual([]);
});

test.each<readonly [string, NotifyOutcome]>([
  ['the browser refused', { kind: 'not-allowed', permission: 'denied' }],
  ['the browser failed', { kind: 'failed', message: 'no' }],
])('where %s it is still to be told, by the page', async (_what, outcome) => {
  const { world, tab } = await dayOf(32, {}, outcome);
  await wait(2 * MINUTE);
  await world.settle();
  expect([told(tab), toldTo(tab), tab.app.model.notice.value]).toEqual([1, '2026-03-01', null]);
});

test('it waits for the end of quiet hours', async () => {
  const quiet = [{ days: EVERY_DAY, fromMinute: 17 * 60, toMinute: 19 * 60 }];
  const { world, tab } = await dayOf(32, { nudgeHours: { working: [], quiet } });
  await wait(55 * MINUTE);
  expect(told(tab)).toBe(0);
  await wait(15 * MINUTE);
  await world.settle();
  expect(told(tab)).toBe(1);
});

test('nothing comes where the page is in sight, of a day with too little in it, or where it was not chosen', async () => {
  const inSight = await dayOf(32);
  await hide(inSight.tab, false);
  await wait(2 * MINUTE);
  await hide(inSight.tab, true);
  await wait(60 * MINUTE);
  expect([told(inSight.tab), toldTo(inSight.tab)]).toEqual([0, '2026-03-01']);
  vi.useRealTimers();
  for (const [minutes, change] of [
    [5, {}],
    [32, { eveningNotified: false }],
    [32, { eveningTo: null }],
  ] as const) {
    const { tab } = await dayOf(minutes, change);
    await wait(60 * MINUTE);
    expect(told(tab)).toBe(0);
    vi.useRealTimers();
  }
});

test('whatever happens: at most once a day, never before the evening, in quiet hours, or while the page is in sight', async () => {
  const turn = fc.record({ minutes: fc.integer({ min: 1, max: 240 }), hidden: fc.boolean() });
  const hours = fc.record({ fromMinute: fc.nat(1439), toMinute: fc.nat(1439) });
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { maxLength: 8 }), hours, async (turns, { fromMinute, toMinute }) => {
      const nudgeHours = { working: [], quiet: [{ days: EVERY_DAY, fromMinute, toMinute }] };
      const { world, tab } = await dayOf(40, { nudgeHours });
      const evenings = evening();
      const sight: { readonly fromMs: number; readonly hidden: boolean }[] = [];
      for (const { minutes, hidden } of turns) {
        sight.push({ fromMs: Date.now(), hidden });
        await hide(tab, hidden);
        await wait(minutes * MINUTE);
      }
      const shown = tab.notifications.filter(({ tag }) => tag === 'evening');
      expect(shown.length).toBeLessThanOrEqual(1);
      for (const { atMs } of shown) {
        expect(atMs).toBeGreaterThanOrEqual(evenings);
        expect(mayNudgeAt(nudgeHours, atMs)).toBe(true);
        // At the very moment at which the page comes into sight either may be.
        const turnsThen = sight.some(({ fromMs }) => fromMs === atMs);
        const isHidden = sight.findLast(({ fromMs }) => fromMs < atMs)?.hidden ?? true;
        expect(turnsThen || isHidden).toBe(true);
      }
      expect(toldTo(tab)).toBe(shown.length === 1 ? '2026-03-02' : '2026-03-01');
      expect(world.faults).toEqual([]);
      vi.useRealTimers();
    }),
    { numRuns: 40 },
  );
});
