// Inputs for comparing two runtimes, the same on every run, and the measure of how far two results differ.

/** Numbers as either runtime hands them out. */
export type Values = Float32Array | Int32Array | Uint8Array;

/** Evenly spread noise between `lowest` and `highest` from a fixed seed, for a tensor of the given shape. */
export function noise(shape: readonly number[], lowest: number, highest: number): Float32Array {
  let state = 20260;
  return fill(shape, () => {
    // A linear congruential generator; its constants are those of Numerical Recipes.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return lowest + ((highest - lowest) * state) / 2 ** 32;
  });
}

/** A standing figure of soft blobs before a slow gradient, between `lowest` and `highest`: like a picture. */
export function smoothScene(shape: readonly number[], lowest: number, highest: number): Float32Array {
  const blobs = [
    { x: 0.5, y: 0.2, width: 0.06, height: 0.08 },
    { x: 0.5, y: 0.48, width: 0.11, height: 0.2 },
    { x: 0.46, y: 0.8, width: 0.05, height: 0.18 },
    { x: 0.55, y: 0.8, width: 0.05, height: 0.18 },
  ];
  return fill(shape, (x, y, channel) => {
    const figure = blobs.reduce((sum, blob) => {
      const distance = ((x - blob.x) / blob.width) ** 2 + ((y - blob.y) / blob.height) ** 2;
      return sum + Math.exp(-distance);
    }, 0);
    const ground = 0.25 + 0.15 * Math.sin(3 * x + channel) + 0.1 * y;
    const brightness = Math.min(1, ground + (0.6 - 0.1 * channel) * Math.min(1, figure));
    return lowest + (highest - lowest) * brightness;
  });
}

/** How far two tensors differ, as shares of the largest magnitude in `wanted`, or of 1 where that is smaller. */
export function compare(wanted: Values, found: Values): { largest: number; mean: number } {
  if (wanted.length !== found.length || wanted.length === 0) return { largest: Infinity, mean: Infinity };
  let [scale, largest, sum] = [1, 0, 0];
  for (const [i, value] of wanted.entries()) {
    const difference = Math.abs(value - (found[i] ?? NaN));
    // A value that is not a number must count as the worst, not vanish in a comparison.
    largest = Number.isNaN(difference) ? Infinity : Math.max(largest, difference);
    sum += difference;
    scale = Math.max(scale, Math.abs(value));
  }
  return { largest: largest / scale, mean: sum / wanted.length / scale };
}

function fill(
  shape: readonly number[],
  value: (x: number, y: number, channel: number) => number,
): Float32Array {
  const [, height = 1, width = 1, channels = 1] = shape;
  return Float32Array.from({ length: height * width * channels }, (_, i) => {
    const pixel = Math.floor(i / channels);
    return value((pixel % width) / width, Math.floor(pixel / width) / height, i % channels);
  });
}
