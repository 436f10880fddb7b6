// The store in IndexedDB. Everything read is checked; what is damaged is set aside and the rest goes on.
import { readJournal } from '../core/journal/journal';
import { readRoutine } from '../core/report/routine';
import { isSessionState } from '../core/session/step';
import { readHabits } from '../core/setups/habits';
import { DEFAULT_SETTINGS } from '../core/settings/settings';
import type { Database, SingleKey } from './schema';
import { completeSetup, isBout, isDoneStretch, isInterval, isSetup, readSettings } from './shape';
import type { SetAside, Store, StoreEvents } from './store';

const STORES = ['singles', 'setups', 'intervals', 'bouts', 'done-stretches', 'set-aside'] as const;

type Stretches = 'intervals' | 'bouts';

/** The way to the database; another one takes its place when the browser has cut it off. */
export interface Connection {
  database: Database;
}

/** A store over an open database. */
export function durableStore(connection: Connection, events: StoreEvents): Store {
  const setAsideSingle = async (key: SingleKey, from: SetAside['from'], value: unknown): Promise<void> => {
    const transaction = connection.database.transaction(['singles', 'set-aside'], 'readwrite');
    const setAside = { from, value };
    await atomically(transaction, [
      transaction.objectStore('singles').delete(key),
      transaction.objectStore('set-aside').add(setAside),
    ]);
    events.onSetAside([setAside]);
  };

  /** Gives back the sound ones and moves the others, each under the id it was stored with. */
  const keepSound = async <T>(
    from: Stretches | 'setups' | 'done-stretches',
    stored: readonly { readonly id: string }[],
    isSound: (value: unknown) => value is T,
  ): Promise<readonly T[]> => {
    const damaged = stored.filter((value) => !isSound(value));
    if (damaged.length > 0) {
      const transaction = connection.database.transaction([from, 'set-aside'], 'readwrite');
      const setAside = damaged.map((value): SetAside => ({ from, value }));
      await atomically(transaction, [
        ...damaged.map(async ({ id }) => transaction.objectStore(from).delete(id)),
        ...setAside.map(async (record) => transaction.objectStore('set-aside').add(record)),
      ]);
      events.onSetAside(setAside);
    }
    return stored.filter((value): value is typeof value & T => isSound(value));
  };

  const between = async <T extends { readonly startMs: number }>(
    from: Stretches,
    startMs: number,
    endMs: number,
    isSound: (value: unknown) => value is T,
  ): Promise<readonly T[]> => {
    // A range that ends before it begins is an error to the browser; here it is a time without a moment.
    if (endMs <= startMs) return [];
    const stored = await readBetween(connection.database, from, startMs, endMs);
    return [...(await keepSound(from, stored, isSound))].sort((a, b) => a.startMs - b.startMs);
  };

  const loadSetups = async () => {
    const sound = await keepSound('setups', await connection.database.getAll('setups'), isSetup);
    return sound.map(completeSetup);
  };

  return {
    kind: 'durable',
    loadSettings: async () => {
      const stored = await connection.database.get('singles', 'settings');
      if (stored === undefined) return DEFAULT_SETTINGS;
      const { settings, state } = readSettings(stored);
      if (state === 'damaged') {
        await setAsideSingle('settings', 'settings', stored);
        await connection.database.put('singles', settings, 'settings');
      }
      return settings;
    },
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
      ]);
    },
    intervalsBetween: (startMs, endMs) => between('intervals', startMs, endMs, isInterval),
    boutsBetween: (startMs, endMs) => between('bouts', startMs, endMs, isBout),
    logStretch: async (stretch) => {
      await connection.database.put('done-stretches', stretch);
    },
    stretchesBetween: async (startMs, endMs) => {
      if (endMs <= startMs) return [];
      const range = IDBKeyRange.bound(startMs, endMs, false, true);
      const stored = await connection.database.getAllFromIndex('done-stretches', 'atMs', range);
      return keepSound('done-stretches', stored, isDoneStretch);
    },
    loadSession: async () => {
      const stored = await connection.database.get('singles', 'session');
      if (stored === undefined || isSessionState(stored)) return stored ?? null;
      await setAsideSingle('session', 'session', stored);
      return null;
    },
    loadJournal: async () => readJournal(await connection.database.get('singles', 'journal')),
    saveJournal: async (journal) => {
      await connection.database.put('singles', journal, 'journal');
    },
    loadHabits: async () => readHabits(await connection.database.get('singles', 'habits')),
    saveHabits: async (habits) => {
      await connection.database.put('singles', habits, 'habits');
    },
    loadRoutine: async () => readRoutine(await connection.database.get('singles', 'routine')),
    saveRoutine: async (routine) => {
      await connection.database.put('singles', routine, 'routine');
    },
    listSetAside: () => connection.database.getAll('set-aside'),
    eraseEverything: async () => {
      // Emptied rather than deleted: another tab that has it open could hold up a deletion for ever.
      const transaction = connection.database.transaction(STORES, 'readwrite');
      await atomically(
        transaction,
        STORES.map((name) => transaction.objectStore(name).clear()),
      );
    },
    close: () => connection.database.close(),
  };
}

/**
 * Whatever has a moment in [startMs, endMs): what began in it, what ended in it, and what spans it all, which can only be the latest to
 * begin before it as long as stretches do not overlap.
 */
async function readBetween(
  database: Database,
  from: Stretches,
  startMs: number,
  endMs: number,
): Promise<readonly { readonly id: string }[]> {
  const transaction = database.transaction(from);
  const store = transaction.objectStore(from);
  const [began, ended, before] = await Promise.all([
    store.index('startMs').getAll(IDBKeyRange.bound(startMs, endMs, false, true)),
    store.index('endMs').getAll(IDBKeyRange.bound(startMs, endMs, true, false)),
    store.index('startMs').openCursor(IDBKeyRange.upperBound(startMs, true), 'prev'),
    transaction.done,
  ]);
  const spanning = before !== null && before.value.endMs > endMs ? [before.value] : [];
  const byId = new Map([...spanning, ...ended, ...began].map((value) => [value.id, value]));
  return [...byId.values()];
}

/** All of it or nothing: a request that was refused takes back those before it. */
async function atomically(
  transaction: { readonly done: Promise<void>; abort(): void },
  requests: readonly Promise<unknown>[],
): Promise<void> {
  try {
    await Promise.all([...requests, transaction.done]);
  } catch (error: unknown) {
    // An error of the disk has aborted it already, and aborting again throws; an error thrown at once has not.
    await Promise.allSettled([Promise.resolve().then(() => transaction.abort())]);
    throw error;
  }
}
