// A day in figures: every watched moment counted once, and coverage beside everything that was measured.
import type { MetricId } from '../baseline/metric';
import type { Bout, Interval, WatchState } from '../session/session';
import type { Break, DayBounds, DayReport } from './day-report';
import type { DoneStretch } from './done-stretch';
import { episodesOf } from './episodes';
import { cutTo, makeContiguous, trimUnmonitored } from './intervals';

/** So long away from sitting between two bouts was a break [design]. */
const BREAK_MS = 60_000;
/** And for so long a long one [design]. */
const LONG_BREAK_MS = 300_000;

/**
 * Sums up one day from what was stored. Intervals and bouts may reach over its bounds, overlap or leave holes; the report has each moment
 * from the first watched one to the last in exactly one interval. Stretches outside the day are left out.
 */
export function summarise(
  intervals: readonly Interval[],
  bouts: readonly Bout[],
  day: DayBounds,
  stretches: readonly DoneStretch[] = [],
): DayReport {
  const timeline = trimUnmonitored(makeContiguous(cutTo(intervals, day)));
  const inState = (kind: WatchState['kind']) => duration(timeline.filter(({ state }) => state.kind === kind));
  const sitting = timeline.filter(isSitting);
  const sittingMs = duration(sitting);
  const measured = sitting.filter(({ state }) => state.kind === 'good' || state.kind === 'deviating');
  const boutsOfDay = cutBouts(bouts, timeline, day);
  return {
    day,
    intervals: timeline,
    bouts: boutsOfDay,
    breaks: breaksBetween(boutsOfDay, timeline),
    episodes: episodesOf(timeline),
    goodMs: inState('good'),
    deviatingMs: inState('deviating'),
    unknownMs: inState('unknown'),
    awayMs: inState('away'),
    notMonitoredMs: inState('not-monitored'),
    sittingMs,
    longestBoutMs: Math.max(0, ...boutsOfDay.map((bout) => bout.sittingMs)),
    coverage: sittingMs === 0 ? null : duration(measured) / sittingMs,
    perMetricMs: perMetric(timeline),
    perMetricChange: perMetricChange(cutTo(intervals, day)),
    stretches: stretches
      .filter(({ atMs }) => atMs >= day.startMs && atMs < day.endMs)
      .sort((a, b) => a.atMs - b.atMs),
  };
}

/** Total length in milliseconds. */
function duration(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}

/** A bout over midnight has in this day only the sitting that lies in it, which the intervals tell. */
function cutBouts(bouts: readonly Bout[], timeline: readonly Interval[], day: DayBounds): readonly Bout[] {
  return bouts
    .filter(({ startMs, endMs }) => startMs < day.endMs && endMs > day.startMs)
    .map((bout) => {
      const startMs = Math.max(day.startMs, bout.startMs);
      const endMs = Math.min(day.endMs, bout.endMs);
      if (startMs === bout.startMs && endMs === bout.endMs) return bout;
      const inside = cutTo(timeline, { startMs, endMs });
      return { ...bout, startMs, endMs, sittingMs: duration(inside.filter(isSitting)) };
    })
    .sort((a, b) => a.startMs - b.startMs);
}

/** Between two bouts there was a break when the seat was seen empty, or the person standing, for long enough; an unwatched hole is none. */
function breaksBetween(bouts: readonly Bout[], timeline: readonly Interval[]): readonly Break[] {
  return bouts.slice(1).flatMap((bout, index) => {
    const startMs = bouts[index]?.endMs ?? bout.startMs;
    const between = cutTo(timeline, { startMs, endMs: bout.startMs });
    const offSeatMs = duration(
      between.filter(({ presence }) => presence === 'absent' || presence === 'standing'),
    );
    if (offSeatMs < BREAK_MS) return [];
    const length = offSeatMs >= LONG_BREAK_MS ? ('long' as const) : ('short' as const);
    return [{ startMs, endMs: bout.startMs, offSeatMs, length }];
  });
}

/** Time nobody watched is not sitting, whatever a record claims. */
function isSitting({ presence, state }: Interval): boolean {
  return presence === 'sitting' && state.kind !== 'not-monitored';
}

function perMetric(timeline: readonly Interval[]): Readonly<Partial<Record<MetricId, number>>> {
  const totals: Partial<Record<MetricId, number>> = {};
  for (const { state, startMs, endMs } of timeline) {
    if (state.kind !== 'deviating') continue;
    for (const metric of state.metrics) totals[metric] = (totals[metric] ?? 0) + endMs - startMs;
  }
  return totals;
}

/** Each interval counts for as long as it lasted. A change noted before the metric turned out to be back again is left out. */
function perMetricChange(intervals: readonly Interval[]): Readonly<Partial<Record<MetricId, number>>> {
  const sums: Partial<Record<MetricId, { readonly changeMs: number; readonly ms: number }>> = {};
  for (const { state, startMs, endMs, meanChanges } of intervals) {
    if (state.kind !== 'deviating') continue;
    for (const metric of state.metrics) {
      const change = meanChanges?.[metric];
      if (change === undefined) continue;
      const { changeMs, ms } = sums[metric] ?? { changeMs: 0, ms: 0 };
      const lastedMs = endMs - startMs;
      sums[metric] = { changeMs: changeMs + change.mean * lastedMs, ms: ms + lastedMs };
    }
  }
  const entries = Object.entries(sums).filter(([, { ms }]) => ms > 0);
  return Object.fromEntries(entries.map(([metric, { changeMs, ms }]) => [metric, changeMs / ms]));
}
