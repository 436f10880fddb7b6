// Which way up a picture is: by where the head is seen from the shoulders, of a person who sits.
import { toDeg } from './geometry';
import { LANDMARK, type Keypoint, type Pose } from './pose';

/** How far a picture has to be turned, clockwise, for a person to sit upright in it. */
export const TURNS_DEG = [0, 90, 180, 270] as const;

export type TurnDeg = (typeof TURNS_DEG)[number];

/** Nobody at work leans so far that head and shoulders come within this of lying level. [design] */
const WITHIN_DEG = 30;

/** A landmark believed less than this says nothing of the whole. [design] */
const MIN_SCORE = 0.5;

function middleOf(
  points: readonly (Keypoint | undefined)[],
): { readonly x: number; readonly y: number } | null {
  const seen = points.filter(
    (point) => point !== undefined && point.score >= MIN_SCORE,
  ) as readonly Keypoint[];
  if (seen.length === 0) return null;
  const mean = (of: (point: Keypoint) => number): number =>
    seen.reduce((sum, point) => sum + of(point), 0) / seen.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

/** How the picture has to be turned; null where head or shoulders do not show, or are between two ways. */
export function turnNeeded({ keypoints }: Pose): TurnDeg | null {
  const L = LANDMARK;
  const head = middleOf([keypoints[L.leftEar], keypoints[L.rightEar], keypoints[L.nose]]);
  const shoulders = middleOf([keypoints[L.leftShoulder], keypoints[L.rightShoulder]]);
  if (head === null || shoulders === null) return null;
  // Clockwise from straight up, as y grows downwards.
  const leansDeg = toDeg(Math.atan2(head.x - shoulders.x, shoulders.y - head.y));
  const quarter = Math.round(leansDeg / 90);
  if (Math.abs(leansDeg - 90 * quarter) > WITHIN_DEG) return null;
  return TURNS_DEG[(4 - quarter) % 4] ?? 0;
}
