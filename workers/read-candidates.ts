// Reads everybody in the picture off the detector's raw output, also those of whom it is less sure than pose-detection asks for.
import type { Candidate } from '../src/core/pose/pose';

/** The middle of one of the detector's squares, as shares of its square picture. */
export interface Anchor {
  readonly xCenter: number;
  readonly yCenter: number;
}

/** Numbers for each anchor: score, box (4), then x and y of hips, body's rim, shoulders, upper body's rim. */
export const VALUES_PER_ANCHOR = 13;
const [SCORE, BOX, SHOULDERS, RIM] = [0, 1, 9, 11] as const;

/** Side of the detector's picture; its offsets are in its pixels. */
export const DETECTOR_SIDE_PX = 224;

/**
 * pose-detection asks for 0.5 to find one person. Beside that person the detector gives a second one 0.03 to 0.6, and an empty place less
 * than 0.02. [real, syn: docs/calibration.md]
 */
const MIN_SCORE = 0.1;

/** Squares whose heads are nearer than this share of the picture's longer side have found the same head. [design] */
const SAME_HEAD_SHARE = 0.12;

/** More than these need no telling apart. */
const MAX_CANDIDATES = 4;

/** The surest first, in pixels of a picture that was centred in a square as wide as its longer side. */
export function readCandidates(
  values: ArrayLike<number>,
  anchors: readonly Anchor[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Candidate[] {
  const side = Math.max(width, height);
  /** Logits, so that only those that count are turned into more. */
  const least = Math.log(MIN_SCORE / (1 - MIN_SCORE));
  const valueAt = (index: number, offset: number): number =>
    values[index * VALUES_PER_ANCHOR + offset] ?? Number.NaN;
  const pointAt = (index: number, offset: number, { xCenter, yCenter }: Anchor) => ({
    x: (valueAt(index, offset) / DETECTOR_SIDE_PX + xCenter) * side - (side - width) / 2,
    y: (valueAt(index, offset + 1) / DETECTOR_SIDE_PX + yCenter) * side - (side - height) / 2,
  });
  const found = anchors
    .map((anchor, index) => ({ anchor, index, logit: valueAt(index, SCORE) }))
    .filter(({ logit }) => logit > least)
    .sort((a, b) => b.logit - a.logit);
  const kept: Candidate[] = [];
  for (const { anchor, index } of found) {
    const head = pointAt(index, BOX, anchor);
    const isSame = kept.some(({ x, y }) => Math.hypot(x - head.x, y - head.y) < SAME_HEAD_SHARE * side);
    if (isSame) continue;
    const [shoulders, rim] = [pointAt(index, SHOULDERS, anchor), pointAt(index, RIM, anchor)];
    kept.push({ ...head, sizePx: Math.hypot(rim.x - shoulders.x, rim.y - shoulders.y), body: shoulders });
    if (kept.length === MAX_CANDIDATES) break;
  }
  return kept;
}
