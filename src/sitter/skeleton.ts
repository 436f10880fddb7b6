// Forward kinematics of the sitter: from pose parameters to joints in the room and the true angles. Pure.
import { CLAVICLE_REST_DEG, proportionsOf, workplaceOf } from './body';
import type { Proportions, SitterBody } from './body';
import { limbJoints, type SitterJoints } from './joints';
import { armTarget, legTarget, reach, stepOf } from './limbs';
import type { ReachTarget, SideSign } from './limbs';
import { riseShare } from './pose-parameters';
import type { SitterPose } from './pose-parameters';
import { add, compose, lerp, pitched, rolled, scale, toLocal, toOuter, vec, yawed } from './vector';
import type { Frame, Vec3 } from './vector';

/** A place with an orientation. */
export interface Station {
  readonly origin: Vec3;
  readonly frame: Frame;
}

/** One limb: its three joints and how the hand or foot at its end is turned. */
export interface Limb {
  readonly root: Vec3;
  readonly middle: Vec3;
  readonly end: Vec3;
  readonly target: ReachTarget;
}

/** Everything the drawing needs to know of a posed body. */
export interface Skeleton {
  readonly pelvis: Station;
  /** Stations along the spine from L5 to the skull base, evenly spaced within each region. */
  readonly lumbar: readonly Station[];
  readonly thoracic: readonly Station[];
  readonly neck: readonly Station[];
  /** At the middle between the ears, turned as the face is. */
  readonly head: Station;
  readonly shoulderGirdle: { readonly left: Station; readonly right: Station };
  readonly arms: { readonly left: Limb; readonly right: Limb };
  readonly legs: { readonly left: Limb; readonly right: Limb };
  readonly joints: SitterJoints;
}

/** Steps a region of the spine is drawn and integrated in. */
export const REGION_STEPS = { lumbar: 6, thoracic: 10, neck: 4 } as const;

/** Where on the thoracic arc the shoulder girdle hangs, from T12 (0) to C7 (1): about T3. */
export const GIRDLE_SHARE = 0.8;

/** Face points from the middle between the ears, metres on the reference head (scaled by `headScale`). */
export const FACE_POINTS = {
  nose: vec(0, -0.012, 0.12),
  eye: vec(0.032, 0.022, 0.083),
  ear: vec(0.077, 0, 0),
  skullBase: vec(0, -0.022, -0.012),
} as const;

interface Turn {
  readonly pitchDeg: number;
  readonly sideDeg: number;
  readonly axialDeg: number;
}

/** Integrates an arc whose turn changes evenly from `from` to `to`; chords are taken at mid-step, so its length is exact. */
function arc(
  start: Station,
  lengthM: number,
  steps: number,
  from: Turn,
  to: Turn,
  seat: Frame,
): readonly Station[] {
  const frameAt = (t: number): Frame =>
    compose(
      seat,
      compose(
        rolled(lerp(from.sideDeg, to.sideDeg, t)),
        compose(pitched(lerp(from.pitchDeg, to.pitchDeg, t)), yawed(lerp(from.axialDeg, to.axialDeg, t))),
      ),
    );
  let origin = start.origin;
  const stations: Station[] = [{ origin, frame: frameAt(0) }];
  for (let step = 1; step <= steps; step += 1) {
    const middle = frameAt((step - 0.5) / steps);
    origin = add(origin, scale(middle.y, lengthM / steps));
    stations.push({ origin, frame: frameAt(step / steps) });
  }
  return stations;
}

/** The station a share (0 to 1) along an arc, the nearest of those computed. */
const along = (stations: readonly Station[], share: number): Station => {
  const station = stations[Math.round(share * (stations.length - 1))];
  if (station === undefined) throw new RangeError('An arc of the spine has no stations.');
  return station;
};

function girdle(side: SideSign, at: Station, pose: SitterPose, p: Proportions): Station {
  const protractionDeg = side === 1 ? pose.protractionLeftDeg : pose.protractionRightDeg;
  const elevationDeg = side === 1 ? pose.shoulderElevationLeftDeg : pose.shoulderElevationRightDeg;
  const pivot = vec(
    side * p.sternoclavicularM,
    0,
    p.clavicleM * Math.sin((CLAVICLE_REST_DEG * Math.PI) / 180),
  );
  // Protraction swings the shoulder forward about the breastbone end of the collar bone; elevation lifts it.
  const swing = compose(yawed(-side * (protractionDeg - CLAVICLE_REST_DEG)), rolled(-side * elevationDeg));
  const local = add(pivot, toOuter(swing, vec(side * p.clavicleM, -p.shoulderDropM, 0)));
  const rest = yawed(side * CLAVICLE_REST_DEG);
  return {
    origin: add(at.origin, toOuter(at.frame, local)),
    frame: compose(at.frame, compose(swing, transpose(rest))),
  };
}

const transpose = (frame: Frame): Frame => ({
  x: toLocal(frame, vec(1, 0, 0)),
  y: toLocal(frame, vec(0, 1, 0)),
  z: toLocal(frame, vec(0, 0, 1)),
});

/**
 * The posed body in the room: origin on the floor under the hip axis of a body sitting upright, x to the sitter's own
 * left, y up, z forward, metres. An absent sitter has the joints it would have on the chair.
 */
export function poseSkeleton(pose: SitterPose, body: SitterBody): Skeleton {
  const p = proportionsOf(body);
  const place = workplaceOf(body);
  const rise = riseShare(pose.posture) ?? 0;
  const { dxM, dyM, dzM, yawDeg } = pose.placement;
  const seat = yawed(yawDeg);
  const hipM = lerp(place.seatedHipM, place.standingHipM, rise);
  // Getting up, the hips come forward over the feet.
  const hipCentre = add(vec(dxM, hipM + dyM, dzM), toOuter(seat, vec(0, 0, 0.1 * rise)));

  const base: Turn = { pitchDeg: pose.trunkLeanDeg + pose.pelvicTiltDeg, sideDeg: 0, axialDeg: 0 };
  const t12Turn: Turn = {
    pitchDeg: base.pitchDeg + pose.lumbarFlexionDeg,
    sideDeg: 0.55 * pose.trunkSideBendDeg,
    axialDeg: 0.25 * pose.trunkRotationDeg,
  };
  const c7Turn: Turn = {
    pitchDeg: t12Turn.pitchDeg + pose.thoracicFlexionDeg,
    sideDeg: pose.trunkSideBendDeg,
    axialDeg: pose.trunkRotationDeg,
  };
  const neckTurn: Turn = {
    pitchDeg: c7Turn.pitchDeg + pose.neckFlexionDeg,
    sideDeg: lerp(c7Turn.sideDeg, pose.headRollDeg, 0.5),
    axialDeg: lerp(c7Turn.axialDeg, pose.headYawDeg, 0.5),
  };
  const pelvis: Station = { origin: hipCentre, frame: compose(seat, pitched(base.pitchDeg)) };
  const l5: Station = { origin: add(hipCentre, scale(pelvis.frame.y, p.pelvisM)), frame: pelvis.frame };
  const lumbar = arc(l5, p.lumbarM, REGION_STEPS.lumbar, base, t12Turn, seat);
  const thoracic = arc(along(lumbar, 1), p.thoracicM, REGION_STEPS.thoracic, t12Turn, c7Turn, seat);
  const neck = arc(along(thoracic, 1), p.neckM, REGION_STEPS.neck, c7Turn, neckTurn, seat);
  const skullBase = along(neck, 1).origin;
  const headFrame = compose(
    seat,
    compose(yawed(pose.headYawDeg), compose(rolled(pose.headRollDeg), pitched(pose.headPitchDeg))),
  );
  const onHead = (point: Vec3, side = 1): Vec3 =>
    toOuter(headFrame, scale(vec(point.x * side, point.y, point.z), p.headScale));
  const earCentre = add(skullBase, onHead(scale(FACE_POINTS.skullBase, -1)));
  const head: Station = { origin: earCentre, frame: headFrame };

  const chest = along(thoracic, GIRDLE_SHARE);
  const limbsOf = (side: SideSign): { shoulder: Station; arm: Limb; leg: Limb } => {
    const shoulder = girdle(side, chest, pose, p);
    const hip = add(hipCentre, toOuter(seat, vec(side * p.halfHipM, 0, 0)));
    const legAim = legTarget(pose.legs, side, {
      place,
      proportions: p,
      hip,
      seat: { origin: vec(dxM, 0, dzM), frame: seat },
      rise,
      step: stepOf(pose.posture, side, body.heightM),
    });
    const leg = reach(hip, p.thighM, p.shankM, legAim);
    const armAim = armTarget(pose.arms, side, {
      place,
      proportions: p,
      head,
      chest: chest.frame,
      hip,
      knee: leg.middle,
      shoulder: shoulder.origin,
      // Arms swing against the legs.
      swingM: -0.6 * stepOf(pose.posture, side, body.heightM).aheadM,
    });
    const arm = reach(shoulder.origin, p.upperArmM, p.forearmM, armAim);
    return {
      shoulder,
      arm: { root: shoulder.origin, ...arm, target: armAim },
      leg: { root: hip, ...leg, target: legAim },
    };
  };
  const left = limbsOf(1);
  const right = limbsOf(-1);
  const joints: SitterJoints = {
    nose: add(earCentre, onHead(FACE_POINTS.nose)),
    leftEye: add(earCentre, onHead(FACE_POINTS.eye)),
    rightEye: add(earCentre, onHead(FACE_POINTS.eye, -1)),
    leftEar: add(earCentre, onHead(FACE_POINTS.ear)),
    rightEar: add(earCentre, onHead(FACE_POINTS.ear, -1)),
    ...limbJoints(left, right),
    hipCentre,
    l5: l5.origin,
    t12: along(thoracic, 0).origin,
    c7: along(neck, 0).origin,
    skullBase,
  };
  return {
    pelvis,
    lumbar,
    thoracic,
    neck,
    head,
    shoulderGirdle: { left: left.shoulder, right: right.shoulder },
    arms: { left: left.arm, right: right.arm },
    legs: { left: left.leg, right: right.leg },
    joints,
  };
}
