// A baseline is made of enough, still, complete looks, or refused with what to mend.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalibrationSample } from '../../../src/core/calibration/good-looks';
import { calibrate, MIN_SAMPLES } from '../../../src/core/calibration/calibrate';
import type { Baseline } from '../../../src/core/baseline/baseline';
import type { CalibrationOutcome } from '../../../src/core/calibration/calibration';
import { extractFeatures } from '../../../src/core/features/extract-features';
import { measure } from '../../../src/core/metrics/measure';
import { METRIC_IDS } from '../../../src/core/baseline/metric';
import type { LandmarkName } from '../../../src/core/pose/pose';
import { hide, mapKeypoints, poseOf, SIDE_CAMERA, WEBCAM } from '../person';
import { baselineOf, featuresOf, samplesOf } from './calibrated';

const CONTEXT = { frame: WEBCAM, atMs: 1234 };
const SLUMP = { slumpM: 0.05, headForwardM: 0.06, headPitchDeg: 10 };

function hiddenSamples(count: number, names: readonly LandmarkName[]): readonly CalibrationSample[] {
  const features = extractFeatures(hide(poseOf(), names), WEBCAM);
  return Array.from({ length: count }, (_, i) => ({ features, atMs: i * 250 }));
}

function problemOf(outcome: CalibrationOutcome): unknown {
  return outcome.kind === 'problem' ? outcome.problem : outcome.kind;
}

describe('calibration makes a baseline', () => {
  test('that holds the middle of what was seen, and how much it trembled', () => {
    const baseline = baselineOf(WEBCAM);
    const truth = featuresOf().shoulderWidthPx;
    const width = baseline.upright.shoulderWidthPx;
    expect(truth.kind === 'seen' && Math.abs((width?.median ?? 0) - truth.value)).toBeLessThan(0.3);
    expect(width?.jitterSd).toBeGreaterThan(0.1);
    expect(width?.jitterSd).toBeLessThan(0.8);
    expect(baseline).toMatchObject({ view: 'front', quality: 'good', frameWidthPx: 640, slumped: null });
  });

  test('from which its own posture is no change, in every metric it can measure', () => {
    for (const [camera, posture, view] of [
      [WEBCAM, {}, 'front'],
      [SIDE_CAMERA, { yawDeg: 90 }, 'side'],
    ] as const) {
      const baseline = baselineOf(camera, posture, { ...posture, ...SLUMP });
      const metrics = measure(featuresOf(posture, camera), { view, baseline });
      for (const metric of METRIC_IDS) {
        const measurement = metrics[metric];
        if (measurement.kind === 'unmeasurable' || metric === 'hipAngleDeg') continue;
        const neutral = metric === 'viewingDistanceRatio' ? 1 : 0;
        expect(Math.abs(measurement.value - neutral)).toBeLessThan(metric === 'pelvicTiltDeg' ? 8 : 1);
      }
    }
  });

  test('that survives being stored as JSON', () => {
    for (const baseline of [baselineOf(WEBCAM, {}, SLUMP), baselineOf(SIDE_CAMERA, { yawDeg: 90 })]) {
      expect(JSON.parse(JSON.stringify(baseline)) as Baseline).toEqual(baseline);
    }
  });

  test('that a few misread looks do not move', () => {
    const clean = samplesOf();
    const wild = featuresOf({ headForwardM: 0.15 });
    const earDistance = (samples: readonly CalibrationSample[]) => {
      const outcome = calibrate(samples, CONTEXT);
      if (outcome.kind === 'problem') throw new Error('six misread looks of 41 are bearable');
      const feature = outcome.baseline.upright.earDistancePx;
      if (feature === undefined) throw new Error('the ears are in the picture');
      return feature;
    };
    const truth = earDistance(clean).median;
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }), (misread) => {
        const samples = clean.map((sample, i) =>
          misread.includes(i) ? { ...sample, features: wild } : sample,
        );
        const { median, sampleCount } = earDistance(samples);
        expect(Math.abs(median - truth)).toBeLessThan(0.5);
        expect(sampleCount).toBe(41 - misread.length);
      }),
      { numRuns: 30 },
    );
  });

  test('without what the placement does not show', () => {
    expect(baselineOf(WEBCAM).upright.trunkLengthPx).toBeUndefined();
    expect(baselineOf(SIDE_CAMERA, { yawDeg: 90 }).upright.trunkLengthPx).toBeDefined();
  });

  test('of the view the person names, whatever was detected', () => {
    const outcome = calibrate(samplesOf(), { ...CONTEXT, view: 'angled' });
    expect(outcome).toMatchObject({ kind: 'calibrated', baseline: { view: 'angled' } });
  });

  test('with the slump where it was shown', () => {
    const baseline = baselineOf(WEBCAM, {}, SLUMP);
    expect(baseline.slumped?.earHeightRatio?.median).toBeLessThan(
      baseline.upright.earHeightRatio?.median ?? Number.NEGATIVE_INFINITY,
    );
  });
});

describe('calibration refuses', () => {
  test('nothing at all', () => {
    expect(problemOf(calibrate([], CONTEXT))).toEqual({
      kind: 'too-few-samples',
      good: 0,
      needed: MIN_SAMPLES,
      fault: 'nobody',
    });
  });

  test('too few looks', () => {
    const outcome = calibrate(samplesOf({}, WEBCAM, { count: MIN_SAMPLES - 1 }), CONTEXT);
    expect(problemOf(outcome)).toMatchObject({ kind: 'too-few-samples', good: MIN_SAMPLES - 1, fault: null });
  });

  test('many looks within a moment', () => {
    const hasty = samplesOf().map((sample, i) => ({ ...sample, atMs: i * 50 }));
    const problem = problemOf(calibrate(hasty, CONTEXT));
    expect(problem).toMatchObject({ kind: 'too-few-samples', good: 41, needed: 164 });
  });

  test.each([
    ['a hidden head', ['leftEar', 'rightEar', 'nose'], 'head-hidden'],
    ['hidden shoulders', ['leftShoulder', 'rightShoulder'], 'shoulders-hidden'],
  ] as const)('%s, and names it', (_, names, fault) => {
    expect(problemOf(calibrate(hiddenSamples(41, names), { ...CONTEXT, view: 'front' }))).toMatchObject({
      kind: 'too-few-samples',
      good: 0,
      fault,
    });
  });

  test('someone who will not sit still', () => {
    const restless = samplesOf().map((sample, i) => ({
      ...sample,
      features: featuresOf({ slumpM: 0.05 * Math.sin(i) }),
    }));
    expect(problemOf(calibrate(restless, CONTEXT))).toMatchObject({ kind: 'unstable' });
  });

  test('someone who drifts from one posture to another', () => {
    const drifting = samplesOf().map((sample, i) => ({
      ...sample,
      features: featuresOf({ headYawDeg: i * 0.8 }),
    }));
    expect(problemOf(calibrate(drifting, CONTEXT))).toEqual({ kind: 'unstable', feature: 'headYawDeg' });
  });

  test('a slump that is the upright again', () => {
    const outcome = calibrate(samplesOf(), CONTEXT, samplesOf({}, WEBCAM, { count: 20 }));
    expect(problemOf(outcome)).toEqual({ kind: 'slump-like-upright' });
  });

  test('a slump that is no more than a glance down', () => {
    const outcome = calibrate(samplesOf(), CONTEXT, samplesOf({ headPitchDeg: 8 }, WEBCAM, { count: 20 }));
    expect(problemOf(outcome)).toEqual({ kind: 'slump-like-upright' });
  });

  test('a slump no deeper than the drift of a day', () => {
    const outcome = calibrate(
      samplesOf(),
      CONTEXT,
      samplesOf({ headForwardM: 0.018 }, WEBCAM, { count: 20 }),
    );
    expect(problemOf(outcome)).toEqual({ kind: 'slump-like-upright' });
  });

  test('a slump hardly seen', () => {
    const outcome = calibrate(samplesOf(), CONTEXT, samplesOf(SLUMP, WEBCAM, { count: 5 }));
    expect(problemOf(outcome)).toMatchObject({ kind: 'too-few-samples', good: 5 });
  });

  test('trembling landmarks, rather than calling them a baseline', () => {
    const shaken = samplesOf().map((sample, i) => ({
      ...sample,
      features: extractFeatures(
        mapKeypoints(poseOf(), (k, index) => ({ ...k, x: k.x + 25 * Math.sin(i * 1.7 + index) })),
        WEBCAM,
      ),
    }));
    expect(problemOf(calibrate(shaken, CONTEXT))).toMatchObject({ kind: 'unstable' });
  });
});
