// What the sitter does over time: a list of poses to reach, the way between them, and small natural motion. Pure.
import { blendPoses } from './pose-parameters';
import type { SitterPose } from './pose-parameters';

/** From `atMs` on the sitter moves into `pose`, taking `easeMs`. */
export interface ScriptStep {
  readonly atMs: number;
  readonly pose: SitterPose;
  readonly easeMs: number;
}

/** Steps in rising order of `atMs`; the script starts over after `loopMs`. */
export interface SitterScript {
  readonly steps: readonly ScriptStep[];
  readonly loopMs: number;
  /** Size of breathing and sway: 0 still, 1 natural. */
  readonly idleRatio: number;
  readonly seed: number;
}

/** The sitter's pose at a time since the start. Any time may be asked in any order; the same time gives the same pose. */
export function poseAt(script: SitterScript, tMs: number): SitterPose {
  const last = script.steps.at(-1);
  if (last === undefined) throw new RangeError('A script needs at least one step.');
  const inLoopMs = ((tMs % script.loopMs) + script.loopMs) % script.loopMs;
  // The first time round starts in the first pose; later rounds come out of the last one.
  let pose = tMs < script.loopMs ? (script.steps[0] ?? last).pose : last.pose;
  for (const step of script.steps) {
    if (step.atMs > inLoopMs) break;
    const share = step.easeMs <= 0 ? 1 : Math.min(1, (inLoopMs - step.atMs) / step.easeMs);
    pose = blendPoses(pose, step.pose, share * share * (3 - 2 * share));
  }
  return script.idleRatio === 0 ? pose : withIdleMotion(pose, tMs, script.idleRatio, script.seed);
}

/**
 * The pose with breathing (about 14 a minute) and slow sway added: sums of sines of unrelated periods, their phases from
 * the seed. Amplitudes well under a degree, as in quiet sitting [design].
 */
export function withIdleMotion(pose: SitterPose, tMs: number, idleRatio: number, seed: number): SitterPose {
  const wave = (periodMs: number, salt: number): number =>
    idleRatio * Math.sin(2 * Math.PI * (tMs / periodMs + hash(seed, salt)));
  const sway = (salt: number): number =>
    0.5 * wave(7_900, salt) + 0.3 * wave(13_300, salt + 1) + 0.2 * wave(3_100, salt + 2);
  const breath = wave(4_300, 1);
  return {
    ...pose,
    thoracicFlexionDeg: pose.thoracicFlexionDeg - 0.5 * breath + 0.3 * sway(10),
    shoulderElevationLeftDeg: pose.shoulderElevationLeftDeg + 0.5 * breath,
    shoulderElevationRightDeg: pose.shoulderElevationRightDeg + 0.5 * breath,
    trunkLeanDeg: pose.trunkLeanDeg + 0.5 * sway(20),
    trunkSideBendDeg: pose.trunkSideBendDeg + 0.5 * sway(30),
    neckFlexionDeg: pose.neckFlexionDeg + 0.7 * sway(40),
    headPitchDeg: pose.headPitchDeg + 1.2 * sway(50),
    headYawDeg: pose.headYawDeg + 2 * sway(60),
    headRollDeg: pose.headRollDeg + 0.8 * sway(70),
  };
}

/** A share 0 to 1 that depends on seed and salt alone (integer mixing after Wang's hash). */
function hash(seed: number, salt: number): number {
  let n = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)) >>> 0;
  n = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d) >>> 0;
  n = Math.imul(n ^ (n >>> 12), 0x297a2d39) >>> 0;
  return ((n ^ (n >>> 15)) >>> 0) / 2 ** 32;
}
