// Forgetting a time and letting go of old details, in both stores: what was meant goes, everything else stays.
import { beforeEach, describe, expect, test } from 'vitest';
import { dayOfDate } from '../../../src/core/report/calendar/days';
import { detailsFromMs } from '../../../src/core/report/keeping/keep-details';
import { contentsOf } from '../../../src/storage/export-file';
import { forgetForSure, trimDetails } from '../../../src/storage/forgetting';
import { loadHistory } from '../../../src/storage/history';
import { memoryStore } from '../../../src/storage/memory-store';
import type { Store } from '../../../src/storage/store';
import { liveIn, NOW_MS, TRAVEL } from '../archive/lived-store';
import { bout, freshBrowser, interval, openedStore } from './help';

const HOUR = 3_600_000;
const ALWAYS = [0, Number.MAX_SAFE_INTEGER] as const;
const KINDS: readonly (readonly [string, () => Store | Promise<Store>])[] = [
  ['durable', () => openedStore()],
  ['memory', () => memoryStore()],
];
const usualZone = process.env['TZ'];

beforeEach(() => {
  freshBrowser();
  process.env['TZ'] = 'Europe/Berlin';
  return () => {
    if (usualZone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = usualZone;
  };
});

function dayOf(date: string) {
  const day = dayOfDate(date, TRAVEL);
  if (day === null) throw new Error(date);
  return day;
}

describe.each(KINDS)('in a %s store', (_kind, open) => {
  test('a day that is erased is gone from records and figures, and every other day counts as before', async () => {
    const store = await liveIn(await open(), 7, 15);
    await store.saveJournal([
      { atMs: dayOf('2026-11-24').startMs + HOUR, event: { kind: 'watching' } },
      { atMs: dayOf('2026-11-25').startMs + HOUR, event: { kind: 'watching' } },
    ]);
    const before = await loadHistory(store, NOW_MS);
    const day = dayOf('2026-11-24');
    expect(before.days.some(({ id }) => id === day.date)).toBe(true);
    await forgetForSure(store, day);
    const after = await loadHistory(store, NOW_MS);
    expect(after.days).toEqual(before.days.filter(({ id }) => id !== day.date));
    expect(await store.intervalsBetween(day.startMs, day.endMs)).toEqual([]);
    expect(await store.loadJournal()).toHaveLength(1);
    expect(await store.listSetups()).not.toEqual([]);
  });

  test('what reaches over the edge of what is erased is cut there, also what begins long before', async () => {
    const store = await open();
    const day = dayOf('2026-11-24');
    await store.record({
      intervals: [
        interval(day.startMs - HOUR, day.startMs + HOUR, 'into'),
        interval(day.startMs - 20 * HOUR, day.endMs + HOUR, 'over'),
        interval(day.endMs - HOUR, day.endMs + HOUR, 'out'),
      ],
      bouts: [bout(day.endMs - HOUR, day.endMs + HOUR, 'late')],
      session: null,
    });
    await forgetForSure(store, day);
    const spans = (await store.intervalsBetween(...ALWAYS)).map(({ startMs, endMs }) => [startMs, endMs]);
    expect(spans).toHaveLength(4);
    expect(spans).toContainEqual([day.startMs - HOUR, day.startMs]);
    expect(spans).toContainEqual([day.startMs - 20 * HOUR, day.startMs]);
    expect(spans).toContainEqual([day.endMs, day.endMs + HOUR]);
    expect((await store.boutsBetween(...ALWAYS)).map(({ startMs }) => startMs)).toEqual([day.endMs]);
  });

  test('old details go only with their figures counted, and the figures stay the same for good', async () => {
    const store = await liveIn(await open(), 7, 110);
    const before = await loadHistory(store, NOW_MS, Infinity);
    const fromMs = detailsFromMs(NOW_MS, 90, TRAVEL);
    while ((await trimDetails(store, NOW_MS, 90, 5)) === 'more');
    expect((await store.intervalsBetween(0, fromMs)).length).toBe(0);
    const kept = (await contentsOf(store)).intervals;
    expect(kept.length).toBeGreaterThan(100);
    expect(Math.min(...kept.map(({ startMs }) => startMs))).toBeGreaterThanOrEqual(fromMs);
    expect((await loadHistory(store, NOW_MS)).days).toEqual(before.days);
    // Counting everything again finds nothing better than what is kept.
    await store.saveSummaries([], before.days[0]?.startMs ?? 0);
    expect((await loadHistory(store, NOW_MS, Infinity)).days).toEqual(before.days);
  });

  test('details of a day that came late are counted first, and are not let go of uncounted', async () => {
    const store = await liveIn(await open(), 7, 30);
    await loadHistory(store, NOW_MS, Infinity);
    const day = dayOf('2026-06-03');
    await store.record({
      intervals: [interval(day.startMs + HOUR, day.startMs + 2 * HOUR)],
      bouts: [],
      session: null,
    });
    expect(await store.forgetDetails(detailsFromMs(NOW_MS, 90, TRAVEL))).toBe('uncounted');
    expect(await store.intervalsBetween(day.startMs, day.endMs)).toHaveLength(1);
    while ((await trimDetails(store, NOW_MS, 90)) === 'more');
    expect(await store.intervalsBetween(day.startMs, day.endMs)).toHaveLength(0);
    const { days } = await loadHistory(store, NOW_MS);
    expect(days.find(({ id }) => id === day.date)?.uprightMs).toBe(HOUR);
  });
});
