// Laws of everything stored: a sound record comes back as it was, and damage to one costs no other and never stops the page.
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { setupSchema } from '../../../src/core/baseline/setup';
import { journalEntrySchema } from '../../../src/core/journal/journal';
import { zoneEntrySchema } from '../../../src/core/report/calendar/travel';
import { daySummarySchema } from '../../../src/core/report/day/stored-summary';
import { doneStretchSchema } from '../../../src/core/report/done-stretch';
import { summarise } from '../../../src/core/report/summarise';
import { boutSchema, intervalSchema } from '../../../src/core/session/session';
import { sessionStateSchema } from '../../../src/core/session/state';
import { resumeSession, step, type SessionState } from '../../../src/core/session/step';
import { settingsSchema } from '../../../src/core/settings/settings';
import { habitSchema } from '../../../src/core/setups/habits';
import { DATABASE_NAME, DATABASE_VERSION } from '../../../src/storage/schema';
import type { Store } from '../../../src/storage/store';
import { NOBODY, SECOND, sitting, standing } from '../session/help';
import { damage, damaged, inputOf } from './arbitrary-record';
import { databaseOf, stored, type StoredDatabase } from './earlier-database';
import { freshBrowser, listen, openedStore, rawDatabase } from './help';

// Hundreds of databases are opened; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(freshBrowser);

describe('a sound record', () => {
  test.each([
    ['settings', settingsSchema],
    ['a setup', setupSchema],
    ['an interval', intervalSchema],
    ['a bout', boutSchema],
    ['a stretch done', doneStretchSchema],
    ['an entry of the log', journalEntrySchema],
    ['habits', habitSchema],
    ['a counted day', daySummarySchema],
    ['an entry of the travel', zoneEntrySchema],
  ] as const)('comes back from the database as it was: %s', (_what, schema: v.GenericSchema) => {
    let sound = 0;
    fc.assert(
      fc.property(inputOf(schema), (input) => {
        const drawn = v.safeParse(schema, input);
        if (!drawn.success) return;
        sound += 1;
        expect(v.parse(schema, structuredClone(drawn.output))).toStrictEqual(drawn.output);
      }),
      { numRuns: 300 },
    );
    expect(sound).toBeGreaterThan(50);
  });
});

/** Everything a page reads when it opens and looks at its days. */
async function readAll(store: Store) {
  return {
    settings: await store.loadSettings(),
    session: await store.loadSession(),
    setups: await store.listSetups(),
    inUse: await store.loadSetup(),
    journal: await store.loadJournal(),
    habits: await store.loadHabits(),
    intervals: await store.intervalsBetween(DAY.startMs, DAY.endMs),
    bouts: await store.boutsBetween(DAY.startMs, DAY.endMs),
    stretches: await store.stretchesBetween(DAY.startMs, DAY.endMs),
    travel: await store.loadTravel(),
    summaries: await store.loadSummaries(),
  };
}

const DAY = { startMs: Date.UTC(2026, 10, 24), endMs: Date.UTC(2026, 10, 25) };

/** Puts damage on one record; the key of what was hit, or null where there was nothing to hit. */
async function hit(database: StoredDatabase, which: number, how: Parameters<typeof damaged>[1]) {
  const records = database.stores.flatMap(({ name, records }) =>
    records.map((record) => ({ name, ...record })),
  );
  const target = records[which % records.length];
  if (target === undefined || typeof target.value !== 'object') return null;
  const value = damaged(target.value, how);
  if (value === null) return null;
  const raw = await rawDatabase();
  try {
    if (target.name === 'singles') await raw.put('singles', value, target.key as 'settings');
    else await raw.put(target.name as 'intervals', value as never);
  } finally {
    raw.close();
  }
  return target;
}

describe('damage to one record', () => {
  test('never throws and costs no other: it is repaired, set aside, or left where nobody meets it', async () => {
    const whole = stored(DATABASE_VERSION);
    await databaseOf(whole);
    const before = await readAll(await openedStore());
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 10_000 }), damage, async (which, how) => {
        freshBrowser();
        await databaseOf(whole);
        const target = await hit(whole, which, how);
        if (target === null) return;
        const told = listen();
        const store = await openedStore(told);
        const first = await readAll(store);
        const after = await readAll(store);
        expect(after).toEqual(first);
        // Whatever was not hit is as it was.
        for (const [name, list] of [
          ['setups', 'setups'],
          ['intervals', 'intervals'],
          ['bouts', 'bouts'],
          ['done-stretches', 'stretches'],
        ] as const) {
          const others = (records: readonly { readonly id: string }[]) =>
            records.filter(({ id }) => target.name !== name || id !== target.key);
          expect(others(after[list])).toEqual(others(before[list]));
        }
        for (const single of ['settings', 'session', 'journal', 'habits'] as const) {
          if (target.name !== 'singles' || target.key !== single)
            expect(after[single]).toEqual(before[single]);
        }
        // What was hit is sound when it is given, and otherwise still there to be looked into.
        expect(v.is(settingsSchema, after.settings)).toBe(true);
        expect(after.setups.every((setup) => v.is(setupSchema, setup))).toBe(true);
        expect(await store.listSetAside()).toEqual(told.setAside);
        const aside = told.setAside.filter(({ from }) => from === target.name || from === target.key);
        expect(told.setAside).toEqual(aside);
        if (target.name !== 'singles') {
          const raw = await rawDatabase();
          const there = await raw.get(target.name as 'setups', target.key);
          raw.close();
          expect(aside.length).toBe(there === undefined ? 1 : 0);
        }
        summarise(after.intervals, after.bouts, DAY, after.stretches);
        if (after.session !== null) goOn(after.session);
        store.close();
      }),
      { numRuns: 200 },
    );
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('of the log costs the entry and no other, and the log says so', async () => {
    await databaseOf(stored(2));
    const raw = await rawDatabase();
    const journal = (await raw.get('singles', 'journal')) as object[];
    const broken = { atMs: 1e300, event: { kind: 'watching' } };
    await raw.put('singles', [broken, ...journal, { atMs: 1, event: { kind: 'toString' } }], 'journal');
    raw.close();
    const told = listen();
    const store = await openedStore(told);
    expect(await store.loadJournal()).toEqual(journal);
    expect(told.setAside).toHaveLength(2);
    expect(told.setAside[0]).toEqual({ from: 'journal', value: broken });
    expect(await store.loadJournal()).toEqual(journal);
    expect(told.setAside).toHaveLength(2);
  });

  test('of one setup’s habits costs no other setup’s', async () => {
    await databaseOf(stored(2));
    const raw = await rawDatabase();
    const habits = (await raw.get('singles', 'habits')) as object;
    await raw.put('singles', { ...habits, odd: { days: 'many' } }, 'habits');
    raw.close();
    const told = listen();
    const store = await openedStore(told);
    expect(await store.loadHabits()).toEqual(habits);
    expect(told.setAside).toEqual([{ from: 'habits', value: { odd: { days: 'many' } } }]);
  });

  test.each([
    ['its policies', { policies: {} }],
    ['what was in sight', { sight: { kind: 'ghost' } }],
    ['its time line', { timeline: { segments: [{}] } }],
    ['a warning', { deviations: { headTiltDeg: { kind: 'confirmed', warning: null } } }],
    ['its speech', { speech: { notifiedMs: 'often' } }],
    ['its bout', { bout: { id: 'x', startMs: 1e300 } }],
    ['its clock', { sightAtMs: Date.UTC(2190, 0, 1) }],
  ])('of the session, in %s, sets it aside with a word, and a new one begins', async (_what, change) => {
    await databaseOf(stored(2));
    const raw = await rawDatabase();
    const session = (await raw.get('singles', 'session')) as object;
    await raw.put('singles', { ...session, ...change }, 'session');
    raw.close();
    const told = listen();
    const store = await openedStore(told);
    expect(await store.loadSession()).toBeNull();
    expect(told.setAside).toEqual([{ from: 'session', value: { ...session, ...change } }]);
  });

  test('that no disk has room to set aside hinders nothing: what is sound is read all the same', async () => {
    await databaseOf(stored(2));
    const raw = await rawDatabase();
    await raw.put('singles', { schema: 1 }, 'session');
    raw.close();
    const told = listen();
    const store = await openedStore(told);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('No space left', 'QuotaExceededError');
    });
    expect(await store.loadSession()).toBeNull();
    expect((await store.loadSettings()).model).toBe('lite');
    vi.restoreAllMocks();
    expect(told.setAside).toEqual([]);
    expect(await store.loadSession()).toBeNull();
    expect(told.setAside).toHaveLength(1);
  });
});

describe('what another version knew', () => {
  test('and this one does not is left out, and the record kept', async () => {
    await databaseOf(stored(2));
    const raw = await rawDatabase();
    const [setup] = await raw.getAll('setups');
    if (setup === undefined) throw new Error('The stored database has setups.');
    const { baseline } = setup;
    const feature = { median: 1, jitterSd: 0, sampleCount: 40 };
    await raw.put('setups', {
      ...setup,
      raises: { ...setup.raises, luckRatio: 1 },
      baseline: {
        ...baseline,
        upright: { ...baseline.upright, luckPx: feature },
        glances: { ...baseline.glances, luckRatio: 2 },
      },
    } as typeof setup);
    raw.close();
    const told = listen();
    const store = await openedStore(told);
    expect((await store.listSetups()).find(({ id }) => id === setup.id)).toEqual(setup);
    const [interval] = await store.intervalsBetween(DAY.startMs, DAY.endMs);
    if (interval === undefined) throw new Error('The stored database has intervals.');
    const state = { kind: 'deviating' as const, metrics: ['luckRatio', 'slumpScore'] };
    await store.record({ intervals: [{ ...interval, state } as never], bouts: [], session: null });
    expect((await store.intervalsBetween(DAY.startMs, DAY.endMs))[0]).toEqual({
      ...interval,
      state: { kind: 'deviating', metrics: ['slumpScore'] },
    });
    expect(told.setAside).toEqual([]);
  });
});

/** A session that was given is one that can go on. */
function goOn(session: SessionState): void {
  const startMs = DAY.endMs + 8 * 3_600_000;
  let [state] = resumeSession(session, startMs);
  for (const [index, input] of [sitting({ slumpScore: 2 }), NOBODY, standing(), sitting()].entries()) {
    for (let look = 0; look < 15; look += 1)
      [state] = step(state, input, startMs + (15 * index + look) * SECOND);
  }
  expect(v.is(sessionStateSchema, state)).toBe(true);
}

test('the stored database is of the present version', () => {
  expect(stored(DATABASE_VERSION).name).toBe(DATABASE_NAME);
});
