// Whether a picture still shows what was last looked at, so that the pose found then may stand for it.

/** How a picture differs from the one last looked at: in nothing, as by breathing and swaying, or by more. */
export type Movement = 'still' | 'calm' | 'moved';

export interface ChangeGate {
  /** What has moved since the last look; more than nothing until that look and those before it were of a picture at rest. */
  movement(blocks: Float32Array): Movement;
  /** Whether more than breathing and swaying has moved since looks that were at rest: somebody who sat quietly does something else. */
  startsMoving(blocks: Float32Array): boolean;
  /** The model has looked at this picture. `found` is whether it saw somebody. */
  looked(blocks: Float32Array, found: boolean): void;
  /** What was looked at is forgotten. */
  reset(): void;
}

const COLUMNS = 16;
const ROWS = 12;
/** Luma 0..255. Above the noise of an average; below what an edge moved by a tenth of a block makes. [design] */
const MOVED_LUMA = 3;

/** Breathing and swaying change at most 15 of the 192 blocks by three, and three of them by eight; half a slump changes 27 and nine. [design] */
const CALM_BLOCKS = 20;
const CALM_LUMA = 8;
const CALM_BLOCKS_MUCH = 4;

/** The model's smoothing and its region of interest come to rest only after a few looks at a picture at rest. [design] */
const LOOKS_AT_REST = 6;

/**
 * The mean luma (Rec. 601, 0..255) of 16 x 12 blocks, row by row: of a glance, about a hundred pixels each, so that noise averages out.
 *
 * @param rgba four bytes a pixel, row by row
 */
export function blockLuma(rgba: Uint8ClampedArray, widthPx: number, heightPx: number): Float32Array {
  const sums = new Float32Array(COLUMNS * ROWS);
  const counts = new Float32Array(COLUMNS * ROWS);
  for (let y = 0; y < heightPx; y += 1) {
    const row = Math.floor((y * ROWS) / heightPx) * COLUMNS;
    for (let x = 0; x < widthPx; x += 1) {
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
  /** Looks in a row that were at rest, strictly and loosely. */
  let still = 0;
  let calm = 0;

  const compared = (blocks: Float32Array): Movement =>
    reference === null ? 'moved' : difference(reference, blocks);

  return {
    movement(blocks) {
      const now = compared(blocks);
      if (now === 'still' && still >= LOOKS_AT_REST) return 'still';
      return now !== 'moved' && calm >= LOOKS_AT_REST ? 'calm' : 'moved';
    },
    startsMoving: (blocks) => calm >= LOOKS_AT_REST && compared(blocks) === 'moved',
    looked(blocks, found) {
      const now = found === foundThen ? compared(blocks) : 'moved';
      still = now === 'still' ? still + 1 : 0;
      calm = now === 'moved' ? 0 : calm + 1;
      reference = blocks;
      foundThen = found;
    },
    reset() {
      reference = null;
      still = 0;
      calm = 0;
    },
  };
}

function difference(one: Float32Array, other: Float32Array): Movement {
  let moved = 0;
  let much = 0;
  for (const [block, luma] of one.entries()) {
    const by = Math.abs(luma - (other[block] ?? 0));
    if (by >= MOVED_LUMA) moved += 1;
    if (by >= CALM_LUMA) much += 1;
  }
  if (moved === 0) return 'still';
  return moved <= CALM_BLOCKS && much <= CALM_BLOCKS_MUCH ? 'calm' : 'moved';
}
