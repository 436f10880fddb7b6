// Forgets a time and looks that nothing of it is left; and lets go of the details of days long past. Loaded when it is asked for.
import type { TimeRange } from '../core/report/keeping/cut-out';
import { detailsFromMs, type DetailDays } from '../core/report/keeping/keep-details';
import { loadHistory } from './history';
import type { Store } from './store';

/** Other requests to the storage wait meanwhile; what is left is done in the next turn. [design] */
const LONGEST_TURN_MS = 2_000;

/** Rejects where the store refuses, or where something of the range is there still. */
export async function forgetForSure(store: Store, range: TimeRange): Promise<void> {
  const { startMs, endMs } = range;
  await store.forget(range);
  const left = await Promise.all([
    store.intervalsBetween(startMs, endMs),
    store.boutsBetween(startMs, endMs),
    store.stretchesBetween(startMs, endMs),
    store.loadSummaries().then((days) => days.filter((day) => day.startMs < endMs && day.endMs > startMs)),
  ]);
  if (left.some(({ length }) => length > 0))
    throw new Error('Something was written while it was being erased.');
}

/** `more`: there is more to let go of, which another call goes on with. */
export async function trimDetails(
  store: Store,
  nowMs: number,
  days: DetailDays,
  longestMs = LONGEST_TURN_MS,
): Promise<'done' | 'more'> {
  const begunMs = performance.now();
  const { travel, rest } = await loadHistory(store, nowMs, longestMs);
  if (rest === 'to-count') return 'more';
  const fromMs = detailsFromMs(nowMs, days, travel);
  for (;;) {
    const outcome = await store.forgetDetails(fromMs);
    // A store that took no figures of a day keeps its details: they are all there is of it.
    if (outcome !== 'more') return 'done';
    if (performance.now() - begunMs >= longestMs) return 'more';
  }
}
