// Which features each fitted estimator looks at.
import { FEATURE_NAMES, type FeatureName } from '../../features/features';
import type { Estimator } from './estimator';

const PROFILE: readonly FeatureName[] = [
  'headInclinationDeg',
  'trunkInclinationDeg',
  'headPitchDeg',
  'earAheadPx',
  'earAbovePx',
  'noseAheadPx',
  'noseAbovePx',
  'shoulderAheadPx',
  'shoulderAbovePx',
  'elbowAheadPx',
  'elbowAbovePx',
  'shoulderStaggerPx',
];

const FACING: readonly FeatureName[] = [
  'earDistancePx',
  'shoulderWidthPx',
  'neckLengthPx',
  'shoulderBreadthRatio',
  'earHeightRatio',
  'headHeightRatio',
  'headPitchRatio',
];

const OUTLINE = FEATURE_NAMES.filter((name) => name.startsWith('backAt') || name.startsWith('napeAt'));

const IN_METRES: readonly FeatureName[] = [
  'worldEarAheadM',
  'worldEarAboveM',
  'worldNoseAheadM',
  'worldNoseAboveM',
];

/** From the front the hips are under the desk. */
const IN_METRES_FROM_HIPS: readonly FeatureName[] = [
  ...IN_METRES,
  'worldTrunkAheadM',
  'worldTrunkAboveM',
  'worldShoulderBreadthM',
  'worldHipBreadthM',
  'worldEarBreadthM',
  'worldTwistDeg',
];

/** From the front the outline was found to add nothing, so it is asked for in profile only. [syn] */
export function featuresFor({ view, cues }: Pick<Estimator, 'view' | 'cues'>): readonly FeatureName[] {
  if (view === 'front') return cues === 'metres' ? [...FACING, ...IN_METRES] : FACING;
  switch (cues) {
    case 'landmarks':
      return PROFILE;
    case 'outline':
      return [...PROFILE, ...OUTLINE];
    case 'metres':
      return [...PROFILE, ...OUTLINE, ...IN_METRES_FROM_HIPS];
  }
}
