// The true angles of a posed sitter, all in the chair's own sagittal plane: what an estimator is judged against. Pure.
import type { SitterPose } from './pose-parameters';
import type { SitterJoints } from './joints';
import { degrees, length, midpoint, subtract, toLocal, yawed } from './vector';
import type { Vec3 } from './vector';

/** True angles, degrees. Inclinations are in space, from vertical, forward positive. */
export interface TrueAngles {
  /** Pelvis in space: its own tilt and the lean of the trunk together, anterior positive. */
  readonly pelvicTiltDeg: number;
  readonly lumbarFlexionDeg: number;
  readonly thoracicFlexionDeg: number;
  /** Line from C7 to the middle between the ears. */
  readonly neckInclinationDeg: number;
  /** Line from the middle of the hips to C7. */
  readonly trunkInclinationDeg: number;
  readonly headPitchDeg: number;
  readonly headYawDeg: number;
  readonly headRollDeg: number;
  /** Mean of both sides. */
  readonly protractionDeg: number;
  /** Angle at the hip between trunk and thigh, mean of both sides. */
  readonly hipAngleDeg: number;
}

/** Forward inclination from vertical of the line from `low` to `high` in the plane a chair turned by `yawDeg` faces. */
export function inclinationDeg(low: Vec3, high: Vec3, yawDeg: number): number {
  const line = toLocal(yawed(yawDeg), subtract(high, low));
  return degrees(Math.atan2(line.z, line.y));
}

/** The angle ABC at B, degrees. */
export function angleAtDeg(a: Vec3, b: Vec3, c: Vec3): number {
  const u = subtract(a, b);
  const v = subtract(c, b);
  return degrees(Math.acos((u.x * v.x + u.y * v.y + u.z * v.z) / (length(u) * length(v))));
}

/** The true angles of a pose whose joints are given. */
export function trueAngles(pose: SitterPose, joints: SitterJoints): TrueAngles {
  const { yawDeg } = pose.placement;
  return {
    pelvicTiltDeg: pose.trunkLeanDeg + pose.pelvicTiltDeg,
    lumbarFlexionDeg: pose.lumbarFlexionDeg,
    thoracicFlexionDeg: pose.thoracicFlexionDeg,
    neckInclinationDeg: inclinationDeg(joints.c7, midpoint(joints.leftEar, joints.rightEar), yawDeg),
    trunkInclinationDeg: inclinationDeg(joints.hipCentre, joints.c7, yawDeg),
    headPitchDeg: pose.headPitchDeg,
    headYawDeg: pose.headYawDeg,
    headRollDeg: pose.headRollDeg,
    protractionDeg: (pose.protractionLeftDeg + pose.protractionRightDeg) / 2,
    hipAngleDeg:
      (angleAtDeg(joints.c7, joints.leftHip, joints.leftKnee) +
        angleAtDeg(joints.c7, joints.rightHip, joints.rightKnee)) /
      2,
  };
}
