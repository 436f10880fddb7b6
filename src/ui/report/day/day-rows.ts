// The rows behind the charts of a day: neighbours in the same state joined, deviations sorted, shares of the day.
import type { MetricId } from '../../../core/baseline/metric';
import type { DayReport } from '../../../core/report/day-report';
import type { Interval, WatchState } from '../../../core/session/session';

export type StateKind = WatchState['kind'];

/** The states in the order in which charts and legends show them. */
export const STATE_KINDS: readonly StateKind[] = ['good', 'deviating', 'unknown', 'away', 'not-monitored'];

/** A stretch of the day in one kind of state. `state` is that of its longest part. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
  readonly state: WatchState;
}

/** Joins neighbouring intervals whose state is of the same kind; a gap between two of them stays a gap. */
export function spansOf(intervals: readonly Interval[]): readonly Span[] {
  const joined: (Span & { readonly longestMs: number })[] = [];
  for (const { startMs, endMs, state } of [...intervals].sort((a, b) => a.startMs - b.startMs)) {
    const lengthMs = endMs - startMs;
    if (lengthMs <= 0) continue;
    const last = joined.at(-1);
    if (last?.state.kind === state.kind && last.endMs === startMs) {
      const longer = lengthMs > last.longestMs;
      joined[joined.length - 1] = {
        startMs: last.startMs,
        endMs,
        state: longer ? state : last.state,
        longestMs: longer ? lengthMs : last.longestMs,
      };
    } else joined.push({ startMs, endMs, state, longestMs: lengthMs });
  }
  return joined.map(({ startMs, endMs, state }) => ({ startMs, endMs, state }));
}

/** The metrics that deviated, the longest first. */
export function deviationsOf(
  report: DayReport,
): readonly { readonly metric: MetricId; readonly ms: number }[] {
  return (Object.entries(report.perMetricMs) as [MetricId, number][])
    .map(([metric, ms]) => ({ metric, ms }))
    .filter(({ ms }) => ms > 0)
    .sort((a, b) => b.ms - a.ms);
}

/** How long each kind of state held. */
export function stateTotals(report: DayReport): Readonly<Record<StateKind, number>> {
  return {
    good: report.goodMs,
    deviating: report.deviatingMs,
    unknown: report.unknownMs,
    away: report.awayMs,
    'not-monitored': report.notMonitoredMs,
  };
}
