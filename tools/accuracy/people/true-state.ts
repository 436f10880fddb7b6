// What is true of a drawn frame, as far as a metric is compared with it. Pure.
import type { SitterTruth } from '../../../src/sitter/stage';
import type { TrueAngles } from '../../../src/sitter/truth';

/** True angles and lengths of one pose; slopes are positive when the person's left end is lower, as in the metrics. */
export type TrueState = TrueAngles & {
  readonly trunkLengthM: number;
  readonly shoulderHeightM: number;
  readonly shoulderBreadthM: number;
  readonly shoulderSlopeDeg: number;
  readonly earSlopeDeg: number;
  /** Distance of the middle between the ears from the lens, along its axis. */
  readonly earDepthM: number;
};

interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const distanceM = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);

function slopeDeg(left: Point, right: Point): number {
  return (Math.atan2(right.y - left.y, Math.hypot(left.x - right.x, left.z - right.z)) * 180) / Math.PI;
}

/** Reads angles and lengths off the sitter's truth. */
export function trueStateOf({ angles, joints, pixels }: SitterTruth): TrueState {
  return {
    ...angles,
    trunkLengthM: distanceM(joints.hipCentre, joints.c7),
    shoulderHeightM: (joints.leftShoulder.y + joints.rightShoulder.y) / 2,
    shoulderBreadthM: distanceM(joints.leftShoulder, joints.rightShoulder),
    shoulderSlopeDeg: slopeDeg(joints.leftShoulder, joints.rightShoulder),
    earSlopeDeg: slopeDeg(joints.leftEar, joints.rightEar),
    earDepthM: (pixels.leftEar.depthM + pixels.rightEar.depthM) / 2,
  };
}

/** The mean of several states, number by number. Throws for none. */
export function meanState(states: readonly TrueState[]): TrueState {
  const [first] = states;
  if (first === undefined) throw new RangeError('The mean of no state is not known.');
  const names = Object.keys(first) as (keyof TrueState)[];
  return Object.fromEntries(
    names.map((name) => [name, states.reduce((sum, state) => sum + state[name], 0) / states.length]),
  ) as unknown as TrueState;
}
