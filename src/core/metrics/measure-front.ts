// The metrics that a camera before the person can give, as changes from the baseline.
import type { Baseline } from '../baseline/baseline';
import { finite, hidden, mapBoth, mapReading, mapThree, valueOf } from '../pose/reading';
import type { Reading } from '../pose/reading';
import { differenceOf, logRatioOf, ratioOf } from './change';
import { chairMoved } from './chair-moved';
import type { Features } from '../features/features';
import { FITTED_METRIC_IDS, type FittedMetricId } from './measure-fitted';

export const FRONT_METRIC_IDS = [
  ...FITTED_METRIC_IDS,
  'shoulderBreadthRatio',
  'pelvicObliquityDeg',
  'headForwardRatio',
  'slumpDropRatio',
  'trunkLeanRatio',
  'shoulderLevelDeg',
  'headTiltDeg',
  'viewingDistanceRatio',
] as const;

type FrontMetricId = Exclude<(typeof FRONT_METRIC_IDS)[number], FittedMetricId>;

/** A width may at most double or halve; beyond that another person, or nobody, was read. [design] */
const MAX_LOG_RATIO = Math.log(2);

function plausible(logRatio: Reading<number>): Reading<number> {
  if (logRatio.kind === 'hidden') return logRatio;
  return Math.abs(logRatio.value) <= MAX_LOG_RATIO ? logRatio : hidden('out-of-range');
}

/**
 * How much of a narrowing two independent breadths agree on: shoulders over ears in the picture, and the shoulders in metres. A head that
 * comes forward narrows only the first, noise in depth only the second; the smaller is kept, and none when they disagree. [syn; design]
 */
function agreement(image: number, world: number): number {
  return image * world <= 0 ? 0 : Math.sign(image) * Math.min(Math.abs(image), Math.abs(world));
}

/** A camera that stands crooked, or a body that sits so, by up to this much; whoever leans further is seen to. [design] */
const MAX_COMMON_ROLL_DEG = 5;

/**
 * By how much shoulders and ears have turned together: a crooked picture, not a raised shoulder or a tipped head. None where they turn
 * against each other. [geo]
 */
function commonRollDeg(shouldersDeg: number, earsDeg: number): number {
  if (shouldersDeg * earsDeg <= 0) return 0;
  const together = Math.min(Math.abs(shouldersDeg), Math.abs(earsDeg), MAX_COMMON_ROLL_DEG);
  return Math.sign(shouldersDeg) * together;
}

/** Shoulder level and head tilt without the roll they share; either as it is where the other is not seen. */
function levels(features: Features, baseline: Baseline) {
  const shoulders = differenceOf(features, baseline, 'shoulderLevelDeg');
  const ears = differenceOf(features, baseline, 'headTiltDeg');
  const common = valueOf(mapBoth(shoulders, ears, commonRollDeg)) ?? 0;
  return {
    shoulderLevelDeg: mapReading(shoulders, (deg) => deg - common),
    headTiltDeg: mapReading(ears, (deg) => deg - common),
  };
}

/**
 * Front metrics from gated features. With a = ln(ear distance / baseline) and b = ln(shoulder width / baseline): head forward is a - b,
 * trunk lean is b, viewing distance is exp(-a) against the calibrated distance, slump drop is how far the shoulders sank over their width
 * at baseline. When a and b grew alike the chair moved, and none of the four can be told. [geo]
 */
export function measureFront(
  features: Features,
  baseline: Baseline,
): Readonly<Record<FrontMetricId, Reading<number>>> {
  const earsLarger = plausible(logRatioOf(features, baseline, 'earDistancePx'));
  const shouldersWider = plausible(logRatioOf(features, baseline, 'shoulderWidthPx'));
  const moved = chairMoved(features, baseline);
  const unlessMoved = (reading: Reading<number>) =>
    moved && reading.kind === 'seen' ? hidden('chair-moved') : reading;
  const change = (ratio: Reading<number>) => mapReading(ratio, (value) => value - 1);
  const width = baseline.upright.shoulderWidthPx;
  const drop = mapThree(
    differenceOf(features, baseline, 'shoulderCentreYPx'),
    earsLarger,
    shouldersWider,
    (dy) => dy / (width?.median ?? Number.NaN),
  );
  return {
    shoulderBreadthRatio: unlessMoved(
      mapBoth(
        change(ratioOf(features, baseline, 'shoulderBreadthRatio')),
        change(ratioOf(features, baseline, 'worldShoulderBreadthM')),
        agreement,
      ),
    ),
    pelvicObliquityDeg: differenceOf(features, baseline, 'pelvicObliquityDeg'),
    headForwardRatio: unlessMoved(mapBoth(earsLarger, shouldersWider, (a, b) => a - b)),
    slumpDropRatio: unlessMoved(finite(drop)),
    trunkLeanRatio: unlessMoved(mapBoth(earsLarger, shouldersWider, (_a, b) => b)),
    ...levels(features, baseline),
    viewingDistanceRatio: unlessMoved(
      mapReading(earsLarger, (a) => Math.exp(-a) / (baseline.rescaledBy ?? 1)),
    ),
  };
}
