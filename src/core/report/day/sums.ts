// Sums of a day's shares, and whether they are enough to speak of. By themselves, for the page at once needs nothing else of a summary.
import type { TimeShares } from './hours';

/** A day of less is too little to say anything about. [design] */
export const LEAST_WATCHED_MS = 30 * 60_000;

/** Sitting, judged or not. */
export function sittingMs({ uprightMs, driftingMs, unclearMs }: TimeShares): number {
  return uprightMs + driftingMs + unclearMs;
}

/** Sitting that could be judged. */
export function judgedMs({ uprightMs, driftingMs }: TimeShares): number {
  return uprightMs + driftingMs;
}

/** Time in which somebody was watched. */
export function watchedMs(shares: TimeShares): number {
  return sittingMs(shares) + shares.offSeatMs;
}

/** Whether a day was watched for long enough to be counted among others. */
export function wasWatched(day: TimeShares): boolean {
  return watchedMs(day) >= LEAST_WATCHED_MS;
}
