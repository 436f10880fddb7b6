// Somebody else's skeleton obeys the same poses: bones keep their length, and angles change as told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UPRIGHT } from '../../../src/sitter/pose-parameters';
import type { SitterPose } from '../../../src/sitter/pose-parameters';
import { measureRig, poseRig } from '../../../src/sitter/rig-pose';
import type { RigRest } from '../../../src/sitter/rig-pose';
import { trueAngles } from '../../../src/sitter/truth';
import { distance, midpoint, vec } from '../../../src/sitter/vector';
import type { Vec3 } from '../../../src/sitter/vector';
import { arbitraryPose } from './arbitrary-pose';

const pair = (x: number, y: number, z: number): [Vec3, Vec3] => [vec(x, y, z), vec(-x, y, z)];
const [LeftEye, RightEye] = pair(0.032, 1.63, 0.075);
const [LeftShoulder, RightShoulder] = pair(0.035, 1.42, -0.03);
const [LeftArm, RightArm] = pair(0.18, 1.42, -0.04);
const [LeftForeArm, RightForeArm] = pair(0.45, 1.42, -0.04);
const [LeftHand, RightHand] = pair(0.7, 1.42, -0.04);
const [LeftUpLeg, RightUpLeg] = pair(0.09, 0.92, 0);
const [LeftLeg, RightLeg] = pair(0.1, 0.5, 0.01);
const [LeftFoot, RightFoot] = pair(0.1, 0.08, -0.02);

/** A person of 1.75 m with arms out. */
const rest: RigRest = {
  Hips: vec(0, 0.98, -0.01),
  Spine: vec(0, 1.03, -0.02),
  Spine1: vec(0, 1.12, -0.02),
  Spine2: vec(0, 1.22, -0.03),
  Neck: vec(0, 1.48, -0.05),
  Head: vec(0, 1.58, -0.03),
  LeftEye,
  RightEye,
  LeftShoulder,
  RightShoulder,
  LeftArm,
  RightArm,
  LeftForeArm,
  RightForeArm,
  LeftHand,
  RightHand,
  LeftUpLeg,
  RightUpLeg,
  LeftLeg,
  RightLeg,
  LeftFoot,
  RightFoot,
};
const rig = measureRig(rest, 1.75);
const anglesOf = (pose: SitterPose) => trueAngles(pose, poseRig(pose, rig).joints);

describe('poseRig', () => {
  it('keeps every bone as long as the file has it, whatever the pose', () => {
    fc.assert(
      fc.property(arbitraryPose, (pose) => {
        const { joints } = poseRig(pose, rig);
        expect(distance(joints.leftShoulder, joints.leftElbow)).toBeCloseTo(
          distance(LeftArm, LeftForeArm),
          6,
        );
        expect(distance(joints.rightElbow, joints.rightWrist)).toBeCloseTo(
          distance(RightForeArm, RightHand),
          6,
        );
        expect(distance(joints.leftHip, joints.leftKnee)).toBeCloseTo(distance(LeftUpLeg, LeftLeg), 6);
        expect(distance(joints.rightKnee, joints.rightAnkle)).toBeCloseTo(distance(RightLeg, RightFoot), 6);
        expect(distance(joints.c7, joints.skullBase)).toBeCloseTo(distance(rest.Neck, rest.Head), 6);
        expect(distance(joints.t12, joints.c7)).toBeCloseTo(distance(rest.Spine2, rest.Neck), 6);
      }),
    );
  });

  it('leaves the trunk as the file has it in the upright pose', () => {
    const { joints } = poseRig(UPRIGHT, rig);
    const hipRest = midpoint(LeftUpLeg, RightUpLeg);
    expect(joints.c7.y - joints.hipCentre.y).toBeCloseTo(rest.Neck.y - hipRest.y, 6);
    expect(joints.c7.z - joints.hipCentre.z).toBeCloseTo(rest.Neck.z - hipRest.z, 6);
  });

  it('leans the trunk line by as much as the trunk leans, and tilts the pelvis with it', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (trunkLeanDeg) => {
        const before = anglesOf(UPRIGHT);
        const after = anglesOf({ ...UPRIGHT, trunkLeanDeg });
        expect(after.trunkInclinationDeg - before.trunkInclinationDeg).toBeCloseTo(trunkLeanDeg, 6);
        expect(after.pelvicTiltDeg - before.pelvicTiltDeg).toBeCloseTo(trunkLeanDeg, 6);
      }),
    );
  });

  it('brings the head forward with neck flexion and the shoulders with protraction', () => {
    const forward = anglesOf({ ...UPRIGHT, neckFlexionDeg: UPRIGHT.neckFlexionDeg + 20 });
    expect(forward.neckInclinationDeg).toBeGreaterThan(anglesOf(UPRIGHT).neckInclinationDeg + 4);
    const rounded = poseRig({ ...UPRIGHT, protractionLeftDeg: 25, protractionRightDeg: 25 }, rig).joints;
    expect(rounded.leftShoulder.z).toBeGreaterThan(poseRig(UPRIGHT, rig).joints.leftShoulder.z + 0.04);
  });
});
