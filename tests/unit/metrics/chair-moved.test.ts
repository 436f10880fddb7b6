// A chair that moved is noticed, and the baseline follows in scale alone.
import { describe, expect, test } from 'vitest';
import { chairMoved, fitToFrame, reanchor } from '../../../src/core/metrics/chair-moved';
import { measure } from '../../../src/core/metrics/measure';
import type { Metrics, MetricId } from '../../../src/core/baseline/metric';
import { baselineOf, featuresOf } from '../calibration/calibrated';
import { SIDE_CAMERA, WEBCAM } from '../person';

const DESK = { ...WEBCAM, focalPx: 400 };
const NEARER = { ...DESK, distanceM: 0.55 };
const PROFILE = { yawDeg: 90 };
const SIDE_NEARER = { ...SIDE_CAMERA, distanceM: 1.8 };

function value(metrics: Metrics, metric: MetricId): number {
  const measurement = metrics[metric];
  if (measurement.kind === 'unmeasurable') throw new Error(measurement.reason);
  return measurement.value;
}

describe('a chair that moved', () => {
  const front = baselineOf(DESK, {}, undefined, 0.05);
  const side = baselineOf(SIDE_CAMERA, PROFILE, undefined, 0.05);

  test('is noticed from the front and from the side, nearer and farther', () => {
    expect(chairMoved(featuresOf({}, NEARER), front)).toBe(true);
    expect(chairMoved(featuresOf({}, { ...DESK, distanceM: 0.75 }), front)).toBe(true);
    expect(chairMoved(featuresOf(PROFILE, SIDE_NEARER), side)).toBe(true);
  });

  test.each([
    {},
    { headForwardM: 0.06 },
    { slumpM: 0.05, headForwardM: 0.05 },
    { trunkLeanDeg: 10 },
    { trunkLeanDeg: -10 },
    // Ears and shoulders come nearer alike.
    { trunkLeanDeg: 10, headForwardM: -0.04 },
    { trunkLeanDeg: 14, headForwardM: -0.06 },
    { trunkLeanDeg: 6, headForwardM: -0.02, headPitchDeg: 15 },
    { protractionDeg: 30 },
    { shrugM: 0.03 },
  ])('is not a posture: %o', (change) => {
    expect(chairMoved(featuresOf(change, DESK), front)).toBe(false);
    expect(chairMoved(featuresOf({ ...PROFILE, ...change }, SIDE_CAMERA), side)).toBe(false);
  });

  test('does not pass for a bent trunk seen from the side', () => {
    const metrics = measure(featuresOf(PROFILE, SIDE_NEARER), { view: 'side', baseline: side });
    expect(metrics.pelvicTiltDeg).toEqual({ kind: 'unmeasurable', reason: 'chair-moved' });
    expect(value(metrics, 'slumpRatio')).toBeCloseTo(0, 1);
  });

  test('takes the baseline along, so that the same posture reads as no change', () => {
    const moved = reanchor(front, featuresOf({}, NEARER));
    const metrics = measure(featuresOf({}, NEARER), { view: 'front', baseline: moved });
    expect(value(metrics, 'headForwardRatio')).toBeCloseTo(0, 1);
    expect(value(metrics, 'trunkLeanRatio')).toBeCloseTo(0, 1);
    expect(value(metrics, 'slumpDropRatio')).toBeCloseTo(0, 1);
  });

  test('keeps telling the viewing distance against the calibrated one', () => {
    const moved = reanchor(front, featuresOf({}, NEARER));
    const metrics = measure(featuresOf({}, NEARER), { view: 'front', baseline: moved });
    expect(value(metrics, 'viewingDistanceRatio')).toBeCloseTo(0.55 / 0.65, 2);
  });

  test('does not take a slump along: what was a slump before is one after', () => {
    const slump = { slumpM: 0.04, headForwardM: 0.01 };
    const moved = reanchor(front, featuresOf(slump, NEARER));
    const metrics = measure(featuresOf(slump, NEARER), { view: 'front', baseline: moved });
    expect(value(metrics, 'slumpDropRatio')).toBeGreaterThan(0.08);
  });

  test('takes the side baseline along too', () => {
    const moved = reanchor(side, featuresOf(PROFILE, SIDE_NEARER));
    const metrics = measure(featuresOf({ ...PROFILE, posteriorTiltDeg: 20 }, SIDE_NEARER), {
      view: 'side',
      baseline: moved,
    });
    expect(Math.abs(value(metrics, 'pelvicTiltDeg') + 20)).toBeLessThan(3);
  });

  test('that did not move leaves the baseline as it is', () => {
    expect(reanchor(front, featuresOf({ headForwardM: 0.05 }, DESK))).toBe(front);
  });
});

describe('frames of another size', () => {
  const front = baselineOf(DESK, {}, undefined, 0.05);
  const double = { ...DESK, focalPx: 800, widthPx: 1280, heightPx: 960 };

  test('of the same shape change nothing', () => {
    const fitted = fitToFrame(front, double);
    if (fitted === null) throw new Error('the shape is the same');
    const metrics = measure(featuresOf({}, double), { view: 'front', baseline: fitted });
    expect(value(metrics, 'headForwardRatio')).toBeCloseTo(0, 2);
    expect(value(metrics, 'viewingDistanceRatio')).toBeCloseTo(1, 2);
    expect(value(metrics, 'slumpDropRatio')).toBeCloseTo(0, 2);
    expect(fitToFrame(front, DESK)).toBe(front);
  });

  test('of another shape cannot be compared', () => {
    expect(fitToFrame(front, { widthPx: 640, heightPx: 360 })).toBeNull();
  });
});
