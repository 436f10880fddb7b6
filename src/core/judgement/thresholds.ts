// How far each metric may change from the baseline before it counts, and in which direction.
import type { Baseline } from '../baseline/baseline';
import { mapFeatures } from '../features/features';
import { measure } from '../metrics/measure';
import type { MetricId, Metrics } from '../baseline/metric';
import { METRIC_IDS } from '../baseline/metric';
import { postureOfMetric } from '../metrics/personal/example-metrics';
import { fitShownPostures, postureBoundary } from '../metrics/personal/shown-postures';
import { fitSlumpScore, slumpBoundary } from '../metrics/personal/slump-score';
import { minimalDetectableChange, residualOf } from '../metrics/spread';
import { hidden, seen } from '../pose/reading';
import type { Raises, Sensitivity } from '../baseline/judgement';

/** Which change matters: an increase, a decrease, or either. Recline, or shoulders that open, are no deviations. */
type HarmfulSide = 'increase' | 'decrease' | 'either';

interface JudgedRule {
  readonly kind: 'judged';
  readonly side: HarmfulSide;
  /** The least change that may count, in the metric's unit. */
  readonly listed: number;
  /** The value at which nothing has changed. */
  readonly neutral: number;
}

type ThresholdRule = JudgedRule | { readonly kind: 'info' };

function judged(side: HarmfulSide, listed: number, neutral = 0): JudgedRule {
  return { kind: 'judged', side, listed, neutral };
}

/**
 * Listed thresholds, [design] unless said otherwise; the trunk's is the first band of RULA. Three follow what the scripted days gave [syn:
 * docs/accuracy.md]: of a neck that alone bends forward about half is told, so its limit lies below RULA's 10 degrees; a hand at the ear, or
 * people behind, move the head's share by up to 0.09; and a hand at the mouse slopes the shoulders by 4 degrees. The head in space is held
 * back further: a man who sat upright and looked down carried it 21 degrees forward of his other photographs. [real]
 */
export const THRESHOLD_RULES: Readonly<Record<MetricId, ThresholdRule>> = {
  shoulderRoundingDeg: judged('increase', 15),
  shoulderForwardRatio: judged('increase', 0.04),
  // On rigged people it did not tell rounded shoulders from others (docs/accuracy.md): shown as a tendency, never judged.
  shoulderBreadthRatio: { kind: 'info' },
  pelvicTiltDeg: judged('either', 15),
  pelvicObliquityDeg: judged('either', 5),
  neckInclinationDeg: judged('increase', 8),
  headInclinationDeg: judged('increase', 22),
  headDropMm: judged('increase', 45),
  headForwardRatio: judged('increase', 0.1),
  slumpRatio: judged('increase', 0.04),
  slumpDropRatio: judged('increase', 0.06),
  trunkInclinationDeg: judged('increase', 15),
  trunkLeanRatio: judged('increase', 0.08),
  shoulderLevelDeg: judged('either', 6),
  headTiltDeg: judged('either', 8),
  viewingDistanceRatio: judged('decrease', 0.25, 1),
  hipAngleDeg: { kind: 'info' },
  slumpScore: judged('increase', 0.5),
  shouldersForwardScore: judged('increase', 0.5),
  headForwardScore: judged('increase', 0.5),
  leaningInScore: judged('increase', 0.5),
};

/** How much of the threshold each preset asks for. [design] */
const SENSITIVITY_SCALE: Readonly<Record<Sensitivity, number>> = { gentle: 1.3, standard: 1, strict: 0.7 };

/** A change must clear the person's own noise by this factor. [design] */
const NOISE_CLEARANCE = 1.5;

/** And the method's own error by this one: one in ten errors is larger to the side that matters, were they normal. [design] */
const ERROR_CLEARANCE = 1.28;

/** A deviation is half of the way to the person's own slump, where they showed one. [design] */
const SLUMP_SHARE = 0.5;

/** "That was wrong" raises a limit by a quarter each time, and after this often no more: then the metric is better switched off. [design] */
const RAISE = 1.25;
export const MAX_RAISES = 6;

/** By how much the person's own word has widened a metric's limit: 1 = not at all. */
export function raiseFactor(raises: Raises, metric: MetricId): number {
  return RAISE ** Math.min(MAX_RAISES, raises[metric] ?? 0);
}

/** The raises after one more "that was wrong" about this metric; the same ones when it cannot go further. */
export function raiseLimit(raises: Raises, metric: MetricId): Raises {
  const times = raises[metric] ?? 0;
  return times >= MAX_RAISES ? raises : { ...raises, [metric]: times + 1 };
}

/** The raises with one taken back. */
export function lowerLimit(raises: Raises, metric: MetricId): Raises {
  const { [metric]: times = 0, ...others } = raises;
  return times <= 1 ? others : { ...others, [metric]: times - 1 };
}

/** Change in the direction that matters; negative on the harmless side. */
export function harmfulChange(change: number, side: HarmfulSide): number {
  switch (side) {
    case 'increase':
      return change;
    case 'decrease':
      return -change;
    case 'either':
      return Math.abs(change);
  }
}

/** The metrics of the person's own slump, in which nothing is gated that the slump itself did not hide; null without one. */
function slumpMetrics(baseline: Baseline): Metrics | null {
  const { slumped } = baseline;
  if (slumped === null) return null;
  const features = mapFeatures((name) => {
    const feature = slumped[name];
    return feature === undefined ? hidden('not-calibrated') : seen(feature.median);
  });
  return measure(features, { view: baseline.view, baseline });
}

/** A limit clears what a glance does to it, but no glance widens it by more than half: that would hide a slump. [design] */
const GLANCE_CLEARANCE = 1.1;
const MAX_GLANCE_SHARE = 1.5;

function clearOfGlances(metric: MetricId, limit: number, { glances = {} }: Baseline): number {
  const glance = GLANCE_CLEARANCE * (glances[metric] ?? 0);
  return Math.max(limit, Math.min(glance, MAX_GLANCE_SHARE * limit));
}

/** What a change must clear to be told from the person's own trembling and from the method's error. */
function noiseOf(metric: MetricId, baseline: Baseline): number {
  const jitter = NOISE_CLEARANCE * (minimalDetectableChange(metric, baseline) ?? 0);
  return Math.max(jitter, ERROR_CLEARANCE * residualOf(metric, baseline));
}

function limitOf(metric: MetricId, judged: JudgedRule, baseline: Baseline, slump: Metrics | null): number {
  if (metric === 'slumpScore' && baseline.view !== 'angled') {
    const model = fitSlumpScore(baseline);
    return model === null ? judged.listed : slumpBoundary(model);
  }
  const posture = postureOfMetric(metric);
  if (posture !== null) {
    const model = fitShownPostures(baseline);
    return (model === null ? null : postureBoundary(model, posture)) ?? judged.listed;
  }
  const noise = noiseOf(metric, baseline);
  const shown = slump?.[metric];
  // The score's slump is 1 by definition, so half of it is the listed threshold already.
  if (shown?.kind !== 'measured' || metric === 'slumpScore') return Math.max(judged.listed, noise);
  if (metric === 'pelvicTiltDeg') return LARGEST_PELVIC_LIMIT_DEG;
  const slumpChange = harmfulChange(shown.value - judged.neutral, judged.side);
  return Math.max(judged.listed, noise, SLUMP_SHARE * slumpChange);
}

/** A pelvis seldom tips further than this at a desk: a limit above it would never be reached. [design] */
const LARGEST_PELVIC_LIMIT_DEG = 15;

/**
 * From the front the pelvis is a tendency with an error of its own size: worth showing, not worth a word. [syn: docs/accuracy.md] The same
 * goes from the side where its noise leaves no limit that life reaches.
 */
function isOnlyShown(metric: MetricId, baseline: Baseline): boolean {
  if (metric !== 'pelvicTiltDeg') return false;
  return baseline.view === 'front' || noiseOf(metric, baseline) > LARGEST_PELVIC_LIMIT_DEG;
}

/**
 * The limit of every metric for one person: the largest of the listed threshold, 1.5 × their minimal detectable change and half their own
 * calibrated slump, beyond what a glance does, scaled by the sensitivity and by what the person has said was wrong. In each metric's unit; null for metrics that are shown and never judged.
 */
export function limitsOf(
  baseline: Baseline,
  sensitivity: Sensitivity,
  raises: Raises = {},
): Readonly<Record<MetricId, number | null>> {
  const slump = slumpMetrics(baseline);
  const limits: Partial<Record<MetricId, number | null>> = {};
  for (const metric of METRIC_IDS) {
    const rule = THRESHOLD_RULES[metric];
    limits[metric] =
      rule.kind === 'info' || isOnlyShown(metric, baseline)
        ? null
        : SENSITIVITY_SCALE[sensitivity] *
          raiseFactor(raises, metric) *
          clearOfGlances(metric, limitOf(metric, rule, baseline, slump), baseline);
  }
  return limits as Record<MetricId, number | null>;
}
