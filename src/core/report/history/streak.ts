// Streaks that forgive: a day off costs nothing, and one long sitting in a week does not undo the rest.
import type { DaySummary } from '../day/day-summary';
import { wasWatched } from './typical';

/** Sitting without a break for longer misses the day: guidance asks for a few minutes off in each hour of screen work (HSE, INDG36). */
export const LONGEST_WITHOUT_BREAK_MS = 3_600_000;
/** Among so many watched days one may be missed. [design] */
const ONE_FORGIVEN_IN = 7;

/** `kept` days with a break in every hour, up to and with the latest; `forgiven` were missed in between and passed over. */
export interface Streak {
  readonly kept: number;
  readonly forgiven: number;
}

/** Whether no sitting of the day went on for more than an hour. */
export function keptBreaks({ longestBoutMs }: DaySummary): boolean {
  return longestBoutMs <= LONGEST_WITHOUT_BREAK_MS;
}

/** The streak that ends with the latest day. Days that were hardly watched neither lengthen nor end it. */
export function breakStreak(days: readonly DaySummary[]): Streak {
  const latestFirst = days.filter(wasWatched).toSorted((a, b) => (a.id < b.id ? 1 : -1));
  let [kept, forgiven, sinceMiss, missed] = [0, 0, ONE_FORGIVEN_IN, 0];
  for (const day of latestFirst) {
    if (keptBreaks(day)) {
      kept += 1;
      sinceMiss += 1;
      // A miss is only passed over once there are kept days on its far side.
      forgiven += missed;
      missed = 0;
    } else {
      if (sinceMiss < ONE_FORGIVEN_IN - 1) break;
      sinceMiss = 0;
      missed = 1;
    }
  }
  return { kept, forgiven };
}
