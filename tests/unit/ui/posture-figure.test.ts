// The promises of the drawn figure: upright lies on its ghost, what drifts moves the way it drifted, and nothing is drawn of what is not known.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { METRIC_IDS, type Measurement, type MetricId, type Metrics } from '../../../src/core/baseline/metric';
import { FIGURE_SIZE, postureFigure } from '../../../src/ui/monitor/figure/posture-figure';
import { sampleJudgement } from '../../fixtures/sample-day';

const VIEWS = ['side', 'front'] as const;

function metricsOf(values: Partial<Record<MetricId, number>>): Metrics {
  return Object.fromEntries(
    METRIC_IDS.map((id): [MetricId, Measurement] => {
      const value = values[id];
      return value === undefined
        ? [id, { kind: 'unmeasurable', reason: 'too-few-frames' }]
        : [id, { kind: 'measured', value, standardError: 1, confidence: 'high' }];
    }),
  ) as Metrics;
}

describe('the figure', () => {
  test.each(VIEWS)('from the %s lies on its ghost when nothing has changed', (view) => {
    const { ghost, now } = postureFigure(
      view,
      metricsOf({ headInclinationDeg: 0, slumpScore: 0, slumpDropRatio: 0 }),
      null,
    );
    expect(now).toEqual(ghost);
  });

  test.each(VIEWS)('from the %s is its ghost alone where nothing is measured', (view) => {
    expect(postureFigure(view, metricsOf({}), null).now).toBeNull();
    expect(postureFigure(view, null, null).now).toBeNull();
  });

  test('carries the head forward from the side, and lower from the front, the further the more', () => {
    const change = fc.tuple(
      fc.double({ min: 0, max: 20, noNaN: true }),
      fc.double({ min: 1, max: 20, noNaN: true }),
    );
    fc.assert(
      fc.property(change, ([less, more]) => {
        const at = (deg: number) =>
          postureFigure('side', metricsOf({ headInclinationDeg: deg }), null).now?.head.x;
        expect(at(less + more)).toBeGreaterThan(at(less) ?? Infinity);
        const sunk = (score: number) =>
          postureFigure('front', metricsOf({ slumpScore: score / 40 }), null).now?.head.y;
        expect(sunk(less + more)).toBeGreaterThan(sunk(less) ?? Infinity);
      }),
    );
  });

  test('stays inside its frame whatever is measured', () => {
    const values = fc.dictionary(fc.constantFrom(...METRIC_IDS), fc.double({ min: -1e6, max: 1e6 }));
    fc.assert(
      fc.property(fc.constantFrom(...VIEWS), values, (view, measured) => {
        const head = postureFigure(view, metricsOf(measured), null).now?.head;
        if (head === undefined) return;
        expect(head.x - head.r).toBeGreaterThan(-20);
        expect(head.x + head.r).toBeLessThan(FIGURE_SIZE);
        expect(head.y - head.r).toBeGreaterThan(-10);
        expect(head.y + head.r).toBeLessThan(FIGURE_SIZE);
      }),
    );
  });

  test('shows limits only where something is judged', () => {
    for (const view of VIEWS) expect(postureFigure(view, null, null).bands).toEqual([]);
    expect(postureFigure('front', null, sampleJudgement('good')).bands.length).toBeGreaterThan(0);
  });
});
