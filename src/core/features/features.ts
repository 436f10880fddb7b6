// The baseline-free quantities read off one pose; every metric is a change in one or more of these.
import type { Reading } from '../pose/reading';

/**
 * Every feature. Suffixes are units: `Px` unmirrored image pixels (y down), `M` metres, `Deg` degrees, `Ratio` dimensionless.
 * How each is computed stands in the file that computes it.
 */
export const FEATURE_NAMES = [
  // Seen from the front: both sides are needed.
  'shoulderWidthPx',
  'earDistancePx',
  'shoulderLevelDeg',
  'headTiltDeg',
  'pelvicObliquityDeg',
  'shoulderBreadthRatio',
  'headHeightRatio',
  'guessedHeadHeightRatio',
  'earHeightRatio',
  'headPitchRatio',
  // Seen from any side: the middle, or the near side where the far one is hidden.
  'shoulderCentreXPx',
  'shoulderCentreYPx',
  'neckLengthPx',
  'headYawDeg',
  // Seen from the side.
  'headInclinationDeg',
  'neckInclinationDeg',
  'trunkInclinationDeg',
  'hipAngleDeg',
  'thighSlopeDeg',
  'shoulderForwardRatio',
  'headPitchDeg',
  'trunkLengthPx',
  'thighLengthPx',
  'headLengthPx',
  'trunkPerThighRatio',
  'trunkPerHeadRatio',
  // Parts against their joint, in profile: ahead is where the person looks, above is up.
  'earAheadPx',
  'earAbovePx',
  'noseAheadPx',
  'noseAbovePx',
  'shoulderAheadPx',
  'shoulderAbovePx',
  'elbowAheadPx',
  'elbowAbovePx',
  'shoulderStaggerPx',
  // The outline, in profile.
  'backAt10Px',
  'backAt20Px',
  'backAt30Px',
  'backAt40Px',
  'backAt50Px',
  'backAt60Px',
  'backAt70Px',
  'backAt80Px',
  'backAt90Px',
  'backAt100Px',
  'backAt110Px',
  'napeAt0Px',
  'napeAt20Px',
  'napeAt40Px',
  'napeAt60Px',
  // From the landmarks in metres.
  'torsoYawDeg',
  'worldTrunkAheadM',
  'worldTrunkAboveM',
  'worldEarAheadM',
  'worldEarAboveM',
  'worldNoseAheadM',
  'worldNoseAboveM',
  'worldShoulderBreadthM',
  'worldHipBreadthM',
  'worldEarBreadthM',
  'worldTwistDeg',
  'worldNeckInclinationDeg',
  'worldEarAboveHipM',
  'worldEarAheadOfHipM',
  // Whether the hip landmarks can be those of this body; above 1 they cannot.
  'hipMisfitRatio',
  // Above 1 trunk and thighs stand in one line.
  'legsStraightRatio',
] as const;

export type FeatureName = (typeof FEATURE_NAMES)[number];

/** What one pose shows: each feature, or why it cannot be seen. */
export type Features = Readonly<Record<FeatureName, Reading<number>>>;

/** Builds a feature set by asking for each feature in turn. */
export function mapFeatures(feature: (name: FeatureName) => Reading<number>): Features {
  const features: Partial<Record<FeatureName, Reading<number>>> = {};
  for (const name of FEATURE_NAMES) features[name] = feature(name);
  return features as Features;
}
