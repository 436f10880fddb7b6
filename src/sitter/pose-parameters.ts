// What the sitter does: every joint as a number of its own, named poses, and poses in between. Pure.
import { clamp, lerp } from './vector';

/** Where the hands are. Each preset is a pair of hand targets that follow desk, lap or head. */
export type ArmPreset =
  'typing' | 'mouse' | 'phone' | 'chin-in-hand' | 'lap' | 'hanging' | 'cup' | 'reach' | 'writing';

/** Hands at a preset, or on the way from one to another (`share` 0 to 1). */
export type Arms =
  | { readonly kind: 'at'; readonly preset: ArmPreset }
  | { readonly kind: 'moving'; readonly from: ArmPreset; readonly to: ArmPreset; readonly share: number };

/**
 * Whether the person sits, stands, is on the way up (`share` 0 sitting to 1 standing), walks (`phase` in double steps,
 * `strideRatio` 0 standing still to 1 an ordinary stride), or is not there.
 */
export type Posture =
  | { readonly kind: 'seated' }
  | { readonly kind: 'rising'; readonly share: number }
  | { readonly kind: 'standing' }
  | { readonly kind: 'walking'; readonly phase: number; readonly strideRatio: number }
  | { readonly kind: 'absent' };

/** Where the lower legs are when sitting. */
export type LegPreset = 'flat' | 'forward' | 'tucked' | 'crossed';

/** The whole body moved as one with its chair, metres and degrees; `yawDeg` turns to the own left. */
export interface Placement {
  readonly dxM: number;
  readonly dyM: number;
  readonly dzM: number;
  readonly yawDeg: number;
}

/**
 * All joints, independent of each other. Flexion is positive forward; with everything at zero the spine is a
 * vertical line. `headPitchDeg` (down positive), `headYawDeg` and `headRollDeg` (own left positive) are the
 * direction of the face against the chair, not against the neck: people keep their eyes on the screen while they slump.
 */
export interface SitterPose {
  readonly posture: Posture;
  /** Pelvis against a vertical trunk line, anterior (top forward) positive. */
  readonly pelvicTiltDeg: number;
  /** Turning of the spine between L5 and T12; lordosis is negative. */
  readonly lumbarFlexionDeg: number;
  /** Turning between T12 and C7; ordinary kyphosis is 20 to 40. */
  readonly thoracicFlexionDeg: number;
  /** Turning between C7 and the skull base. */
  readonly neckFlexionDeg: number;
  readonly headPitchDeg: number;
  readonly headYawDeg: number;
  readonly headRollDeg: number;
  readonly protractionLeftDeg: number;
  readonly protractionRightDeg: number;
  readonly shoulderElevationLeftDeg: number;
  readonly shoulderElevationRightDeg: number;
  /** The whole trunk with the pelvis about the hip axis, forward positive. */
  readonly trunkLeanDeg: number;
  /** Side bend spread over lumbar and thoracic spine, own left positive. */
  readonly trunkSideBendDeg: number;
  /** Axial turn of the shoulders against the pelvis, own left positive. */
  readonly trunkRotationDeg: number;
  readonly arms: Arms;
  readonly legs: LegPreset;
  readonly placement: Placement;
}

/** The names of the parameters that are plain degrees. */
export type AngleName = {
  [K in keyof SitterPose]: SitterPose[K] extends number ? K : never;
}[keyof SitterPose];

const AT_CENTRE: Placement = { dxM: 0, dyM: 0, dzM: 0, yawDeg: 0 };

/** Every joint at zero: the spine a vertical line, useful for checks rather than for looks. */
export const STRAIGHT: SitterPose = {
  posture: { kind: 'seated' },
  pelvicTiltDeg: 0,
  lumbarFlexionDeg: 0,
  thoracicFlexionDeg: 0,
  neckFlexionDeg: 0,
  headPitchDeg: 0,
  headYawDeg: 0,
  headRollDeg: 0,
  protractionLeftDeg: 0,
  protractionRightDeg: 0,
  shoulderElevationLeftDeg: 0,
  shoulderElevationRightDeg: 0,
  trunkLeanDeg: 0,
  trunkSideBendDeg: 0,
  trunkRotationDeg: 0,
  arms: { kind: 'at', preset: 'typing' },
  legs: 'flat',
  placement: AT_CENTRE,
};

/** The names of all angles. */
export const ANGLE_NAMES = (Object.keys(STRAIGHT) as (keyof SitterPose)[]).filter(
  (name): name is AngleName => typeof STRAIGHT[name] === 'number',
);

/** Sitting tall with the natural curves of back and neck. */
export const UPRIGHT: SitterPose = {
  ...STRAIGHT,
  pelvicTiltDeg: 2,
  lumbarFlexionDeg: -16,
  thoracicFlexionDeg: 28,
  neckFlexionDeg: 2,
  headPitchDeg: 4,
};

/** Sunk into the chair: pelvis rolled back, back round, head forward and low. */
export const SLUMPED: SitterPose = {
  ...UPRIGHT,
  pelvicTiltDeg: -24,
  lumbarFlexionDeg: 14,
  thoracicFlexionDeg: 44,
  neckFlexionDeg: 8,
  headPitchDeg: 9,
  protractionLeftDeg: 12,
  protractionRightDeg: 12,
  trunkLeanDeg: 4,
};

/** The trunk as in upright, the head pushed forward by 33 mm, which is most of what necks can do, and a little down. */
export const FORWARD_HEAD: SitterPose = { ...UPRIGHT, neckFlexionDeg: 44, headPitchDeg: 10 };

/** The trunk as in upright but for rounded upper back and shoulders brought forward. */
export const ROUNDED: SitterPose = {
  ...UPRIGHT,
  thoracicFlexionDeg: 38,
  neckFlexionDeg: 6,
  protractionLeftDeg: 30,
  protractionRightDeg: 30,
};

/** A pose with nobody in the chair. */
export const ABSENT: SitterPose = { ...UPRIGHT, posture: { kind: 'absent' } };

/** Standing at the desk with the arms down. */
export const STANDING: SitterPose = {
  ...UPRIGHT,
  posture: { kind: 'standing' },
  pelvicTiltDeg: 8,
  lumbarFlexionDeg: -24,
  arms: { kind: 'at', preset: 'hanging' },
};

/** How far up a posture is: 0 sitting, 1 standing, undefined when nobody is there. */
export function riseShare(posture: Posture): number | undefined {
  switch (posture.kind) {
    case 'seated':
      return 0;
    case 'rising':
      return clamp(posture.share, 0, 1);
    case 'standing':
    case 'walking':
      return 1;
    case 'absent':
      return undefined;
  }
}

/** The pose a share `t` (0 to 1) of the way from `a` to `b`. Legs and presence change at the half-way point. */
export function blendPoses(a: SitterPose, b: SitterPose, t: number): SitterPose {
  if (t <= 0) return a;
  if (t >= 1) return b;
  const angles = Object.fromEntries(ANGLE_NAMES.map((name) => [name, lerp(a[name], b[name], t)])) as Record<
    AngleName,
    number
  >;
  return {
    ...angles,
    posture: blendPostures(a.posture, b.posture, t),
    arms: blendArms(a.arms, b.arms, t),
    legs: t < 0.5 ? a.legs : b.legs,
    placement: {
      dxM: lerp(a.placement.dxM, b.placement.dxM, t),
      dyM: lerp(a.placement.dyM, b.placement.dyM, t),
      dzM: lerp(a.placement.dzM, b.placement.dzM, t),
      yawDeg: lerp(a.placement.yawDeg, b.placement.yawDeg, t),
    },
  };
}

function blendPostures(a: Posture, b: Posture, t: number): Posture {
  if (a.kind === 'walking' && b.kind === 'walking') {
    return {
      kind: 'walking',
      phase: lerp(a.phase, b.phase, t),
      strideRatio: lerp(a.strideRatio, b.strideRatio, t),
    };
  }
  const from = riseShare(a);
  const to = riseShare(b);
  if (from === undefined || to === undefined || from === to) return t < 0.5 ? a : b;
  return { kind: 'rising', share: lerp(from, to, t) };
}

function blendArms(a: Arms, b: Arms, t: number): Arms {
  const from = nearestPreset(a);
  const to = nearestPreset(b);
  return from === to ? { kind: 'at', preset: from } : { kind: 'moving', from, to, share: t };
}

function nearestPreset(arms: Arms): ArmPreset {
  if (arms.kind === 'at') return arms.preset;
  return arms.share < 0.5 ? arms.from : arms.to;
}
