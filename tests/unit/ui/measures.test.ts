// What the list of measures and its gauges promise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRIC_IDS } from '../../../src/core/baseline/metric';
import { gaugeScale } from '../../../src/ui/monitor/measures/gauge-scale';
import { groupMeasures } from '../../../src/ui/monitor/measures/measure-groups';
import { sampleJudgement, sampleMetrics } from '../../fixtures/sample-day';

const anyMetric = fc.constantFrom(...METRIC_IDS);
const positive = fc.double({ min: 0.01, max: 50, noNaN: true });

describe('the list of measures', () => {
  it.each(['front', 'side', 'angled', null] as const)(
    'shows every metric exactly once in view %s',
    (view) => {
      const { main, more, missing } = groupMeasures(view, sampleMetrics());
      expect([...main, ...more, ...missing].sort()).toEqual([...METRIC_IDS].sort());
    },
  );

  it.each(METRIC_IDS)('has %s first while it is warned of, and everything once all the same', (warned) => {
    const { main, more, missing } = groupMeasures('front', sampleMetrics(), warned);
    expect(main[0]).toBe(warned);
    const others = [...main, ...more, ...missing].filter((metric) => metric !== warned);
    expect(others.sort()).toEqual(METRIC_IDS.filter((metric) => metric !== warned).sort());
  });

  it('keeps what is not measurable apart from what is', () => {
    const metrics = sampleMetrics();
    const { more, missing } = groupMeasures('front', metrics);
    expect(more.every((id) => metrics[id].kind === 'measured')).toBe(true);
    expect(missing.every((id) => metrics[id].kind === 'unmeasurable')).toBe(true);
  });
});

describe('a gauge', () => {
  it('is not drawn for what was not judged', () => {
    for (const metric of METRIC_IDS) {
      expect(gaugeScale(metric, { kind: 'unknown' })).toBeNull();
      expect(gaugeScale(metric, { kind: 'info' })).toBeNull();
    }
  });

  it('has its dot beyond a limit line exactly when the limit is reached', () => {
    fc.assert(
      fc.property(
        anyMetric,
        positive,
        fc.double({ min: -3, max: 3, noNaN: true }),
        (metric, limit, inLimits) => {
          const change = inLimits * limit;
          const scale = gaugeScale(metric, { kind: 'judged', severity: Math.abs(inLimits), change, limit });
          const distance = Math.abs((scale?.marker ?? 0.5) - 0.5);
          const limitDistance = Math.abs((scale?.limits[0] ?? 0) - 0.5);
          expect(scale?.beyond).toBe(Math.abs(inLimits) >= 1);
          if (Math.abs(inLimits) >= 1) expect(distance).toBeGreaterThanOrEqual(limitDistance - 1e-9);
          else expect(distance).toBeLessThan(limitDistance);
        },
      ),
    );
  });

  it.each(['good', 'deviating'] as const)('agrees with a judgement that is %s on what is beyond', (kind) => {
    const { beyond, perMetric } = sampleJudgement(kind);
    const shown = METRIC_IDS.filter((metric) => gaugeScale(metric, perMetric[metric])?.beyond);
    expect(shown).toEqual(beyond);
  });

  it('stays inside its track however far the change', () => {
    fc.assert(
      fc.property(anyMetric, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (metric, change) => {
        const scale = gaugeScale(metric, { kind: 'judged', severity: Math.max(0, change), change, limit: 1 });
        expect(scale?.marker).toBeGreaterThanOrEqual(0);
        expect(scale?.marker).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('shows a harmless change on the side without a limit', () => {
    const scale = gaugeScale('trunkInclinationDeg', { kind: 'judged', severity: 0, change: -12, limit: 15 });
    expect(scale?.marker).toBeLessThan(0.5);
    expect(scale?.limits.every((place) => place > 0.5)).toBe(true);
  });
});
