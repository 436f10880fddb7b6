// How far each joint goes in a human body, and poses brought inside that. Pure.
import { ANGLE_NAMES } from './pose-parameters';
import type { AngleName, SitterPose } from './pose-parameters';
import { clamp } from './vector';

/** Range of each angle, degrees, inside which the body stays human. Passive ranges of motion, rounded inwards [design]. */
export const JOINT_LIMITS: Readonly<Record<AngleName, readonly [low: number, high: number]>> = {
  pelvicTiltDeg: [-40, 25],
  lumbarFlexionDeg: [-40, 50],
  thoracicFlexionDeg: [0, 65],
  neckFlexionDeg: [-30, 50],
  headPitchDeg: [-35, 60],
  headYawDeg: [-75, 75],
  headRollDeg: [-35, 35],
  protractionLeftDeg: [-15, 45],
  protractionRightDeg: [-15, 45],
  shoulderElevationLeftDeg: [-8, 30],
  shoulderElevationRightDeg: [-8, 30],
  trunkLeanDeg: [-35, 50],
  trunkSideBendDeg: [-30, 30],
  trunkRotationDeg: [-40, 40],
};

/** How far the face may be pitched against the top of the neck, degrees up and down [design]. */
const HEAD_ON_NECK_DEG: readonly [number, number] = [-60, 35];

/** The pose with every angle brought inside `JOINT_LIMITS` and the face kept within reach of the neck. */
export function clampPose(pose: SitterPose): SitterPose {
  const angles = Object.fromEntries(
    ANGLE_NAMES.map((name) => [name, clamp(pose[name], ...JOINT_LIMITS[name])]),
  ) as Record<AngleName, number>;
  const neckTopDeg = neckTopPitchDeg({ ...pose, ...angles });
  const headPitchDeg = clamp(
    angles.headPitchDeg,
    neckTopDeg + HEAD_ON_NECK_DEG[0],
    neckTopDeg + HEAD_ON_NECK_DEG[1],
  );
  return { ...pose, ...angles, headPitchDeg };
}

/** Forward pitch of the top of the neck in space, degrees: the sum of the links below it. */
export function neckTopPitchDeg(pose: SitterPose): number {
  return (
    pose.trunkLeanDeg +
    pose.pelvicTiltDeg +
    pose.lumbarFlexionDeg +
    pose.thoracicFlexionDeg +
    pose.neckFlexionDeg
  );
}
