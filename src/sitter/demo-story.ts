// The demonstration's story: upright, a slow slump, upright again, up and away, and back; and what the figure does when calibration asks. Pure.
import type { CalibrationStep } from '../core/calibration/steps';
import type { Direction, Tempo } from '../core/watch/demo';
import { ABSENT, blendPoses, ROUNDED, SLUMPED, STANDING, UPRIGHT, type SitterPose } from './pose-parameters';
import { poseAt, withIdleMotion, type ScriptStep, type SitterScript } from './script';

const SEED = 7;

/** Sunk into the chair with the head well forward. */
const SLUMPED_FORWARD: SitterPose = { ...SLUMPED, neckFlexionDeg: 24, headPitchDeg: 10 };

/** Standing before the chair, `phase` double steps into a walk that is over or has not begun. */
const standingUp = (phase: number): SitterPose => ({
  ...STANDING,
  posture: { kind: 'walking', phase, strideRatio: 0 },
});

/** Beyond the edge of the picture at the sitter's left, in mid-stride. */
const beside = (phase: number, yawDeg: number): SitterPose => ({
  ...STANDING,
  posture: { kind: 'walking', phase, strideRatio: 1 },
  trunkLeanDeg: 3,
  headYawDeg: yawDeg / 6,
  placement: { dxM: 1.7, dyM: 0, dzM: -0.3, yawDeg },
});

/** One after another: moves into a pose in `easeMs`, then holds it; the holds are four times as long in life. */
const BEATS: readonly { readonly pose: SitterPose; readonly easeMs: number; readonly holdMs: number }[] = [
  { pose: UPRIGHT, easeMs: 0, holdMs: 4_000 },
  { pose: SLUMPED_FORWARD, easeMs: 4_000, holdMs: 15_000 },
  { pose: UPRIGHT, easeMs: 2_000, holdMs: 6_500 },
  { pose: standingUp(0), easeMs: 2_000, holdMs: 0 },
  { pose: beside(2, 85), easeMs: 3_000, holdMs: 0 },
  { pose: ABSENT, easeMs: 0, holdMs: 16_500 },
  { pose: beside(0, -85), easeMs: 0, holdMs: 0 },
  { pose: standingUp(2), easeMs: 3_000, holdMs: 0 },
  { pose: UPRIGHT, easeMs: 2_400, holdMs: 1_000 },
];

/** The story as a script, which goes round and round. Only the waits differ by tempo; a body moves at its own pace. */
export function demoScript(tempo: Tempo): SitterScript {
  const steps: ScriptStep[] = [];
  let atMs = 0;
  for (const { pose, easeMs, holdMs } of BEATS) {
    steps.push({ atMs, pose, easeMs });
    atMs += easeMs + (holdMs * 4) / tempo;
  }
  return { steps, loopMs: atMs, idleRatio: 1, seed: SEED };
}

/** The corners of the screen and the keys, one after the other. */
const GLANCES: readonly Partial<SitterPose>[] = [
  { headYawDeg: 14, headPitchDeg: -4 },
  { headYawDeg: -14, headPitchDeg: -4 },
  { headYawDeg: -12, headPitchDeg: 14 },
  { headYawDeg: 12, headPitchDeg: 14 },
  { headYawDeg: 0, headPitchDeg: 26 },
];
const GLANCE_MS = 1_500;

/** The pose that a step of calibration asks for, after so long in it. */
export function shownPose(shown: CalibrationStep, forMs: number): SitterPose {
  switch (shown) {
    case 'upright':
      return UPRIGHT;
    case 'slumped':
      return SLUMPED_FORWARD;
    case 'shoulders-forward':
      return ROUNDED;
    case 'head-forward':
      return { ...UPRIGHT, neckFlexionDeg: 34, headPitchDeg: 8 };
    case 'leaning-in':
      return { ...UPRIGHT, trunkLeanDeg: 18, headPitchDeg: 8 };
    case 'glances': {
      const index = Math.floor(forMs / GLANCE_MS);
      const at = (number: number): SitterPose => ({ ...UPRIGHT, ...GLANCES[number % GLANCES.length] });
      return blendPoses(at(index), at(index + 1), Math.min(1, ((forMs % GLANCE_MS) * 2) / GLANCE_MS));
    }
  }
}

/** Time to come from one thing to the next. */
const EASE_MS = 1_200;

/** The pose so long after being told, coming from `from`. */
export function directedPose(
  { tempo, shown }: Direction,
  from: SitterPose,
  forMs: number,
  nowMs: number,
): SitterPose {
  const script = demoScript(tempo);
  const target =
    shown === null
      ? poseAt({ ...script, idleRatio: 0 }, forMs)
      : shownPose(shown, Math.max(0, forMs - EASE_MS));
  const share = Math.min(1, forMs / EASE_MS);
  const pose = blendPoses(from, target, share * share * (3 - 2 * share));
  return withIdleMotion(pose, nowMs, script.idleRatio, script.seed);
}
