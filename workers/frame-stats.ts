// What one picture says about itself without a model: how bright, how varied, and whether it is the same as the last.

export interface FrameStats {
  /** 0..255, Rec. 601 luma. */
  readonly meanLuma: number;
  /** Standard deviation of the luma, 0..127.5; near zero for a covered lens. */
  readonly lumaSd: number;
  /** Mean distance of the largest to the smallest of red, green and blue, 0..255; near zero for an infrared camera. */
  readonly chroma: number;
  /** Equal hashes mean that the samples were equal to the last bit. */
  readonly hash: number;
}

const COLUMNS = 48;
const ROWS = 36;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Looks at a grid of 48 x 36 single pixels. Not averaged, so that the noise of a live sensor shows in the hash.
 *
 * @param rgba four bytes a pixel, row by row
 */
export function frameStats(rgba: Uint8ClampedArray, widthPx: number, heightPx: number): FrameStats {
  let sum = 0;
  let sumOfSquares = 0;
  let sumOfChroma = 0;
  let hash = FNV_OFFSET;
  for (let row = 0; row < ROWS; row++) {
    const y = Math.floor(((row + 0.5) * heightPx) / ROWS);
    for (let column = 0; column < COLUMNS; column++) {
      const x = Math.floor(((column + 0.5) * widthPx) / COLUMNS);
      const at = 4 * (y * widthPx + x);
      const red = rgba[at] ?? 0;
      const green = rgba[at + 1] ?? 0;
      const blue = rgba[at + 2] ?? 0;
      const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
      sum += luma;
      sumOfSquares += luma * luma;
      sumOfChroma += Math.max(red, green, blue) - Math.min(red, green, blue);
      hash = Math.imul(hash ^ ((red << 16) | (green << 8) | blue), FNV_PRIME);
    }
  }
  const meanLuma = sum / (COLUMNS * ROWS);
  // Rounding may leave a hair less than nothing.
  const variance = Math.max(0, sumOfSquares / (COLUMNS * ROWS) - meanLuma * meanLuma);
  const chroma = sumOfChroma / (COLUMNS * ROWS);
  return { meanLuma, lumaSd: Math.sqrt(variance), chroma, hash: hash >>> 0 };
}
