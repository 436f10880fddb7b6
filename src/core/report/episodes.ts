// The episodes of a day: each drift away from upright once, whatever metrics took part and however often the person was lost from sight.
import type { MetricId } from '../baseline/metric';
import type { Interval } from '../session/session';

export interface DayEpisode {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  /** What was seen of it; less than from start to end where the person was lost from sight. */
  readonly seenMs: number;
  /** How long each metric was off in it, the longest first. */
  readonly metrics: readonly { readonly metric: MetricId; readonly ms: number }[];
}

/** The episodes in `intervals`, in order. In days from before episodes were kept, each unbroken deviation counts as one. */
export function episodesOf(intervals: readonly Interval[]): readonly DayEpisode[] {
  const parts = new Map<string, Interval[]>();
  let before: { readonly key: string; readonly endMs: number } | null = null;
  for (const interval of intervals) {
    if (interval.state.kind !== 'deviating') continue;
    const goesOn = before !== null && before.endMs === interval.startMs;
    const key: string = interval.state.episodeId ?? (goesOn && before !== null ? before.key : interval.id);
    parts.set(key, [...(parts.get(key) ?? []), interval]);
    before = { key, endMs: interval.endMs };
  }
  return [...parts].map(([id, ofEpisode]) => episodeFrom(id, ofEpisode));
}

function episodeFrom(id: string, intervals: readonly Interval[]): DayEpisode {
  const perMetric = new Map<MetricId, number>();
  for (const { state, startMs, endMs } of intervals) {
    if (state.kind !== 'deviating') continue;
    for (const metric of state.metrics) {
      perMetric.set(metric, (perMetric.get(metric) ?? 0) + endMs - startMs);
    }
  }
  return {
    id,
    startMs: Math.min(...intervals.map(({ startMs }) => startMs)),
    endMs: Math.max(...intervals.map(({ endMs }) => endMs)),
    seenMs: intervals.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
    metrics: [...perMetric].map(([metric, ms]) => ({ metric, ms })).sort((a, b) => b.ms - a.ms),
  };
}
