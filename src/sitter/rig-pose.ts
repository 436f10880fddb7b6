// Poses a Mixamo-named skeleton with the sitter's own parameters: how each bone turns from rest, and where the joints go. Pure.
import { workplaceFor } from './body';
import type { Proportions, Workplace } from './body';
import { limbMotions } from './bones';
import type { RestLimb } from './bones';
import { limbJoints, type SitterJoints } from './joints';
import { armTarget, legTarget, reach, stepOf } from './limbs';
import type { Limb } from './skeleton';
import type { SideSign } from './limbs';
import { riseShare, UPRIGHT } from './pose-parameters';
import type { SitterPose } from './pose-parameters';
import {
  add,
  compose,
  distance,
  facing,
  lerp,
  midpoint,
  pitched,
  rolled,
  scale,
  subtract,
  toOuter,
  vec,
  yawed,
} from './vector';
import type { Frame, Vec3 } from './vector';

/** The bones used, by their Mixamo names without the prefix. */
export const RIG_BONES = [
  'Hips',
  'Spine',
  'Spine1',
  'Spine2',
  'Neck',
  'Head',
  'LeftEye',
  'RightEye',
  'LeftShoulder',
  'LeftArm',
  'LeftForeArm',
  'LeftHand',
  'RightShoulder',
  'RightArm',
  'RightForeArm',
  'RightHand',
  'LeftUpLeg',
  'LeftLeg',
  'LeftFoot',
  'RightUpLeg',
  'RightLeg',
  'RightFoot',
] as const;

export type RigBone = (typeof RIG_BONES)[number];

/** Where the bones begin at rest: the arms-out pose as the file has it, facing +z, metres. */
export type RigRest = Readonly<Record<RigBone, Vec3>>;

/** A posed rig: how each bone has turned from rest, in the room's axes, where the hip bone is, and the joints. */
export interface RigPose {
  readonly turns: Readonly<Partial<Record<RigBone, Frame>>>;
  readonly hips: Vec3;
  readonly joints: SitterJoints;
}

/** A rig's measures, as the modelled body has them. */
export interface RigMeasures {
  readonly rest: RigRest;
  readonly proportions: Proportions;
  readonly place: Workplace;
  /** Face points from the head bone at rest. */
  readonly face: { readonly ears: Vec3; readonly nose: Vec3; readonly halfEarM: number };
}

/** Measures of a rig that is `heightM` tall. */
export function measureRig(rest: RigRest, heightM: number): RigMeasures {
  const hip = midpoint(rest.LeftUpLeg, rest.RightUpLeg);
  const eyes = midpoint(rest.LeftEye, rest.RightEye);
  const headScale = Math.sqrt(heightM / 1.75);
  // Ears and nose have no bone: they are put where they are on the modelled head, seen from the eyes.
  const ears = add(eyes, scale(vec(0, -0.02, -0.085), headScale));
  const nose = add(eyes, scale(vec(0, -0.034, 0.037), headScale));
  const proportions: Proportions = {
    pelvisM: distance(hip, rest.Spine),
    lumbarM: distance(rest.Spine, rest.Spine2),
    thoracicM: distance(rest.Spine2, rest.Neck),
    neckM: distance(rest.Neck, rest.Head),
    halfHipM: distance(rest.LeftUpLeg, rest.RightUpLeg) / 2,
    sternoclavicularM: Math.abs(rest.LeftShoulder.x),
    clavicleM: distance(rest.LeftShoulder, rest.LeftArm),
    shoulderDropM: 0,
    upperArmM: distance(rest.LeftArm, rest.LeftForeArm),
    forearmM: distance(rest.LeftForeArm, rest.LeftHand),
    thighM: distance(rest.LeftUpLeg, rest.LeftLeg),
    shankM: distance(rest.LeftLeg, rest.LeftFoot),
    ankleHeightM: rest.LeftFoot.y,
    footM: 0.15 * heightM,
    headScale,
  };
  const place = workplaceFor({
    heightM,
    buildRatio: 1,
    proportions,
    eyeOverHipM: eyes.y - hip.y,
    faceZ: eyes.z - hip.z + 0.04,
  });
  return {
    rest,
    proportions,
    place,
    face: { ears: subtract(ears, rest.Head), nose: subtract(nose, rest.Head), halfEarM: 0.077 * headScale },
  };
}

/** The turns of the spine from rest. At rest the rig stands with natural curves: it is taken for `UPRIGHT`. */
function spineTurns(
  pose: SitterPose,
  seat: Frame,
): Record<'pelvis' | 'spine' | 'spine1' | 'spine2' | 'girdle' | 'neck', Frame> {
  const pitchAt = (p: SitterPose, lumbar: number, thoracic: number, neck: number): number =>
    p.trunkLeanDeg +
    p.pelvicTiltDeg +
    lumbar * p.lumbarFlexionDeg +
    thoracic * p.thoracicFlexionDeg +
    neck * p.neckFlexionDeg;
  const turn = (lumbar: number, thoracic: number, neck: number): Frame => {
    const pitchDeg = pitchAt(pose, lumbar, thoracic, neck) - pitchAt(UPRIGHT, lumbar, thoracic, neck);
    const bent = 0.55 * lumbar + 0.45 * thoracic;
    const turned = 0.25 * lumbar + 0.75 * thoracic;
    const sideDeg = lerp(pose.trunkSideBendDeg * bent, pose.headRollDeg, neck / 2);
    const axialDeg = lerp(pose.trunkRotationDeg * turned, pose.headYawDeg, neck / 2);
    return compose(seat, compose(rolled(sideDeg), compose(pitched(pitchDeg), yawed(axialDeg))));
  };
  // A straight bone stands for an arc: it takes the turn at the arc's middle.
  return {
    pelvis: turn(0, 0, 0),
    spine: turn(0.25, 0, 0),
    spine1: turn(0.75, 0, 0),
    spine2: turn(1, 0.5, 0),
    girdle: turn(1, 0.8, 0),
    neck: turn(1, 1, 0.5),
  };
}

/** Poses the rig. */
export function poseRig(pose: SitterPose, rig: RigMeasures): RigPose {
  const { rest, proportions: p, place, face } = rig;
  const rise = riseShare(pose.posture) ?? 0;
  const { dxM, dyM, dzM, yawDeg } = pose.placement;
  const seat = yawed(yawDeg);
  const hipRest = midpoint(rest.LeftUpLeg, rest.RightUpLeg);
  const hipCentre = add(
    vec(dxM, lerp(place.seatedHipM, place.standingHipM, rise) + dyM, dzM),
    toOuter(seat, vec(0, 0, 0.1 * rise)),
  );
  const turns = spineTurns(pose, seat);
  const follow = (from: Vec3, turn: Frame, restFrom: Vec3, restTo: Vec3): Vec3 =>
    add(from, toOuter(turn, subtract(restTo, restFrom)));
  const hips = follow(hipCentre, turns.pelvis, hipRest, rest.Hips);
  const spine = follow(hips, turns.pelvis, rest.Hips, rest.Spine);
  const spine1 = follow(spine, turns.spine, rest.Spine, rest.Spine1);
  const spine2 = follow(spine1, turns.spine1, rest.Spine1, rest.Spine2);
  const neck = follow(spine2, turns.spine2, rest.Spine2, rest.Neck);
  const skullBase = follow(neck, turns.neck, rest.Neck, rest.Head);
  const head = compose(
    seat,
    compose(yawed(pose.headYawDeg), compose(rolled(pose.headRollDeg), pitched(pose.headPitchDeg))),
  );
  const ears = add(skullBase, toOuter(head, face.ears));
  const ear = (side: SideSign): Vec3 => add(ears, toOuter(head, vec(side * face.halfEarM, 0, 0)));
  const eye = (bone: 'LeftEye' | 'RightEye'): Vec3 => follow(skullBase, head, rest.Head, rest[bone]);

  const limbs = (
    side: SideSign,
  ): { girdle: Frame; arm: Limb; leg: Limb; armTurns: Frame[]; legTurns: Frame[] } => {
    const name = side === 1 ? 'Left' : 'Right';
    const protraction = side === 1 ? pose.protractionLeftDeg : pose.protractionRightDeg;
    const elevation = side === 1 ? pose.shoulderElevationLeftDeg : pose.shoulderElevationRightDeg;
    const collar = follow(spine2, turns.spine2, rest.Spine2, rest[`${name}Shoulder`]);
    const girdle = compose(turns.girdle, compose(yawed(-side * protraction), rolled(-side * elevation)));
    const shoulder = follow(collar, girdle, rest[`${name}Shoulder`], rest[`${name}Arm`]);
    // The hip sockets turn with the pelvis about the axis through both, so they stay where they are.
    const hip = add(hipCentre, toOuter(seat, subtract(rest[`${name}UpLeg`], hipRest)));
    const legAim = legTarget(pose.legs, side, {
      place,
      proportions: p,
      hip,
      seat: { origin: vec(dxM, 0, dzM), frame: seat },
      rise,
      step: stepOf(pose.posture, side, place.heightM),
    });
    const leg: Limb = { root: hip, ...reach(hip, p.thighM, p.shankM, legAim), target: legAim };
    const armAim = armTarget(pose.arms, side, {
      place,
      proportions: p,
      head: { origin: ears, frame: head },
      chest: turns.girdle,
      hip,
      knee: leg.middle,
      shoulder,
      swingM: -0.6 * stepOf(pose.posture, side, place.heightM).aheadM,
    });
    const arm: Limb = { root: shoulder, ...reach(shoulder, p.upperArmM, p.forearmM, armAim), target: armAim };
    const restArm: RestLimb = {
      root: rest[`${name}Arm`],
      middle: rest[`${name}ForeArm`],
      end: rest[`${name}Hand`],
      tip: facing(subtract(rest[`${name}Hand`], rest[`${name}ForeArm`]), vec(0, -1, 0)),
    };
    const restLeg: RestLimb = {
      root: rest[`${name}UpLeg`],
      middle: rest[`${name}Leg`],
      end: rest[`${name}Foot`],
      tip: facing(vec(0, 0, 1), vec(0, -1, 0)),
    };
    return {
      girdle,
      arm,
      leg,
      armTurns: limbMotions(arm, restArm, girdle, 0.45).map((m) => m.turn),
      legTurns: limbMotions(leg, restLeg, seat, 0).map((m) => m.turn),
    };
  };
  const left = limbs(1);
  const right = limbs(-1);
  const named = (bones: readonly RigBone[], frames: readonly (Frame | undefined)[]) =>
    Object.fromEntries(bones.map((bone, i) => [bone, frames[i]])) as Partial<Record<RigBone, Frame>>;
  return {
    hips,
    turns: {
      Hips: turns.pelvis,
      Spine: turns.spine,
      Spine1: turns.spine1,
      Spine2: turns.spine2,
      Neck: turns.neck,
      Head: head,
      LeftShoulder: left.girdle,
      RightShoulder: right.girdle,
      ...named(['LeftArm', 'LeftForeArm', 'LeftHand'], left.armTurns),
      ...named(['RightArm', 'RightForeArm', 'RightHand'], right.armTurns),
      ...named(['LeftUpLeg', 'LeftLeg', 'LeftFoot'], left.legTurns),
      ...named(['RightUpLeg', 'RightLeg', 'RightFoot'], right.legTurns),
    },
    joints: {
      nose: add(skullBase, toOuter(head, face.nose)),
      leftEye: eye('LeftEye'),
      rightEye: eye('RightEye'),
      leftEar: ear(1),
      rightEar: ear(-1),
      ...limbJoints(left, right),
      hipCentre,
      l5: spine,
      t12: spine2,
      c7: neck,
      skullBase,
    },
  };
}
