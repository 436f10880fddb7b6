// Steps that several parts of the durable store share: reading a time, noting what has to be counted again, all or nothing.
import type { Database } from './schema';

export type Spans = 'intervals' | 'bouts';

/** The way to the database; another one takes its place when the browser has cut it off. */
export interface Connection {
  database: Database;
}

/**
 * Whatever has a moment in [startMs, endMs): what began in it, what ended in it, and what spans it all, which can only be the latest to
 * begin before it as long as stretches do not overlap.
 */
export async function readBetween(
  database: Database,
  from: Spans,
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

/** What was recorded from before the moment up to which days are counted moves that moment back. */
export async function countAgain(
  singles: {
    get(key: 'uncounted-from'): Promise<unknown>;
    put(value: number, key: 'uncounted-from'): Promise<unknown>;
  },
  moments: readonly number[],
): Promise<void> {
  const noted = await singles.get('uncounted-from');
  const earliest = moments.reduce((least, moment) => Math.min(least, moment), Infinity);
  if (typeof noted === 'number' && earliest < noted) await singles.put(earliest, 'uncounted-from');
}

/** When anything was first recorded; null where nothing was. */
export async function firstMoment(database: Database): Promise<number | null> {
  const transaction = database.transaction(['intervals', 'done-stretches']);
  const [interval, stretch] = await Promise.all([
    transaction.objectStore('intervals').index('startMs').openKeyCursor(),
    transaction.objectStore('done-stretches').index('atMs').openKeyCursor(),
  ]);
  const moments = [interval?.key, stretch?.key].filter((key) => key !== undefined);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** All of it or nothing: a request that was refused takes back those before it. */
export async function atomically(
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
