// The sitter's kinematics keep the laws of a jointed body.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_BODY, proportionsOf } from '../../../src/sitter/body';
import { FORWARD_HEAD, ROUNDED, SLUMPED, STRAIGHT, UPRIGHT } from '../../../src/sitter/pose-parameters';
import type { SitterPose } from '../../../src/sitter/pose-parameters';
import { poseSkeleton } from '../../../src/sitter/skeleton';
import type { JointName, SitterJoints } from '../../../src/sitter/joints';
import { inclinationDeg, trueAngles } from '../../../src/sitter/truth';
import { distance, midpoint } from '../../../src/sitter/vector';
import type { Vec3 } from '../../../src/sitter/vector';
import { arbitraryPose } from './arbitrary-pose';

const body = DEFAULT_BODY;
const bones = proportionsOf(body);
const jointsOf = (pose: SitterPose): SitterJoints => poseSkeleton(pose, body).joints;
const anglesOf = (pose: SitterPose) => trueAngles(pose, jointsOf(pose));

/** The pose seen in a mirror: left and right exchanged. */
const mirrored = (pose: SitterPose): SitterPose => ({
  ...pose,
  headYawDeg: -pose.headYawDeg,
  headRollDeg: -pose.headRollDeg,
  trunkSideBendDeg: -pose.trunkSideBendDeg,
  trunkRotationDeg: -pose.trunkRotationDeg,
  protractionLeftDeg: pose.protractionRightDeg,
  protractionRightDeg: pose.protractionLeftDeg,
  shoulderElevationLeftDeg: pose.shoulderElevationRightDeg,
  shoulderElevationRightDeg: pose.shoulderElevationLeftDeg,
  placement: { ...pose.placement, dxM: -pose.placement.dxM, yawDeg: -pose.placement.yawDeg },
});

const otherSide = (name: JointName): JointName =>
  (name.startsWith('left')
    ? name.replace('left', 'right')
    : name.startsWith('right')
      ? name.replace('right', 'left')
      : name) as JointName;

describe('poseSkeleton', () => {
  it('keeps every bone as long as it is, whatever the pose', () => {
    fc.assert(
      fc.property(arbitraryPose, (pose) => {
        const j = jointsOf(pose);
        for (const [upper, middle, end, upperM, lowerM] of [
          [j.leftShoulder, j.leftElbow, j.leftWrist, bones.upperArmM, bones.forearmM],
          [j.rightShoulder, j.rightElbow, j.rightWrist, bones.upperArmM, bones.forearmM],
          [j.leftHip, j.leftKnee, j.leftAnkle, bones.thighM, bones.shankM],
          [j.rightHip, j.rightKnee, j.rightAnkle, bones.thighM, bones.shankM],
        ] as const) {
          expect(distance(upper, middle)).toBeCloseTo(upperM, 6);
          expect(distance(middle, end)).toBeCloseTo(lowerM, 6);
        }
        expect(distance(j.hipCentre, j.l5)).toBeCloseTo(bones.pelvisM, 9);
        expect(distance(j.leftHip, j.rightHip)).toBeCloseTo(2 * bones.halfHipM, 9);
      }),
    );
  });

  it('keeps the spine as long as it is along its curve', () => {
    fc.assert(
      fc.property(arbitraryPose, (pose) => {
        const s = poseSkeleton(pose, body);
        const run = (points: readonly { origin: Vec3 }[]): number =>
          points.slice(1).reduce((sum, p, i) => sum + distance(p.origin, points[i]?.origin ?? p.origin), 0);
        expect(run(s.lumbar)).toBeCloseTo(bones.lumbarM, 9);
        expect(run(s.thoracic)).toBeCloseTo(bones.thoracicM, 9);
        expect(run(s.neck)).toBeCloseTo(bones.neckM, 9);
      }),
    );
  });

  it('mirrors the joints when the parameters are mirrored', () => {
    // Hand presets are not symmetrical (the mouse is on the right) and neither are crossed legs.
    const symmetrical = arbitraryPose.map((pose): SitterPose => ({
      ...pose,
      arms: { kind: 'at', preset: 'typing' },
      legs: 'flat',
    }));
    fc.assert(
      fc.property(symmetrical, (pose) => {
        const here = jointsOf(pose);
        const there = jointsOf(mirrored(pose));
        for (const name of Object.keys(here) as JointName[]) {
          const p = here[name];
          const q = there[otherSide(name)];
          expect(distance({ x: -p.x, y: p.y, z: p.z }, q)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('stands the spine straight up when every angle is zero', () => {
    const j = jointsOf(STRAIGHT);
    for (const joint of [j.l5, j.t12, j.c7, j.skullBase]) {
      expect(joint.x).toBeCloseTo(0, 9);
      expect(joint.z).toBeCloseTo(j.hipCentre.z, 9);
    }
    expect(j.c7.y - j.hipCentre.y).toBeCloseTo(bones.pelvisM + bones.lumbarM + bones.thoracicM, 9);
  });

  it('turns the top of each region by the sum of the links below it', () => {
    fc.assert(
      fc.property(arbitraryPose, (pose) => {
        const straightSide: SitterPose = {
          ...pose,
          trunkSideBendDeg: 0,
          trunkRotationDeg: 0,
          headRollDeg: 0,
          headYawDeg: 0,
        };
        const s = poseSkeleton(straightSide, body);
        const pitchOf = (station: { frame: { y: Vec3 } } | undefined): number =>
          station === undefined
            ? NaN
            : inclinationDeg({ x: 0, y: 0, z: 0 }, station.frame.y, pose.placement.yawDeg);
        const pelvis = pose.trunkLeanDeg + pose.pelvicTiltDeg;
        const t12 = pelvis + pose.lumbarFlexionDeg;
        const c7 = t12 + pose.thoracicFlexionDeg;
        const turn = (deg: number): number => ((((deg + 180) % 360) + 360) % 360) - 180;
        expect(turn(pitchOf(s.lumbar.at(-1)) - t12)).toBeCloseTo(0, 6);
        expect(turn(pitchOf(s.thoracic.at(-1)) - c7)).toBeCloseTo(0, 6);
        expect(turn(pitchOf(s.neck.at(-1)) - c7 - pose.neckFlexionDeg)).toBeCloseTo(0, 6);
      }),
    );
  });

  it('gives an evenly bent trunk the chord of an arc: sin x / x of its length, leaning by x', () => {
    // A spine of one even curvature from L5 to C7: flexion shared in proportion to length.
    const total = 40;
    const lumbarShare = bones.lumbarM / (bones.lumbarM + bones.thoracicM);
    const j = jointsOf({
      ...STRAIGHT,
      lumbarFlexionDeg: total * lumbarShare,
      thoracicFlexionDeg: total * (1 - lumbarShare),
    });
    const x = (total / 2) * (Math.PI / 180);
    expect(distance(j.l5, j.c7) / (bones.lumbarM + bones.thoracicM)).toBeCloseTo(Math.sin(x) / x, 3);
    expect(inclinationDeg(j.l5, j.c7, 0)).toBeCloseTo(total / 2, 1);
  });

  it('brings both shoulders forward and together with protraction, and leaves the spine alone', () => {
    const rest = jointsOf(UPRIGHT);
    let last = rest;
    for (const deg of [10, 20, 30, 40]) {
      const j = jointsOf({ ...UPRIGHT, protractionLeftDeg: deg, protractionRightDeg: deg });
      expect(midpoint(j.leftShoulder, j.rightShoulder).z).toBeGreaterThan(
        midpoint(last.leftShoulder, last.rightShoulder).z,
      );
      expect(j.c7).toEqual(rest.c7);
      expect(j.nose).toEqual(rest.nose);
      last = j;
    }
    expect(distance(last.leftShoulder, last.rightShoulder)).toBeLessThan(
      distance(rest.leftShoulder, rest.rightShoulder),
    );
  });

  it('raises a shoulder with elevation on its own side only', () => {
    const rest = jointsOf(UPRIGHT);
    const raised = jointsOf({ ...UPRIGHT, shoulderElevationLeftDeg: 15 });
    expect(raised.leftShoulder.y).toBeGreaterThan(rest.leftShoulder.y + 0.02);
    expect(raised.rightShoulder).toEqual(rest.rightShoulder);
  });

  it('turns the face to the own left for positive yaw and down for positive pitch', () => {
    expect(jointsOf({ ...UPRIGHT, headYawDeg: 20 }).nose.x).toBeGreaterThan(0.02);
    expect(jointsOf({ ...UPRIGHT, headPitchDeg: 30 }).nose.y).toBeLessThan(jointsOf(UPRIGHT).nose.y);
  });
});

describe('named poses', () => {
  it('differ in the way their names say', () => {
    const upright = anglesOf(UPRIGHT);
    const slumped = anglesOf(SLUMPED);
    const forward = anglesOf(FORWARD_HEAD);
    const rounded = anglesOf(ROUNDED);
    expect(slumped.pelvicTiltDeg).toBeLessThan(upright.pelvicTiltDeg - 15);
    expect(jointsOf(SLUMPED).nose.y).toBeLessThan(jointsOf(UPRIGHT).nose.y - 0.03);
    expect(forward.neckInclinationDeg).toBeGreaterThan(upright.neckInclinationDeg + 10);
    expect(forward.trunkInclinationDeg).toBeCloseTo(upright.trunkInclinationDeg, 6);
    expect(rounded.protractionDeg).toBeGreaterThan(20);
  });

  it('sit with the trunk near upright and thighs near level', () => {
    const { trunkInclinationDeg, hipAngleDeg } = anglesOf(UPRIGHT);
    expect(Math.abs(trunkInclinationDeg)).toBeLessThan(8);
    expect(hipAngleDeg).toBeGreaterThan(75);
    expect(hipAngleDeg).toBeLessThan(105);
  });
});
