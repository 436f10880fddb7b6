// Hides what a turned head or torso has spoiled, before it can enter a median or a judgement.
import type { Baseline } from '../baseline/baseline';
import { turnDeg } from '../pose/geometry';
import { hidden } from '../pose/reading';
import type { FeatureName, Features } from '../features/features';
import { FEATURE_NAMES, mapFeatures } from '../features/features';
import { hipMisplaced } from './hip-belief';

/** Head and torso may turn this far from where they were at calibration; cos 15 degrees alone is 3.4 % of a width. [design] */
const MAX_YAW_DEG = 15;

/** Breadth is told from a few per cent, so it bears less: 20 degrees of torso yaw narrow the shoulders 3.5 times as much as 30 mm of protraction. [geo] */
const MAX_BREADTH_YAW_DEG = 10;

/**
 * A head that turns about its own axis stays as high over the shoulders as it was, and a nose, eyes and ears at one middle height do so
 * together: on real people its height held to a few hundredths up to here, its roll to 4 degrees, and shoulders that turn only narrow by
 * their cosine. Such a look is one with fewer cues, not a lost one. [real: docs/real-people.md]
 */
const TURN_PROOF_YAW_DEG = { head: 45, torso: 30 } as const;

const TURN_PROOF: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'headTiltDeg',
  'headHeightRatio',
  'earHeightRatio',
  'guessedHeadHeightRatio',
]);

const SPOILED_BY_HEAD: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'earDistancePx',
  'headTiltDeg',
  'shoulderBreadthRatio',
  'headHeightRatio',
  'guessedHeadHeightRatio',
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
  'worldEarAboveHipM',
  'worldEarAheadOfHipM',
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
  'guessedHeadHeightRatio',
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
 * In profile a head that turns does so about the line between its ears, and a height in metres stays a height however the body is
 * turned: these bear more. At 40 degrees an inclination still shows three quarters of its change. [geo]
 */
const MAX_PROFILE_YAW_DEG = 40;

const ROBUST_IN_PROFILE: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'headInclinationDeg',
  'trunkInclinationDeg',
  'worldEarAboveM',
  'worldEarAboveHipM',
  'worldEarAheadOfHipM',
  'worldTrunkAboveM',
]);

/** What is measured from the hip; the height of the ears in metres is not, for it follows the whole body the model believes in. */
const NEEDS_HIP: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'neckInclinationDeg',
  'trunkInclinationDeg',
  'hipAngleDeg',
  'shoulderForwardRatio',
  'trunkLengthPx',
  'thighLengthPx',
  'trunkPerThighRatio',
  'trunkPerHeadRatio',
  'shoulderAheadPx',
  'shoulderAbovePx',
  ...OUTLINE_NAMES.filter((name) => name.startsWith('backAt')),
]);

/** How far head and torso may have turned for a feature still to mean what it did, in degrees. */
function yawLimitsOf(
  name: FeatureName,
  { view }: Baseline,
): { readonly head: number; readonly torso: number } {
  if (view === 'front' && TURN_PROOF.has(name)) return TURN_PROOF_YAW_DEG;
  if (BREADTHS.has(name)) return { head: MAX_YAW_DEG, torso: MAX_BREADTH_YAW_DEG };
  const deg = view === 'side' && ROBUST_IN_PROFILE.has(name) ? MAX_PROFILE_YAW_DEG : MAX_YAW_DEG;
  return { head: deg, torso: deg };
}

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

/**
 * The same features, with those hidden, for the reason, that a turned head or torso or in profile a misplaced hip makes worthless. Applying
 * it twice changes nothing.
 */
export function gateFeatures(features: Features, baseline: Baseline): Features {
  const head = turnedDeg(features, baseline, 'headYawDeg');
  const torso = turnedDeg(features, baseline, 'torsoYawDeg');
  const noHip = baseline.view === 'side' && hipMisplaced(features, baseline);
  return mapFeatures((name) => {
    const feature = features[name];
    if (feature.kind === 'hidden') return feature;
    const limits = yawLimitsOf(name, baseline);
    if (torso > limits.torso && SPOILED_BY_TORSO.has(name)) return hidden('torso-turned');
    if (head > limits.head && SPOILED_BY_HEAD.has(name)) return hidden('head-turned');
    if (noHip && NEEDS_HIP.has(name)) return hidden('hip-misplaced');
    return feature;
  });
}

/**
 * The same features without those that are lengths and places in the picture: a camera that pans and zooms with the person changes them at
 * will, and leaves angles, ratios and what is told in metres.
 */
export function withoutPlaceAndSize(features: Features): Features {
  return mapFeatures((name) => {
    const feature = features[name];
    return feature.kind === 'seen' && name.endsWith('Px') ? hidden('camera-follows') : feature;
  });
}
