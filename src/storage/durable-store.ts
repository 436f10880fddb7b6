// The store in IndexedDB. Everything read is checked; what is damaged is set aside and the rest goes on.
import type * as v from 'valibot';
import { setupSchema } from '../core/baseline/setup';
import { journalEntrySchema } from '../core/journal/journal';
import { zoneEntrySchema } from '../core/report/calendar/travel';
import { daySummarySchema } from '../core/report/day/stored-summary';
import { doneStretchSchema } from '../core/report/done-stretch';
import { readRoutine } from '../core/report/routine';
import { boutSchema, intervalSchema } from '../core/session/session';
import { sessionStateSchema } from '../core/session/state';
import { habitSchema } from '../core/setups/habits';
import { DEFAULT_SETTINGS, settingsSchema } from '../core/settings/settings';
import { salvageEntries, salvageFields, salvageList, salvageWhole, type Salvage } from './salvage';
import type { SetAside, Store, StoreEvents } from './store';
import {
  atomically,
  countAgain,
  firstMoment,
  readBetween,
  type Connection,
  type Spans,
} from './transactions';

const STORES = [
  'singles',
  'setups',
  'intervals',
  'bouts',
  'done-stretches',
  'day-summaries',
  'set-aside',
] as const;

type Collection = Spans | 'setups' | 'done-stretches' | 'day-summaries';

/** A store over an open database. */
export function durableStore(connection: Connection, events: StoreEvents): Store {
  /** What is damaged of a single value is moved, and what is sound takes its place. */
  const loadSingle = async <T>(
    key: Exclude<SetAside['from'], Collection>,
    fresh: T,
    salvage: (stored: unknown) => Salvage<T>,
  ): Promise<T> => {
    const stored = await connection.database.get('singles', key);
    if (stored === undefined) return fresh;
    const { sound, damaged } = salvage(stored);
    await setAside(key, damaged, async (records) => {
      const transaction = connection.database.transaction(['singles', 'set-aside'], 'readwrite');
      const singles = transaction.objectStore('singles');
      await atomically(transaction, [
        sound === null ? singles.delete(key) : singles.put(sound, key),
        ...records.map(async (record) => transaction.objectStore('set-aside').add(record)),
      ]);
    });
    return sound;
  };

  /** Gives back the sound ones and moves the others, each under the id it was stored with. */
  const keepSound = async <Schema extends v.GenericSchema>(
    from: Collection,
    schema: Schema,
    stored: readonly { readonly id: string }[],
  ): Promise<Salvage<readonly v.InferOutput<Schema>[]>> => {
    const { sound, damaged } = salvageList(schema, stored);
    await setAside(from, damaged, async (records) => {
      const transaction = connection.database.transaction([from, 'set-aside'], 'readwrite');
      const ids = stored.filter((record) => damaged.includes(record)).map(({ id }) => id);
      await atomically(transaction, [
        ...ids.map(async (id) => transaction.objectStore(from).delete(id)),
        ...records.map(async (record) => transaction.objectStore('set-aside').add(record)),
      ]);
    });
    return { sound, damaged };
  };

  /** Where a full disk refuses to let damaged records be moved, they stay where they are: the rest has been read all the same. */
  const setAside = async (
    from: SetAside['from'],
    damaged: readonly unknown[],
    move: (records: readonly SetAside[]) => Promise<void>,
  ): Promise<void> => {
    if (damaged.length === 0) return;
    const records = damaged.map((value): SetAside => ({ from, value }));
    const moved = await move(records).then(
      () => true,
      () => false,
    );
    if (moved) events.onSetAside(records);
  };

  const between = async <Schema extends v.GenericSchema<unknown, { readonly startMs: number }>>(
    from: Spans,
    schema: Schema,
    startMs: number,
    endMs: number,
  ): Promise<readonly v.InferOutput<Schema>[]> => {
    // A range that ends before it begins is an error to the browser; here it is a time without a moment.
    if (endMs <= startMs) return [];
    const read = async () =>
      keepSound(from, schema, await readBetween(connection.database, from, startMs, endMs));
    const first = await read();
    // A damaged one may have stood before the one that reaches into this time.
    const { sound } = first.damaged.length === 0 ? first : await read();
    return sound.toSorted((a, b) => a.startMs - b.startMs);
  };

  const loadSetups = async () =>
    (await keepSound('setups', setupSchema, await connection.database.getAll('setups'))).sound;

  return {
    kind: 'durable',
    loadSettings: () =>
      loadSingle('settings', DEFAULT_SETTINGS, (stored) =>
        salvageFields(settingsSchema, DEFAULT_SETTINGS, stored),
      ),
    saveSettings: async (settings) => {
      await connection.database.put('singles', settings, 'settings');
    },
    loadSetup: async () => {
      const currentId = await connection.database.get('singles', 'current-setup');
      return (await loadSetups()).find(({ id }) => id === currentId) ?? null;
    },
    saveSetup: async (setup) => {
      const transaction = connection.database.transaction(['setups', 'singles'], 'readwrite');
      await atomically(transaction, [
        transaction.objectStore('setups').put(setup),
        transaction.objectStore('singles').put(setup.id, 'current-setup'),
      ]);
    },
    updateSetup: async (setup) => {
      await connection.database.put('setups', setup);
    },
    useSetup: async (setupId) => {
      if (setupId === null) await connection.database.delete('singles', 'current-setup');
      else await connection.database.put('singles', setupId, 'current-setup');
    },
    deleteSetup: async (setupId) => {
      await connection.database.delete('setups', setupId);
    },
    listSetups: loadSetups,
    record: async ({ intervals, bouts, session }) => {
      const transaction = connection.database.transaction(['intervals', 'bouts', 'singles'], 'readwrite');
      await atomically(transaction, [
        ...intervals.map(async (interval) => transaction.objectStore('intervals').put(interval)),
        ...bouts.map(async (bout) => transaction.objectStore('bouts').put(bout)),
        ...(session === null ? [] : [transaction.objectStore('singles').put(session, 'session')]),
        countAgain(
          transaction.objectStore('singles'),
          [...intervals, ...bouts].map(({ startMs }) => startMs),
        ),
      ]);
    },
    intervalsBetween: (startMs, endMs) => between('intervals', intervalSchema, startMs, endMs),
    boutsBetween: (startMs, endMs) => between('bouts', boutSchema, startMs, endMs),
    logStretch: async (stretch) => {
      const transaction = connection.database.transaction(['done-stretches', 'singles'], 'readwrite');
      await atomically(transaction, [
        transaction.objectStore('done-stretches').put(stretch),
        countAgain(transaction.objectStore('singles'), [stretch.atMs]),
      ]);
    },
    stretchesBetween: async (startMs, endMs) => {
      if (endMs <= startMs) return [];
      const range = IDBKeyRange.bound(startMs, endMs, false, true);
      const stored = await connection.database.getAllFromIndex('done-stretches', 'atMs', range);
      return (await keepSound('done-stretches', doneStretchSchema, stored)).sound;
    },
    loadSession: () => loadSingle('session', null, (stored) => salvageWhole(sessionStateSchema, stored)),
    loadJournal: () => loadSingle('journal', [], (stored) => salvageList(journalEntrySchema, stored)),
    saveJournal: async (journal) => {
      await connection.database.put('singles', journal, 'journal');
    },
    loadHabits: () => loadSingle('habits', {}, (stored) => salvageEntries(habitSchema, stored)),
    saveHabits: async (habits) => {
      await connection.database.put('singles', habits, 'habits');
    },
    loadRoutine: async () => readRoutine(await connection.database.get('singles', 'routine')),
    saveRoutine: async (routine) => {
      // Committed in the same task: a page that is closed right after a change would otherwise take the change with it.
      const transaction = connection.database.transaction('singles', 'readwrite');
      const put = transaction.store.put(routine, 'routine');
      transaction.commit();
      await atomically(transaction, [put]);
    },
    loadTravel: () => loadSingle('travel', [], (stored) => salvageList(zoneEntrySchema, stored)),
    saveTravel: async (travel) => {
      await connection.database.put('singles', travel, 'travel');
    },
    loadSummaries: async () =>
      (await keepSound('day-summaries', daySummarySchema, await connection.database.getAll('day-summaries')))
        .sound,
    saveSummaries: async (summaries, countedToMs) => {
      const transaction = connection.database.transaction(['day-summaries', 'singles'], 'readwrite');
      await atomically(transaction, [
        ...summaries.map(async (summary) => transaction.objectStore('day-summaries').put(summary)),
        transaction.objectStore('singles').put(countedToMs, 'uncounted-from'),
      ]);
    },
    uncountedFrom: async () => {
      const noted: unknown = await connection.database.get('singles', 'uncounted-from');
      return typeof noted === 'number' && noted >= 0 ? noted : await firstMoment(connection.database);
    },
    deviceId: async () => {
      const transaction = connection.database.transaction('singles', 'readwrite');
      const known: unknown = await transaction.store.get('device-id');
      if (typeof known === 'string' && known !== '') return known;
      const drawn = crypto.randomUUID();
      await atomically(transaction, [transaction.store.put(drawn, 'device-id')]);
      return drawn;
    },
    loadFolder: async () => {
      const stored = await connection.database.get('singles', 'folder');
      return stored === undefined ? null : (await import('./folder/kept-folder')).readKeptFolder(stored);
    },
    saveFolder: async (folder) => {
      if (folder === null) await connection.database.delete('singles', 'folder');
      else await connection.database.put('singles', folder, 'folder');
    },
    mayWrite: () => Promise.resolve(),
    addRecords: async (records, choices) =>
      (await import('./add-records')).addRecords(connection, records, choices),
    forget: async (range) => (await import('./forget-range')).forgetRange(connection, range),
    forgetDetails: async (beforeMs) => (await import('./forget-range')).forgetDetails(connection, beforeMs),
    listSetAside: () => connection.database.getAll('set-aside'),
    eraseEverything: async () => {
      // Emptied rather than deleted: another tab that has it open could hold up a deletion for ever.
      const transaction = connection.database.transaction(STORES, 'readwrite');
      await atomically(transaction, [
        ...STORES.map((name) => transaction.objectStore(name).clear()),
        transaction.objectStore('singles').put(Date.now(), 'erased-at'),
      ]);
    },
    countLeft: async () => {
      const counts = await Promise.all(STORES.map((name) => connection.database.count(name)));
      const tombstones = await connection.database.count('singles', 'erased-at');
      return counts.reduce((sum, count) => sum + count, -tombstones);
    },
    acceptErasure: () => Promise.resolve(),
    close: () => connection.database.close(),
  };
}
