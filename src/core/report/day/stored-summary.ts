// A day in a few dozen numbers, as it is stored for good.
import * as v from 'valibot';
import { METRIC_IDS } from '../../baseline/metric';
import { count, durationMs, epochMs, partialRecord, type Stored } from '../../schema/stored-values';
import { readDate } from '../calendar/zone';

/** Raised when a day is counted in another way, so that stored ones are made again where their intervals are still there. */
export const SUMMARY_VERSION = 1;

const perClockHour = v.pipe(v.array(durationMs), v.length(24));

/** As it is stored. Times in milliseconds; see `TimeShares` for what they mean. */
export const daySummarySchema = v.object({
  /** The date on which the day began, such as "2026-11-23". */
  id: v.pipe(
    v.string(),
    v.check((text) => readDate(text) !== null),
  ),
  version: count,
  startMs: epochMs,
  endMs: epochMs,
  uprightMs: durationMs,
  driftingMs: durationMs,
  unclearMs: durationMs,
  offSeatMs: durationMs,
  unseenMs: durationMs,
  bouts: count,
  longestBoutMs: durationMs,
  breaks: count,
  longBreaks: count,
  stretches: count,
  episodes: count,
  /** How long each measure was among those off. */
  metricMs: partialRecord(METRIC_IDS, durationMs),
  /** Changes of posture, and the judged time in which they were counted. Missing in days from before they were kept. */
  shifts: v.exactOptional(v.object({ count, judgedMs: durationMs })),
  /** By hour of the clock, from 0 to 23. */
  hours: v.object({
    uprightMs: perClockHour,
    driftingMs: perClockHour,
    unclearMs: perClockHour,
    offSeatMs: perClockHour,
  }),
});

export type DaySummary = Stored<typeof daySummarySchema>;
