// The metrics of a camera at the side against true postures.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFeatures } from '../../../src/core/features/extract-features';
import { measure } from '../../../src/core/metrics/measure';
import { baselineOf } from '../calibration/calibrated';
import { type Posture, mirror, poseOf, SIDE_CAMERA } from '../person';
import { sideMetrics, valueOf } from './measured';

describe('postures seen from the side', () => {
  test.each([-20, -10, 0, 10, 20])(
    'a trunk that leans %s degrees reads so, and alone moves no pelvis against it',
    (deg) => {
      const metrics = sideMetrics({ trunkLeanDeg: deg });
      expect(valueOf(metrics, 'trunkInclinationDeg')).toBeCloseTo(deg, 0);
      expect(valueOf(metrics, 'neckInclinationDeg')).toBeCloseTo(0, 0);
      // A far lean lowers the shoulders as a slump does: whether the pelvis came along is then left open.
      if (deg > 15) expect(metrics.pelvicTiltDeg).toEqual({ kind: 'unmeasurable', reason: 'signs-disagree' });
      else expect(Math.abs(valueOf(metrics, 'pelvicTiltDeg') - deg)).toBeLessThan(4);
    },
  );

  test('a trunk bent to an arc gives back the tilt of its base', () => {
    for (const posteriorTiltDeg of [5, 10, 15, 20, 30]) {
      const tilt = valueOf(sideMetrics({ posteriorTiltDeg }), 'pelvicTiltDeg');
      expect(Math.abs(tilt + posteriorTiltDeg)).toBeLessThan(1.5);
    }
  });

  test('pelvic tilt grows with the true tilt', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 3, max: 35, noNaN: true }),
        fc.double({ min: 2, max: 10, noNaN: true }),
        (less, more) => {
          const tilt = (posteriorTiltDeg: number) =>
            valueOf(sideMetrics({ posteriorTiltDeg }), 'pelvicTiltDeg');
          expect(tilt(less + more)).toBeLessThan(tilt(less));
        },
      ),
    );
  });

  test('pelvic tilt near zero is the least certain, and never claimed without an error', () => {
    const near = sideMetrics({}).pelvicTiltDeg;
    expect(near).toMatchObject({ kind: 'measured', confidence: 'low' });
    if (near.kind === 'measured') expect(near.standardError).toBeGreaterThan(0.5);
  });

  test('shoulders drawn forward come before the line from hip to ear, further the further they come', () => {
    const values = [0, 10, 20, 30, 40].map((protractionDeg) =>
      valueOf(sideMetrics({ protractionDeg }), 'shoulderForwardRatio'),
    );
    expect(values).toEqual(values.toSorted((x, y) => x - y));
    expect(values[4]).toBeGreaterThan(0.04);
  });

  test('a head that comes forward inclines the neck by what the true geometry says', () => {
    const metrics = sideMetrics({ headForwardM: 0.05 });
    const expected = (Math.atan(0.07 / 0.22) - Math.atan(0.02 / 0.22)) * (180 / Math.PI);
    expect(valueOf(metrics, 'neckInclinationDeg')).toBeCloseTo(expected, 0);
    expect(valueOf(metrics, 'trunkInclinationDeg')).toBeCloseTo(0, 0);
  });

  test('a bent trunk is a slump by its true shortening', () => {
    const x = (20 * Math.PI) / 180;
    expect(valueOf(sideMetrics({ posteriorTiltDeg: 20 }), 'slumpRatio')).toBeCloseTo(1 - Math.sin(x) / x, 2);
  });

  test('the hip angle is told as it is', () => {
    expect(valueOf(sideMetrics({}), 'hipAngleDeg')).toBeCloseTo(90, 0);
    expect(valueOf(sideMetrics({ trunkLeanDeg: -20 }), 'hipAngleDeg')).toBeCloseTo(110, 0);
  });

  test('a mirrored setup gives the same metrics', () => {
    const change = { yawDeg: 90, posteriorTiltDeg: 15, headForwardM: 0.03, trunkLeanDeg: 5 };
    const mirrored = (posture: Partial<Posture>) =>
      extractFeatures(mirror(poseOf(posture, SIDE_CAMERA), SIDE_CAMERA.widthPx), SIDE_CAMERA);
    const here = sideMetrics(change);
    const there = measure(mirrored(change), {
      view: 'side',
      baseline: baselineOf(SIDE_CAMERA, { yawDeg: -90 }, undefined, 0.05),
    });
    for (const metric of [
      'neckInclinationDeg',
      'trunkInclinationDeg',
      'shoulderForwardRatio',
      'slumpRatio',
    ] as const) {
      expect(valueOf(there, metric)).toBeCloseTo(valueOf(here, metric), 1);
    }
  });
});
