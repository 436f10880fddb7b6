// Raises what is dark in a picture in which nobody was found: the model may miss a person who is plain to see in ordinary light.
import { DARK_LUMA } from '../src/core/pose/light';
import { frameStats } from './frame-stats';

/** What the mean luma, 0..255, is brought to in a dim picture. [syn] */
const WANTED_LUMA = 110;
const DIM_LUMA = 85;

/** In a picture light enough, a dark face before something bright is lost in the shadows: this gamma lifts them. [syn] */
const SHADOW_GAMMA = 0.6;

/** All but this share of the values are drawn out as far as white; by no more than this factor, for noise is drawn out too. */
const LIGHTEST_SHARE = 0.01;
const MAX_GAIN = 3;

/** What takes all but the lightest hundredth to white. */
function gainFor(rgba: Uint8ClampedArray): number {
  const counts = new Uint32Array(256);
  // Every fourth pixel's green, which carries most of what is seen, is enough for a share.
  for (let i = 1; i < rgba.length; i += 16) counts[rgba[i] ?? 0] = (counts[rgba[i] ?? 0] ?? 0) + 1;
  const lightest = (LIGHTEST_SHARE * rgba.length) / 16;
  let value = 255;
  for (let above = 0; value > 0 && above + (counts[value] ?? 0) <= lightest; value -= 1) {
    above += counts[value] ?? 0;
  }
  return Math.min(MAX_GAIN, 255 / Math.max(1, value));
}

/**
 * A copy with what is dark raised: a dim picture is drawn out to white and lifted to an ordinary mean, of a light one the shadows are
 * lifted. Null where it is so dark that only noise would be raised.
 *
 * @param rgba four bytes a pixel, row by row, opaque
 */
export function brightened(
  rgba: Uint8ClampedArray,
  widthPx: number,
  heightPx: number,
): Uint8ClampedArray<ArrayBuffer> | null {
  const { meanLuma } = frameStats(rgba, widthPx, heightPx);
  if (meanLuma < DARK_LUMA) return null;
  const gain = meanLuma < DIM_LUMA ? gainFor(rgba) : 1;
  const drawnOut = Math.min(254, gain * meanLuma);
  const wanted = Math.log(WANTED_LUMA / 255) / Math.log(drawnOut / 255);
  const gamma = meanLuma < DIM_LUMA ? Math.min(1, wanted) : SHADOW_GAMMA;
  const curve = Uint8ClampedArray.from(
    { length: 256 },
    (_, value) => 255 * Math.min(1, (gain * value) / 255) ** gamma,
  );
  return Uint8ClampedArray.from(rgba, (value) => curve[value] ?? value);
}
