// The metrics that a camera before the person can give, as changes from the baseline.
import type { Baseline } from '../baseline/baseline';
import { finite, hidden, mapBoth, mapReading, mapThree, valueOf } from '../pose/reading';
import type { Reading } from '../pose/reading';
import { toDeg, toRad } from '../pose/geometry';
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
 * By how much shoulders and head have turned together: a crooked picture, not a raised shoulder or a tipped head. None where they turn
 * against each other. [geo]
 */
function commonRollDeg(shouldersDeg: number, headDeg: number): number {
  if (shouldersDeg * headDeg <= 0) return 0;
  const together = Math.min(Math.abs(shouldersDeg), Math.abs(headDeg), MAX_COMMON_ROLL_DEG);
  return Math.sign(shouldersDeg) * together;
}

/**
 * A turn to another screen is forgiven for a camera that looks up or down at the head by this much. A laptop's on a low desk does so by 20
 * degrees, which the limit's own room bears up to a turn of 38; forgiving all of it lost one real lean in fourteen. [geo; real]
 */
const MAX_CAMERA_PITCH_DEG = 12;

/** Up to here a head turns while it works at one screen, and what that makes of its roll lies within the limit. [design] */
const WORKING_YAW_DEG = 15;

/** What such a camera takes for roll in a level head that has turned this far. [geo] */
function rollOfTurnDeg(yawDeg: number): number {
  return toDeg(Math.asin(Math.sin(toRad(Math.abs(yawDeg))) * Math.sin(toRad(MAX_CAMERA_PITCH_DEG))));
}

/** A tilt less what a turn to another screen may feign: what is left is tilted at least. A turn that can't be told is none. */
function beyondTurn(tiltDeg: number, yawDeg: number): number {
  const feigned = Math.max(0, rollOfTurnDeg(yawDeg) - rollOfTurnDeg(WORKING_YAW_DEG));
  return Math.sign(tiltDeg) * Math.max(0, Math.abs(tiltDeg) - feigned);
}

/** Shoulder level and head tilt without the roll they share; either as it is where the other is not seen. */
function levels(features: Features, baseline: Baseline) {
  const shoulders = differenceOf(features, baseline, 'shoulderLevelDeg');
  const head = differenceOf(features, baseline, 'headTiltDeg');
  const common = valueOf(mapBoth(shoulders, head, commonRollDeg)) ?? 0;
  const yaw = valueOf(differenceOf(features, baseline, 'headYawDeg')) ?? 0;
  return {
    shoulderLevelDeg: mapReading(shoulders, (deg) => deg - common),
    headTiltDeg: mapReading(head, (deg) => beyondTurn(deg - common, yaw)),
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
