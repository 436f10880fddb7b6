// Features from the landmarks in metres, in the directions in which the torso faces and stands: what the picture's plane does not show.
import { toDeg, turnDeg } from '../pose/geometry';
import type { FrameSize } from '../pose/landmarks';
import { landmark3D } from '../pose/landmarks';
import type { Keypoint3D, LandmarkName, Pose } from '../pose/pose';
import type { Reading } from '../pose/reading';
import { finite, mapBoth, mapThree, seen } from '../pose/reading';
import type { FeatureName } from './features';
import { profileFacing } from './profile-facing';

type WorldFeature = Extract<FeatureName, `world${string}`>;

function middle3D(left: Reading<Keypoint3D>, right: Reading<Keypoint3D>): Reading<Keypoint3D> {
  if (left.kind === 'hidden') return right;
  if (right.kind === 'hidden') return left;
  const [a, b] = [left.value, right.value];
  return seen({
    x: (a.x + b.x) / 2,
    y: (a.y + b.y) / 2,
    z: (a.z + b.z) / 2,
    score: Math.min(a.score, b.score),
  });
}

/** The level line from the right shoulder to the left one, which the torso faces squarely away from. */
interface Across {
  readonly x: number;
  readonly z: number;
}

const across = (left: Keypoint3D, right: Keypoint3D): Across => ({
  x: left.x - right.x,
  z: left.z - right.z,
});

/** How far `to` lies before `from`, in metres; NaN when the shoulders coincide. */
function aheadM(from: Keypoint3D, to: Keypoint3D, { x, z }: Across): number {
  return ((to.x - from.x) * z - (to.z - from.z) * x) / Math.hypot(x, z);
}

const aboveM = (from: Keypoint3D, to: Keypoint3D): number => from.y - to.y;

const breadthM = (a: Keypoint3D, b: Keypoint3D): number => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);

const bearingDeg = ({ x, z }: Across): number => toDeg(Math.atan2(z, x));

/**
 * `…AheadM` and `…AboveM`: shoulders against hips, ears against shoulders, nose against ears; `…BreadthM` between left and right;
 * `worldTwistDeg` how far the shoulders are turned against the hips; `worldNeckInclinationDeg` shoulder -> ear from the vertical, forward
 * positive; `worldEar…Hip…` ears against hips, the latter along the picture's own plane, towards where a profile looks. [geo]
 */
export function worldFeatures(pose: Pose, frame: FrameSize): Readonly<Record<WorldFeature, Reading<number>>> {
  const at = (name: LandmarkName) => landmark3D(pose, name, frame);
  const pair = (left: LandmarkName, right: LandmarkName) => [at(left), at(right)] as const;
  const [shoulders, hips, ears] = [
    pair('leftShoulder', 'rightShoulder'),
    pair('leftHip', 'rightHip'),
    pair('leftEar', 'rightEar'),
  ];
  // Which way the torso faces takes both shoulders; a single one would do for heights, but the two belong together.
  const girdle = mapBoth(...shoulders, across);
  const shoulder = mapBoth(girdle, middle3D(...shoulders), (_across, middle) => middle);
  const [hip, ear, nose] = [middle3D(...hips), middle3D(...ears), at('nose')];
  const ahead = (from: Reading<Keypoint3D>, to: Reading<Keypoint3D>) =>
    finite(mapThree(from, to, girdle, aheadM));
  const neckAhead = ahead(shoulder, ear);
  const neckAbove = mapBoth(shoulder, ear, aboveM);
  return {
    worldTrunkAheadM: ahead(hip, shoulder),
    worldTrunkAboveM: mapBoth(hip, shoulder, aboveM),
    worldEarAheadM: neckAhead,
    worldEarAboveM: neckAbove,
    worldNoseAheadM: ahead(ear, nose),
    worldNoseAboveM: mapBoth(ear, nose, aboveM),
    worldShoulderBreadthM: finite(mapBoth(...shoulders, breadthM)),
    worldHipBreadthM: finite(mapBoth(...hips, breadthM)),
    worldEarBreadthM: finite(mapBoth(...ears, breadthM)),
    worldTwistDeg: finite(
      mapBoth(girdle, mapBoth(...hips, across), (above, below) =>
        turnDeg(bearingDeg(below), bearingDeg(above)),
      ),
    ),
    // A height needs no direction to look in, so it is known even when only one shoulder shows.
    worldEarAboveHipM: mapBoth(hip, ear, aboveM),
    worldEarAheadOfHipM: mapThree(hip, ear, profileFacing(pose, frame), (h, e, f) => f * (e.x - h.x)),
    worldNeckInclinationDeg: mapBoth(neckAhead, neckAbove, (forward, up) => toDeg(Math.atan2(forward, up))),
  };
}
