// The time axis of a day's chart: what it spans, and where its ticks stand.
import type { DayReport } from '../../../core/report/day-report';

/** Room for the longest name of a lane, and for half of the last time. */
export const TIMELINE_LEFT_PX = 96;
export const TIMELINE_RIGHT_PX = 16;

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
 * Ticks on round times of the local day: as many as there may be, at least a minute apart, all inside the span. Counted from the local
 * midnight before the span, so that they are round in time zones that are not whole hours off.
 */
export function timeTicks(span: TimeSpan, most: number): readonly number[] {
  const choices = STEPS_MIN.map((minutes) => ticksEvery(minutes * MINUTE_MS, span));
  return choices.find((ticks) => ticks.length <= most) ?? choices.at(-1) ?? [];
}

function ticksEvery(stepMs: number, { startMs, endMs }: TimeSpan): readonly number[] {
  const midnightMs = new Date(startMs).setHours(0, 0, 0, 0);
  const firstMs = midnightMs + Math.ceil((startMs - midnightMs) / stepMs) * stepMs;
  const count = Math.max(0, Math.floor((endMs - firstMs) / stepMs) + 1);
  return Array.from({ length: count }, (_, index) => firstMs + index * stepMs);
}

/** The same length of time elsewhere, or a part of it round `aroundMs`, never outside `whole` and never shorter than ten minutes. */
export function zoomed(shown: TimeSpan, whole: TimeSpan, factor: number, aroundMs: number): TimeSpan {
  const wholeMs = whole.endMs - whole.startMs;
  const lengthMs = Math.min(wholeMs, Math.max(10 * MINUTE_MS, (shown.endMs - shown.startMs) * factor));
  // What is under the pointer stays under it.
  const share = (aroundMs - shown.startMs) / (shown.endMs - shown.startMs);
  const startMs = Math.min(whole.endMs - lengthMs, Math.max(whole.startMs, aroundMs - share * lengthMs));
  return { startMs, endMs: startMs + lengthMs };
}

/** The shown time moved so that it holds `atMs`. */
export function shownAround(shown: TimeSpan, whole: TimeSpan, atMs: number): TimeSpan {
  if (atMs >= shown.startMs && atMs <= shown.endMs) return shown;
  const lengthMs = shown.endMs - shown.startMs;
  const startMs = Math.min(whole.endMs - lengthMs, Math.max(whole.startMs, atMs - lengthMs / 2));
  return { startMs, endMs: startMs + lengthMs };
}
