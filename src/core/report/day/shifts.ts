// How often the posture changed: in a day and hour by hour, against the time that could be judged.
import type { Interval, Mark } from '../../session/session';
import type { DayBounds } from '../day-report';
import type { HourSlot } from './hours';

const HOUR_MS = 3_600_000;
/** A rate from less judged time would be chance. [design] */
const MIN_JUDGED_MS = 10 * 60_000;

export interface Shifts {
  readonly count: number;
  /** Judged time in which changes were counted. */
  readonly judgedMs: number;
}

export interface HourShifts extends DayBounds {
  /** 0 to 23, as the clock showed it. */
  readonly hour: number;
  /** Null where nothing was judged, and in days from before changes were kept. */
  readonly shifts: Shifts | null;
}

/** What happened in an interval as it was cut: a mark belongs where its moment lies. */
export function marksIn({ marks = [], startMs, endMs }: Interval): readonly Mark[] {
  return marks.filter(({ atMs }) => atMs >= startMs && atMs < endMs);
}

/** Of a time line; null where nothing was judged, and in days from before changes were kept. */
export function shiftsOf(timeline: readonly Interval[]): Shifts | null {
  const kept = timeline.filter(
    ({ state, marks }) => (state.kind === 'good' || state.kind === 'deviating') && marks !== undefined,
  );
  if (kept.length === 0) return null;
  return {
    count: kept.flatMap(marksIn).filter(({ kind }) => kind === 'shifted').length,
    judgedMs: kept.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
  };
}

/** Hour by hour. The time line is contiguous and in order, as in the report of a day. */
export function shiftsThrough(
  hours: readonly HourSlot[],
  timeline: readonly Interval[],
): readonly HourShifts[] {
  return hours.map(({ hour, startMs, endMs }) => {
    const within = timeline
      .filter((interval) => interval.startMs < endMs && interval.endMs > startMs)
      .map((interval) => ({
        ...interval,
        startMs: Math.max(startMs, interval.startMs),
        endMs: Math.min(endMs, interval.endMs),
      }));
    return { hour, startMs, endMs, shifts: shiftsOf(within) };
  });
}

/** Changes in an hour of judged time; null from too little of it. */
export function shiftsPerHour(shifts: Shifts | null | undefined): number | null {
  if (shifts == null || shifts.judgedMs < MIN_JUDGED_MS) return null;
  return (shifts.count * HOUR_MS) / shifts.judgedMs;
}
