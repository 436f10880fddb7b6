// The vocabulary of a day's report: what was seen, what was not, and how much of the sitting was measured.
import type { MetricId } from '../baseline/metric';
import type { Bout, Interval } from '../session/session';
import type { DoneStretch } from './done-stretch';
import type { DayEpisode } from './episodes';

/** The local day, from `startMs` (04:00 by default) to `endMs`; 23 or 25 hours long when the clocks change. */
export interface DayBounds {
  readonly startMs: number;
  readonly endMs: number;
}

/** A break between two bouts: `long` from five minutes on. `offSeatMs` is what was seen of it. */
export interface Break {
  readonly startMs: number;
  readonly endMs: number;
  readonly offSeatMs: number;
  readonly length: 'short' | 'long';
}

/**
 * Everything in milliseconds unless it says otherwise. `intervals` are contiguous and in order, from the first watched moment of the day to
 * the last; good + deviating + unknown + away + notMonitored is their length.
 */
export interface DayReport {
  readonly day: DayBounds;
  readonly intervals: readonly Interval[];
  readonly bouts: readonly Bout[];
  readonly breaks: readonly Break[];
  /** Each drift away from upright once. */
  readonly episodes: readonly DayEpisode[];
  readonly goodMs: number;
  readonly deviatingMs: number;
  readonly unknownMs: number;
  readonly awayMs: number;
  readonly notMonitoredMs: number;
  readonly sittingMs: number;
  readonly longestBoutMs: number;
  /** Measured (good or deviating) sitting time / sitting time; null when there was no sitting. */
  readonly coverage: number | null;
  /** Time during which each metric was among those deviating. */
  readonly perMetricMs: Readonly<Partial<Record<MetricId, number>>>;
  /** Mean change from baseline of each metric while it was deviating, in its unit; no entry where it was not kept. */
  readonly perMetricChange: Readonly<Partial<Record<MetricId, number>>>;
  /** Stretches done with the timer that day, in order; they count as activity and change none of the times above. */
  readonly stretches: readonly DoneStretch[];
}
