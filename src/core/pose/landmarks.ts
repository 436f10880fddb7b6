// Which landmarks may be believed, and the points made from them.
import type { UnmeasurableReason } from './reading';
import { midpoint } from './geometry';
import type { Point } from './geometry';
import type { Keypoint, Keypoint3D, LandmarkName, Pose } from './pose';
import { LANDMARK } from './pose';
import { hidden, mapBoth, seen } from './reading';
import type { Reading } from './reading';

/** The size of the picture the keypoints lie in. */
export interface FrameSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Visibility below which a landmark is taken for the model's guess. [design] */
const MIN_VISIBILITY = 0.6;

/**
 * Whether a landmark counts: visible and inside the frame. BlazePose gives all 33 points even for a body that is cut off by the
 * picture's edge, so the frame test matters as much as the score.
 */
export function isReliable(keypoint: Keypoint, frame: FrameSize): boolean {
  return (
    keypoint.score >= MIN_VISIBILITY &&
    keypoint.x >= 0 &&
    keypoint.x <= frame.widthPx &&
    keypoint.y >= 0 &&
    keypoint.y <= frame.heightPx
  );
}

const NEEDS: Readonly<Record<LandmarkName, UnmeasurableReason>> = {
  // The nose and mouth are missing together with the eyes: the face is turned away or covered.
  nose: 'eyes-hidden',
  leftEyeInner: 'eyes-hidden',
  leftEye: 'eyes-hidden',
  leftEyeOuter: 'eyes-hidden',
  rightEyeInner: 'eyes-hidden',
  rightEye: 'eyes-hidden',
  rightEyeOuter: 'eyes-hidden',
  mouthLeft: 'eyes-hidden',
  mouthRight: 'eyes-hidden',
  leftEar: 'ears-hidden',
  rightEar: 'ears-hidden',
  leftShoulder: 'shoulders-hidden',
  rightShoulder: 'shoulders-hidden',
  leftElbow: 'shoulders-hidden',
  rightElbow: 'shoulders-hidden',
  leftWrist: 'shoulders-hidden',
  rightWrist: 'shoulders-hidden',
  leftHip: 'hips-hidden',
  rightHip: 'hips-hidden',
  leftKnee: 'knees-hidden',
  rightKnee: 'knees-hidden',
  leftAnkle: 'knees-hidden',
  rightAnkle: 'knees-hidden',
};

/** A landmark in pixels, when it may be believed. */
export function landmark(pose: Pose, name: LandmarkName, frame: FrameSize): Reading<Point> {
  const keypoint = pose.keypoints[LANDMARK[name]];
  return keypoint !== undefined && isReliable(keypoint, frame) ? seen(keypoint) : hidden(NEEDS[name]);
}

/** A landmark in metres, when its image point may be believed. */
export function landmark3D(pose: Pose, name: LandmarkName, frame: FrameSize): Reading<Keypoint3D> {
  const image = landmark(pose, name, frame);
  if (image.kind === 'hidden') return image;
  const world = pose.keypoints3D[LANDMARK[name]];
  return world === undefined ? hidden(NEEDS[name]) : seen(world);
}

/** So far beyond the picture's edges, as a share of its longer side, the model's idea of a body is still worth something. [real: docs/real-people.md] */
const GUESSED_WITHIN_SHARE = 0.3;

/**
 * Where the model places a landmark, whether or not it can be seen: shoulders just below the picture, ears under hair. Hidden only where it
 * is placed so far outside that nothing is left to go by.
 */
export function placedLandmark({ keypoints }: Pose, name: LandmarkName, frame: FrameSize): Reading<Point> {
  const keypoint = keypoints[LANDMARK[name]];
  const margin = GUESSED_WITHIN_SHARE * Math.max(frame.widthPx, frame.heightPx);
  const near =
    keypoint !== undefined &&
    keypoint.x >= -margin &&
    keypoint.x <= frame.widthPx + margin &&
    keypoint.y >= -margin &&
    keypoint.y <= frame.heightPx + margin;
  return near ? seen(keypoint) : hidden(NEEDS[name]);
}

/** Midpoint of two landmarks that must both be seen. */
export function middleOf(a: Reading<Point>, b: Reading<Point>): Reading<Point> {
  return mapBoth(a, b, midpoint);
}

/**
 * Midpoint of a left and a right landmark, or the one that is seen where the other is hidden. In profile the midpoint errs by at most
 * 2.6 degrees for 10 degrees of camera yaw, the near side alone by 9 [geo]; so the near side is the fallback, not the rule.
 */
export function middleOrNear(left: Reading<Point>, right: Reading<Point>): Reading<Point> {
  if (left.kind === 'hidden') return right;
  return right.kind === 'hidden' ? left : middleOf(left, right);
}
