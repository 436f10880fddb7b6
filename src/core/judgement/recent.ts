// The last ten minutes of every judged metric, so that a warning can be looked into. Kept in memory only.
import type { Judgement } from '../baseline/judgement';
import { METRIC_IDS, type MetricId } from '../baseline/metric';

const KEPT_MS = 10 * 60_000;
/** What is judged is a median over five seconds: more moments would tell nothing new. */
const STEP_MS = 5_000;

/** What was judged at a moment; a metric that was not is missing. */
export interface RecentMoment {
  readonly atMs: number;
  /** Changes in the direction that matters, in the metric's own unit: 0 is upright, or the harmless side of it. */
  readonly changes: Readonly<Partial<Record<MetricId, number>>>;
}

/** In order of time. */
export type Recent = readonly RecentMoment[];

/** One look further; `judgement` is null when nobody was judged, which is kept too: a gap is no straight line. */
export function noteRecent(recent: Recent, judgement: Judgement | null, atMs: number): Recent {
  const latest = recent.at(-1);
  if (latest !== undefined && atMs - latest.atMs < STEP_MS) return recent;
  const changes: Partial<Record<MetricId, number>> = {};
  for (const metric of METRIC_IDS) {
    const judged = judgement?.perMetric[metric];
    if (judged?.kind === 'judged') changes[metric] = judged.severity * judged.limit;
  }
  return [...recent.filter((moment) => atMs - moment.atMs < KEPT_MS), { atMs, changes }];
}

/** One metric over the recent moments; null where it was not judged. */
export interface RecentPoint {
  /** Before the latest moment, 0 or less. */
  readonly agoMs: number;
  readonly change: number | null;
}

/** The recent moments of one metric, in order of time. */
export function recentOf(recent: Recent, metric: MetricId): readonly RecentPoint[] {
  const endMs = recent.at(-1)?.atMs ?? 0;
  return recent.map(({ atMs, changes }) => ({ agoMs: atMs - endMs, change: changes[metric] ?? null }));
}

/** How much of the judged time a metric was beyond `limit`, 0 to 1; null where it was never judged. */
export function shareBeyond(points: readonly RecentPoint[], limit: number): number | null {
  const judged = points.filter(({ change }) => change !== null);
  if (judged.length === 0) return null;
  return judged.filter(({ change }) => change !== null && change >= limit).length / judged.length;
}
