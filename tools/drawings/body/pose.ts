// A pose seen from the side, facing right, and the joints it puts where. Lengths are those of an adult of 170 cm.
import { between, direction, directionTo, middleJoint, plus, times, type Point } from '../geometry';

/** Bone lengths in centimetres. */
export const LENGTHS = {
  pelvis: 10,
  lumbar: 15,
  thorax: 14,
  upper: 13,
  neck: 9,
  thigh: 42,
  shin: 41,
  ankle: 7,
  upperArm: 29,
  foreArm: 25,
} as const;

/** A leg by its angles, or by where its ankle is. `foot` is the direction of the toes. */
export type LegPose =
  | { readonly thigh: number; readonly shin: number; readonly foot?: number }
  | { readonly ankle: Point; readonly foot?: number };

/** An arm by its angles, or by where its wrist is. `hand` is the direction of the fingers. */
export type ArmPose =
  | { readonly upper: number; readonly fore: number; readonly hand?: number }
  | { readonly wrist: Point; readonly hand?: number };

/**
 * Directions of the trunk from the hip up, in degrees: 0 is up, 90 to the right. Lying on the back with the head to the left is -90,
 * on all fours it is 90: the front of the body is always 90 degrees further.
 */
export interface SidePose {
  readonly hip: Point;
  readonly pelvis: number;
  readonly lumbar: number;
  readonly thorax: number;
  readonly upper: number;
  readonly neck: number;
  /** The direction of the top of the head. */
  readonly head: number;
  /** How far the shoulder is rolled forward, in centimetres. */
  readonly shoulder?: number;
  /** How far the shoulder is lifted. */
  readonly lift?: number;
  readonly near: { readonly leg: LegPose; readonly arm: ArmPose };
  readonly far: { readonly leg: LegPose; readonly arm: ArmPose };
}

export interface LegJoints {
  readonly hip: Point;
  readonly knee: Point;
  readonly ankle: Point;
  readonly footDeg: number;
}

export interface ArmJoints {
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly wrist: Point;
  readonly handDeg: number;
}

export interface Joints {
  /** Hip, top of the pelvis, waist, mid chest, base of the neck, base of the skull. */
  readonly spine: readonly [Point, Point, Point, Point, Point, Point];
  readonly headDeg: number;
  readonly legs: { readonly near: LegJoints; readonly far: LegJoints };
  readonly arms: { readonly near: ArmJoints; readonly far: ArmJoints };
}

function legOf(hip: Point, pose: LegPose): LegJoints {
  if ('ankle' in pose) {
    // Knees bend so that the shin turns backwards.
    const knee = middleJoint(hip, pose.ankle, LENGTHS.thigh, LENGTHS.shin, -1);
    const shin = directionTo(knee, pose.ankle);
    const ankle = plus(knee, times(direction(shin), LENGTHS.shin));
    return { hip, knee, ankle, footDeg: pose.foot ?? 90 };
  }
  const knee = plus(hip, times(direction(pose.thigh), LENGTHS.thigh));
  const ankle = plus(knee, times(direction(pose.shin), LENGTHS.shin));
  return { hip, knee, ankle, footDeg: pose.foot ?? pose.shin - 90 };
}

function armOf(shoulder: Point, pose: ArmPose): ArmJoints {
  if ('wrist' in pose) {
    // Elbows bend so that the forearm turns forwards.
    const elbow = middleJoint(shoulder, pose.wrist, LENGTHS.upperArm, LENGTHS.foreArm, 1);
    const fore = directionTo(elbow, pose.wrist);
    const wrist = plus(elbow, times(direction(fore), LENGTHS.foreArm));
    return { shoulder, elbow, wrist, handDeg: pose.hand ?? fore };
  }
  const elbow = plus(shoulder, times(direction(pose.upper), LENGTHS.upperArm));
  const wrist = plus(elbow, times(direction(pose.fore), LENGTHS.foreArm));
  return { shoulder, elbow, wrist, handDeg: pose.hand ?? pose.fore };
}

/** Where every joint of a pose is. */
export function jointsOf(pose: SidePose): Joints {
  const iliac = plus(pose.hip, times(direction(pose.pelvis), LENGTHS.pelvis));
  const waist = plus(iliac, times(direction(pose.lumbar), LENGTHS.lumbar));
  const chest = plus(waist, times(direction(pose.thorax), LENGTHS.thorax));
  const neck = plus(chest, times(direction(pose.upper), LENGTHS.upper));
  const skull = plus(neck, times(direction(pose.neck), LENGTHS.neck));
  const front = direction(pose.upper + 90);
  const shoulder = plus(
    plus(between(neck, chest, 0.36), times(front, pose.shoulder ?? 0)),
    times(direction(pose.upper), pose.lift ?? 0),
  );
  return {
    spine: [pose.hip, iliac, waist, chest, neck, skull],
    headDeg: pose.head,
    legs: { near: legOf(pose.hip, pose.near.leg), far: legOf(pose.hip, pose.far.leg) },
    arms: { near: armOf(shoulder, pose.near.arm), far: armOf(shoulder, pose.far.arm) },
  };
}

function mixAngle(a: number, b: number, t: number): number {
  const turn = ((((b - a) % 360) + 540) % 360) - 180;
  return a + turn * t;
}

function mixLeg(a: LegPose, b: LegPose, t: number): LegPose {
  const foot = mixAngle(a.foot ?? 90, b.foot ?? 90, t);
  if ('ankle' in a && 'ankle' in b) return { ankle: between(a.ankle, b.ankle, t), foot };
  const [from, to] = [anglesOfLeg(a), anglesOfLeg(b)];
  return {
    thigh: mixAngle(from.thigh, to.thigh, t),
    shin: mixAngle(from.shin, to.shin, t),
    foot: mixAngle(from.foot, to.foot, t),
  };
}

function anglesOfLeg(leg: LegPose): { thigh: number; shin: number; foot: number } {
  if ('ankle' in leg) throw new Error('A leg by its ankle and one by its angles cannot be mixed.');
  return { thigh: leg.thigh, shin: leg.shin, foot: leg.foot ?? leg.shin - 90 };
}

function mixArm(a: ArmPose, b: ArmPose, t: number): ArmPose {
  if ('wrist' in a && 'wrist' in b) {
    const wrist = between(a.wrist, b.wrist, t);
    return a.hand === undefined || b.hand === undefined
      ? { wrist }
      : { wrist, hand: mixAngle(a.hand, b.hand, t) };
  }
  if ('wrist' in a || 'wrist' in b)
    throw new Error('An arm by its wrist and one by its angles cannot be mixed.');
  return {
    upper: mixAngle(a.upper, b.upper, t),
    fore: mixAngle(a.fore, b.fore, t),
    hand: mixAngle(a.hand ?? a.fore, b.hand ?? b.fore, t),
  };
}

/** The pose a part of the way from one to another, with every bone as long as before. */
export function poseBetween(a: SidePose, b: SidePose, t: number): SidePose {
  const mix = (key: 'pelvis' | 'lumbar' | 'thorax' | 'upper' | 'neck' | 'head'): number =>
    mixAngle(a[key], b[key], t);
  return {
    hip: between(a.hip, b.hip, t),
    pelvis: mix('pelvis'),
    lumbar: mix('lumbar'),
    thorax: mix('thorax'),
    upper: mix('upper'),
    neck: mix('neck'),
    head: mix('head'),
    shoulder: (a.shoulder ?? 0) * (1 - t) + (b.shoulder ?? 0) * t,
    lift: (a.lift ?? 0) * (1 - t) + (b.lift ?? 0) * t,
    near: { leg: mixLeg(a.near.leg, b.near.leg, t), arm: mixArm(a.near.arm, b.near.arm, t) },
    far: { leg: mixLeg(a.far.leg, b.far.leg, t), arm: mixArm(a.far.arm, b.far.arm, t) },
  };
}

/** The same for a whole trunk in one direction. */
export function trunk(
  deg: number,
): Pick<SidePose, 'pelvis' | 'lumbar' | 'thorax' | 'upper' | 'neck' | 'head'> {
  return { pelvis: deg, lumbar: deg, thorax: deg, upper: deg, neck: deg, head: deg };
}
