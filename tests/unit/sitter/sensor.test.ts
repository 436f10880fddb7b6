// Sensor noise is seeded, centred on the picture, and grows with its ratio.
import { describe, expect, it } from 'vitest';
import { addNoise } from '../../../src/sitter/sensor';

/** A grey picture after noise. */
function noisy(ratio: number, seed: number, level = 128, side = 150): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(side * side * 4).fill(level);
  addNoise(rgba, ratio, seed);
  return rgba;
}

/** Mean and standard deviation of the green channel. */
function greenOf(rgba: Uint8ClampedArray): { mean: number; sd: number } {
  const green = rgba.filter((_, i) => i % 4 === 1);
  const mean = green.reduce((sum, v) => sum + v, 0) / green.length;
  const sd = Math.sqrt(green.reduce((sum, v) => sum + (v - mean) ** 2, 0) / green.length);
  return { mean, sd };
}

describe('addNoise', () => {
  it('gives the same noise for the same seed and other noise for another', () => {
    const small = (seed: number): Uint8ClampedArray => noisy(1, seed, 128, 16);
    expect(small(5)).toEqual(small(5));
    expect(small(5)).not.toEqual(small(6));
  });

  it('leaves the picture alone at ratio 0, and opacity always', () => {
    expect(noisy(0, 1).every((v) => v === 128)).toBe(true);
    expect(noisy(3, 1).every((v, i) => i % 4 !== 3 || v === 128)).toBe(true);
  });

  it('keeps the mean and spreads in proportion to its ratio, more in the light than in the dark', () => {
    const ordinary = greenOf(noisy(1, 2));
    const dim = greenOf(noisy(4, 2));
    expect(ordinary.mean).toBeCloseTo(128, 0);
    expect(dim.mean).toBeCloseTo(128, 0);
    expect(ordinary.sd).toBeGreaterThan(1);
    expect(ordinary.sd).toBeLessThan(1.5);
    expect(dim.sd / ordinary.sd).toBeGreaterThan(3.5);
    expect(greenOf(noisy(4, 2, 40)).sd).toBeLessThan(dim.sd);
  });
});
