// The pixels of a fake camera's film.
import { describe, expect, test } from 'vitest';
import { rgbaToI420 } from '../../../tools/film/i420';

const filled = (r: number, g: number, b: number, pixels: number): Uint8ClampedArray =>
  Uint8ClampedArray.from({ length: pixels * 4 }, (_, index) => [r, g, b, 255][index % 4] ?? 0);

describe('RGBA as I420', () => {
  test('holds one luma byte a pixel and a quarter as many of each chroma', () => {
    expect(rgbaToI420(filled(0, 0, 0, 8), 4, 2)).toHaveLength(8 + 2 + 2);
  });

  // BT.601, limited range: the reference colours of ITU-R BT.601.
  test.each([
    ['black', [0, 0, 0], [16, 128, 128]],
    ['white', [255, 255, 255], [235, 128, 128]],
    ['red', [255, 0, 0], [81, 90, 240]],
    ['green', [0, 255, 0], [145, 54, 34]],
    ['blue', [0, 0, 255], [41, 240, 110]],
  ])('maps %s to its reference values', (_, [r = 0, g = 0, b = 0], [y = 0, u = 0, v = 0]) => {
    const out = rgbaToI420(filled(r, g, b, 4), 2, 2);
    expect(Math.abs((out[0] ?? 0) - y)).toBeLessThanOrEqual(1);
    expect(Math.abs((out[4] ?? 0) - u)).toBeLessThanOrEqual(1);
    expect(Math.abs((out[5] ?? 0) - v)).toBeLessThanOrEqual(1);
  });
});
