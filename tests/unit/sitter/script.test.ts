// The sitter's script gives the same pose for the same time and moves without jumps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_BODY } from '../../../src/sitter/body';
import { SLUMPED, UPRIGHT } from '../../../src/sitter/pose-parameters';
import { demoScript, directedPose } from '../../../src/sitter/demo-story';
import { poseAt, withIdleMotion } from '../../../src/sitter/script';
import type { SitterScript } from '../../../src/sitter/script';
import { poseSkeleton } from '../../../src/sitter/skeleton';
import type { JointName, SitterJoints } from '../../../src/sitter/joints';
import { distance } from '../../../src/sitter/vector';

const still: SitterScript = {
  steps: [
    { atMs: 0, pose: UPRIGHT, easeMs: 0 },
    { atMs: 1_000, pose: SLUMPED, easeMs: 1_000 },
  ],
  loopMs: 10_000,
  idleRatio: 0,
  seed: 1,
};

describe('poseAt', () => {
  it('holds a pose, eases into the next and then holds that exactly', () => {
    expect(poseAt(still, 900)).toEqual(UPRIGHT);
    expect(poseAt(still, 1_500).pelvicTiltDeg).toBeCloseTo(
      (UPRIGHT.pelvicTiltDeg + SLUMPED.pelvicTiltDeg) / 2,
      9,
    );
    expect(poseAt(still, 2_000)).toEqual(SLUMPED);
    expect(poseAt(still, 9_999)).toEqual(SLUMPED);
  });

  it('depends on the time alone, not on what was asked before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 2, maxLength: 6 }),
        (times) => {
          const forwards = times.map((t) => poseAt(DEMO_SCRIPT, t));
          const backwards = [...times].reverse().map((t) => poseAt(DEMO_SCRIPT, t));
          expect(backwards.reverse()).toEqual(forwards);
        },
      ),
    );
  });

  it('refuses a script without steps', () => {
    expect(() => poseAt({ ...still, steps: [] }, 0)).toThrow(/at least one step/);
  });
});

describe('withIdleMotion', () => {
  it('is nothing at ratio 0, and small, moving and seeded at ratio 1', () => {
    const a = withIdleMotion(UPRIGHT, 5_000, 1, 1);
    expect(withIdleMotion(UPRIGHT, 5_000, 0, 1)).toEqual(UPRIGHT);
    expect(a).not.toEqual(withIdleMotion(UPRIGHT, 6_000, 1, 1));
    expect(a).not.toEqual(withIdleMotion(UPRIGHT, 5_000, 1, 2));
    for (let t = 0; t < 60_000; t += 500) {
      const moved = withIdleMotion(UPRIGHT, t, 1, 3);
      expect(Math.abs(moved.trunkLeanDeg - UPRIGHT.trunkLeanDeg)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(moved.headYawDeg - UPRIGHT.headYawDeg)).toBeLessThanOrEqual(2);
    }
  });
});

const DEMO_SCRIPT = demoScript(4);

describe('the story of the demonstration', () => {
  it('is upright at first, slumped with the head forward later, upright again, and away near the end', () => {
    expect(poseAt(DEMO_SCRIPT, 3_000).pelvicTiltDeg).toBeGreaterThan(0);
    const slumped = poseAt(DEMO_SCRIPT, 15_000);
    expect(slumped.pelvicTiltDeg).toBeLessThan(-20);
    expect(slumped.neckFlexionDeg).toBeGreaterThan(20);
    expect(poseAt(DEMO_SCRIPT, 29_000).pelvicTiltDeg).toBeGreaterThan(0);
    expect(poseAt(DEMO_SCRIPT, 45_000).posture.kind).toBe('absent');
    expect(DEMO_SCRIPT.loopMs).toBeLessThan(60_000);
  });

  it('waits four times as long at the pace of life, and moves no slower', () => {
    const moves = ({ steps }: SitterScript) => steps.map(({ easeMs }) => easeMs);
    expect(moves(demoScript(1))).toEqual(moves(DEMO_SCRIPT));
    const moving = moves(DEMO_SCRIPT).reduce((sum, ms) => sum + ms, 0);
    expect(demoScript(1).loopMs - moving).toBe(4 * (DEMO_SCRIPT.loopMs - moving));
  });

  it('gives way to what a calibration asks for, without a jump', () => {
    const told = { tempo: 4, shown: 'slumped' } as const;
    expect(directedPose(told, UPRIGHT, 0, 0).pelvicTiltDeg).toBeCloseTo(UPRIGHT.pelvicTiltDeg, 5);
    expect(directedPose(told, UPRIGHT, 5_000, 5_000).pelvicTiltDeg).toBeCloseTo(SLUMPED.pelvicTiltDeg, 5);
  });

  it('goes round and round without a visible jump', () => {
    const jointsAt = (tMs: number): SitterJoints | undefined => {
      const pose = poseAt(DEMO_SCRIPT, tMs);
      return pose.posture.kind === 'absent' ? undefined : poseSkeleton(pose, DEFAULT_BODY).joints;
    };
    // Only around the moves: between them there is idle motion alone. The first step again, at the seam of the loop.
    const [first, ...others] = DEMO_SCRIPT.steps;
    const seam = { ...(first ?? others[0]), atMs: DEMO_SCRIPT.loopMs, easeMs: 0 };
    for (const { atMs, easeMs } of [...others, seam]) {
      const stepMs = Math.max(200, easeMs / 20);
      let last = jointsAt(atMs - 2 * stepMs);
      for (let t = atMs - stepMs; t <= atMs + easeMs + 2 * stepMs; t += stepMs) {
        const joints = jointsAt(t);
        if (joints && last) {
          const before = last;
          const farthest = Math.max(
            ...(Object.keys(joints) as JointName[]).map((name) => distance(before[name], joints[name])),
          );
          expect(farthest, `at ${String(t)} ms`).toBeLessThan(0.4);
        }
        last = joints;
      }
    }
  });
});
