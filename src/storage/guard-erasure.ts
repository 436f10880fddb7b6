// Honours a tombstone: a tab that was frozen while another erased everything must not write back what it remembers.
import type { Connection } from './transactions';
import { ErasedError, type Store } from './store';

/** What each part of a store does to what is stored. A new part that is not listed here does not compile. */
const ACCESS = {
  kind: 'none',
  loadSettings: 'reads',
  saveSettings: 'writes',
  loadSetup: 'reads',
  saveSetup: 'writes',
  updateSetup: 'writes',
  useSetup: 'writes',
  deleteSetup: 'writes',
  listSetups: 'reads',
  record: 'writes',
  intervalsBetween: 'reads',
  boutsBetween: 'reads',
  logStretch: 'writes',
  stretchesBetween: 'reads',
  loadSession: 'reads',
  loadJournal: 'reads',
  saveJournal: 'writes',
  loadHabits: 'reads',
  saveHabits: 'writes',
  loadRoutine: 'reads',
  saveRoutine: 'writes',
  // Draws the id at the first asking.
  deviceId: 'writes',
  loadFolder: 'reads',
  saveFolder: 'writes',
  mayWrite: 'writes',
  addRecords: 'writes',
  forget: 'writes',
  forgetDetails: 'writes',
  loadTravel: 'reads',
  saveTravel: 'writes',
  loadSummaries: 'reads',
  saveSummaries: 'writes',
  uncountedFrom: 'reads',
  listSetAside: 'reads',
  eraseEverything: 'erases',
  countLeft: 'reads',
  acceptErasure: 'accepts',
  close: 'none',
} as const satisfies Record<keyof Store, 'none' | 'reads' | 'writes' | 'erases' | 'accepts'>;

/**
 * The same store, which rejects every write with {@link ErasedError} once another tab has erased everything, until that is accepted. The
 * mark is looked at right before each write, in the same task as the write begins.
 */
export async function guardErasure(store: Store, connection: Connection): Promise<Store> {
  const mark = (): Promise<unknown> => connection.database.get('singles', 'erased-at');
  let known = await mark();
  const accept = async (): Promise<void> => {
    known = await mark();
  };
  return new Proxy(store, {
    get(target, name: keyof Store) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      const perform = (...args: readonly unknown[]): unknown => Reflect.apply(value, target, args);
      const access = ACCESS[name];
      if (access === 'accepts') return accept;
      if (access === 'erases') return () => target.eraseEverything().then(accept);
      if (access !== 'writes') return perform;
      return async (...args: readonly unknown[]) => {
        const now = await mark();
        // A database that was deleted has no mark at all: that is told in its own way.
        if (now !== undefined && now !== known) throw new ErasedError();
        return perform(...args);
      };
    },
  });
}
