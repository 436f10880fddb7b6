// Adds a backup's records to what is stored. Loaded when a backup is added.
import type { Choices } from '../core/archive/backup';
import type { Records } from '../core/archive/merge';
import type { SingleKey } from './schema';
import { atomically, countAgain, type Connection } from './transactions';

const STORES = ['singles', 'setups', 'intervals', 'bouts', 'done-stretches', 'day-summaries'] as const;

/** Each in place of the one with its id, and the choices where some are given; all of it or nothing. */
export async function addRecords(
  { database }: Connection,
  { setups, travel, intervals, bouts, stretches, days }: Records,
  choices: Choices | null,
): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite');
  const singles = transaction.objectStore('singles');
  const moments = [
    ...[...intervals, ...bouts].map(({ startMs }) => startMs),
    ...stretches.map(({ atMs }) => atMs),
  ];
  await atomically(transaction, [
    putAll(transaction.objectStore('setups'), setups),
    putAll(transaction.objectStore('intervals'), intervals),
    putAll(transaction.objectStore('bouts'), bouts),
    putAll(transaction.objectStore('done-stretches'), stretches),
    putAll(transaction.objectStore('day-summaries'), days),
    ...(travel.length === 0 ? [] : [singles.put(travel, 'travel')]),
    ...(choices === null ? [] : putChoices(singles, choices)),
    countAgain(singles, moments),
  ]);
}

/** As many as are handed to the browser at a time: all at once, each would be in memory twice. [design] */
const BATCH = 1_000;

/** The next are handed over in the task in which the last were stored, so that the transaction stays open. */
async function putAll<T>(store: { put(value: T): Promise<unknown> }, records: readonly T[]): Promise<void> {
  for (let at = 0; at < records.length; at += BATCH)
    await Promise.all(records.slice(at, at + BATCH).map(async (record) => store.put(record)));
}

function putChoices(
  singles: { put(value: unknown, key: SingleKey): Promise<unknown> },
  { settings, currentSetupId, habits, routine }: Choices,
): readonly Promise<unknown>[] {
  return [
    singles.put(settings, 'settings'),
    singles.put(habits, 'habits'),
    singles.put(routine, 'routine'),
    ...(currentSetupId === null ? [] : [singles.put(currentSetupId, 'current-setup')]),
  ];
}
