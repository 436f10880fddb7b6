// Laws of the features: what the camera's zoom, the picture's place and a mirror may and may not change.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFeatures } from '../../../src/core/features/extract-features';
import type { FeatureName, Features } from '../../../src/core/features/features';
import { FEATURE_NAMES } from '../../../src/core/features/features';
import type { LandmarkName, Pose } from '../../../src/core/pose/pose';
import { LANDMARK } from '../../../src/core/pose/pose';
import type { Posture } from '../person';
import { hide, mapKeypoints, mirror, poseOf, SIDE_CAMERA, WEBCAM } from '../person';

const VAST = { widthPx: 1e6, heightPx: 1e6 };

const posture: fc.Arbitrary<Partial<Posture>> = fc.record({
  yawDeg: fc.constantFrom(0, 8, -12, 45, 80, 90, -90, -78),
  headYawDeg: fc.integer({ min: -20, max: 20 }),
  headPitchDeg: fc.integer({ min: -10, max: 30 }),
  headForwardM: fc.double({ min: -0.02, max: 0.08, noNaN: true }),
  slumpM: fc.double({ min: 0, max: 0.06, noNaN: true }),
  protractionDeg: fc.integer({ min: 0, max: 40 }),
  trunkLeanDeg: fc.integer({ min: -15, max: 20 }),
  posteriorTiltDeg: fc.integer({ min: 0, max: 30 }),
  shoulderLevelDeg: fc.integer({ min: -10, max: 10 }),
  headTiltDeg: fc.integer({ min: -15, max: 15 }),
});

function value(features: Features, name: FeatureName): number {
  const feature = features[name];
  if (feature.kind === 'hidden') throw new Error(`${name} is hidden: ${feature.reason}`);
  return feature.value;
}

describe('features', () => {
  test('angles, ratios and metres do not change when the picture is scaled and moved; lengths scale', () => {
    fc.assert(
      fc.property(
        posture,
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        fc.integer({ min: 2000, max: 9000 }),
        (change, scale, shift) => {
          const pose = mapKeypoints(poseOf(change, SIDE_CAMERA), (k) => ({
            ...k,
            x: k.x + 2000,
            y: k.y + 2000,
          }));
          const other = mapKeypoints(pose, (k) => ({ ...k, x: k.x * scale + shift, y: k.y * scale + shift }));
          const before = extractFeatures(pose, VAST);
          const after = extractFeatures(other, VAST);
          for (const name of FEATURE_NAMES) {
            if (before[name].kind === 'hidden') {
              expect(after[name]).toEqual(before[name]);
              continue;
            }
            if (name === 'shoulderCentreXPx' || name === 'shoulderCentreYPx') {
              expect(value(after, name)).toBeCloseTo(value(before, name) * scale + shift, 4);
            } else {
              const factor = name.endsWith('Px') ? scale : 1;
              expect(value(after, name)).toBeCloseTo(value(before, name) * factor, 4);
            }
          }
        },
      ),
    );
  });

  test('a mirrored person has the same features, with level, tilt and yaw the other way round', () => {
    const flipped = new Set<FeatureName>([
      'shoulderLevelDeg',
      'headTiltDeg',
      'pelvicObliquityDeg',
      'headYawDeg',
      'torsoYawDeg',
    ]);
    fc.assert(
      fc.property(posture, (change) => {
        const pose = poseOf(change, SIDE_CAMERA);
        const before = extractFeatures(pose, SIDE_CAMERA);
        const after = extractFeatures(mirror(pose, SIDE_CAMERA.widthPx), SIDE_CAMERA);
        for (const name of FEATURE_NAMES) {
          const feature = before[name];
          if (feature.kind === 'hidden') {
            expect(after[name]).toEqual(feature);
          } else if (name === 'shoulderCentreXPx') {
            expect(value(after, name)).toBeCloseTo(SIDE_CAMERA.widthPx - feature.value, 6);
          } else if (flipped.has(name) && Math.abs(feature.value) < 89.99) {
            expect(value(after, name)).toBeCloseTo(-feature.value, 6);
          } else {
            expect(Math.abs(value(after, name))).toBeCloseTo(Math.abs(feature.value), 6);
          }
        }
      }),
    );
  });

  test('a feature never changes because of a landmark that is not reliable', () => {
    const names = Object.keys(LANDMARK) as LandmarkName[];
    fc.assert(
      fc.property(
        posture,
        fc.subarray(names),
        fc.integer({ min: -300, max: 300 }),
        (change, unseen, shift) => {
          const pose = hide(poseOf(change, SIDE_CAMERA), unseen);
          const indices = new Set<number>(unseen.map((name) => LANDMARK[name]));
          const guessed = mapKeypoints(pose, (k, i) =>
            indices.has(i) ? { ...k, x: k.x + shift, y: k.y - shift } : k,
          );
          // One feature says by its name that it goes by guesses.
          const seen = (of: Pose) => ({
            ...extractFeatures(of, SIDE_CAMERA),
            guessedHeadHeightRatio: null,
          });
          expect(seen(guessed)).toEqual(seen(pose));
        },
      ),
    );
  });

  test('nothing that is not finite is ever seen, whatever the landmarks are', () => {
    const keypoint = fc.record({
      x: fc.integer({ min: 0, max: 3 }),
      y: fc.integer({ min: 0, max: 3 }),
      z: fc.integer({ min: -1, max: 1 }),
      score: fc.constantFrom(0.2, 0.9),
    });
    fc.assert(
      fc.property(fc.array(keypoint, { minLength: 33, maxLength: 33 }), (points) => {
        const features = extractFeatures({ score: 1, keypoints: points, keypoints3D: points }, VAST);
        for (const feature of Object.values(features)) {
          if (feature.kind === 'seen') expect(feature.value).toSatisfy(Number.isFinite);
        }
      }),
    );
  });

  test('say which part of the body is missing', () => {
    const features = extractFeatures(poseOf({ yawDeg: 90 }, SIDE_CAMERA), SIDE_CAMERA);
    const noHips = extractFeatures(
      hide(poseOf({ yawDeg: 90 }, SIDE_CAMERA), ['leftHip', 'rightHip']),
      SIDE_CAMERA,
    );
    const noKnees = extractFeatures(
      hide(poseOf({ yawDeg: 90 }, SIDE_CAMERA), ['leftKnee', 'rightKnee']),
      SIDE_CAMERA,
    );
    expect(features.trunkInclinationDeg.kind).toBe('seen');
    expect(noHips.trunkInclinationDeg).toEqual({ kind: 'hidden', reason: 'hips-hidden' });
    expect(noKnees.hipAngleDeg).toEqual({ kind: 'hidden', reason: 'knees-hidden' });
    expect(noKnees.trunkInclinationDeg.kind).toBe('seen');
  });

  test('the far side of a profile may be hidden without losing the inclinations', () => {
    const near = hide(poseOf({ yawDeg: 90 }, SIDE_CAMERA), [
      'leftEar',
      'leftShoulder',
      'leftHip',
      'leftKnee',
      'leftEye',
    ]);
    const features = extractFeatures(near, SIDE_CAMERA);
    expect(value(features, 'trunkInclinationDeg')).toBeCloseTo(0, 0);
    expect(value(features, 'headYawDeg')).toBe(90);
  });

  test.each([0, 20, -35, 70, 90, -90])('true angles are read back at a yaw of %s degrees', (yawDeg) => {
    const features = extractFeatures(poseOf({ yawDeg }, SIDE_CAMERA), SIDE_CAMERA);
    expect(value(features, 'torsoYawDeg')).toBeCloseTo(yawDeg, 6);
    expect(Math.abs(value(features, 'headYawDeg') - yawDeg)).toBeLessThan(2);
    expect(value(features, 'worldShoulderBreadthM')).toBeCloseTo(0.36, 6);
    expect(value(features, 'worldNeckInclinationDeg')).toBeCloseTo(5.194, 2);
  });

  test('levels in the picture are those of the body', () => {
    const features = extractFeatures(poseOf({ shoulderLevelDeg: 5, headTiltDeg: -7 }), WEBCAM);
    expect(value(features, 'shoulderLevelDeg')).toBeCloseTo(5, 1);
    // A head fitted to the face, which is not everybody's.
    expect(Math.abs(value(features, 'headTiltDeg') + 7)).toBeLessThan(1);
  });
});
