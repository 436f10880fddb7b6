// What the pose model said of one picture or film, as it is kept between runs. Pure.
import type { Observation } from '../../../../src/core/pose/pose';
import type { Silhouette } from '../../../../src/core/pose/silhouette';

/** One look, with the person's outline packed: a bit for every fourth pixel, row by row, in Base64; null without one. */
export interface RecordedLook {
  readonly observation: Observation;
  readonly silhouette: string | null;
}

/** Every look at one file. A still picture is looked at until the tracking has settled, so that its last look counts. */
export interface RecordedFile {
  readonly kind: 'picture' | 'film';
  /** The file's own size, in whose pixels points are placed by hand; the model is given no more than 640 x 480. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly looks: readonly RecordedLook[];
}

const STEP_PX = 4;

/** The look with its outline where it belongs. */
export function observationOf({ observation, silhouette }: RecordedLook): Observation {
  if (observation.kind === 'no-pose' || silhouette === null) return observation;
  const { widthPx, heightPx } = observation.frame;
  const [columns, rows] = [Math.floor(widthPx / STEP_PX), Math.floor(heightPx / STEP_PX)];
  const bytes = Buffer.from(silhouette, 'base64');
  const cover = Uint8Array.from({ length: columns * rows }, (_, i) =>
    ((bytes[i >> 3] ?? 0) >> (i & 7)) & 1 ? 255 : 0,
  );
  const outline: Silhouette = { stepPx: STEP_PX, columns, rows, cover };
  return { ...observation, pose: { ...observation.pose, silhouette: outline } };
}
