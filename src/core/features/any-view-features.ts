// Features that any placement may show: where the shoulders are, and which way head and torso are turned.
import type { Facing, Point } from '../pose/geometry';
import { distance, toDeg } from '../pose/geometry';
import type { FrameSize } from '../pose/landmarks';
import { landmark, landmark3D, middleOrNear } from '../pose/landmarks';
import type { Keypoint3D, Pose } from '../pose/pose';
import type { Reading } from '../pose/reading';
import { finite, mapBoth, mapReading, mapThree, valueOf } from '../pose/reading';
import type { FeatureName } from './features';
import { profileFacing } from './profile-facing';

type AnyViewFeature = Extract<
  FeatureName,
  'shoulderCentreXPx' | 'shoulderCentreYPx' | 'neckLengthPx' | 'headYawDeg' | 'torsoYawDeg'
>;

/** How far the nose stands before the line of the ears, over the ears' distance, on a typical head. [geo] */
const NOSE_DEPTH_RATIO = 0.63;

/** The same for the line of the eyes and their distance. [geo] */
const NOSE_BEFORE_EYES_RATIO = 0.5;

/** Eyes further apart than this share of the way from ear to nose belong to a face that looks at the camera, whose other ear is covered. [geo] */
const FACING_EYES_SHARE = 0.5;

type Pair = readonly [left: Reading<Point>, right: Reading<Point>];

/** atan2 keeps a perfect profile, whose two sides coincide, at 90 degrees; both zero is a head seen from straight above or below. */
function yawBetween(nose: Point, left: Point, right: Point, depthRatio: number): number {
  const ahead = nose.x - (left.x + right.x) / 2;
  return toDeg(Math.atan2(ahead, depthRatio * Math.abs(left.x - right.x)));
}

/**
 * Yaw of the head from the nose's place between the ears, degrees, positive = towards the image's right. Where hair or a hood covers an
 * ear or both, the eyes tell it. A head of which only one ear or one eye can be seen is in full profile: in front view
 * nothing else is measured then, in side view that is how it should look.
 */
function headYawDeg(nose: Reading<Point>, ears: Pair, eyes: Pair, profile: Reading<Facing>): Reading<number> {
  const between = ([left, right]: Pair, depthRatio: number) =>
    mapThree(nose, left, right, (n, l, r) => yawBetween(n, l, r, depthRatio));
  if (ears.every(({ kind }) => kind === 'seen')) return between(ears, NOSE_DEPTH_RATIO);
  const byEyes = between(eyes, NOSE_BEFORE_EYES_RATIO);
  const ear = middleOrNear(...ears);
  if (ear.kind === 'hidden')
    return byEyes.kind === 'seen' ? byEyes : mapReading(profile, (facing) => facing * 90);
  const eyesApart = mapBoth(...eyes, (l, r) => Math.abs(l.x - r.x));
  const facing = mapThree(
    nose,
    ear,
    eyesApart,
    (n, e, apart) => apart > FACING_EYES_SHARE * Math.abs(n.x - e.x),
  );
  if (valueOf(facing) === true) return byEyes;
  return mapBoth(ear, nose, (e, { x }) => Math.sign(x - e.x) * 90);
}

/** Yaw of the shoulder line, degrees: 0 = facing the camera, positive = turned to the image's right, 90 = profile, 180 = back view. */
function torsoYawDeg(left: Keypoint3D, right: Keypoint3D): number {
  return toDeg(Math.atan2(left.z - right.z, left.x - right.x));
}

/** Positions and lengths in pixels, yaws in degrees, all baseline-free. [geo] */
export function anyViewFeatures(
  pose: Pose,
  frame: FrameSize,
): Readonly<Record<AnyViewFeature, Reading<number>>> {
  const leftEar = landmark(pose, 'leftEar', frame);
  const rightEar = landmark(pose, 'rightEar', frame);
  const shoulder = middleOrNear(
    landmark(pose, 'leftShoulder', frame),
    landmark(pose, 'rightShoulder', frame),
  );
  const left = landmark3D(pose, 'leftShoulder', frame);
  const right = landmark3D(pose, 'rightShoulder', frame);
  return {
    shoulderCentreXPx: mapReading(shoulder, ({ x }) => x),
    shoulderCentreYPx: mapReading(shoulder, ({ y }) => y),
    neckLengthPx: mapBoth(shoulder, middleOrNear(leftEar, rightEar), distance),
    headYawDeg: headYawDeg(
      landmark(pose, 'nose', frame),
      [leftEar, rightEar],
      [landmark(pose, 'leftEye', frame), landmark(pose, 'rightEye', frame)],
      profileFacing(pose, frame),
    ),
    torsoYawDeg: finite(mapBoth(left, right, torsoYawDeg)),
  };
}
