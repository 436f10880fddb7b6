// The days of a person's life as they lived them: from 04:00 to 04:00 by the clock around them, wherever that was.
import type { DayBounds } from '../day-report';
import type { Travel, ZoneEntry } from './travel';
import { dateOfNumber, dateText, dayNumberAt, momentAt, readDate } from './zone';

/** The hour at which a day begins, so that a late evening belongs to the day before. [design] */
export const DAY_STARTS_AT_HOUR = 4;
const UTC: ZoneEntry = { fromMs: 0, zone: 'UTC' };

/** A day with the date on which it began, such as "2026-11-23". */
export interface LocalDay extends DayBounds {
  readonly date: string;
}

/** The day of `zone` that holds a moment, as a number; it never goes back when the clocks do. */
function numberIn(zone: string, atMs: number): number {
  const sameDate = dayNumberAt(zone, atMs);
  return atMs >= startIn(zone, sameDate) ? sameDate : sameDate - 1;
}

function startIn(zone: string, day: number): number {
  return momentAt(zone, dateOfNumber(day), DAY_STARTS_AT_HOUR);
}

/** A stretch of time in one zone, with the latest day reached before it. */
interface Stay {
  readonly fromMs: number;
  readonly toMs: number;
  readonly zone: string;
  readonly reached: number;
}

function staysOf(travel: Travel): readonly Stay[] {
  const entries = travel.length === 0 ? [UTC] : travel;
  let reached = -Infinity;
  return entries.map(({ fromMs, zone }, index) => {
    const stay: Stay = {
      fromMs: index === 0 ? -Infinity : fromMs,
      toMs: entries[index + 1]?.fromMs ?? Infinity,
      zone,
      reached,
    };
    if (stay.toMs < Infinity) reached = Math.max(reached, numberIn(zone, stay.toMs - 1));
    return stay;
  });
}

/**
 * The day that holds a moment. Days follow each other without a hole and never go back: who flies west has one long day, who flies east a
 * short one. A change of the clocks makes one of 23 or 25 hours.
 */
export function dayAt(atMs: number, travel: Travel): LocalDay {
  const stays = staysOf(travel);
  const at = stays.findLastIndex(({ fromMs }) => fromMs <= atMs);
  const here = stays[at];
  if (here === undefined) throw new Error('Every moment lies in one stay.');
  const day = Math.max(here.reached, numberIn(here.zone, atMs));
  return { date: dateText(day), startMs: startOf(day, stays, at), endMs: endOf(day, stays, at) };
}

function startOf(day: number, stays: readonly Stay[], from: number): number {
  for (const { fromMs, zone, reached } of stays.slice(0, from + 1).toReversed()) {
    if (reached < day) return Math.max(fromMs, startIn(zone, day));
  }
  return -Infinity;
}

function endOf(day: number, stays: readonly Stay[], from: number): number {
  for (const { fromMs, toMs, zone } of stays.slice(from)) {
    const next = Math.max(fromMs, startIn(zone, day + 1));
    if (next < toMs) return next;
  }
  return Infinity;
}

/** The day before, which ends where this one begins. */
export function dayBefore(day: DayBounds, travel: Travel): LocalDay {
  return dayAt(day.startMs - 1, travel);
}

/** The day after, which begins where this one ends. */
export function dayAfter(day: DayBounds, travel: Travel): LocalDay {
  return dayAt(day.endMs, travel);
}

/** The day of this date; where travel or the calendar skipped it, the next one there was. Null for what is no date. */
export function dayOfDate(date: string, travel: Travel): LocalDay | null {
  const day = readDate(date);
  if (day === null) return null;
  for (const { fromMs, toMs, zone } of staysOf(travel)) {
    const startMs = Math.max(fromMs, startIn(zone, day));
    if (startMs < toMs) return dayAt(startMs, travel);
  }
  return null;
}

/** Every day that has a moment in [startMs, endMs), in order. */
export function daysBetween(startMs: number, endMs: number, travel: Travel): readonly LocalDay[] {
  const days: LocalDay[] = [];
  for (let atMs = startMs; atMs < endMs;) {
    const day = dayAt(atMs, travel);
    days.push(day);
    atMs = day.endMs;
  }
  return days;
}

/** The zone whose clock was around the person at a moment. */
export function zoneAt(atMs: number, travel: Travel): string {
  return (travel.findLast(({ fromMs }) => fromMs <= atMs) ?? travel[0] ?? UTC).zone;
}

/** When the zone next changes after a moment; never, where it does not. */
export function nextMoveMs(atMs: number, travel: Travel): number {
  return travel.find(({ fromMs }, index) => index > 0 && fromMs > atMs)?.fromMs ?? Infinity;
}
