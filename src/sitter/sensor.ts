// What a webcam adds to a clean picture: sensor noise and JPEG compression.
import { clamp } from './vector';

/** The webcam's faults. */
export interface SitterSensor {
  /** 0 none, 1 an ordinary webcam by daylight, 4 the same in a dim room. */
  readonly noiseRatio: number;
  /** Quality of the JPEG the frame goes through, 0 to 1; absent for none. */
  readonly jpegQualityRatio?: number;
  /** Frames with the same seed get the same noise. */
  readonly seed: number;
}

const TABLE_SIZE = 4096;

/** Normal deviates by the sum of twelve even ones, from a fixed start: the noise differs by where in the table it begins. */
function normalTable(): Float32Array {
  const next = generator(0x51f15eed);
  return Float32Array.from({ length: TABLE_SIZE }, () => {
    let sum = -6;
    for (let i = 0; i < 12; i += 1) sum += next();
    return sum;
  });
}

/** Even numbers 0 to 1 (xorshift32, Marsaglia 2003). */
function generator(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * Adds noise to RGBA bytes in place: a part that grows with the root of the brightness (shot noise) and a steady part
 * (read noise), the same in all channels for the most part, as after a camera's colour smoothing. About 1.2 of 255 at
 * middle grey for ratio 1 [design].
 */
export function addNoise(rgba: Uint8ClampedArray, noiseRatio: number, seed: number): void {
  if (noiseRatio <= 0) return;
  const normal = normalTable();
  const next = generator(Math.imul(seed + 1, 0x9e3779b1));
  for (let i = 0; i < rgba.length; i += 4) {
    const word = Math.floor(next() * 2 ** 24);
    const green = rgba[i + 1] ?? 0;
    const size = noiseRatio * (0.5 + 0.062 * Math.sqrt(green));
    const grey = (normal[word % TABLE_SIZE] ?? 0) * size;
    const tint = (normal[(word >> 12) % TABLE_SIZE] ?? 0) * size * 0.5;
    rgba[i] = clamp((rgba[i] ?? 0) + grey + tint, 0, 255);
    rgba[i + 1] = clamp(green + grey, 0, 255);
    rgba[i + 2] = clamp((rgba[i + 2] ?? 0) + grey - tint, 0, 255);
  }
}

/** The frame now on the canvas as this webcam would give it. The caller closes the bitmap. */
export async function captureFrame(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  sensor: SitterSensor,
): Promise<ImageBitmap> {
  const { width, height } = canvas;
  const flat = new OffscreenCanvas(width, height);
  const context = flat.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser gives no 2D canvas to put noise on.');
  context.drawImage(canvas, 0, 0);
  const picture = context.getImageData(0, 0, width, height);
  addNoise(picture.data, sensor.noiseRatio, sensor.seed);
  context.putImageData(picture, 0, 0);
  if (sensor.jpegQualityRatio === undefined) return flat.transferToImageBitmap();
  const jpeg = await flat.convertToBlob({ type: 'image/jpeg', quality: sensor.jpegQualityRatio });
  return createImageBitmap(jpeg);
}
