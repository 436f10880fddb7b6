// Reads every baseline-free feature off one pose.
import type { FrameSize } from '../pose/landmarks';
import type { Pose } from '../pose/pose';
import { anyViewFeatures } from './any-view-features';
import type { Features } from './features';
import { frontFeatures } from './front-features';
import { hipMisfitRatio } from './hip-fit';
import { legsStraightRatio } from './legs';
import { outlineFeatures } from './outline-features';
import { profileFacing } from './profile-facing';
import { sideFeatures } from './side-features';
import { worldFeatures } from './world-features';

/**
 * What a pose (33 landmarks in unmirrored pixels and in metres) shows in a frame of the given size. A feature is hidden, and says why,
 * as soon as one landmark it needs is not reliable; the placement is not asked for, so the same features serve every view.
 */
export function extractFeatures(pose: Pose, frame: FrameSize): Features {
  const side = sideFeatures(pose, frame);
  const misfit = hipMisfitRatio(pose, frame, side.trunkInclinationDeg);
  const legs = {
    hipMisfitRatio: misfit,
    legsStraightRatio: legsStraightRatio({ ...side, hipMisfitRatio: misfit }),
  };
  const outline = outlineFeatures(pose, frame, profileFacing(pose, frame));
  // Of so many parts an engine spreads each property by itself, for two thirds of the time of a look.
  const planar = Object.assign({}, frontFeatures(pose, frame), anyViewFeatures(pose, frame), side);
  return Object.assign(planar, legs, worldFeatures(pose, frame), outline);
}
