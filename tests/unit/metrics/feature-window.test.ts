// Laws of the running median.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, withoutOutliers } from '../../../src/core/features/robust';
import type { FeatureWindow } from '../../../src/core/features/feature-window';
import { EMPTY_WINDOW, pushFeatures, windowFeatures } from '../../../src/core/features/feature-window';
import type { Features } from '../../../src/core/features/features';
import { mapFeatures } from '../../../src/core/features/features';
import type { UnmeasurableReason } from '../../../src/core/pose/reading';
import { hidden, seen } from '../../../src/core/pose/reading';

const all = (value: number): Features => mapFeatures(() => seen(value));
const none = (reason: UnmeasurableReason): Features => mapFeatures(() => hidden(reason));

function fill(looks: readonly Features[], stepMs = 250): FeatureWindow {
  return looks.reduce((window, features, i) => pushFeatures(window, features, i * stepMs), EMPTY_WINDOW);
}

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('a median', () => {
  test('does not depend on the order, and moves and scales with its values', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -9, max: 9 }), (values, k) => {
        expect(median(values.toReversed())).toBe(median(values));
        expect(median(values.map((v) => v * k + 3))).toBeCloseTo(median(values) * k + 3, 5);
      }),
    );
  });

  test('has at least half of the values on either side', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const m = median(values);
        expect(values.filter((v) => v <= m).length * 2).toBeGreaterThanOrEqual(values.length);
        expect(values.filter((v) => v >= m).length * 2).toBeGreaterThanOrEqual(values.length);
      }),
    );
  });

  test('outliers leave, the bulk stays', () => {
    expect(withoutOutliers([1, 2, 3, 2, 1, 500])).toEqual([1, 2, 3, 2, 1]);
    expect(withoutOutliers([2, 2, 2, 2, 500])).toHaveLength(5);
  });
});

describe('the window', () => {
  test('says nothing before it has three looks', () => {
    expect(windowFeatures(EMPTY_WINDOW).headYawDeg).toEqual(hidden('too-few-frames'));
    expect(windowFeatures(fill([all(1), all(1)])).headYawDeg).toEqual(hidden('too-few-frames'));
    expect(windowFeatures(fill([all(1), all(1), all(1)])).headYawDeg).toEqual(seen(1));
  });

  test('one misread look moves nothing', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.integer({ min: 0, max: 8 }), (wild, at) => {
        const looks = Array.from({ length: 9 }, (_, i) => all(i === at ? wild : 7));
        expect(windowFeatures(fill(looks)).earDistancePx).toEqual(seen(7));
      }),
    );
  });

  test('a look whose gate failed contributes nothing', () => {
    const looks = [all(1), all(1), all(1), none('head-turned'), none('head-turned')];
    expect(windowFeatures(fill(looks)).earDistancePx).toEqual(seen(1));
  });

  test('a feature hidden in more than half of the looks is hidden, and says why', () => {
    const looks = [all(1), all(1), all(1), ...Array.from({ length: 4 }, () => none('head-turned'))];
    expect(windowFeatures(fill(looks)).earDistancePx).toEqual(hidden('head-turned'));
  });

  test('forgets what is older than five seconds', () => {
    const looks = [...Array.from({ length: 21 }, () => all(1)), ...Array.from({ length: 21 }, () => all(2))];
    expect(windowFeatures(fill(looks)).earDistancePx).toEqual(seen(2));
  });

  test('keeps three looks however slowly they come', () => {
    expect(windowFeatures(fill([all(1), all(2), all(3), all(4)], 4000)).earDistancePx).toEqual(seen(3));
  });

  test('begins anew after a gap, and when the clock goes back', () => {
    const before = fill([all(1), all(1), all(1)]);
    expect(windowFeatures(pushFeatures(before, all(9), 10_501)).earDistancePx).toEqual(
      hidden('too-few-frames'),
    );
    expect(windowFeatures(pushFeatures(before, all(9), -1)).earDistancePx).toEqual(hidden('too-few-frames'));
  });
});
