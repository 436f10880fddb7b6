// Opens the store and reads what earlier days left; without a durable store the day is kept for as long as the page lives.
import { answerWithin } from '../storage/answer-within';
import { openStore } from '../storage/open-store';
import { DEFAULT_SETTINGS } from '../core/settings/settings';
import { describeFailure, type Store } from '../storage/store';
import type { Remembered } from '../core/watch/state';
import type { AppProblem } from '../core/watch/problem';

/**
 * Never rejects, and takes ten seconds at most. What could not be read is told through `onProblem`, now or later, and the defaults stand in. `onReopened` tells that the
 * store was gone for a moment and may have been emptied.
 */
export async function remember(
  onProblem: (problem: AppProblem) => void,
  onReopened: () => void,
): Promise<{ readonly store: Store; readonly remembered: Remembered }> {
  const opened = await openStore({
    onReopened,
    onLost: (reason) => onProblem({ kind: 'store-lost', reason }),
    onSetAside: ({ length }) => onProblem({ kind: 'records-set-aside', count: length }),
  });
  if (opened.kind === 'unavailable') {
    onProblem({ kind: 'storage', failure: { cause: opened.reason, message: opened.message } });
    return { store: await storeInMemory(), remembered: NOTHING };
  }
  try {
    const [settings, setup, session] = await answerWithin(
      READING_LIMIT_MS,
      Promise.all([opened.loadSettings(), opened.loadSetup(), opened.loadSession()]),
    );
    return { store: opened, remembered: { settings, setup, session } };
  } catch (error) {
    const failure = describeFailure(error);
    onProblem({ kind: 'storage', failure });
    // What was not read in time must not be written over by what stands in for it.
    return { store: failure.cause === 'silent' ? await storeInMemory() : opened, remembered: NOTHING };
  }
}

/** Fetched only where it is needed, which is seldom; the service worker has it. */
async function storeInMemory(): Promise<Store> {
  const { memoryStore } = await import('../storage/memory-store');
  return memoryStore();
}

/** A person waits for the page meanwhile. [design] */
const READING_LIMIT_MS = 5_000;

const NOTHING: Remembered = { settings: DEFAULT_SETTINGS, setup: null, session: null };
