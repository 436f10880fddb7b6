// A dim picture is raised evenly, of a bright one the shadows are lifted, and a black one is left alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brightened } from '../../../workers/brighten';
import { frameStats } from '../../../workers/frame-stats';

const [WIDTH, HEIGHT] = [96, 72];

/** A grey picture that falls from `high` to `low` from left to right. */
function slope(low: number, high: number): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: 4 * WIDTH * HEIGHT }, (_, i) => {
    const across = (Math.floor(i / 4) % WIDTH) / (WIDTH - 1);
    return i % 4 === 3 ? 255 : high + (low - high) * across;
  });
}

const meanOf = (rgba: Uint8ClampedArray): number => frameStats(rgba, WIDTH, HEIGHT).meanLuma;

describe('brightening', () => {
  test('raises a dim picture, keeps what is lighter lighter, and leaves alpha alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 60, max: 120 }), (low, high) => {
        const dim = slope(low, high);
        fc.pre(meanOf(dim) >= 25 && meanOf(dim) < 85);
        const bright = brightened(dim, WIDTH, HEIGHT);
        expect(bright).not.toBeNull();
        if (bright === null) return;
        expect(meanOf(bright)).toBeGreaterThan(85);
        const pixels = Array.from({ length: WIDTH }, (_, x) => 4 * x);
        expect(pixels.filter((i) => (bright[i] ?? 0) < (dim[i] ?? 0))).toEqual([]);
        expect(pixels.slice(1).filter((i) => (bright[i] ?? 0) > (bright[i - 4] ?? 0))).toEqual([]);
        expect(pixels.filter((i) => bright[i + 3] !== 255)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('lifts the shadows of a bright picture and leaves its lights', () => {
    const bright = slope(20, 240);
    const lifted = brightened(bright, WIDTH, HEIGHT);
    expect(lifted).not.toBeNull();
    if (lifted === null) return;
    const [lightest, darkest] = [0, 4 * (WIDTH - 1)];
    expect(lifted[darkest]).toBeGreaterThan(2 * (bright[darkest] ?? 0));
    expect((lifted[lightest] ?? 0) - (bright[lightest] ?? 0)).toBeLessThan(8);
  });

  test('leaves a black picture alone', () => {
    expect(brightened(slope(0, 20), WIDTH, HEIGHT)).toBeNull();
  });
});
