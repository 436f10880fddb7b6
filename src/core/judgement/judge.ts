// Judges one set of metrics against the person's own limits.
import type { Baseline } from '../baseline/baseline';
import type { MetricId, Metrics } from '../baseline/metric';
import type { UnmeasurableReason } from '../pose/reading';
import { METRIC_IDS } from '../baseline/metric';
import type {
  Adjustments,
  Judgement,
  MetricJudgement,
  Sensitivity,
  UnknownReason,
} from '../baseline/judgement';
import { AS_LISTED } from '../baseline/judgement';
import type { View } from '../features/view';
import { EXAMPLE_METRICS } from '../metrics/personal/example-metrics';
import { harmfulChange, limitsOf, THRESHOLD_RULES } from './thresholds';

type Limits = ReturnType<typeof limitsOf>;

/** Without one of these nothing is known about head, shoulders or trunk, and level shoulders alone do not make a moment good. */
const PRIMARY: readonly MetricId[] = [
  'slumpScore',
  'headForwardRatio',
  'slumpDropRatio',
  'trunkLeanRatio',
  'headDropMm',
  'headInclinationDeg',
  'neckInclinationDeg',
  'trunkInclinationDeg',
  'slumpRatio',
];

/** What only explains the score does not make a moment good where the score is missing. */
function primaryOf(view: View, metrics: Metrics): readonly MetricId[] {
  const explaining = explainingIn(view, metrics);
  return PRIMARY.filter((metric) => !explaining.includes(metric));
}

/** A metric whose companion condition fails stays under the 0.7 at which a deviation is left. [design] */
const EXCUSED_SEVERITY = 0.69;

function valueOf(metrics: Metrics, metric: MetricId): number | null {
  const measurement = metrics[metric];
  return measurement.kind === 'measured' ? measurement.value : null;
}

/** Shoulders that kept their width within this (as a logarithm) did not move towards the camera. [geo] */
export const STILL_SHOULDERS = 0.04;

function shouldersStayed(metrics: Metrics): boolean {
  const b = valueOf(metrics, 'trunkLeanRatio');
  return b !== null && Math.abs(b) < STILL_SHOULDERS;
}

/** Beyond this change of lean the trunk's apparent length says more about the backrest than about the pelvis. [design] */
const STILL_TRUNK_DEG = 10;

/** Whether the head is further forward in space than at calibration: a neck may bend only because the trunk under it leans back. */
function headCameForward(metrics: Metrics): boolean {
  const neck = valueOf(metrics, 'neckInclinationDeg');
  const trunk = valueOf(metrics, 'trunkInclinationDeg');
  return neck !== null && trunk !== null && neck + trunk > 0;
}

/**
 * What else must be seen for a change to mean what its name says. From the front, 65 cm away: a head that comes forward leaves the
 * shoulders' width alone; a lean enlarges the head 1.3 to 1.8 times as much as the shoulders; a slump brings the head forward while the
 * shoulders sink, a shrug or a sinking seat does not. From the side a shorter trunk is a slump when the neck bends with it. [geo]
 * Reclining is no deviation, yet in photographs of one man it bent the neck by 2 to 11 degrees against the trunk, shortened the trunk by
 * up to 17 % and so feigned 23 to 62 degrees of pelvic tilt: hence neck and slump need a head that came forward, the pelvis a trunk that
 * stayed, and the shoulders one that does not recline. [real]
 */
function companionHolds(metric: MetricId, metrics: Metrics): boolean {
  const headForward = valueOf(metrics, 'headForwardRatio');
  switch (metric) {
    case 'headForwardRatio':
      return shouldersStayed(metrics);
    case 'slumpDropRatio':
      return shouldersStayed(metrics) && headForward !== null && headForward >= 0.03;
    case 'trunkLeanRatio': {
      const b = valueOf(metrics, 'trunkLeanRatio');
      if (b === null || b <= 0 || headForward === null) return false;
      const a = headForward + b;
      return a / b >= 1.3 && a / b <= 1.8;
    }
    case 'neckInclinationDeg':
      return headCameForward(metrics);
    case 'slumpRatio': {
      const neck = valueOf(metrics, 'neckInclinationDeg');
      return neck !== null && neck >= 6 && headCameForward(metrics);
    }
    case 'pelvicTiltDeg': {
      const trunk = valueOf(metrics, 'trunkInclinationDeg');
      return trunk !== null && Math.abs(trunk) < STILL_TRUNK_DEG;
    }
    case 'shoulderRoundingDeg':
    case 'shoulderForwardRatio': {
      const trunk = valueOf(metrics, 'trunkInclinationDeg');
      return trunk === null || trunk > -STILL_TRUNK_DEG;
    }
    case 'shoulderBreadthRatio':
    case 'pelvicObliquityDeg':
    case 'headInclinationDeg':
    case 'headDropMm':
    case 'trunkInclinationDeg':
    case 'shoulderLevelDeg':
    case 'headTiltDeg':
    case 'viewingDistanceRatio':
    case 'hipAngleDeg':
    case 'slumpScore':
    case 'shouldersForwardScore':
    case 'headForwardScore':
    case 'leaningInScore':
      return true;
  }
}

/**
 * The score speaks for the posture as a whole, and these say why it does: on real people each alone called many upright
 * moments bent, for they read a chair that rolled, a lid that was tipped, or a lean as a slump; from the side, a misplaced hip. [real: docs/real-people.md]
 */
const EXPLAINING: Readonly<Record<View, readonly MetricId[]>> = {
  front: [
    'neckInclinationDeg',
    'trunkInclinationDeg',
    'headForwardRatio',
    'slumpDropRatio',
    'trunkLeanRatio',
    'viewingDistanceRatio',
  ],
  // The head in space is judged by itself: of all named measures it alone tells upright from slumped on real people.
  side: [
    'shoulderRoundingDeg',
    'shoulderForwardRatio',
    'pelvicTiltDeg',
    'neckInclinationDeg',
    'headDropMm',
    'slumpRatio',
    'trunkInclinationDeg',
  ],
  angled: [],
};

/** From the side a trunk alone may show, for hair over the ears or a hood: then there is no score to wait for. */
function explainingIn(view: View, metrics: Metrics): readonly MetricId[] {
  return view === 'side' && valueOf(metrics, 'slumpScore') === null ? [] : EXPLAINING[view];
}

function isBeyond(metric: MetricId, metrics: Metrics, limits: Limits): boolean {
  const value = valueOf(metrics, metric);
  const limit = limits[metric];
  return value !== null && limit !== null && value >= limit;
}

/** The other posture that the person has shown and that this is: then that one says what it is. Null for none. */
function shownPostureIn(metrics: Metrics, limits: Limits): MetricId | null {
  return Object.values(EXAMPLE_METRICS).find((metric) => isBeyond(metric, metrics, limits)) ?? null;
}

/**
 * Whether a metric has to wait for another: one that may only say why counts as far as a score does, and the slump score, of a person who
 * has shown their own slump, only where no other posture of theirs is nearer. A posture that is off explains nothing.
 */
function waitsForScore(
  metric: MetricId,
  { view, slumped }: Baseline,
  metrics: Metrics,
  limits: Limits,
  off: readonly MetricId[],
): boolean {
  const shown = shownPostureIn(metrics, limits);
  const notTheSlump = shown !== null && slumped !== null;
  if (metric === 'slumpScore') return notTheSlump;
  if (!explainingIn(view, metrics).includes(metric)) return false;
  const isSlump = isBeyond('slumpScore', metrics, limits) && !notTheSlump;
  return !isSlump && (shown === null || off.includes(shown));
}

function judgeMetric(
  metric: MetricId,
  metrics: Metrics,
  limit: number | null,
  mayCount: boolean,
): MetricJudgement {
  const measurement = metrics[metric];
  if (measurement.kind === 'unmeasurable') return { kind: 'unknown' };
  const rule = THRESHOLD_RULES[metric];
  if (rule.kind === 'info' || limit === null) return { kind: 'info' };
  const change = measurement.value - rule.neutral;
  const severity = Math.max(0, harmfulChange(change, rule.side) / limit);
  return {
    kind: 'judged',
    severity: mayCount ? severity : Math.min(severity, EXCUSED_SEVERITY),
    change,
    limit,
  };
}

/** What the page says when nothing can be judged, by what kept the metrics from being measured; the first that applies. */
const UNKNOWN_BY_REASON: readonly (readonly [UnknownReason, readonly UnmeasurableReason[]])[] = [
  ['setup-changed', ['chair-moved']],
  ['turned', ['head-turned', 'torso-turned']],
  ['out-of-frame', ['shoulders-hidden', 'ears-hidden', 'eyes-hidden']],
  ['settling', ['too-few-frames']],
];

/** A body of which, from here, too little ever shows for any of the primary metrics: no moment will do better. */
function showsTooLittle({ view, upright }: Baseline): boolean {
  return view === 'front' && (upright.shoulderWidthPx === undefined || upright.earDistancePx === undefined);
}

function unknownReason(metrics: Metrics, baseline: Baseline): UnknownReason {
  if (showsTooLittle(baseline)) return 'too-little-shows';
  const reasons = PRIMARY.map((metric) => metrics[metric]).flatMap((measurement) =>
    measurement.kind === 'unmeasurable' ? [measurement.reason] : [],
  );
  const found = UNKNOWN_BY_REASON.find(([, causes]) => causes.some((cause) => reasons.includes(cause)));
  return found?.[0] ?? 'nothing-measurable';
}

/** A judgement that nothing can be said, for a look that must not be judged whatever it shows. */
export function withholdJudgement(reason: UnknownReason): Judgement {
  const perMetric: Partial<Record<MetricId, MetricJudgement>> = {};
  for (const metric of METRIC_IDS) perMetric[metric] = { kind: 'unknown' };
  return {
    beyond: [],
    perMetric: perMetric as Judgement['perMetric'],
    overall: { kind: 'unknown', reason },
  };
}

/**
 * Per metric how far along its limit it is, in the direction that matters, and overall: deviating when any metric is beyond its limit;
 * good when none is and at least one that tells of head or trunk was measured; else unknown, with the reason that explains most.
 * A metric beyond its threshold without its companion sign (a shrug that looks like a slump) is not beyond. A metric that is off is never
 * judged, and a moment is not good on its account; as a companion it still counts.
 */
export function judge(
  metrics: Metrics,
  baseline: Baseline | null,
  sensitivity: Sensitivity,
  { raises, off }: Adjustments = AS_LISTED,
): Judgement {
  if (baseline === null) return withholdJudgement('not-calibrated');
  const limits = limitsOf(baseline, sensitivity, raises);
  const perMetric: Partial<Record<MetricId, MetricJudgement>> = {};
  const beyond: { readonly metric: MetricId; readonly severity: number }[] = [];
  for (const metric of METRIC_IDS) {
    const judgement: MetricJudgement = off.includes(metric)
      ? { kind: 'off' }
      : judgeMetric(
          metric,
          metrics,
          limits[metric],
          companionHolds(metric, metrics) && !waitsForScore(metric, baseline, metrics, limits, off),
        );
    perMetric[metric] = judgement;
    if (judgement.kind === 'judged' && judgement.severity >= 1) {
      beyond.push({ metric, severity: judgement.severity });
    }
  }
  const known = primaryOf(baseline.view, metrics).some((metric) => perMetric[metric]?.kind === 'judged');
  return {
    beyond: beyond.toSorted((a, b) => b.severity - a.severity).map(({ metric }) => metric),
    perMetric: perMetric as Judgement['perMetric'],
    overall:
      beyond.length > 0
        ? { kind: 'deviating' }
        : known
          ? { kind: 'good' }
          : { kind: 'unknown', reason: unknownReason(metrics, baseline) },
  };
}
