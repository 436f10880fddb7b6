// Another computer's records without the times that were erased here: a day that a person erased must not come back with a file. Pure.
import { boutOutside, holds, intervalOutside, type TimeRange } from '../report/keeping/cut-out';
import type { Records } from './merge';

/** The same records, with nothing of the ranges; what reaches into one is cut as it was here, and so has the same id. */
export function leaveOut<R extends Records>(records: R, ranges: readonly TimeRange[]): R {
  return ranges.reduce<R>(
    (left, range) => ({
      ...left,
      intervals: left.intervals.flatMap((interval) => intervalOutside(interval, range)),
      bouts: left.bouts.flatMap((bout) => boutOutside(bout, range)),
      stretches: left.stretches.filter(({ atMs }) => !holds(range, atMs)),
      days: left.days.filter(({ startMs, endMs }) => endMs <= range.startMs || startMs >= range.endMs),
    }),
    records,
  );
}
