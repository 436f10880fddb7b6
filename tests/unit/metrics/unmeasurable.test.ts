// Nothing unseen is ever measured, and what cannot be says why.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFeatures } from '../../../src/core/features/extract-features';
import { measure } from '../../../src/core/metrics/measure';
import { type MetricId, METRIC_IDS } from '../../../src/core/baseline/metric';
import type { View } from '../../../src/core/features/view';
import { type LandmarkName, type Pose, LANDMARK } from '../../../src/core/pose/pose';
import { baselineOf, featuresOf } from '../calibration/calibrated';
import { hide, poseOf, SIDE_CAMERA } from '../person';
import { DESK, PROFILE, front, frontMetrics, side, sideMetrics, valueOf } from './measured';

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
