// What stood out in the last seven days: which metrics were away from the baseline, and how often sitting went on for long.
import { METRIC_IDS, type MetricId } from '../baseline/metric';
import type { Bout, Interval } from '../session/session';
import { weekBefore } from './bounds';
import { summarise } from './summarise';

/** Less than this in a week is not worth a word [design]. */
const LEAST_DEVIATING_MS = 5 * 60_000;
/** Sitting without a break for so long is long: British guidance asks for 5-10 minutes off in each hour of screen work (HSE, INDG36). */
const LONG_BOUT_MS = 3_600_000;

export type WeekFinding =
  | { readonly kind: 'deviation'; readonly metric: MetricId; readonly ms: number }
  /** `bouts` of an hour or more, `ms` all that was beyond the hour in each. */
  | {
      readonly kind: 'long-sitting';
      readonly bouts: number;
      readonly longestMs: number;
      readonly ms: number;
    };

/**
 * What stood out, the longest lasting first; nothing where little was measured, which is not the same as nothing having happened.
 * Intervals and bouts may reach over the week, overlap or leave holes: each moment counts once.
 */
export function findingsOfWeek(
  intervals: readonly Interval[],
  bouts: readonly Bout[],
  atMs: number,
): readonly WeekFinding[] {
  const week = summarise(intervals, bouts, weekBefore(atMs));
  const deviations = METRIC_IDS.map((metric): WeekFinding => {
    return { kind: 'deviation', metric, ms: week.perMetricMs[metric] ?? 0 };
  }).filter(({ ms }) => ms >= LEAST_DEVIATING_MS);
  return [...deviations, ...longSitting(week.bouts)].sort((a, b) => b.ms - a.ms);
}

function longSitting(bouts: readonly Bout[]): readonly WeekFinding[] {
  const long = bouts.map(({ sittingMs }) => sittingMs).filter((sittingMs) => sittingMs >= LONG_BOUT_MS);
  if (long.length === 0) return [];
  const ms = long.reduce((sum, sittingMs) => sum + sittingMs - LONG_BOUT_MS, 0);
  return [{ kind: 'long-sitting', bouts: long.length, longestMs: Math.max(...long), ms }];
}
