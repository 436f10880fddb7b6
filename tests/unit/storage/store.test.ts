// The promises of every store, durable or in memory: what was stored comes back, and nothing else does.
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { memoryStore } from '../../../src/storage/memory-store';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { startSession } from '../../../src/core/session/step';
import { POLICIES } from '../session/help';
import { bout, doneStretch, freshBrowser, interval, openedStore, setup } from './help';

beforeEach(freshBrowser);

describe.each([
  ['durable', () => openedStore()],
  ['memory', () => Promise.resolve(memoryStore())],
] as const)('a %s store', (kind, open) => {
  test('says which it is', async () => {
    expect((await open()).kind).toBe(kind);
  });

  test('has defaults, no setup, no session and no days before anything was stored', async () => {
    const store = await open();
    expect(await store.loadSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await store.loadSetup()).toBeNull();
    expect(await store.listSetups()).toEqual([]);
    expect(await store.loadSession()).toBeNull();
    expect(await store.intervalsBetween(0, 1e15)).toEqual([]);
    expect(await store.boutsBetween(0, 1e15)).toEqual([]);
    expect(await store.stretchesBetween(0, 1e15)).toEqual([]);
    expect(await store.listSetAside()).toEqual([]);
  });

  test('gives back how somebody has come to sit, and nothing before or after it is erased', async () => {
    const store = await open();
    expect(await store.loadHabits()).toEqual({});
    const habits = { a: { baselineMs: 5, days: [{ dayStartMs: 1, leans: {} }], keptAtMs: null } };
    await store.saveHabits(habits);
    expect(await store.loadHabits()).toEqual(habits);
    await store.eraseEverything();
    expect(await store.loadHabits()).toEqual({});
  });

  test('gives back the routine that somebody has put together, and nothing once it is erased', async () => {
    const store = await open();
    expect(await store.loadRoutine()).toEqual([]);
    const routine = [
      { stretchId: 'seated-turn', holdMs: 20_000 },
      { stretchId: 'cat-cow', holdMs: 30_000 },
    ];
    await store.saveRoutine(routine);
    expect(await store.loadRoutine()).toEqual(routine);
    await store.eraseEverything();
    expect(await store.loadRoutine()).toEqual([]);
  });

  test('gives back settings, setups and the session as they were', async () => {
    const store = await open();
    const settings = { ...DEFAULT_SETTINGS, breakAfterMinutes: null, cameraId: 'c', notifyAfterMinutes: 12 };
    const session = startSession(7, POLICIES);
    await store.saveSettings(settings);
    await store.saveSetup(setup('a'));
    await store.saveSetup(setup('b'));
    await store.saveSetup({ ...setup('a'), name: 'Kitchen' });
    await store.record({ intervals: [], bouts: [], session });
    await store.record({ intervals: [interval(1, 2)], bouts: [], session: null });
    expect(await store.loadSettings()).toEqual(settings);
    expect(await store.loadSetup()).toMatchObject({ id: 'a', name: 'Kitchen' });
    expect((await store.listSetups()).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await store.loadSession()).toEqual(session);
  });

  test('replaces a record that is stored again under its id', async () => {
    const store = await open();
    await store.record({ intervals: [interval(0, 5, 'i')], bouts: [bout(0, 5, 'b')], session: null });
    await store.record({ intervals: [interval(0, 9, 'i')], bouts: [bout(0, 9, 'b')], session: null });
    expect(await store.intervalsBetween(0, 100)).toEqual([interval(0, 9, 'i')]);
    expect(await store.boutsBetween(0, 100)).toEqual([bout(0, 9, 'b')]);
  });

  test('finds exactly the intervals and bouts that have a moment in the time asked for, in order', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(lengths, fc.nat(600), fc.nat(200), async (lengths, fromMs, forMs) => {
        freshBrowser();
        const store = await open();
        let atMs = 0;
        const line = lengths.map((length) => ({ startMs: atMs, endMs: (atMs += length) }));
        const intervals = line.map(({ startMs, endMs }) => interval(startMs, endMs));
        const bouts = line.map(({ startMs, endMs }) => bout(startMs, endMs));
        await store.record({ intervals: intervals.toReversed(), bouts: bouts.toReversed(), session: null });
        const inside = (each: { startMs: number; endMs: number }) =>
          forMs > 0 && each.startMs < fromMs + forMs && each.endMs > fromMs;
        expect(await store.intervalsBetween(fromMs, fromMs + forMs)).toEqual(intervals.filter(inside));
        expect(await store.boutsBetween(fromMs, fromMs + forMs)).toEqual(bouts.filter(inside));
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  test('finds what began the day before, and a weekend that spans a whole day', async () => {
    const store = await open();
    const intervals = [interval(0, 100), interval(100, 5_000), interval(5_000, 5_100)];
    await store.record({ intervals, bouts: [], session: null });
    expect(await store.intervalsBetween(50, 90)).toEqual([interval(0, 100)]);
    expect(await store.intervalsBetween(1_000, 2_000)).toEqual([interval(100, 5_000)]);
    expect(await store.intervalsBetween(4_000, 5_001)).toEqual(intervals.slice(1));
    expect(await store.intervalsBetween(5_100, 9_000)).toEqual([]);
    expect(await store.intervalsBetween(2_000, 2_000)).toEqual([]);
  });

  test('finds exactly the stretches that ended in the time asked for, in order', async () => {
    const times = fc.uniqueArray(fc.nat(1000), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(times, fc.nat(1000), fc.nat(500), async (endedMs, fromMs, forMs) => {
        freshBrowser();
        const store = await open();
        for (const atMs of endedMs) await store.logStretch(doneStretch(atMs));
        const inside = endedMs.filter((atMs) => atMs >= fromMs && atMs < fromMs + forMs);
        expect(await store.stretchesBetween(fromMs, fromMs + forMs)).toEqual(
          inside.sort((a, b) => a - b).map(doneStretch),
        );
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  test('keeps nothing when everything is erased, and can be used again', async () => {
    const store = await open();
    const full = async () => {
      await store.saveSettings({ ...DEFAULT_SETTINGS, model: 'lite' });
      await store.saveSetup(setup('a'));
      const session = startSession(7, POLICIES);
      await store.record({ intervals: [interval(0, 5)], bouts: [bout(0, 5)], session });
      await store.logStretch(doneStretch(3));
    };
    await full();
    await store.eraseEverything();
    expect(await store.loadSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await store.loadSetup()).toBeNull();
    expect(await store.listSetups()).toEqual([]);
    expect(await store.loadSession()).toBeNull();
    expect(await store.intervalsBetween(0, 100)).toEqual([]);
    expect(await store.boutsBetween(0, 100)).toEqual([]);
    expect(await store.stretchesBetween(0, 100)).toEqual([]);
    await full();
    expect(await store.intervalsBetween(0, 100)).toHaveLength(1);
  });
});
