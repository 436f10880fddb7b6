// Which placement a pose suggests, and whether the person stands.
import { describe, expect, test } from 'vitest';
import { detectView } from '../../../src/core/features/detect-view';
import { extractFeatures } from '../../../src/core/features/extract-features';
import { isStanding } from '../../../src/core/metrics/is-standing';
import { baselineOf, featuresOf } from '../calibration/calibrated';
import { hide, poseOf, SIDE_CAMERA, WEBCAM } from '../person';

describe('the view', () => {
  test.each([0, 10, -15, 20])('of a webcam with hips hidden is front at %s degrees', (yawDeg) => {
    expect(detectView(featuresOf({ yawDeg }, WEBCAM))).toBe('front');
  });

  test.each([70, 80, 90, -90, -75])('of a profile is side at %s degrees', (yawDeg) => {
    expect(detectView(featuresOf({ yawDeg }, SIDE_CAMERA))).toBe('side');
  });

  test.each([40, 45, -45, 50])('between them is angled at %s degrees', (yawDeg) => {
    expect(detectView(featuresOf({ yawDeg }, SIDE_CAMERA))).toBe('angled');
  });

  test('of a profile whose far shoulder is hidden is side', () => {
    const pose = hide(poseOf({ yawDeg: 90 }, SIDE_CAMERA), ['leftShoulder', 'leftEar', 'leftHip']);
    expect(detectView(extractFeatures(pose, SIDE_CAMERA))).toBe('side');
  });

  test('is not guessed when no shoulder is seen', () => {
    const pose = hide(poseOf(), ['leftShoulder', 'rightShoulder']);
    expect(detectView(extractFeatures(pose, WEBCAM))).toBeNull();
  });
});

describe('standing', () => {
  test('from the side is a steep thigh', () => {
    const baseline = baselineOf(SIDE_CAMERA, { yawDeg: 90 });
    expect(isStanding(featuresOf({ yawDeg: 90 }, SIDE_CAMERA), baseline)).toBe(false);
    expect(isStanding(featuresOf({ yawDeg: 90, thighDownDeg: 30 }, SIDE_CAMERA), baseline)).toBe(false);
    expect(isStanding(featuresOf({ yawDeg: 90, thighDownDeg: 80 }, SIDE_CAMERA), baseline)).toBe(true);
  });

  test('from the front is a rise of the shoulders, which stretching up is not', () => {
    const far = { ...WEBCAM, distanceM: 1.1 };
    const baseline = baselineOf(far);
    expect(isStanding(featuresOf({}, far), baseline)).toBe(false);
    expect(isStanding(featuresOf({ liftM: 0.1 }, far), baseline)).toBe(false);
    expect(isStanding(featuresOf({ liftM: 0.35 }, far), baseline)).toBe(true);
  });

  test('from the front is also a head that has left the top of the picture', () => {
    const baseline = baselineOf(WEBCAM);
    const features = featuresOf({ liftM: 0.29 - 0.015 }, WEBCAM);
    expect(features.earDistancePx.kind).toBe('seen');
    const higher = featuresOf({ liftM: 0.29 }, { ...WEBCAM, heightM: 0.1 });
    expect(isStanding(higher, baseline)).toBe(false);
    const gone = featuresOf({ liftM: 0.3 }, WEBCAM);
    expect(gone.earDistancePx.kind).toBe('hidden');
    expect(isStanding(gone, baseline)).toBe(true);
  });

  test('is not claimed of covered ears alone', () => {
    const baseline = baselineOf(WEBCAM);
    const covered = extractFeatures(hide(poseOf(), ['leftEar', 'rightEar']), WEBCAM);
    expect(isStanding(covered, baseline)).toBe(false);
  });
});
