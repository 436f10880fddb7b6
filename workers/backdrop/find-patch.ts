// Finds patches of one small grey picture again in the next.

/** A small grey picture, {@link COLUMNS} wide. */
export interface Thumb {
  readonly luma: Float32Array;
  readonly rows: number;
}

/** Where a patch has gone, in the picture's pixels. */
export interface Gone {
  readonly dx: number;
  readonly dy: number;
}

export const COLUMNS = 80;
/** Half the side of a patch, and how far it is looked for. A fast pan goes a sixth of the width from one look to the next. [design] */
export const HALF = 4;
const REACH_X = 14;
const REACH_Y = 10;

/** Luma 0..255, of means over a dozen pixels: a patch with less contrast shows nothing to find again. [design] */
const LEAST_CONTRAST = 5;
/** A patch that differs by no more than this has stayed where it is. [design] */
const SAME_LUMA = 3;
/** Found again by so much better than anywhere else, and no worse than so much of its contrast. [design] */
const CLEARER_BY = 0.75;
const FITS_SHARE = 0.45;

/** Means over blocks of a glance. */
export function thumbOf({ data, width, height }: ImageData): Thumb {
  const rows = Math.max(1, Math.round((COLUMNS * height) / width));
  const luma = new Float32Array(COLUMNS * rows);
  const counts = new Uint16Array(COLUMNS * rows);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * rows) / height) * COLUMNS;
    for (let x = 0; x < width; x += 1) {
      const cell = row + Math.floor((x * COLUMNS) / width);
      const at = 4 * (y * width + x);
      luma[cell] =
        (luma[cell] ?? 0) +
        0.299 * (data[at] ?? 0) +
        0.587 * (data[at + 1] ?? 0) +
        0.114 * (data[at + 2] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return { luma: luma.map((sum, cell) => sum / Math.max(1, counts[cell] ?? 0)), rows };
}

/** Where a patch has gone; null where it shows nothing, is not there any more, or could be in several places. */
export function findAgain(then: Thumb, now: Thumb, x: number, y: number): Gone | null {
  const mean = meanAt(then, x, y);
  let contrast = 0;
  for (let dy = -HALF; dy < HALF; dy += 1) {
    for (let dx = -HALF; dx < HALF; dx += 1) contrast += Math.abs(lumaAt(then, x + dx, y + dy) - mean);
  }
  contrast /= 4 * HALF * HALF;
  if (contrast < LEAST_CONTRAST) return null;
  const differenceBy = (dx: number, dy: number, most: number): number =>
    differenceAt({ then, now, x, y, mean }, dx, dy, most);
  if (differenceBy(0, 0, Infinity) < Math.min(SAME_LUMA, FITS_SHARE * contrast)) {
    return { dx: 0, dy: 0 };
  }
  let best = { dx: 0, dy: 0, by: Infinity };
  const all: { readonly dx: number; readonly dy: number; readonly by: number }[] = [];
  for (let dy = -REACH_Y; dy <= REACH_Y; dy += 1) {
    if (y + dy < HALF || y + dy > then.rows - HALF) continue;
    for (let dx = -REACH_X; dx <= REACH_X; dx += 1) {
      if (x + dx < HALF || x + dx > COLUMNS - HALF) continue;
      const by = differenceBy(dx, dy, best.by / CLEARER_BY);
      const place = { dx, dy, by };
      all.push(place);
      if (by < best.by) best = place;
    }
  }
  if (best.by > FITS_SHARE * contrast) return null;
  const rival = all.some(
    ({ dx, dy, by }) =>
      by * CLEARER_BY < best.by && Math.max(Math.abs(dx - best.dx), Math.abs(dy - best.dy)) > 2,
  );
  return rival ? null : { dx: best.dx, dy: best.dy };
}

const lumaAt = ({ luma }: Thumb, x: number, y: number): number => luma[y * COLUMNS + x] ?? 0;

function meanAt(picture: Thumb, x: number, y: number): number {
  let sum = 0;
  for (let dy = -HALF; dy < HALF; dy += 1) {
    for (let dx = -HALF; dx < HALF; dx += 1) sum += lumaAt(picture, x + dx, y + dy);
  }
  return sum / (4 * HALF * HALF);
}

interface Patch {
  readonly then: Thumb;
  readonly now: Thumb;
  readonly x: number;
  readonly y: number;
  /** Of the patch itself, which is compared with hundreds of places. */
  readonly mean: number;
}

/** Mean difference of a patch from another place in the later picture, their own brightness left out; given up beyond `most`. */
function differenceAt({ then, now, x, y, mean }: Patch, byX: number, byY: number, most: number): number {
  const lighter = meanAt(now, x + byX, y + byY) - mean;
  const limit = most * 4 * HALF * HALF;
  let sum = 0;
  for (let dy = -HALF; dy < HALF; dy += 1) {
    for (let dx = -HALF; dx < HALF; dx += 1) {
      sum += Math.abs(lumaAt(now, x + dx + byX, y + dy + byY) - lumaAt(then, x + dx, y + dy) - lighter);
    }
    if (sum > limit) return Infinity;
  }
  return sum / (4 * HALF * HALF);
}
