// The bones the sitter's skin hangs on: where each lies at rest, how a pose turns it, and which bones move a point. Pure.
import { proportionsOf } from './body';
import type { SitterBody } from './body';
import { STRAIGHT } from './pose-parameters';
import { GIRDLE_SHARE, poseSkeleton, REGION_STEPS } from './skeleton';
import type { Limb, Skeleton, Station } from './skeleton';
import {
  add,
  compose,
  facing,
  IDENTITY,
  mix,
  normalise,
  scale,
  subtract,
  swung,
  toLocal,
  toOuter,
  vec,
} from './vector';
import type { Frame, Vec3 } from './vector';

/** Pelvis and spine together. */
const SPINE_BONES = 1 + REGION_STEPS.lumbar + REGION_STEPS.thoracic + REGION_STEPS.neck;

/** Bone numbers. The spine's bones 1 to `head`-1 follow its stations from L5 up. */
export const BONE = {
  pelvis: 0,
  head: SPINE_BONES,
  left: armBones(SPINE_BONES + 1),
  right: armBones(SPINE_BONES + 5),
  leftLeg: { thigh: SPINE_BONES + 9, shank: SPINE_BONES + 10, foot: SPINE_BONES + 11 },
  rightLeg: { thigh: SPINE_BONES + 12, shank: SPINE_BONES + 13, foot: SPINE_BONES + 14 },
  count: SPINE_BONES + 15,
} as const;

function armBones(first: number): Record<'girdle' | 'upperArm' | 'forearm' | 'hand', number> {
  return { girdle: first, upperArm: first + 1, forearm: first + 2, hand: first + 3 };
}

/** How a bone has moved from rest: its own origin now, and the turn of everything that hangs on it. */
export interface BoneMotion {
  readonly origin: Vec3;
  readonly turn: Frame;
}

/** Directions of the left limbs at rest; the right ones mirror them. Half bent, so that no pose bends far from rest. */
const REST_DIRECTIONS = {
  upperArm: normalise(vec(0.5, -0.84, 0.14)),
  forearm: normalise(vec(0.3, -0.68, 0.62)),
  thigh: normalise(vec(0.14, -0.46, 0.88)),
  shank: normalise(vec(0.03, -0.97, -0.2)),
} as const;

/** The resting joints of one limb and the frame of its hand or foot. */
export interface RestLimb {
  readonly root: Vec3;
  readonly middle: Vec3;
  readonly end: Vec3;
  readonly tip: Frame;
}

/** The body at rest, hip centre at the origin, spine straight up, arms out and down, knees half bent. */
export interface RestBody {
  readonly skeleton: Skeleton;
  readonly left: RestLimb;
  readonly right: RestLimb;
  readonly leftLeg: RestLimb;
  readonly rightLeg: RestLimb;
  /** Bone origins at rest, by bone number. */
  readonly origins: readonly Vec3[];
}

/** The resting body of these measures. */
export function restBody(body: SitterBody): RestBody {
  const p = proportionsOf(body);
  const posed = poseSkeleton(STRAIGHT, body);
  const down = scale(posed.pelvis.origin, -1);
  const lower = (s: Station): Station => ({ origin: add(s.origin, down), frame: s.frame });
  const skeleton: Skeleton = {
    ...posed,
    pelvis: lower(posed.pelvis),
    lumbar: posed.lumbar.map(lower),
    thoracic: posed.thoracic.map(lower),
    neck: posed.neck.map(lower),
    head: lower(posed.head),
    shoulderGirdle: { left: lower(posed.shoulderGirdle.left), right: lower(posed.shoulderGirdle.right) },
  };
  const arm = (side: 1 | -1): RestLimb => {
    const root = (side === 1 ? skeleton.shoulderGirdle.left : skeleton.shoulderGirdle.right).origin;
    const flip = (v: Vec3): Vec3 => vec(v.x * side, v.y, v.z);
    const middle = add(root, scale(flip(REST_DIRECTIONS.upperArm), p.upperArmM));
    const end = add(middle, scale(flip(REST_DIRECTIONS.forearm), p.forearmM));
    return { root, middle, end, tip: facing(flip(REST_DIRECTIONS.forearm), flip(vec(-0.6, -0.6, -0.5))) };
  };
  const leg = (side: 1 | -1): RestLimb => {
    const root = vec(side * p.halfHipM, 0, 0);
    const flip = (v: Vec3): Vec3 => vec(v.x * side, v.y, v.z);
    const middle = add(root, scale(flip(REST_DIRECTIONS.thigh), p.thighM));
    const end = add(middle, scale(flip(REST_DIRECTIONS.shank), p.shankM));
    return { root, middle, end, tip: facing(vec(side * 0.1, -0.12, 1), vec(0, -1, 0)) };
  };
  const left = arm(1);
  const right = arm(-1);
  const leftLeg = leg(1);
  const rightLeg = leg(-1);
  const skullBase = add(posed.joints.skullBase, down);
  const origins = [
    skeleton.pelvis.origin,
    ...spineStations(skeleton).map((s) => s.origin),
    skullBase,
    ...[left, right].flatMap((l) => [l.root, l.root, l.middle, l.end]),
    ...[leftLeg, rightLeg].flatMap((l) => [l.root, l.middle, l.end]),
  ];
  return { skeleton, left, right, leftLeg, rightLeg, origins };
}

const spineStations = (s: Skeleton): readonly Station[] => [
  ...s.lumbar.slice(1),
  ...s.thoracic.slice(1),
  ...s.neck.slice(1),
];

/** The motion of every bone from rest to a posed skeleton, by bone number. */
export function boneMotions(posed: Skeleton, rest: RestBody): readonly BoneMotion[] {
  const chest = posed.thoracic[Math.round(GIRDLE_SHARE * REGION_STEPS.thoracic)] ?? posed.pelvis;
  const arm = (limb: Limb, girdle: Station, at: RestLimb): BoneMotion[] => {
    // A raised or protracted shoulder turns the cloth around it about half as much as the collar bone itself.
    const carried = halfWay(chest.frame, girdle.frame);
    return [{ origin: limb.root, turn: carried }, ...limbMotions(limb, at, carried, 0.45)];
  };
  return [
    { origin: posed.pelvis.origin, turn: posed.pelvis.frame },
    ...spineStations(posed).map((s): BoneMotion => ({ origin: s.origin, turn: s.frame })),
    { origin: posed.joints.skullBase, turn: posed.head.frame },
    ...arm(posed.arms.left, posed.shoulderGirdle.left, rest.left),
    ...arm(posed.arms.right, posed.shoulderGirdle.right, rest.right),
    ...limbMotions(posed.legs.left, rest.leftLeg, seatFrame(posed), 0),
    ...limbMotions(posed.legs.right, rest.rightLeg, seatFrame(posed), 0),
  ];
}

/** Level frame of the seat: the pelvis without its tilt, so that tilting it does not twist the thighs. */
function seatFrame(posed: Skeleton): Frame {
  return facing(vec(0, 1, 0), scale(toOuter(posed.pelvis.frame, vec(0, 0, 1)), 1));
}

function halfWay(a: Frame, b: Frame): Frame {
  const y = normalise(add(a.y, b.y));
  return facing(y, add(a.z, b.z));
}

/** Upper and lower bone swing without twist; hand or foot turns as its target says, its direction softened by the limb's own. */
export function limbMotions(limb: Limb, rest: RestLimb, carried: Frame, softness: number): BoneMotion[] {
  const swing = (from: Frame, a0: Vec3, b0: Vec3, a: Vec3, b: Vec3): Frame => {
    const restFrame = facing(normalise(subtract(b0, a0)), vec(0, 0, 1));
    return compose(swung(compose(from, restFrame), subtract(b, a)), inverse(restFrame));
  };
  const upper = swing(carried, rest.root, rest.middle, limb.root, limb.middle);
  const lower = swing(upper, rest.middle, rest.end, limb.middle, limb.end);
  const lowerDirection = normalise(subtract(limb.end, limb.middle));
  const point = mix(normalise(limb.target.point), lowerDirection, softness);
  const tip = compose(facing(point, limb.target.palm), inverse(rest.tip));
  return [
    { origin: limb.root, turn: upper },
    { origin: limb.middle, turn: lower },
    { origin: limb.end, turn: tip },
  ];
}

const inverse = (frame: Frame): Frame => ({
  x: toLocal(frame, IDENTITY.x),
  y: toLocal(frame, IDENTITY.y),
  z: toLocal(frame, IDENTITY.z),
});
