// The promises of a trend: the right slope whatever the odd day, an interval that holds it, and nothing from too little.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signTest } from '../../../../src/core/report/history/sign-test';
import { isClear, trendOf } from '../../../../src/core/report/history/trend';

const line = (count: number, slope: number, noise: (index: number) => number = () => 0) =>
  Array.from({ length: count }, (_, x) => ({ x, y: 3 + slope * x + noise(x) }));

/** Normal by the sum of twelve uniforms, from a small generator of its own. */
function normals(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return () => Array.from({ length: 12 }, uniform).reduce((sum, u) => sum + u, -6);
}

describe('a trend', () => {
  test('is the slope of a line, and moves and stretches with it', () => {
    expect(trendOf(line(20, 0.5))).toMatchObject({ slope: 0.5, level: 3, points: 20 });
    const points = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(
        points,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (ys, factor, shift) => {
          const of = (change: (y: number, x: number) => number) =>
            trendOf(ys.map((y, x) => ({ x, y: change(y, x) })))?.slope ?? NaN;
          expect(of((y) => factor * y + shift)).toBeCloseTo(factor * of((y) => y), 9);
          expect(of((y, x) => y + shift * x)).toBeCloseTo(of((y) => y) + shift, 9);
        },
      ),
    );
  });

  test('does not depend on the order of its points, and lies within its bounds', () => {
    const points = fc.array(fc.record({ x: fc.nat(60), y: fc.nat(100) }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(points, (some) => {
        const trend = trendOf(some);
        expect(trendOf(some.toReversed())).toEqual(trend);
        if (trend !== null) expect(trend.low <= trend.slope && trend.slope <= trend.high).toBe(true);
      }),
    );
  });

  test('is not moved by a few days that were out of the ordinary', () => {
    const odd = trendOf(line(30, 0.2, (index) => (index % 10 === 5 ? 500 : 0)));
    expect(odd?.slope).toBeCloseTo(0.2, 1);
  });

  test('of noise alone is called clear about as seldom as 95 % confidence promises', () => {
    const draw = normals(7);
    const trials = Array.from({ length: 400 }, () => trendOf(line(28, 0, draw)));
    const clear = trials.filter((trend) => trend !== null && isClear(trend)).length / trials.length;
    expect(clear).toBeGreaterThan(0.01);
    expect(clear).toBeLessThan(0.09);
  });

  test('holds the true slope about as often as 95 % confidence promises', () => {
    const draw = normals(11);
    const trials = Array.from({ length: 300 }, () => trendOf(line(28, 0.3, draw)));
    const held = trials.filter((trend) => trend !== null && trend.low <= 0.3 && 0.3 <= trend.high).length;
    expect(held / trials.length).toBeGreaterThan(0.91);
  });

  test('is not made of fewer than eight points, nor of points at one place', () => {
    expect(trendOf(line(7, 1))).toBeNull();
    expect(trendOf(Array.from({ length: 9 }, (_, y) => ({ x: 1, y })))).toBeNull();
  });

  test('over five years is that of the whole', () => {
    expect(trendOf(line(1825, 0.5, normals(3)))?.slope).toBeCloseTo(0.5, 3);
  });
});

describe('the sign test', () => {
  test('gives the tails of fair coins', () => {
    expect(signTest(0, 0)).toBe(1);
    expect(signTest(5, 10)).toBe(1);
    expect(signTest(10, 10)).toBeCloseTo(2 / 1024, 12);
    expect(signTest(9, 10)).toBeCloseTo((2 * 11) / 1024, 12);
    expect(signTest(1, 10)).toBeCloseTo(signTest(9, 10), 12);
    expect(signTest(2000, 2000)).toBe(0);
  });
});
