// The promises of the counted days: what is stored equals counting again, whatever is recorded, in whatever order, and when.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { daysBetween } from '../../../src/core/report/calendar/days';
import { staying } from '../../../src/core/report/calendar/travel';
import { detailOf, isEmpty } from '../../../src/core/report/day/day-summary';
import { loadHistory } from '../../../src/storage/history';
import { memoryStore } from '../../../src/storage/memory-store';
import type { Store } from '../../../src/storage/store';
import type { Interval } from '../../../src/core/session/session';
import { someIntervals } from '../report/day/arbitrary-day';
import { doneStretch, freshBrowser, interval, openedStore } from './help';

const HOUR = 3_600_000;
const FROM = Date.parse('2026-03-28T12:00Z');
const NOW = FROM + 72 * HOUR;
const travel = staying('Europe/Berlin');
const usualZone = process.env['TZ'];

beforeEach(() => {
  freshBrowser();
  process.env['TZ'] = 'Europe/Berlin';
});
afterEach(() => {
  if (usualZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = usualZone;
});

/** The days counted from all that is stored, with nothing kept from before. */
function counted(intervals: readonly Interval[]) {
  return daysBetween(FROM - 24 * HOUR, NOW, travel)
    .map((day) => detailOf(day, { intervals, bouts: [], stretches: [] }, travel).summary)
    .filter((summary) => !isEmpty(summary));
}

const KINDS: readonly (readonly [string, () => Store | Promise<Store>])[] = [
  ['durable', () => openedStore()],
  ['memory', () => memoryStore()],
];

test('goes on in the next turn where years are still to be counted, with today among the first', async () => {
  const store = memoryStore();
  const hours = Array.from({ length: 60 }, (_, index) =>
    interval(NOW - index * 24 * HOUR - HOUR, NOW - index * 24 * HOUR),
  );
  await store.record({ intervals: hours, bouts: [], session: null });
  const first = await loadHistory(store, NOW, 0);
  expect(first.rest).toBe('to-count');
  expect(first.days.at(-1)?.id).toBe('2026-03-31');
  let turns = 0;
  let history = first;
  while (history.rest === 'to-count' && turns < 1000) {
    history = await loadHistory(store, NOW, 0);
    turns += 1;
  }
  expect(history.days).toHaveLength(60);
});

describe.each(KINDS)('the history in a %s store', (_kind, open) => {
  test('equals counting everything again, also when records came late and for days already counted', async () => {
    await fc.assert(
      fc.asyncProperty(someIntervals(FROM), fc.nat(40), fc.nat(72), async (intervals, cut, hours) => {
        freshBrowser();
        const store = await open();
        const distinct = [...new Map(intervals.map((interval) => [interval.id, interval])).values()];
        await store.record({ intervals: distinct.slice(0, cut), bouts: [], session: null });
        await loadHistory(store, FROM + hours * HOUR);
        await store.record({ intervals: distinct.slice(cut), bouts: [], session: null });
        const { days } = await loadHistory(store, NOW);
        expect(days).toEqual(counted(distinct));
        expect((await loadHistory(store, NOW)).days).toEqual(days);
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  test('holds a day whose only record is a stretch, and nothing where there is none', async () => {
    const store = await open();
    expect((await loadHistory(store, NOW)).days).toEqual([]);
    await store.logStretch(doneStretch(FROM));
    expect((await loadHistory(store, NOW)).days).toMatchObject([{ id: '2026-03-28', stretches: 1 }]);
    await store.eraseEverything();
    expect((await loadHistory(store, NOW)).days).toEqual([]);
  });

  test('keeps the days apart by the zone in which they were lived', async () => {
    const store = await open();
    await store.saveTravel(travel);
    process.env['TZ'] = 'America/New_York';
    const history = await loadHistory(store, NOW);
    expect(history.travel).toEqual([...travel, { fromMs: NOW, zone: 'America/New_York' }]);
  });
});
