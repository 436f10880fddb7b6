// Random poses in which every joint is drawn by itself. The bench has its own, so that a change to what looks ordinary elsewhere changes no figure here. Pure.
import { clampPose } from '../../../src/sitter/joint-limits';
import { UPRIGHT } from '../../../src/sitter/pose-parameters';
import type { ArmPreset, LegPreset, SitterPose } from '../../../src/sitter/pose-parameters';
import { stream } from '../../../src/sitter/variety';
import { clamp } from '../../../src/sitter/vector';

const ARMS: readonly ArmPreset[] = [
  'typing',
  'typing',
  'typing',
  'mouse',
  'mouse',
  'writing',
  'lap',
  'chin-in-hand',
  'phone',
];

const LEGS: readonly LegPreset[] = ['flat', 'flat', 'forward', 'tucked', 'crossed'];

/**
 * A seated pose of joints that know nothing of each other: no angle can then be told from another, as it could from people, in whom
 * they go together. Only the lean gives way where the trunk would fall over. Ranges cover desk work and a little more [design]; the same seed gives the same pose.
 */
export function independentPose(seed: number): SitterPose {
  const next = stream(seed ^ 0x5bd1e995);
  const between = (low: number, high: number): number => low + (high - low) * next();
  const pick = <T>(from: readonly T[], otherwise: T): T =>
    from[Math.floor(next() * from.length)] ?? otherwise;
  const protractionDeg = between(-5, 32);
  const pelvicTiltDeg = between(-28, 10);
  const lumbarFlexionDeg = between(-24, 22);
  const thoracicFlexionDeg = between(20, 48);
  // What these add up to at the line from hip to neck; only a trunk that would fall over is righted.
  const bentDeg = pelvicTiltDeg + 0.655 * lumbarFlexionDeg + 0.245 * thoracicFlexionDeg;
  return clampPose({
    ...UPRIGHT,
    pelvicTiltDeg,
    lumbarFlexionDeg,
    thoracicFlexionDeg,
    neckFlexionDeg: between(-8, 34),
    headPitchDeg: between(-8, 24),
    headYawDeg: between(-14, 14),
    headRollDeg: between(-8, 8),
    protractionLeftDeg: protractionDeg + between(-4, 4),
    protractionRightDeg: protractionDeg + between(-4, 4),
    shoulderElevationLeftDeg: between(-3, 10),
    shoulderElevationRightDeg: between(-3, 10),
    trunkLeanDeg: clamp(bentDeg + between(-10, 18), -18, 28) - bentDeg,
    trunkSideBendDeg: between(-6, 6),
    trunkRotationDeg: between(-8, 8),
    arms: { kind: 'at', preset: pick(ARMS, 'typing') },
    legs: pick(LEGS, 'flat'),
  });
}
