// Random sitter poses inside the joint limits, for property tests.
import fc from 'fast-check';
import { JOINT_LIMITS } from '../../../src/sitter/joint-limits';
import { STRAIGHT } from '../../../src/sitter/pose-parameters';
import type { AngleName, ArmPreset, LegPreset, SitterPose } from '../../../src/sitter/pose-parameters';

const ARMS: readonly ArmPreset[] = [
  'typing',
  'mouse',
  'phone',
  'chin-in-hand',
  'lap',
  'hanging',
  'cup',
  'reach',
  'writing',
];
const LEGS: readonly LegPreset[] = ['flat', 'forward', 'tucked', 'crossed'];

const angles = Object.fromEntries(
  Object.entries(JOINT_LIMITS).map(([name, [low, high]]) => [
    name,
    fc.double({ min: low, max: high, noNaN: true }),
  ]),
) as Record<AngleName, fc.Arbitrary<number>>;

const shift = fc.double({ min: -0.3, max: 0.3, noNaN: true });

/** Any pose whose angles are inside the limits, seated or standing, anywhere near the desk. */
export const arbitraryPose: fc.Arbitrary<SitterPose> = fc
  .record({
    angles: fc.record(angles),
    arms: fc.constantFrom(...ARMS),
    legs: fc.constantFrom(...LEGS),
    rise: fc.double({ min: 0, max: 1, noNaN: true }),
    placement: fc.record({
      dxM: shift,
      dyM: fc.constant(0),
      dzM: shift,
      yawDeg: fc.double({ min: -90, max: 90, noNaN: true }),
    }),
  })
  .map(({ angles: values, arms, legs, rise, placement }) => ({
    ...STRAIGHT,
    ...values,
    posture: { kind: 'rising', share: rise },
    arms: { kind: 'at', preset: arms },
    legs,
    placement,
  }));
