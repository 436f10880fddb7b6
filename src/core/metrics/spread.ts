// How finely each metric can be told from this person in this place: its jitter at calibration, in the metric's own unit.
import type { Baseline, FeatureBaseline } from '../baseline/baseline';
import { fittedJitterSdDeg } from './estimators/fitted-jitter';
import { RESIDUALS } from './estimators/residuals';
import { toDeg } from '../pose/geometry';
import type { FeatureName } from '../features/features';
import type { MetricId } from '../baseline/metric';
import { halfBendRad } from './pelvic-tilt';
import { fitSlumpScore, slumpScoreJitter } from './personal/slump-score';

/** Standard deviation of a metric from look to look, and of how many looks that was learnt. */
interface Spread {
  readonly jitterSd: number;
  readonly sampleCount: number;
}

/** The feature whose jitter a metric inherits, and whether as it is, over its own median, or over the shoulder width. */
interface Source {
  readonly feature: FeatureName;
  readonly over: 'one' | 'own-median' | 'shoulder-width' | 'millimetre';
}

const SOURCES: Readonly<Partial<Record<MetricId, Source>>> = {
  shoulderForwardRatio: { feature: 'shoulderForwardRatio', over: 'one' },
  shoulderBreadthRatio: { feature: 'shoulderBreadthRatio', over: 'own-median' },
  pelvicObliquityDeg: { feature: 'pelvicObliquityDeg', over: 'one' },
  neckInclinationDeg: { feature: 'neckInclinationDeg', over: 'one' },
  headInclinationDeg: { feature: 'headInclinationDeg', over: 'one' },
  headDropMm: { feature: 'worldEarAboveHipM', over: 'millimetre' },
  headForwardRatio: { feature: 'shoulderBreadthRatio', over: 'own-median' },
  slumpDropRatio: { feature: 'shoulderCentreYPx', over: 'shoulder-width' },
  trunkInclinationDeg: { feature: 'trunkInclinationDeg', over: 'one' },
  trunkLeanRatio: { feature: 'shoulderWidthPx', over: 'own-median' },
  shoulderLevelDeg: { feature: 'shoulderLevelDeg', over: 'one' },
  headTiltDeg: { feature: 'headTiltDeg', over: 'one' },
  viewingDistanceRatio: { feature: 'earDistancePx', over: 'own-median' },
  hipAngleDeg: { feature: 'hipAngleDeg', over: 'one' },
};

function inherited(source: Source, baseline: Baseline): Spread | null {
  const feature = baseline.upright[source.feature];
  if (feature === undefined) return null;
  const divisor = divisorOf(source, feature, baseline);
  return divisor === null
    ? null
    : { jitterSd: feature.jitterSd / Math.abs(divisor), sampleCount: feature.sampleCount };
}

const MILLIMETRE_M = 0.001;

function divisorOf(source: Source, feature: FeatureBaseline, baseline: Baseline): number | null {
  switch (source.over) {
    case 'one':
      return 1;
    case 'own-median':
      return feature.median;
    case 'millimetre':
      return MILLIMETRE_M;
    case 'shoulder-width':
      return baseline.upright.shoulderWidthPx?.median ?? null;
  }
}

/** The length that stays when the trunk bends: the thigh, or the head where the knees were hidden at calibration. */
export function trunkScaleFeature(baseline: Baseline): 'trunkPerThighRatio' | 'trunkPerHeadRatio' {
  return baseline.upright.trunkPerThighRatio === undefined ? 'trunkPerHeadRatio' : 'trunkPerThighRatio';
}

/** Jitter of a metric from look to look at calibration; null where the baseline cannot tell. Pelvic tilt is not linear and has its own. */
export function spreadOf(metric: MetricId, baseline: Baseline): Spread | null {
  if (metric === 'slumpRatio') {
    return inherited({ feature: trunkScaleFeature(baseline), over: 'own-median' }, baseline);
  }
  if (metric === 'slumpScore') {
    const model = fitSlumpScore(baseline);
    const counted = model?.terms[0];
    const sampleCount = counted === undefined ? undefined : baseline.upright[counted.name]?.sampleCount;
    return model === null || sampleCount === undefined
      ? null
      : { jitterSd: slumpScoreJitter(model), sampleCount };
  }
  const source = SOURCES[metric];
  return source === undefined ? null : inherited(source, baseline);
}

/** Neighbouring looks are alike, because the landmarks are smoothed: five count as one, and a 5 s window as three. [design] */
const LOOKS_PER_INDEPENDENT_SAMPLE = 5;
const WINDOW_INDEPENDENT_SAMPLES = 3;

/** A median varies this many times as much as a mean of the same normal sample: sqrt(pi / 2). */
const MEDIAN_INEFFICIENCY = Math.sqrt(Math.PI / 2);

/**
 * Standard error of a change: the jitter of a median of the last 5 s and of the calibration's median, independent of each other.
 * It tells how still the landmarks were, not how true the method is; {@link residualOf} tells that.
 */
export function standardErrorOf({ jitterSd, sampleCount }: Spread): number {
  const calibrated = Math.max(1, sampleCount / LOOKS_PER_INDEPENDENT_SAMPLE);
  return jitterSd * MEDIAN_INEFFICIENCY * Math.sqrt(1 / WINDOW_INDEPENDENT_SAMPLES + 1 / calibrated);
}

/**
 * How far the method errs on people whose true angles are known, one standard deviation in the metric's unit; 0 where it has not been
 * held against a truth.
 */
export function residualOf(metric: MetricId, { view }: Pick<Baseline, 'view'>): number {
  return view === 'angled' ? 0 : (RESIDUALS[view][metric] ?? 0);
}

/** Two single measurements must differ by 1.96 √2 standard deviations to differ with 95 % confidence (MDC95). [lit: standard reliability statistics] */
const MDC95_PER_SD = 1.96 * Math.SQRT2;

/** Smallest change that is more than jitter with 95 % confidence, in the metric's unit; null where the baseline cannot tell. */
export function minimalDetectableChange(metric: MetricId, baseline: Baseline): number | null {
  if (metric === 'pelvicTiltDeg') {
    // The closed formula trembles many times as much as what is fitted, and speaks only where nothing fitted can.
    const fitted = fittedJitterSdDeg('pelvicTiltDeg', baseline);
    if (fitted !== null) return MDC95_PER_SD * fitted;
    const { trunkLengthPx: length, trunkInclinationDeg: lean } = baseline.upright;
    if (length === undefined || lean === undefined) return null;
    const shortening = (MDC95_PER_SD * length.jitterSd) / length.median;
    const bend = toDeg(halfBendRad(Math.max(0, 1 - shortening)));
    return Math.hypot(bend, MDC95_PER_SD * lean.jitterSd);
  }
  const spread = spreadOf(metric, baseline);
  return spread === null ? null : MDC95_PER_SD * spread.jitterSd;
}
