// Brightens a dim picture, in which the model may miss a person who is plain to see in ordinary light.
import { DARK_LUMA } from '../src/core/pose/light';
import { frameStats } from './frame-stats';

/** Mean luma, 0..255, below which a picture counts as dim, and what it is brought to. [syn] */
const DIM_LUMA = 85;
const WANTED_LUMA = 100;

/**
 * A brighter copy: black and white stay, what is between is raised (a gamma curve). Null where the light is good enough, or so bad that
 * only noise would be raised.
 *
 * @param rgba four bytes a pixel, row by row, opaque
 */
export function brightened(
  rgba: Uint8ClampedArray,
  widthPx: number,
  heightPx: number,
): Uint8ClampedArray<ArrayBuffer> | null {
  const { meanLuma } = frameStats(rgba, widthPx, heightPx);
  if (meanLuma < DARK_LUMA || meanLuma >= DIM_LUMA) return null;
  const gamma = Math.log(WANTED_LUMA / 255) / Math.log(meanLuma / 255);
  const curve = Uint8ClampedArray.from({ length: 256 }, (_, value) => 255 * (value / 255) ** gamma);
  return Uint8ClampedArray.from(rgba, (value) => curve[value] ?? value);
}
