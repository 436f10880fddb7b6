// Gives recorded looks the silhouette that was recorded with them. Pure.
import type { Observation } from '../../../src/core/pose/pose';
import type { Silhouette } from '../../../src/core/pose/silhouette';
import type { RecordedShot } from './recording';

const STEP_PX = 4;
const COLUMNS = 160;
const ROWS = 120;

function unpacked(bits: string): Silhouette {
  const bytes = Buffer.from(bits, 'base64');
  const cover = Uint8Array.from({ length: COLUMNS * ROWS }, (_, i) =>
    ((bytes[i >> 3] ?? 0) >> (i & 7)) & 1 ? 255 : 0,
  );
  return { stepPx: STEP_PX, columns: COLUMNS, rows: ROWS, cover };
}

/** The looks of a shot, each with the silhouette of the last: the person sways by a few pixels between them at most. */
export function looksWithSilhouette({ looks, silhouette }: RecordedShot): readonly Observation[] {
  if (silhouette === null) return looks;
  const outline = unpacked(silhouette);
  return looks.map((look) =>
    look.kind === 'pose' ? { ...look, pose: { ...look.pose, silhouette: outline } } : look,
  );
}

/** The same silhouette moved right and down by so many pixels, blended between squares; at the picture's edges it is empty. */
export function shifted(silhouette: Silhouette, dxPx: number, dyPx: number): Silhouette {
  const { stepPx, columns, rows, cover } = silhouette;
  const [left, up] = [Math.floor(-dxPx / stepPx), Math.floor(-dyPx / stepPx)];
  const [shareX, shareY] = [-dxPx / stepPx - left, -dyPx / stepPx - up];
  const moved = new Uint8Array(cover.length);
  // Days consist of many thousand looks: only squares whose four sources are all in the picture are worth the time.
  for (let row = Math.max(0, -up); row < Math.min(rows, rows - 1 - up); row += 1) {
    for (let column = Math.max(0, -left); column < Math.min(columns, columns - 1 - left); column += 1) {
      const from = (row + up) * columns + column + left;
      const [a = 0, b = 0] = [cover[from], cover[from + 1]];
      const [c = 0, d = 0] = [cover[from + columns], cover[from + columns + 1]];
      const upper = a + (b - a) * shareX;
      const lower = c + (d - c) * shareX;
      moved[row * columns + column] = upper + (lower - upper) * shareY;
    }
  }
  return { ...silhouette, cover: moved };
}
