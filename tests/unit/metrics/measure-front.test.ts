// The metrics of a webcam against true postures: what each event does to each of them.
import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../../src/core/baseline/baseline';
import { logRatioOf } from '../../../src/core/metrics/change';
import type { FeatureName, Features } from '../../../src/core/features/features';
import { measure } from '../../../src/core/metrics/measure';
import type { Metrics } from '../../../src/core/baseline/metric';
import { baselineOf, featuresOf } from '../calibration/calibrated';
import { DESK, front, frontMetrics, valueOf } from './measured';

function logRatio(features: Features, baseline: Baseline, name: FeatureName): number {
  const reading = logRatioOf(features, baseline, name);
  if (reading.kind === 'hidden') throw new Error(reading.reason);
  return reading.value;
}

describe('events seen by a webcam at 65 cm', () => {
  test.each([
    ['chair 10 cm closer', {}, { ...DESK, distanceM: 0.55 }, 0.17, 0.16, null],
    ['head forward 40 mm', { headForwardM: 0.04 }, DESK, 0.06, 0, 0],
    ['slump 40 mm with head 40 mm', { slumpM: 0.04, headForwardM: 0.04 }, DESK, 0.07, 0, 0.11],
    ['torso yaw 20 degrees, head still', { yawDeg: 20, headYawDeg: -20 }, DESK, 0, -0.05, null],
    ['head yaw 30 degrees', { headYawDeg: 30 }, DESK, -0.14, 0, 0],
    ['shrug 20 mm', { shrugM: 0.02 }, DESK, 0, 0, -0.06],
    ['trunk lean 10 degrees', { trunkLeanDeg: 10 }, DESK, 0.22, 0.14, null],
  ] as const)(
    '%s changes ears, shoulders and height as pinhole geometry says',
    (_, change, camera, a, b, d) => {
      const features = featuresOf(change, camera);
      expect(Math.abs(logRatio(features, front, 'earDistancePx') - a)).toBeLessThan(0.015);
      expect(Math.abs(logRatio(features, front, 'shoulderWidthPx') - b)).toBeLessThan(0.015);
      if (d !== null) {
        expect(
          Math.abs(valueOf(frontMetrics({ ...change, headYawDeg: 0 }), 'slumpDropRatio') - d),
        ).toBeLessThan(0.015);
      }
    },
  );

  test('a head that comes forward is head forward, further the further it comes', () => {
    const values = [0, 0.01, 0.02, 0.04, 0.06].map((headForwardM) =>
      valueOf(frontMetrics({ headForwardM }), 'headForwardRatio'),
    );
    expect(values).toEqual(values.toSorted((x, y) => x - y));
    expect(values[0]).toBeCloseTo(0, 2);
    expect(values[3]).toBeCloseTo(0.064, 2);
  });

  test('a chair that moved is told from a posture that changed', () => {
    const closer = frontMetrics({}, { ...DESK, distanceM: 0.55 });
    for (const metric of [
      'headForwardRatio',
      'trunkLeanRatio',
      'slumpDropRatio',
      'viewingDistanceRatio',
    ] as const) {
      expect(closer[metric]).toEqual({ kind: 'unmeasurable', reason: 'chair-moved' });
    }
    expect(valueOf(frontMetrics({ trunkLeanDeg: 10 }), 'trunkLeanRatio')).toBeGreaterThan(0.08);
  });

  test('leaning in brings the eyes nearer, by the true share of the distance', () => {
    const lean = 12;
    const ears = 0.72 * Math.sin((lean * Math.PI) / 180) + 0.02 * (Math.cos((lean * Math.PI) / 180) - 1);
    const distance = valueOf(frontMetrics({ trunkLeanDeg: lean }), 'viewingDistanceRatio');
    expect(distance).toBeCloseTo((0.65 - ears) / 0.65, 2);
  });

  test('shoulders drawn forward narrow, more the further they come', () => {
    const values = [0, 10, 20, 30, 40].map((protractionDeg) =>
      valueOf(measureAcross(protractionDeg), 'shoulderBreadthRatio'),
    );
    expect(values).toEqual(values.toSorted((x, y) => y - x));
    expect(values[4]).toBeLessThan(-0.05);
  });

  test('a head that comes forward does not pass for narrowed shoulders', () => {
    expect(valueOf(frontMetrics({ headForwardM: 0.05 }), 'shoulderBreadthRatio')).toBeGreaterThan(-0.01);
  });

  test.each([4, -9])('shoulders and head tilted by %s degrees read so', (deg) => {
    expect(valueOf(frontMetrics({ shoulderLevelDeg: deg }), 'shoulderLevelDeg')).toBeCloseTo(deg, 0);
    expect(Math.abs(valueOf(frontMetrics({ headTiltDeg: deg }), 'headTiltDeg') - deg)).toBeLessThan(1);
  });
});

/** From far enough that perspective does not make the forward shoulders look broader than their narrowing. */
function measureAcross(protractionDeg: number): Metrics {
  const far = { ...DESK, distanceM: 1.5, focalPx: 900 };
  return measure(featuresOf({ protractionDeg }, far), {
    view: 'front',
    baseline: baselineOf(far, {}, undefined, 0.05),
  });
}
