// How somebody sits on a stool or chair: the hip on the seat, both feet on the floor.
import type { ArmPose, LegPose, SidePose } from '../body/pose';
import { at, type Point } from '../geometry';
import { SEAT_CM } from './props';

/** The hip of somebody who sits: above the seat by half a thigh. */
const HIP: Point = at(0, SEAT_CM + 9);
const FEET: LegPose = { ankle: at(38, 7) };
const FAR_FEET: LegPose = { ankle: at(42, 7) };

/** A sitting pose by the directions of the trunk, from the pelvis up to the head. */
export function sitting(
  [pelvis, lumbar, thorax, upper, neck, head]: readonly [number, number, number, number, number, number],
  arm: ArmPose,
  more: Partial<SidePose> = {},
): SidePose {
  return {
    hip: HIP,
    ...{ pelvis, lumbar, thorax, upper, neck, head },
    near: { arm, leg: FEET },
    far: { arm, leg: FAR_FEET },
    ...more,
  };
}
