// Honours a tombstone: a tab that was frozen while another erased everything must not write back what it remembers.
import type { Connection } from './durable-store';
import { ErasedError, type Store } from './store';

const WRITES: ReadonlySet<PropertyKey> = new Set<keyof Store>([
  'saveSettings',
  'saveSetup',
  'updateSetup',
  'useSetup',
  'deleteSetup',
  'record',
  'logStretch',
  'saveJournal',
  'saveHabits',
  'saveRoutine',
]);

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
      if (name === 'acceptErasure') return accept;
      const value = target[name];
      if (typeof value !== 'function') return value;
      const perform = (...args: readonly unknown[]): unknown => Reflect.apply(value, target, args);
      if (name === 'eraseEverything') return () => store.eraseEverything().then(accept);
      if (!WRITES.has(name)) return perform;
      return async (...args: readonly unknown[]) => {
        const now = await mark();
        // A database that was deleted has no mark at all: that is told in its own way.
        if (now !== undefined && now !== known) throw new ErasedError();
        return perform(...args);
      };
    },
  });
}
