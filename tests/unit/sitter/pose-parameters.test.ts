// Poses stay human and blend without jumps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampPose, JOINT_LIMITS, neckTopPitchDeg } from '../../../src/sitter/joint-limits';
import {
  blendPoses,
  FORWARD_HEAD,
  ROUNDED,
  SLUMPED,
  STANDING,
  STRAIGHT,
  UPRIGHT,
} from '../../../src/sitter/pose-parameters';
import type { AngleName, SitterPose } from '../../../src/sitter/pose-parameters';
import { DEFAULT_BODY } from '../../../src/sitter/body';
import { poseSkeleton } from '../../../src/sitter/skeleton';
import type { JointName } from '../../../src/sitter/joints';
import { distance } from '../../../src/sitter/vector';
import { arbitraryPose } from './arbitrary-pose';

const NAMES = Object.keys(JOINT_LIMITS) as AngleName[];

describe('clampPose', () => {
  it('brings any numbers inside the joint limits and the face within reach of the neck', () => {
    const wild = fc
      .record(
        Object.fromEntries(NAMES.map((name) => [name, fc.double({ min: -500, max: 500, noNaN: true })])),
      )
      .map((angles): SitterPose => ({ ...STRAIGHT, ...angles }));
    fc.assert(
      fc.property(wild, (pose) => {
        const held = clampPose(pose);
        for (const name of NAMES) {
          if (name === 'headPitchDeg') continue;
          const [low, high] = JOINT_LIMITS[name];
          expect(held[name]).toBeGreaterThanOrEqual(low);
          expect(held[name]).toBeLessThanOrEqual(high);
        }
        expect(Math.abs(held.headPitchDeg - neckTopPitchDeg(held))).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('leaves a pose alone that is clamped already, and every named pose', () => {
    fc.assert(
      fc.property(arbitraryPose, (pose) => {
        const once = clampPose(pose);
        expect(clampPose(once)).toEqual(once);
      }),
    );
    for (const pose of [UPRIGHT, SLUMPED, FORWARD_HEAD, ROUNDED, STANDING, STRAIGHT]) {
      expect(clampPose(pose)).toEqual(pose);
    }
  });
});

describe('blendPoses', () => {
  it('starts at the one, ends at the other, and puts every angle in between', () => {
    fc.assert(
      fc.property(arbitraryPose, arbitraryPose, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        expect(blendPoses(a, b, 0)).toBe(a);
        expect(blendPoses(a, b, 1)).toBe(b);
        const between = blendPoses(a, b, t);
        for (const name of NAMES) {
          expect(between[name]).toBeGreaterThanOrEqual(Math.min(a[name], b[name]) - 1e-9);
          expect(between[name]).toBeLessThanOrEqual(Math.max(a[name], b[name]) + 1e-9);
        }
      }),
    );
  });

  it('moves no joint by a jump on the way from typing to standing up', () => {
    let last = poseSkeleton(UPRIGHT, DEFAULT_BODY).joints;
    for (let step = 1; step <= 100; step += 1) {
      const { joints } = poseSkeleton(blendPoses(UPRIGHT, STANDING, step / 100), DEFAULT_BODY);
      for (const name of Object.keys(joints) as JointName[]) {
        expect(distance(joints[name], last[name]), name).toBeLessThan(0.05);
      }
      last = joints;
    }
  });
});
