// The time axis of a day's chart: what it spans, and where its ticks stand.
import type { DayReport } from '../core/report/day-report';

const MINUTE_MS = 60_000;
const STEPS_MIN = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360];
/** A day that has just begun is drawn at this width at least, so that its first minutes do not look like hours. */
const LEAST_SPAN_MS = 30 * MINUTE_MS;

export interface TimeSpan {
  readonly startMs: number;
  readonly endMs: number;
}

/** From the first thing in the report, interval or bout, to the last. */
export function spanOf(report: DayReport): TimeSpan {
  const pieces = [...report.intervals, ...report.bouts];
  if (pieces.length === 0) return { startMs: report.day.startMs, endMs: report.day.endMs };
  const startMs = pieces.reduce((first, piece) => Math.min(first, piece.startMs), Infinity);
  const endMs = pieces.reduce((last, piece) => Math.max(last, piece.endMs), -Infinity);
  return { startMs, endMs: Math.max(endMs, startMs + LEAST_SPAN_MS) };
}

/**
 * Ticks on round times of the local day: at most `most`, at least a minute apart, all inside the span. Counted from the local midnight
 * before the span, so that they are round in time zones that are not whole hours off.
 */
export function timeTicks({ startMs, endMs }: TimeSpan, most: number): readonly number[] {
  const largest = STEPS_MIN.at(-1) ?? 1;
  const fitting = STEPS_MIN.find((minutes) => (endMs - startMs) / (minutes * MINUTE_MS) <= most - 1);
  const stepMs = (fitting ?? largest) * MINUTE_MS;
  const midnightMs = new Date(startMs).setHours(0, 0, 0, 0);
  const ticks: number[] = [];
  for (
    let atMs = midnightMs + Math.ceil((startMs - midnightMs) / stepMs) * stepMs;
    atMs <= endMs;
    atMs += stepMs
  ) {
    ticks.push(atMs);
  }
  return ticks;
}
