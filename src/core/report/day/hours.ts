// The hours of a day by the clock on the wall: in each, how much of the sitting was upright, and how much of the hour was not seen.
import type { Interval } from '../../session/session';
import { nextMoveMs, zoneAt } from '../calendar/days';
import type { Travel } from '../calendar/travel';
import { offsetMs } from '../calendar/zone';
import type { DayBounds } from '../day-report';

const HOUR_MS = 3_600_000;

/** Time of sitting by how it was judged, and the rest. Together as long as what was cut out of the time line. */
export interface TimeShares {
  readonly uprightMs: number;
  readonly driftingMs: number;
  /** Sitting that could not be judged. */
  readonly unclearMs: number;
  /** Seen on their feet, or the seat seen empty. */
  readonly offSeatMs: number;
  /** Nobody looked, or nobody could tell who was there. */
  readonly unseenMs: number;
}

export const NO_TIME: TimeShares = { uprightMs: 0, driftingMs: 0, unclearMs: 0, offSeatMs: 0, unseenMs: 0 };

/** One hour of the clock, or the part of it that lies in the day. On the night the clocks go back an hour comes twice. */
export interface HourSlot extends DayBounds, TimeShares {
  /** 0 to 23, as the clock showed it. */
  readonly hour: number;
}

/** Where an interval's time belongs. Standing is not sitting, however upright. */
export function shareOf({ state, presence }: Interval): keyof TimeShares {
  if (state.kind === 'not-monitored') return 'unseenMs';
  if (state.kind === 'away' || presence === 'absent' || presence === 'standing') return 'offSeatMs';
  if (presence !== 'sitting') return 'unseenMs';
  if (state.kind === 'good') return 'uprightMs';
  return state.kind === 'deviating' ? 'driftingMs' : 'unclearMs';
}

/** Adds up a time line. */
export function sharesOf(timeline: readonly Interval[]): TimeShares {
  const shares = { ...NO_TIME };
  for (const interval of timeline) shares[shareOf(interval)] += interval.endMs - interval.startMs;
  return shares;
}

/** Share upright of the sitting that could be judged, 0 to 1; null where none could. */
export function uprightShare({ uprightMs, driftingMs }: TimeShares): number | null {
  const judgedMs = uprightMs + driftingMs;
  return judgedMs === 0 ? null : uprightMs / judgedMs;
}

/** Every hour from the one of the first moment of the time line to that of the last. The time line is contiguous and in order. */
export function hoursOf(timeline: readonly Interval[], travel: Travel): readonly HourSlot[] {
  const [first, last] = [timeline[0], timeline.at(-1)];
  if (first === undefined || last === undefined) return [];
  const slots: HourSlot[] = [];
  let next = 0;
  for (let atMs = hourStart(first.startMs, travel); atMs < last.endMs;) {
    const { endMs, hour } = hourAt(atMs, travel);
    const shares = { ...NO_TIME };
    while (next < timeline.length) {
      const interval = timeline[next];
      if (interval === undefined || interval.startMs >= endMs) break;
      shares[shareOf(interval)] += Math.min(endMs, interval.endMs) - Math.max(atMs, interval.startMs);
      if (interval.endMs > endMs) break;
      next += 1;
    }
    slots.push({ startMs: atMs, endMs, hour, ...shares });
    atMs = endMs;
  }
  return slots;
}

function hourAt(atMs: number, travel: Travel): { readonly endMs: number; readonly hour: number } {
  const wallMs = atMs + offsetMs(zoneAt(atMs, travel), atMs);
  const restMs = HOUR_MS - (wallMs % HOUR_MS);
  return {
    endMs: Math.min(atMs + restMs, nextMoveMs(atMs, travel)),
    hour: Math.floor(wallMs / HOUR_MS) % 24,
  };
}

function hourStart(atMs: number, travel: Travel): number {
  const wallMs = atMs + offsetMs(zoneAt(atMs, travel), atMs);
  return atMs - (wallMs % HOUR_MS);
}
