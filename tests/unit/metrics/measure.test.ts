// The metrics against true postures: what each event does to each metric, and that nothing unseen is ever measured.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../../src/core/baseline/baseline';
import { logRatioOf } from '../../../src/core/metrics/change';
import { extractFeatures } from '../../../src/core/features/extract-features';
import type { FeatureName, Features } from '../../../src/core/features/features';
import { measure } from '../../../src/core/metrics/measure';
import type { MetricId, Metrics } from '../../../src/core/baseline/metric';
import type { View } from '../../../src/core/features/view';
import { METRIC_IDS } from '../../../src/core/baseline/metric';
import type { LandmarkName, Pose } from '../../../src/core/pose/pose';
import { LANDMARK } from '../../../src/core/pose/pose';
import { baselineOf, featuresOf } from '../calibration/calibrated';
import type { Camera, Posture } from '../person';
import { hide, mirror, poseOf, SIDE_CAMERA, WEBCAM } from '../person';

const PROFILE = { yawDeg: 90 };
/** Low enough that a lean or a step nearer keeps the shoulders in the picture. */
const DESK: Camera = { ...WEBCAM, focalPx: 400 };
const front = baselineOf(DESK, {}, undefined, 0.05);
const side = baselineOf(SIDE_CAMERA, PROFILE, undefined, 0.05);

function valueOf(metrics: Metrics, metric: MetricId): number {
  const measurement = metrics[metric];
  if (measurement.kind === 'unmeasurable') throw new Error(`${metric}: ${measurement.reason}`);
  return measurement.value;
}

function frontMetrics(change: Partial<Posture>, camera = DESK): Metrics {
  return measure(featuresOf(change, camera), { view: 'front', baseline: front });
}

function sideMetrics(change: Partial<Posture>): Metrics {
  return measure(featuresOf({ ...PROFILE, ...change }, SIDE_CAMERA), { view: 'side', baseline: side });
}

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

describe('what cannot be measured', () => {
  const views: readonly View[] = ['front', 'side', 'angled'];

  test('without a baseline, nothing is', () => {
    for (const view of views) {
      const metrics = measure(featuresOf(), { view, baseline: null });
      for (const metric of METRIC_IDS) expect(metrics[metric].kind).toBe('unmeasurable');
    }
  });

  test('says which view it needs', () => {
    expect(frontMetrics({}).slumpRatio).toEqual({ kind: 'unmeasurable', reason: 'needs-side-view' });
    expect(sideMetrics({}).headForwardRatio).toEqual({ kind: 'unmeasurable', reason: 'needs-front-view' });
    // The slump score asks for no shown slump: from either side there is a usual one.
    expect(sideMetrics({}).slumpScore.kind).toBe('measured');
    expect(frontMetrics({}).pelvicObliquityDeg).toEqual({ kind: 'unmeasurable', reason: 'hips-hidden' });
  });

  test('a head turned by more than 15 degrees takes the head metrics with it, and leaves the shoulders', () => {
    const metrics = frontMetrics({ headYawDeg: 25 });
    for (const metric of ['headForwardRatio', 'viewingDistanceRatio', 'slumpDropRatio'] as const) {
      expect(metrics[metric]).toEqual({ kind: 'unmeasurable', reason: 'head-turned' });
    }
    expect(metrics.shoulderLevelDeg.kind).toBe('measured');
    expect(frontMetrics({ headYawDeg: 10 }).headForwardRatio.kind).toBe('measured');
  });

  test.each([-25, -15, 15, 25])(
    'a head tipped to a shoulder is seen though turned by %s degrees',
    (headYawDeg) => {
      const tilt = (headTiltDeg: number) => valueOf(frontMetrics({ headYawDeg, headTiltDeg }), 'headTiltDeg');
      expect(tilt(0)).toBeCloseTo(0, 0);
      expect(tilt(20)).toBeGreaterThan(10);
      expect(tilt(20)).toBeLessThan(21);
      expect(tilt(-20)).toBeLessThan(-10);
    },
  );

  test('a head turned by more than 45 degrees is not asked whether it is tipped', () => {
    const away = frontMetrics({ headYawDeg: 60, headTiltDeg: 15 });
    expect(away.headTiltDeg).toEqual({ kind: 'unmeasurable', reason: 'head-turned' });
  });

  test.each([-0.2, 0.2])(
    'a level head that turns to another screen is not tilted for a camera %s m above it',
    (heightM) => {
      const camera = { ...DESK, focalPx: 300, heightM };
      const baseline = baselineOf(camera, {}, undefined, 0.05);
      for (const headYawDeg of [-40, -25, 25, 40]) {
        const { headTiltDeg } = measure(featuresOf({ headYawDeg }, camera), { view: 'front', baseline });
        if (headTiltDeg.kind === 'measured') expect(Math.abs(headTiltDeg.value)).toBeLessThan(6);
        else expect(headTiltDeg.reason).toBe('head-turned');
      }
    },
  );

  test('a torso turned by more than 15 degrees takes the shoulders with it, by more than 10 their breadth', () => {
    const turned = (yawDeg: number) => frontMetrics({ yawDeg, headYawDeg: -yawDeg });
    expect(turned(20).shoulderLevelDeg).toEqual({ kind: 'unmeasurable', reason: 'torso-turned' });
    expect(turned(12).shoulderBreadthRatio).toEqual({ kind: 'unmeasurable', reason: 'torso-turned' });
    expect(turned(12).shoulderLevelDeg.kind).toBe('measured');
  });

  test('a person who turns to face the side camera is turned, not upright', () => {
    expect(sideMetrics({ yawDeg: 40 }).trunkInclinationDeg).toEqual({
      kind: 'unmeasurable',
      reason: 'torso-turned',
    });
  });

  test('a trunk that shrank beyond what a trunk can do is out of range', () => {
    const half = poseOf(PROFILE, SIDE_CAMERA);
    const shoulder = LANDMARK.leftShoulder;
    const keypoints = half.keypoints.map((k, i) =>
      i === shoulder || i === shoulder + 1 ? { ...k, y: k.y + 80 } : k,
    );
    const tiltOf = (pose: Pose) =>
      measure(extractFeatures(pose, SIDE_CAMERA), { view: 'side', baseline: side }).pelvicTiltDeg;
    // Beside a thigh that kept its length it is no trunk at all; without one, there is only its own length to go by.
    expect(tiltOf({ ...half, keypoints })).toEqual({ kind: 'unmeasurable', reason: 'hip-misplaced' });
    const kneesHidden = hide({ ...half, keypoints }, ['leftKnee', 'rightKnee']);
    expect(tiltOf(kneesHidden)).toEqual({ kind: 'unmeasurable', reason: 'out-of-range' });
  });

  test('whatever landmarks are hidden, no metric that needs one is measured', () => {
    const needs: Readonly<Partial<Record<MetricId, readonly (readonly LandmarkName[])[]>>> = {
      headForwardRatio: [['leftEar'], ['rightEar'], ['leftShoulder'], ['rightShoulder']],
      slumpDropRatio: [['leftEar'], ['rightEar'], ['leftShoulder'], ['rightShoulder']],
      shoulderLevelDeg: [['leftShoulder'], ['rightShoulder']],
      headTiltDeg: [['leftEar'], ['rightEar']],
      trunkInclinationDeg: [['leftHip', 'rightHip'], ['leftShoulder', 'rightShoulder'], ['nose']],
      neckInclinationDeg: [['leftHip', 'rightHip'], ['leftEar', 'rightEar'], ['nose']],
      pelvicTiltDeg: [
        ['leftHip', 'rightHip'],
        ['leftShoulder', 'rightShoulder'],
      ],
      hipAngleDeg: [
        ['leftKnee', 'rightKnee'],
        ['leftHip', 'rightHip'],
      ],
    };
    const names = Object.keys(LANDMARK) as LandmarkName[];
    fc.assert(
      fc.property(fc.subarray(names), fc.constantFrom('front' as const, 'side' as const), (unseen, view) => {
        const [camera, posture, baseline] =
          view === 'front' ? ([DESK, {}, front] as const) : ([SIDE_CAMERA, PROFILE, side] as const);
        const pose = hide(poseOf(posture, camera), unseen);
        const metrics = measure(extractFeatures(pose, camera), { view, baseline });
        for (const [metric, groups] of Object.entries(needs) as [MetricId, LandmarkName[][]][]) {
          if (groups.some((group) => group.every((name) => unseen.includes(name)))) {
            expect(metrics[metric].kind).toBe('unmeasurable');
          }
        }
      }),
    );
  });

  test('nothing is ever measured as something that is not finite, or without a standard error', () => {
    fc.assert(
      fc.property(
        fc.record({
          yawDeg: fc.integer({ min: -180, max: 180 }),
          headYawDeg: fc.integer({ min: -90, max: 90 }),
          trunkLeanDeg: fc.integer({ min: -60, max: 80 }),
          posteriorTiltDeg: fc.integer({ min: 0, max: 90 }),
          liftM: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        }),
        fc.constantFrom(...views),
        (change, view) => {
          const metrics = measure(featuresOf(change, SIDE_CAMERA), { view, baseline: side });
          for (const metric of METRIC_IDS) {
            const measurement = metrics[metric];
            if (measurement.kind === 'unmeasurable') continue;
            expect(measurement.value).toSatisfy(Number.isFinite);
            expect(measurement.standardError).toBeGreaterThanOrEqual(0);
            expect(measurement.standardError).toSatisfy(Number.isFinite);
          }
        },
      ),
    );
  });

  test('a fair baseline lowers the confidence of what is measured', () => {
    const fair = measure(featuresOf({}, DESK), { view: 'front', baseline: { ...front, quality: 'fair' } });
    expect(frontMetrics({}).shoulderLevelDeg).toMatchObject({ confidence: 'high' });
    expect(fair.shoulderLevelDeg).toMatchObject({ confidence: 'medium' });
  });
});
