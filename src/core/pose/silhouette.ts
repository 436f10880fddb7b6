// The person's outline in the picture: how far the body reaches from a point in a direction.
import type { Point } from './geometry';

/** Which parts of the picture the person covers: one byte for each square of `stepPx` pixels, row by row, 0..255 for how surely. */
export interface Silhouette {
  readonly stepPx: number;
  readonly columns: number;
  readonly rows: number;
  readonly cover: Uint8Array;
}

/** A square this surely covered is body. */
const COVERED = 128;

/** Steps along a ray, and the widest hole that is still bridged, as shares of the body's own length, so that size in the picture does not matter. [design] */
const STEP_SHARE = 1 / 80;
const BRIDGED_SHARE = 0.07;

/** How surely the body covers a square; 0 outside the picture. */
function squareAt({ columns, rows, cover }: Silhouette, column: number, row: number): number {
  return column >= 0 && row >= 0 && column < columns && row < rows ? (cover[row * columns + column] ?? 0) : 0;
}

/** How surely the body covers a point, between the middles of the four squares around it; 0 outside the picture. */
function coverAt(silhouette: Silhouette, x: number, y: number): number {
  const column = x / silhouette.stepPx;
  const row = y / silhouette.stepPx;
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const [right, low] = [column - left, row - top];
  const upper = squareAt(silhouette, left, top) * (1 - right) + squareAt(silhouette, left + 1, top) * right;
  const lower =
    squareAt(silhouette, left, top + 1) * (1 - right) + squareAt(silhouette, left + 1, top + 1) * right;
  return upper * (1 - low) + lower * low;
}

/**
 * Distance in pixels from `from` along `direction` (of length 1) to where the body ends, 0 when `from` is not on the body.
 * @param lengthPx a length of the body, such as the trunk's: nothing further away than 1.3 of it is looked at
 */
export function reachPx(silhouette: Silhouette, from: Point, direction: Point, lengthPx: number): number {
  const stepPx = lengthPx * STEP_SHARE;
  if (!(stepPx > 0)) return 0;
  let lastPx = 0;
  for (let px = 0; px <= 1.3 * lengthPx && px - lastPx <= BRIDGED_SHARE * lengthPx; px += stepPx) {
    if (coverAt(silhouette, from.x + direction.x * px, from.y + direction.y * px) >= COVERED) lastPx = px;
  }
  return lastPx;
}
