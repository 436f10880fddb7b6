// Looks at pictures as the worker does, on the page's own thread, and may ask for the silhouette too.
import { troubleText } from '../../../src/core/supervision/load';
import type { Observation, Pose } from '../../../src/core/pose/pose';
import type { Silhouette } from '../../../src/core/pose/silhouette';
import { createFrameReader } from '../../../workers/frame-reader';
import { frameStats } from '../../../workers/frame-stats';
import { createPoseEstimator } from '../../../workers/pose-estimator';
import type { ComparedModel } from '../figures/models-compared';

export interface Looker {
  /** Forgets who was tracked. */
  reset(): void;
  look(picture: ImageBitmap, timestampMs: number): Promise<Observation>;
  /** Also gives the silhouette, packed; null when nobody was found. */
  lookClosely(
    picture: ImageBitmap,
    timestampMs: number,
  ): Promise<{ readonly observation: Observation; readonly silhouette: string | null }>;
}

/** Loads the model. Rejects with what is wrong. */
export async function createLooker(model: ComparedModel): Promise<Looker> {
  const outcome = await createPoseEstimator({ model, modelsUrl: new URL('/models/', location.href).href });
  if (outcome.kind === 'failed') throw new Error(troubleText(outcome.trouble));
  const { estimator } = outcome;
  const reader = createFrameReader();

  const observed = (image: ImageData, timestampMs: number, pose: Pose | null): Observation => {
    const { meanLuma, lumaSd } = frameStats(image.data, image.width, image.height);
    const frame = { timestampMs, widthPx: image.width, heightPx: image.height, meanLuma, lumaSd };
    return pose === null ? { kind: 'no-pose', frame } : { kind: 'pose', frame, pose: rounded(pose) };
  };
  return {
    reset: () => estimator.reset(),
    async look(picture, timestampMs) {
      const image = reader.read(picture);
      return observed(image, timestampMs, await estimator.estimate(image, timestampMs));
    },
    async lookClosely(picture, timestampMs) {
      const image = reader.read(picture);
      const pose = await estimator.estimate(image, timestampMs, 'always');
      const silhouette = pose?.silhouette;
      return {
        observation: observed(image, timestampMs, pose),
        silhouette: silhouette === undefined ? null : packed(silhouette),
      };
    },
  };
}

/** Without the silhouette, which is kept apart, and to a hundredth of a pixel and a tenth of a millimetre: far below the landmarks' own trembling, and a third of the bytes. */
function rounded({ score, keypoints, keypoints3D, candidates }: Pose): Pose {
  const fine = (value: number): number => Math.round(value * 1e4) / 1e4;
  const coarse = (value: number): number => Math.round(value * 100) / 100;
  return {
    score: fine(score),
    keypoints: keypoints.map((p) => ({ x: coarse(p.x), y: coarse(p.y), score: fine(p.score) })),
    keypoints3D: keypoints3D.map((p) => ({ x: fine(p.x), y: fine(p.y), z: fine(p.z), score: fine(p.score) })),
    ...(candidates === undefined ? {} : { candidates }),
  };
}

/** A bit for each square: covered by half or more. */
function packed({ cover }: Silhouette): string {
  const bytes = new Uint8Array(Math.ceil(cover.length / 8));
  cover.forEach((value, i) => {
    if (value >= 128) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return btoa(String.fromCharCode(...bytes));
}
