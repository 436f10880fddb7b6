// What the bench looks at follows from seeds, and each pose is what its name says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampPose } from '../../../src/sitter/joint-limits';
import { ANGLE_NAMES, UPRIGHT } from '../../../src/sitter/pose-parameters';
import {
  FULL,
  NAMED,
  QUICK,
  shotsFor,
  stationPlan,
  SWEEPS,
  variantOf,
} from '../../../tools/accuracy/people/plan';

const seeds = fc.integer({ min: 1, max: 5000 });

describe('the plan', () => {
  it('is the same for the same station, and another for another body, view or kind', () => {
    const station = { kind: 'sitter', body: '1', view: 'side' } as const;
    expect(stationPlan(station, 0, QUICK)).toEqual(stationPlan(station, 0, QUICK));
    const plans = [0, 1, 2].flatMap((index) =>
      (['sitter', 'rig'] as const).flatMap((kind) =>
        (['side', 'front'] as const).map((view) =>
          JSON.stringify(stationPlan({ ...station, kind, view }, index, QUICK).shots[0]?.pose),
        ),
      ),
    );
    expect(new Set(plans).size).toBe(plans.length);
  });

  it('gives every pose of a station a name of its own, and only poses a body can take', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const shots = shotsFor(FULL, seed);
        expect(new Set(shots.map(({ id }) => id)).size).toBe(shots.length);
        for (const { pose } of shots) expect(clampPose(pose)).toEqual(pose);
      }),
      { numRuns: 30 },
    );
  });

  it('moves the joint of a sweep by as much as it says, and leaves hands, feet and place alone', () => {
    const sweeps = shotsFor(FULL, 3).filter(({ group }) => group.kind === 'sweep');
    expect(sweeps).toHaveLength(SWEEPS.length);
    for (const { pose, group } of sweeps) {
      if (group.kind !== 'sweep') continue;
      const moved = ANGLE_NAMES.filter((name) => pose[name] !== UPRIGHT[name]);
      expect(moved.length, group.joint).toBeGreaterThan(0);
      for (const name of moved)
        expect(Math.abs(pose[name] - UPRIGHT[name]), name).toBeCloseTo(Math.abs(group.deg));
      expect({ arms: pose.arms, legs: pose.legs, at: pose.placement }).toEqual({
        arms: UPRIGHT.arms,
        legs: UPRIGHT.legs,
        at: UPRIGHT.placement,
      });
    }
  });

  it('moves the random poses’ joints independently: no two of them go together', () => {
    const poses = Array.from({ length: 60 }, (_, i) => shotsFor(FULL, i + 1)).flatMap((shots) =>
      shots.filter(({ group }) => group.kind === 'random').map(({ pose }) => pose),
    );
    const centred = (name: 'pelvicTiltDeg' | 'lumbarFlexionDeg' | 'neckFlexionDeg' | 'trunkLeanDeg') => {
      const values = poses.map((pose) => pose[name]);
      const middle = values.reduce((a, b) => a + b, 0) / values.length;
      const size = Math.sqrt(values.reduce((sum, v) => sum + (v - middle) ** 2, 0));
      return values.map((v) => (v - middle) / size);
    };
    const columns = (['pelvicTiltDeg', 'lumbarFlexionDeg', 'neckFlexionDeg', 'trunkLeanDeg'] as const).map(
      centred,
    );
    for (const [i, a] of columns.entries()) {
      for (const b of columns.slice(i + 1)) {
        // 720 poses: four standard errors of a correlation that is truly none.
        expect(Math.abs(a.reduce((sum, v, k) => sum + v * (b[k] ?? 0), 0))).toBeLessThan(0.15);
      }
    }
  });

  it('varies a named posture by at most two degrees, both shoulders alike', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...NAMED), (seed, { pose }) => {
        const varied = variantOf(pose, seed);
        const limit = clampPose(pose);
        for (const name of ANGLE_NAMES)
          expect(Math.abs(varied[name] - limit[name])).toBeLessThanOrEqual(2 + 1e-9);
        expect(varied.protractionLeftDeg).toBeCloseTo(varied.protractionRightDeg);
      }),
    );
  });
});
