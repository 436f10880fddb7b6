// Baselines of the test person, made the way a real one is made: many looks with a tremble, through `calibrate`.
import { calibrate } from '../../../src/core/calibration/calibrate';
import type { CalibrationSample } from '../../../src/core/calibration/good-looks';
import type { Baseline } from '../../../src/core/baseline/baseline';
import { extractFeatures } from '../../../src/core/features/extract-features';
import type { Features } from '../../../src/core/features/features';
import type { Camera, Posture } from '../person';
import { mapKeypoints, poseOf, WEBCAM } from '../person';

/** What a posture shows before a camera. */
export function featuresOf(change: Partial<Posture> = {}, camera: Camera = WEBCAM): Features {
  return extractFeatures(poseOf(change, camera), camera);
}

/** A tremble of about `px` pixels that is the same in every run. */
function tremble(px: number): () => number {
  let state = 12_345;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state / 2_147_483_648 - 0.5) * 2 * px;
  };
}

/** Looks at a posture four times a second with landmarks that tremble by up to `px`. */
export function samplesOf(
  change: Partial<Posture> = {},
  camera: Camera = WEBCAM,
  { count = 41, px = 0.4 }: { readonly count?: number; readonly px?: number } = {},
): readonly CalibrationSample[] {
  const shake = tremble(px);
  return Array.from({ length: count }, (_, i) => {
    const pose = mapKeypoints(poseOf(change, camera), (keypoint) => ({
      ...keypoint,
      x: keypoint.x + shake(),
      y: keypoint.y + shake(),
    }));
    return { features: extractFeatures(pose, camera), atMs: i * 250 };
  });
}

/** The baseline of the test person; throws when calibration refuses, since then the test's own set-up is wrong. */
export function baselineOf(
  camera: Camera = WEBCAM,
  upright: Partial<Posture> = {},
  slumped?: Partial<Posture>,
  px = 0.4,
): Baseline {
  const outcome = calibrate(
    samplesOf(upright, camera, { px }),
    { frame: camera, atMs: 0 },
    slumped === undefined ? undefined : samplesOf(slumped, camera, { px, count: 20 }),
  );
  if (outcome.kind === 'problem') throw new Error(`calibration refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.baseline;
}
