// Whether a picture still shows what was last looked at, so that the pose found then may stand for it.

export interface ChangeGate {
  /** Whether nothing has moved since the last look, and that look and those before it were of a picture at rest. */
  isStill(blocks: Float32Array): boolean;
  /** The model has looked at this picture. `found` is whether it saw somebody. */
  looked(blocks: Float32Array, found: boolean): void;
  /** What was looked at is forgotten. */
  reset(): void;
}

const COLUMNS = 16;
const ROWS = 12;
/** Every fourth pixel each way: about a hundred a block, so that a sensor's noise averages out. */
const STRIDE_PX = 4;

/** Luma 0..255. Above the noise of an average; below what an edge moved by a tenth of a block makes. [design] */
const MOVED_LUMA = 3;

/** The model's smoothing and its region of interest come to rest only after a few looks at a picture at rest. [design] */
const LOOKS_AT_REST = 6;

/**
 * The mean luma (Rec. 601, 0..255) of 16 x 12 blocks, row by row.
 *
 * @param rgba four bytes a pixel, row by row
 */
export function blockLuma(rgba: Uint8ClampedArray, widthPx: number, heightPx: number): Float32Array {
  const sums = new Float32Array(COLUMNS * ROWS);
  const counts = new Float32Array(COLUMNS * ROWS);
  for (let y = 0; y < heightPx; y += STRIDE_PX) {
    const row = Math.floor((y * ROWS) / heightPx) * COLUMNS;
    for (let x = 0; x < widthPx; x += STRIDE_PX) {
      const block = row + Math.floor((x * COLUMNS) / widthPx);
      const at = 4 * (y * widthPx + x);
      const luma = 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0);
      sums[block] = (sums[block] ?? 0) + luma;
      counts[block] = (counts[block] ?? 0) + 1;
    }
  }
  return sums.map((sum, block) => sum / Math.max(1, counts[block] ?? 0));
}

/** A gate that has seen nothing. */
export function createChangeGate(): ChangeGate {
  let reference: Float32Array | null = null;
  let foundThen = false;
  let atRest = 0;

  const unmoved = (blocks: Float32Array): boolean =>
    reference !== null && blocks.every((luma, i) => Math.abs(luma - (reference?.[i] ?? 0)) < MOVED_LUMA);

  return {
    isStill: (blocks) => atRest >= LOOKS_AT_REST && unmoved(blocks),
    looked(blocks, found) {
      atRest = unmoved(blocks) && found === foundThen ? atRest + 1 : 0;
      reference = blocks;
      foundThen = found;
    },
    reset() {
      reference = null;
      atRest = 0;
    },
  };
}
