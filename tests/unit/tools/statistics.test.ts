// Order statistics of the bench.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, quantile } from '../../../tools/bench/statistics';

/** Without -0, which orders with 0 and is not the same to `toBe`. */
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
const numbers = fc.array(number, { minLength: 1 });

test('the quantiles 0 and 1 are the least and the greatest value', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      expect(quantile(values, 0)).toBe(Math.min(...values));
      expect(quantile(values, 1)).toBe(Math.max(...values));
    }),
  );
});

test('a quantile never falls as its share grows', () => {
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, q) => {
      expect(quantile(values, q)).toBeLessThanOrEqual(quantile(values, Math.min(1, q + 0.1)) + 1e-9);
    }),
  );
});

test('the median of an even number of values lies half-way between the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('there is no quantile of nothing', () => {
  expect(quantile([], 0.5)).toBeNaN();
});
