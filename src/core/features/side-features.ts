// Features of a person seen in profile: inclinations, lengths and angles in the plane of the picture.
import type { Facing, Point } from '../pose/geometry';
import { angleAtDeg, distance, inclinationDeg, offsetRatio, toDeg } from '../pose/geometry';
import type { FrameSize } from '../pose/landmarks';
import { landmark, middleOrNear } from '../pose/landmarks';
import type { LandmarkName, Pose } from '../pose/pose';
import type { Reading } from '../pose/reading';
import { finite, mapBoth, mapThree } from '../pose/reading';
import type { FeatureName } from './features';
import { profileFacing } from './profile-facing';

type SideFeature = Extract<
  FeatureName,
  | 'headInclinationDeg'
  | 'neckInclinationDeg'
  | 'trunkInclinationDeg'
  | 'hipAngleDeg'
  | 'thighSlopeDeg'
  | 'shoulderForwardRatio'
  | 'headPitchDeg'
  | 'trunkLengthPx'
  | 'thighLengthPx'
  | 'headLengthPx'
  | 'trunkPerThighRatio'
  | 'trunkPerHeadRatio'
  | 'earAheadPx'
  | 'earAbovePx'
  | 'noseAheadPx'
  | 'noseAbovePx'
  | 'shoulderAheadPx'
  | 'shoulderAbovePx'
  | 'elbowAheadPx'
  | 'elbowAbovePx'
  | 'shoulderStaggerPx'
>;

const ahead = (from: Point, to: Point, facing: Facing): number => facing * (to.x - from.x);
const above = (from: Point, to: Point): number => from.y - to.y;

/**
 * Inclinations in degrees from the vertical, forward positive: `headInclinationDeg` shoulder -> ear, `trunkInclinationDeg`
 * hip -> shoulder, `neckInclinationDeg` the first minus the second; `thighSlopeDeg` = how far the thigh points down from the
 * horizontal (0 seated, 90 standing); `hipAngleDeg` between trunk and thigh; `shoulderForwardRatio` = offset of the shoulder from the
 * line hip -> ear over its length; `headPitchDeg` = how far the nose lies below the ear's horizontal; `headLengthPx` ear to eye;
 * `…AheadPx` and `…AbovePx` = ear against shoulder, nose against ear, shoulder against hip, elbow against shoulder;
 * `shoulderStaggerPx` = how far the shoulder nearer to the camera stands before the other. [geo]
 */
export function sideFeatures(pose: Pose, frame: FrameSize): Readonly<Record<SideFeature, Reading<number>>> {
  const middle = (left: LandmarkName, right: LandmarkName) =>
    middleOrNear(landmark(pose, left, frame), landmark(pose, right, frame));
  const nose = landmark(pose, 'nose', frame);
  const ear = middle('leftEar', 'rightEar');
  const eye = middle('leftEye', 'rightEye');
  const shoulder = middle('leftShoulder', 'rightShoulder');
  const hip = middle('leftHip', 'rightHip');
  const knee = middle('leftKnee', 'rightKnee');
  const elbow = middle('leftElbow', 'rightElbow');
  const facing = profileFacing(pose, frame);

  const headInclination = mapThree(shoulder, ear, facing, inclinationDeg);
  const trunkInclination = mapThree(shoulder, hip, facing, (s, h, f) => inclinationDeg(h, s, f));
  const trunkLength = mapBoth(shoulder, hip, distance);
  const thighLength = mapBoth(hip, knee, distance);
  const headLength = mapBoth(ear, eye, distance);
  const line = mapBoth(hip, ear, (from, to) => ({ from, to }));
  return {
    headInclinationDeg: headInclination,
    trunkInclinationDeg: trunkInclination,
    neckInclinationDeg: mapBoth(headInclination, trunkInclination, (head, trunk) => head - trunk),
    hipAngleDeg: finite(mapThree(shoulder, hip, knee, angleAtDeg)),
    thighSlopeDeg: mapBoth(hip, knee, (h, k) => toDeg(Math.atan2(k.y - h.y, Math.abs(k.x - h.x)))),
    shoulderForwardRatio: finite(
      mapThree(line, shoulder, facing, ({ from, to }, s, f) => offsetRatio(s, from, to, f)),
    ),
    headPitchDeg: mapThree(ear, nose, facing, (e, n, f) => toDeg(Math.atan2(n.y - e.y, f * (n.x - e.x)))),
    trunkLengthPx: trunkLength,
    thighLengthPx: thighLength,
    headLengthPx: headLength,
    trunkPerThighRatio: finite(mapBoth(trunkLength, thighLength, (l, s) => l / s)),
    trunkPerHeadRatio: finite(mapBoth(trunkLength, headLength, (l, s) => l / s)),
    earAheadPx: mapThree(shoulder, ear, facing, ahead),
    earAbovePx: mapBoth(shoulder, ear, above),
    noseAheadPx: mapThree(ear, nose, facing, ahead),
    noseAbovePx: mapBoth(ear, nose, above),
    shoulderAheadPx: mapThree(hip, shoulder, facing, ahead),
    shoulderAbovePx: mapBoth(hip, shoulder, above),
    elbowAheadPx: mapThree(shoulder, elbow, facing, ahead),
    elbowAbovePx: mapBoth(shoulder, elbow, above),
    shoulderStaggerPx: mapThree(
      landmark(pose, 'leftShoulder', frame),
      landmark(pose, 'rightShoulder', frame),
      facing,
      // Who looks to the picture's right shows the camera the right side, and the other way round.
      (left, right, f) => ahead(left, right, f) * f,
    ),
  };
}
