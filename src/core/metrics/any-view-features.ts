// Features that any placement may show: where the shoulders are, which way head and torso are turned, and the shape in metres.
import type { Point } from '../pose/geometry';
import { distance, toDeg } from '../pose/geometry';
import type { FrameSize } from '../pose/landmarks';
import { landmark, landmark3D, middleOrNear } from '../pose/landmarks';
import type { Keypoint3D, Pose } from '../pose/pose';
import type { Sight } from '../pose/sight';
import { finite, mapBoth, mapSight, mapThree, seen } from '../pose/sight';
import type { FeatureName } from './features';

type AnyViewFeature = Extract<
  FeatureName,
  | 'shoulderCentreXPx'
  | 'shoulderCentreYPx'
  | 'neckLengthPx'
  | 'headYawDeg'
  | 'torsoYawDeg'
  | 'worldNeckInclinationDeg'
  | 'worldShoulderBreadthM'
>;

/** How far the nose stands before the line of the ears, over the ears' distance, on a typical head. [geo] */
const NOSE_DEPTH_RATIO = 0.63;

/**
 * Yaw of the head from the nose's place between the ears, degrees, positive = towards the image's right. A head of which only one ear
 * can be seen is taken to be in full profile: in front view nothing else is measured then, in side view that is how it should look.
 */
function headYawDeg(nose: Sight<Point>, left: Sight<Point>, right: Sight<Point>): Sight<number> {
  if (left.kind === 'seen' && right.kind === 'seen') {
    return mapSight(nose, ({ x }) => {
      const ahead = x - (left.value.x + right.value.x) / 2;
      // atan2 keeps a perfect profile, whose ears coincide, at 90 degrees; both zero is a head seen from straight above or below.
      return toDeg(Math.atan2(ahead, NOSE_DEPTH_RATIO * Math.abs(left.value.x - right.value.x)));
    });
  }
  return mapBoth(middleOrNear(left, right), nose, (ear, { x }) => Math.sign(x - ear.x) * 90);
}

/** Yaw of the shoulder line, degrees: 0 = facing the camera, positive = turned to the image's right, 90 = profile, 180 = back view. */
function torsoYawDeg(left: Keypoint3D, right: Keypoint3D): number {
  return toDeg(Math.atan2(left.z - right.z, left.x - right.x));
}

/** Inclination shoulder -> ear in the plane in which the torso faces, degrees from vertical, forward positive. */
function neckInclinationDeg(left: Keypoint3D, right: Keypoint3D, ear: Keypoint3D): number {
  const across = { x: left.x - right.x, z: left.z - right.z };
  const x = ear.x - (left.x + right.x) / 2;
  const z = ear.z - (left.z + right.z) / 2;
  const forward = (x * across.z - z * across.x) / Math.hypot(across.x, across.z);
  return toDeg(Math.atan2(forward, (left.y + right.y) / 2 - ear.y));
}

function breadthM(a: Keypoint3D, b: Keypoint3D): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

function middle3D(left: Sight<Keypoint3D>, right: Sight<Keypoint3D>): Sight<Keypoint3D> {
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

/** Positions and lengths in pixels, yaws in degrees, the shoulders' breadth in metres, all baseline-free. [geo] */
export function anyViewFeatures(
  pose: Pose,
  frame: FrameSize,
): Readonly<Record<AnyViewFeature, Sight<number>>> {
  const leftEar = landmark(pose, 'leftEar', frame);
  const rightEar = landmark(pose, 'rightEar', frame);
  const shoulder = middleOrNear(
    landmark(pose, 'leftShoulder', frame),
    landmark(pose, 'rightShoulder', frame),
  );
  const left = landmark3D(pose, 'leftShoulder', frame);
  const right = landmark3D(pose, 'rightShoulder', frame);
  const ear = middle3D(landmark3D(pose, 'leftEar', frame), landmark3D(pose, 'rightEar', frame));
  return {
    shoulderCentreXPx: mapSight(shoulder, ({ x }) => x),
    shoulderCentreYPx: mapSight(shoulder, ({ y }) => y),
    neckLengthPx: mapBoth(shoulder, middleOrNear(leftEar, rightEar), distance),
    headYawDeg: headYawDeg(landmark(pose, 'nose', frame), leftEar, rightEar),
    torsoYawDeg: finite(mapBoth(left, right, torsoYawDeg)),
    worldNeckInclinationDeg: finite(mapThree(left, right, ear, neckInclinationDeg)),
    worldShoulderBreadthM: finite(mapBoth(left, right, breadthM)),
  };
}
