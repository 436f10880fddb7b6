// Where a change lies on its small gauge.
import type { MetricJudgement } from '../../../core/baseline/judgement';
import type { MetricId } from '../../../core/baseline/metric';

/** The gauge reaches to this many limits on either side of the baseline. */
const REACH = 1.6;

/** Metrics for which either direction counts; of the others one side counts, which the gauge shows on the right. */
const TWO_SIDED: ReadonlySet<MetricId> = new Set<MetricId>([
  'pelvicTiltDeg',
  'pelvicObliquityDeg',
  'shoulderLevelDeg',
  'headTiltDeg',
]);

export interface GaugeScale {
  /** 0..1 from left to right; the baseline is at one half. */
  readonly marker: number;
  readonly limits: readonly number[];
  readonly beyond: boolean;
}

/** Null where nothing was judged, so that no gauge pretends to know. */
export function gaugeScale(metric: MetricId, judgement: MetricJudgement): GaugeScale | null {
  if (judgement.kind !== 'judged' || !(judgement.limit > 0)) return null;
  const { severity, change, limit } = judgement;
  const size = severity > 0 ? severity : Math.abs(change) / limit;
  const twoSided = TWO_SIDED.has(metric);
  const rightwards = twoSided ? change >= 0 : severity > 0;
  return {
    marker: placeOf(rightwards ? size : -size),
    limits: twoSided ? [placeOf(-1), placeOf(1)] : [placeOf(1)],
    beyond: severity >= 1,
  };
}

function placeOf(inLimits: number): number {
  return 0.5 + Math.max(-REACH, Math.min(REACH, inLimits)) / (2 * REACH);
}
