// What is measured of true postures by a webcam on the desk and by a camera at the side, each against its own baseline.
import { measure } from '../../../src/core/metrics/measure';
import type { MetricId, Metrics } from '../../../src/core/baseline/metric';
import { baselineOf, featuresOf } from '../calibration/calibrated';
import { type Camera, type Posture, SIDE_CAMERA, WEBCAM } from '../person';

export const PROFILE = { yawDeg: 90 };
/** Low enough that a lean or a step nearer keeps the shoulders in the picture. */
export const DESK: Camera = { ...WEBCAM, focalPx: 400 };
export const front = baselineOf(DESK, {}, undefined, 0.05);
export const side = baselineOf(SIDE_CAMERA, PROFILE, undefined, 0.05);

export function valueOf(metrics: Metrics, metric: MetricId): number {
  const measurement = metrics[metric];
  if (measurement.kind === 'unmeasurable') throw new Error(`${metric}: ${measurement.reason}`);
  return measurement.value;
}

export function frontMetrics(change: Partial<Posture>, camera = DESK): Metrics {
  return measure(featuresOf(change, camera), { view: 'front', baseline: front });
}

export function sideMetrics(change: Partial<Posture>): Metrics {
  return measure(featuresOf({ ...PROFILE, ...change }, SIDE_CAMERA), { view: 'side', baseline: side });
}
