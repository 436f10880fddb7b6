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
    ...setups.map(async (setup) => transaction.objectStore('setups').put(setup)),
    ...intervals.map(async (interval) => transaction.objectStore('intervals').put(interval)),
    ...bouts.map(async (bout) => transaction.objectStore('bouts').put(bout)),
    ...stretches.map(async (stretch) => transaction.objectStore('done-stretches').put(stretch)),
    ...days.map(async (day) => transaction.objectStore('day-summaries').put(day)),
    ...(travel.length === 0 ? [] : [singles.put(travel, 'travel')]),
    ...(choices === null ? [] : putChoices(singles, choices)),
    countAgain(singles, moments),
  ]);
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
