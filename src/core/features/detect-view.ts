// Finds out where the camera stands from one pose alone.
import { foldDeg, toDeg } from '../pose/geometry';
import { valueOf } from '../pose/reading';
import type { Features } from './features';
import type { View } from './view';

/** Yaw below which a picture is a front view, and above which a side view; between them it is angled. [design] */
const MAX_FRONT_YAW_DEG = 30;
const MIN_SIDE_YAW_DEG = 60;

/** Shoulder joints apart over trunk length, and over shoulder-to-ear distance, of an adult seen straight from the front. [geo] */
const BREADTH_PER_TRUNK = 0.68;
const BREADTH_PER_NECK = 1.5;

/** The yaw that narrows shoulders to this share of their full breadth. */
function yawOfShareDeg(share: number): number {
  return toDeg(Math.acos(Math.min(1, share)));
}

/** Yaw from how wide the shoulders look beside the trunk or, with hips hidden, beside the neck; null when neither is seen. */
function breadthYawDeg(features: Features): number | null {
  const width = valueOf(features.shoulderWidthPx);
  if (width === null) return null;
  const trunk = valueOf(features.trunkLengthPx);
  if (trunk !== null && trunk > 0) return yawOfShareDeg(width / (BREADTH_PER_TRUNK * trunk));
  const neck = valueOf(features.neckLengthPx);
  return neck !== null && neck > 0 ? yawOfShareDeg(width / (BREADTH_PER_NECK * neck)) : null;
}

/**
 * The placement one pose suggests: the mean of the shoulders' yaw in metres and the yaw their apparent breadth implies, front below 30
 * degrees, side above 60. Of a person of whom only one shoulder shows, the head tells it, where it is plain. Null when shoulders and head
 * show too little to tell.
 */
export function detectView(features: Features): View | null {
  const world = valueOf(features.torsoYawDeg);
  if (world === null) {
    const oneShoulder = features.shoulderCentreXPx.kind === 'seen';
    const head = valueOf(features.headYawDeg);
    if (!oneShoulder || head === null) return null;
    // The other shoulder is behind the body in profile; before a face that looks at the camera it is covered, or not there.
    if (Math.abs(head) < MAX_FRONT_YAW_DEG) return 'front';
    return Math.abs(head) > MIN_SIDE_YAW_DEG && features.headInclinationDeg.kind === 'seen' ? 'side' : null;
  }
  const worldYaw = Math.abs(foldDeg(world));
  const breadthYaw = breadthYawDeg(features);
  const yaw = breadthYaw === null ? worldYaw : (worldYaw + breadthYaw) / 2;
  if (yaw < MAX_FRONT_YAW_DEG) return 'front';
  return yaw > MIN_SIDE_YAW_DEG ? 'side' : 'angled';
}
