// The figures that are published are computed as their names say.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreement,
  areaUnderCurve,
  pearson,
  ranks,
  shareInterval,
  spearman,
  type Pair,
} from '../../../tools/accuracy/figures/statistics';

const value = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 8);
const pairs = fc.array(fc.record<Pair>({ measured: value, truth: value }), { minLength: 3, maxLength: 40 });
const varied = pairs.filter(
  (list) => new Set(list.map((p) => p.truth)).size > 1 && new Set(list.map((p) => p.measured)).size > 1,
);

describe('agreement', () => {
  it('finds a constant error as bias and mean absolute error, with limits that close on it', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2 }), value, (truths, shift) => {
        const found = agreement(truths.map((truth) => ({ truth, measured: truth + shift })));
        expect(found.bias).toBeCloseTo(shift, 9);
        expect(found.mae).toBeCloseTo(Math.abs(shift), 9);
        expect(found.high - found.low).toBeCloseTo(0, 6);
      }),
    );
  });

  it('never gives a bias larger than the mean absolute error, and keeps it in the middle of the limits', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const { mae, bias, low, high } = agreement(list);
        expect(Math.abs(bias)).toBeLessThanOrEqual(mae + 1e-9);
        expect((low + high) / 2).toBeCloseTo(bias, 6);
      }),
    );
  });

  it('puts the limits 1.96 standard deviations of the differences away', () => {
    const { low, high } = agreement([
      { measured: 1, truth: 0 },
      { measured: -1, truth: 0 },
    ]);
    expect(high).toBeCloseTo(1.96 * Math.SQRT2, 9);
    expect(low).toBeCloseTo(-1.96 * Math.SQRT2, 9);
  });
});

describe('correlation', () => {
  it('does not change when the measured values are scaled and shifted, but for its sign', () => {
    fc.assert(
      fc.property(varied, fc.constantFrom(-3, -0.5, 0.25, 7), value, (list, gain, shift) => {
        const moved = list.map(({ measured, truth }) => ({ truth, measured: gain * measured + shift }));
        expect(pearson(moved)).toBeCloseTo(Math.sign(gain) * pearson(list), 6);
        expect(spearman(moved)).toBeCloseTo(Math.sign(gain) * spearman(list), 6);
      }),
    );
  });

  it('is 1 by ranks for every rising curve, however bent, and stays within -1 and 1', () => {
    fc.assert(
      fc.property(fc.uniqueArray(value, { minLength: 3 }), (truths) => {
        expect(spearman(truths.map((truth) => ({ truth, measured: Math.cbrt(truth) })))).toBeCloseTo(1, 9);
      }),
    );
    fc.assert(
      fc.property(varied, (list) => {
        expect(Math.abs(pearson(list))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is unknown, not zero, when nothing varied', () => {
    expect(
      pearson([
        { measured: 1, truth: 4 },
        { measured: 2, truth: 4 },
      ]),
    ).toBeNaN();
  });

  it('lets equal values share the mean of their ranks', () => {
    expect(ranks([10, 30, 10, 20])).toEqual([1.5, 4, 1.5, 3]);
  });
});

describe('areaUnderCurve', () => {
  const group = fc.array(value, { minLength: 1, maxLength: 20 });

  it('is the share of pairs in which the positive is larger, ties counted half', () => {
    fc.assert(
      fc.property(group, group, (positives, negatives) => {
        const wins = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
        const share = wins.reduce<number>((sum, win) => sum + win, 0) / wins.length;
        expect(areaUnderCurve(positives, negatives)).toBeCloseTo(share, 9);
      }),
    );
  });
});

describe('shareInterval', () => {
  it('holds the share itself, stays inside 0 and 1, and narrows with more cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (of, some) => {
        const hits = some % (of + 1);
        const [low, high] = shareInterval(hits, of);
        expect(low).toBeLessThanOrEqual(hits / of + 1e-9);
        expect(high).toBeGreaterThanOrEqual(hits / of - 1e-9);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        const [closer, further] = shareInterval(10 * hits, 10 * of);
        expect(further - closer).toBeLessThan(high - low);
      }),
    );
  });

  it('says that nothing is known of no cases', () => {
    expect(shareInterval(0, 0)).toEqual([0, 1]);
  });
});
