// Hides what a turned head or torso has spoiled, before it can enter a median or a judgement.
import type { Baseline } from '../baseline/baseline';
import { turnDeg } from '../pose/geometry';
import { hidden } from '../pose/reading';
import type { FeatureName, Features } from '../features/features';
import { FEATURE_NAMES, mapFeatures } from '../features/features';

/** Head and torso may turn this far from where they were at calibration; cos 15 degrees alone is 3.4 % of a width. [design] */
const MAX_YAW_DEG = 15;

/** Breadth is told from a few per cent, so it bears less: 20 degrees of torso yaw narrow the shoulders 3.5 times as much as 30 mm of protraction. [geo] */
const MAX_BREADTH_YAW_DEG = 10;

const SPOILED_BY_HEAD: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'earDistancePx',
  'headTiltDeg',
  'shoulderBreadthRatio',
  'headHeightRatio',
  'earHeightRatio',
  'headPitchRatio',
  'headInclinationDeg',
  'neckInclinationDeg',
  'shoulderForwardRatio',
  'headPitchDeg',
  'headLengthPx',
  'trunkPerHeadRatio',
  'worldNeckInclinationDeg',
  'worldEarAheadM',
  'worldEarAboveM',
  'worldNoseAheadM',
  'worldNoseAboveM',
  'worldEarBreadthM',
  'earAheadPx',
  'earAbovePx',
  'noseAheadPx',
  'noseAbovePx',
  'napeAt0Px',
  'napeAt20Px',
  'napeAt40Px',
  'napeAt60Px',
]);

/** The outline hangs on the shoulders as much as on the back. */
const OUTLINE_NAMES = FEATURE_NAMES.filter((name) => name.startsWith('backAt') || name.startsWith('napeAt'));

/** What is told in metres goes by the direction in which the torso faces. */
const WORLD_NAMES = FEATURE_NAMES.filter((name) => name.startsWith('world'));

const SPOILED_BY_TORSO: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'shoulderWidthPx',
  'shoulderLevelDeg',
  'pelvicObliquityDeg',
  'shoulderBreadthRatio',
  'headHeightRatio',
  'earHeightRatio',
  'headInclinationDeg',
  'neckInclinationDeg',
  'trunkInclinationDeg',
  'hipAngleDeg',
  'shoulderForwardRatio',
  'trunkLengthPx',
  'trunkPerThighRatio',
  'trunkPerHeadRatio',
  ...WORLD_NAMES,
  'shoulderAheadPx',
  'shoulderAbovePx',
  'shoulderStaggerPx',
  'elbowAheadPx',
  'elbowAbovePx',
  ...OUTLINE_NAMES,
]);

const BREADTHS: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'shoulderBreadthRatio',
  'worldShoulderBreadthM',
]);

/**
 * Turn since calibration in degrees; 0 where it cannot be told, because then the far shoulder or the face is hidden and so is what it would
 * spoil. A profile that faces the other way is the same profile mirrored, and everything measured in side view is too.
 */
function turnedDeg(features: Features, baseline: Baseline, yaw: 'headYawDeg' | 'torsoYawDeg'): number {
  const now = features[yaw];
  const then = baseline.upright[yaw];
  if (now.kind === 'hidden' || then === undefined) return 0;
  const facing = baseline.view === 'side' ? Math.abs : (deg: number) => deg;
  return Math.abs(turnDeg(facing(then.median), facing(now.value)));
}

/** The same features, with those a turned head or torso makes worthless hidden for that reason. Applying it twice changes nothing. */
export function gateFeatures(features: Features, baseline: Baseline): Features {
  const head = turnedDeg(features, baseline, 'headYawDeg');
  const torso = turnedDeg(features, baseline, 'torsoYawDeg');
  return mapFeatures((name) => {
    const feature = features[name];
    if (feature.kind === 'hidden') return feature;
    const torsoLimit = BREADTHS.has(name) ? MAX_BREADTH_YAW_DEG : MAX_YAW_DEG;
    if (torso > torsoLimit && SPOILED_BY_TORSO.has(name)) return hidden('torso-turned');
    if (head > MAX_YAW_DEG && SPOILED_BY_HEAD.has(name)) return hidden('head-turned');
    return feature;
  });
}
