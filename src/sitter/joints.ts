// The joints that are reported as truth, and where they fall in the picture. Pure.
import { projectPoint } from './scene-parameters';
import type { Pinhole, PixelPoint } from './scene-parameters';
import type { Vec3 } from './vector';

/** The joints reported as truth, in metres in the room. Names of paired points as a pose model uses them. */
export interface SitterJoints {
  readonly nose: Vec3;
  readonly leftEye: Vec3;
  readonly rightEye: Vec3;
  readonly leftEar: Vec3;
  readonly rightEar: Vec3;
  readonly leftShoulder: Vec3;
  readonly rightShoulder: Vec3;
  readonly leftElbow: Vec3;
  readonly rightElbow: Vec3;
  readonly leftWrist: Vec3;
  readonly rightWrist: Vec3;
  readonly leftHip: Vec3;
  readonly rightHip: Vec3;
  readonly leftKnee: Vec3;
  readonly rightKnee: Vec3;
  readonly leftAnkle: Vec3;
  readonly rightAnkle: Vec3;
  readonly hipCentre: Vec3;
  readonly l5: Vec3;
  readonly t12: Vec3;
  readonly c7: Vec3;
  readonly skullBase: Vec3;
}

/** An arm or a leg: where it begins, bends and ends. */
interface LimbPoints {
  readonly root: Vec3;
  readonly middle: Vec3;
  readonly end: Vec3;
}

interface Limbs {
  readonly arm: LimbPoints;
  readonly leg: LimbPoints;
}

/** The joints of both sides' arms and legs. */
export function limbJoints(left: Limbs, right: Limbs) {
  return {
    leftShoulder: left.arm.root,
    rightShoulder: right.arm.root,
    leftElbow: left.arm.middle,
    rightElbow: right.arm.middle,
    leftWrist: left.arm.end,
    rightWrist: right.arm.end,
    leftHip: left.leg.root,
    rightHip: right.leg.root,
    leftKnee: left.leg.middle,
    rightKnee: right.leg.middle,
    leftAnkle: left.leg.end,
    rightAnkle: right.leg.end,
  } satisfies Partial<SitterJoints>;
}

export type JointName = keyof SitterJoints;

/** The pixel of every joint for a lens, y down. Points behind the lens have a negative depth. */
export function projectJoints(
  joints: SitterJoints,
  lens: Pinhole,
  sizePx: { readonly width: number; readonly height: number },
): Record<JointName, PixelPoint> {
  return Object.fromEntries(
    Object.entries(joints as unknown as Record<JointName, Vec3>).map(([name, point]) => [
      name,
      projectPoint(point, lens, sizePx),
    ]),
  ) as Record<JointName, PixelPoint>;
}
