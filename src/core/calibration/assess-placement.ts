// Says what hinders a good sample right now: light, framing, size, a turned head, movement.
import { extractFeatures } from '../features/extract-features';
import type { Features } from '../features/features';
import { turnDeg } from '../pose/geometry';
import { LANDMARK, type FrameFacts, type Observation, type Pose } from '../pose/pose';
import { valueOf } from '../pose/reading';
import { turnNeeded } from '../pose/turn';
import type { PlacementFault } from './calibration';

/** Mean luma (0..255) below which landmarks begin to tremble. [design] */
const MIN_LUMA = 40;

/** Shoulder-to-ear distance over the frame's height: about 4 m away, and about an arm's length too near for a sway to stay in the picture. [geo] */
const MIN_NECK_SHARE = 0.06;
const MAX_NECK_SHARE = 0.55;

/** Shoulders over the frame's width: beyond this a shrug leaves the picture. [design] */
const MAX_SHOULDER_SHARE = 0.8;

/** Head against torso; a camera at an angle turns both alike and is no fault. [design] */
const MAX_HEAD_TURN_DEG = 30;

/** Shoulders wandering faster than this share of the shoulder-to-ear distance a second are moving. [design] */
const MAX_SPEED_PER_S = 0.35;

/** Looks further apart than this say nothing about movement. [design] */
const MAX_PAIR_MS = 3000;

/** A shoulder this close to an edge, as a share of the width, is a guess of where it would be beyond it. [syn: docs/calibration.md] */
const EDGE_SHARE = 0.04;

/** A shoulder that the model itself takes to be at the edge or beyond: half of the person is out of the picture. */
function cutOff({ keypoints }: Pose, { widthPx, heightPx }: FrameFacts): boolean {
  const edgePx = EDGE_SHARE * widthPx;
  return [LANDMARK.leftShoulder, LANDMARK.rightShoulder].some((index) => {
    const shoulder = keypoints[index];
    if (shoulder === undefined) return false;
    return shoulder.x < edgePx || shoulder.x > widthPx - edgePx || shoulder.y > heightPx;
  });
}

function headTurned(features: Features): boolean {
  const head = valueOf(features.headYawDeg);
  const torso = valueOf(features.torsoYawDeg);
  return head !== null && torso !== null && Math.abs(turnDeg(torso, head)) > MAX_HEAD_TURN_DEG;
}

function speedPerS(now: Features, then: Features, passedMs: number): number {
  const size = valueOf(now.neckLengthPx);
  const shift = (name: 'shoulderCentreXPx' | 'shoulderCentreYPx') => {
    const to = valueOf(now[name]);
    const from = valueOf(then[name]);
    return to === null || from === null ? 0 : to - from;
  };
  if (size === null || size === 0) return 0;
  return Math.hypot(shift('shoulderCentreXPx'), shift('shoulderCentreYPx')) / size / (passedMs / 1000);
}

function moving(observation: Observation, features: Features, previous: Observation | null): boolean {
  if (previous?.kind !== 'pose') return false;
  const passedMs = observation.frame.timestampMs - previous.frame.timestampMs;
  if (passedMs <= 0 || passedMs > MAX_PAIR_MS) return false;
  return speedPerS(features, extractFeatures(previous.pose, previous.frame), passedMs) > MAX_SPEED_PER_S;
}

/**
 * What to mend before or while sampling, in the order in which to mend it; empty when the look is a good one.
 * @param previous the look before, to tell movement; null for the first
 */
export function assessPlacement(
  observation: Observation,
  previous: Observation | null = null,
): readonly PlacementFault[] {
  const { frame } = observation;
  const faults: PlacementFault[] = frame.meanLuma < MIN_LUMA ? ['too-dark'] : [];
  if (observation.kind === 'no-pose') return [...faults, 'nobody'];
  // All else is said of a person who sits upright in the picture.
  if ((turnNeeded(observation.pose) ?? 0) !== 0) return [...faults, 'picture-turned'];
  const features = extractFeatures(observation.pose, frame);
  const neck = valueOf(features.neckLengthPx);
  const neckShare = neck === null ? null : neck / frame.heightPx;
  const shoulderShare = (valueOf(features.shoulderWidthPx) ?? 0) / frame.widthPx;
  if (features.shoulderCentreYPx.kind === 'hidden' || cutOff(observation.pose, frame)) {
    faults.push('shoulders-hidden');
  }
  if (features.headYawDeg.kind === 'hidden') faults.push('head-hidden');
  if (shoulderShare > MAX_SHOULDER_SHARE || (neckShare !== null && neckShare > MAX_NECK_SHARE)) {
    faults.push('too-close');
  }
  if (neckShare !== null && neckShare < MIN_NECK_SHARE) faults.push('too-far');
  if (headTurned(features)) faults.push('head-turned');
  if (moving(observation, features, previous)) faults.push('moving');
  return faults;
}
