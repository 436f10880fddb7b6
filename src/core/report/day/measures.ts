// How far off each measure was through the day, as far as it is stored: the times beyond a limit, with their means.
import { METRIC_IDS, type MetricId } from '../../baseline/metric';
import type { MeanChange } from '../../session/session';
import type { DayBounds, DayReport } from '../day-report';

/** A time in which a measure was off. `change` is null where nobody could tell by how much, or it was not kept yet. */
export interface MeasurePart extends DayBounds {
  readonly change: MeanChange | null;
}

export interface MeasureThroughDay {
  readonly metric: MetricId;
  readonly ms: number;
  /** In order of time. */
  readonly parts: readonly MeasurePart[];
}

/** The measures that were off at all, the longest first. While one is within its limit nothing is stored of it. */
export function measuresThrough({ intervals }: DayReport): readonly MeasureThroughDay[] {
  return METRIC_IDS.map((metric): MeasureThroughDay => {
    const parts = intervals.flatMap(({ startMs, endMs, state, meanChanges }): readonly MeasurePart[] =>
      state.kind === 'deviating' && state.metrics.includes(metric)
        ? [{ startMs, endMs, change: meanChanges?.[metric] ?? null }]
        : [],
    );
    return { metric, ms: parts.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0), parts };
  })
    .filter(({ ms }) => ms > 0)
    .sort((a, b) => b.ms - a.ms);
}

/** How many limits it was off, with the room for error; null where the records do not say. */
export function inLimits(change: MeanChange | null): { readonly at: number; readonly error: number } | null {
  if (change?.limit === undefined || change.limit === 0) return null;
  const { mean, limit, standardError = 0 } = change;
  return { at: Math.abs(mean / limit), error: Math.abs(standardError / limit) };
}
