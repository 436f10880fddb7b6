// Episodes: one for each time the person drifted and came back, however many measures it took and however often it flickered.
import { METRIC_IDS, type MetricId } from '../../baseline/metric';
import type { Interval } from '../../session/session';

/** Back for less, the drifting went on. [design] */
const JOIN_WITHIN_MS = 60_000;

/** From the first moment away from the baseline to the last. */
export interface Episode {
  /** That of its first interval, so that it stays the same when the day is counted again. */
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Time seen drifting; less than its length where the person was back for a moment. */
  readonly driftingMs: number;
  /** What was off, the longest first. */
  readonly reasons: readonly MetricId[];
}

/** The episodes of a time line as `summarise` gives it: contiguous and in order. */
export function episodesOf(timeline: readonly Interval[]): readonly Episode[] {
  const groups: Interval[][] = [];
  let lastEndMs = -Infinity;
  for (const interval of timeline) {
    if (interval.state.kind !== 'deviating') continue;
    const group = groups.at(-1);
    if (group !== undefined && interval.startMs - lastEndMs < JOIN_WITHIN_MS) group.push(interval);
    else groups.push([interval]);
    lastEndMs = interval.endMs;
  }
  return groups.flatMap(episodeOf);
}

function episodeOf(parts: readonly Interval[]): readonly Episode[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const perMetric = new Map<MetricId, number>();
  let driftingMs = 0;
  for (const { state, startMs, endMs } of parts) {
    driftingMs += endMs - startMs;
    for (const metric of state.kind === 'deviating' ? state.metrics : []) {
      perMetric.set(metric, (perMetric.get(metric) ?? 0) + endMs - startMs);
    }
  }
  const reasons = METRIC_IDS.filter((metric) => perMetric.has(metric));
  reasons.sort((a, b) => (perMetric.get(b) ?? 0) - (perMetric.get(a) ?? 0));
  return [{ id: first.id, startMs: first.startMs, endMs: last.endMs, driftingMs, reasons }];
}
