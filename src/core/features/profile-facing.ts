// Which way a profile looks.
import type { Facing, Point } from '../pose/geometry';
import { distance } from '../pose/geometry';
import type { FrameSize } from '../pose/landmarks';
import { landmark, middleOrNear } from '../pose/landmarks';
import type { LandmarkName, Pose } from '../pose/pose';
import type { Reading } from '../pose/reading';
import { hidden, mapThree, seen } from '../pose/reading';

/** A nose nearer to straight before the ears than this share of their distance does not tell which way a profile faces. [design] */
const MIN_PROFILE_SHARE = 0.2;

/** The same for its distance from the line of eye and mouth, which is about a seventh of their distance in profile. [geo] */
const MIN_NOSE_SHARE = 0.07;

function facing(share: number, least: number): Reading<Facing> {
  return Math.abs(share) > least ? seen(share > 0 ? 1 : -1) : hidden('head-turned');
}

/** How far the nose stands off the line from eye to mouth, over its length, positive = towards larger x; a nod leaves it as it is. */
function noseShare(nose: Point, eye: Point, mouth: Point): number {
  const along = { x: mouth.x - eye.x, y: mouth.y - eye.y };
  return ((nose.x - eye.x) * along.y - (nose.y - eye.y) * along.x) / (along.x ** 2 + along.y ** 2);
}

/** Which way a profile looks: by the nose against the ear or, where hair covers it, against eye and mouth; hidden for a face that looks at the camera. */
export function profileFacing(pose: Pose, frame: FrameSize): Reading<Facing> {
  const middle = (left: LandmarkName, right: LandmarkName) =>
    middleOrNear(landmark(pose, left, frame), landmark(pose, right, frame));
  const nose = landmark(pose, 'nose', frame);
  if (nose.kind === 'hidden') return nose;
  const ear = middle('leftEar', 'rightEar');
  if (ear.kind === 'seen') {
    return facing((nose.value.x - ear.value.x) / distance(nose.value, ear.value), MIN_PROFILE_SHARE);
  }
  const share = mapThree(nose, middle('leftEye', 'rightEye'), middle('mouthLeft', 'mouthRight'), noseShare);
  return share.kind === 'hidden' ? share : facing(share.value, MIN_NOSE_SHARE);
}
