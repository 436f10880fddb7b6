// From when to when a day or a week goes.
import type { DayBounds } from './day-report';

const WEEK_MS = 7 * 24 * 3_600_000;
/** Later than any day ends, also one with an extra hour, and before the next one does. */
const INTO_NEXT_DAY_MS = 26 * 3_600_000;

/** The day that holds `atMs`, given where a day begins. It ends where the next one begins, so it may have 23 or 25 hours. */
export function dayBounds(atMs: number, startOfDay: (atMs: number) => number): DayBounds {
  const startMs = startOfDay(atMs);
  return { startMs, endMs: startOfDay(startMs + INTO_NEXT_DAY_MS) };
}

/** The seven times 24 hours before `atMs`. */
export function weekBefore(atMs: number): DayBounds {
  return { startMs: atMs - WEEK_MS, endMs: atMs };
}
