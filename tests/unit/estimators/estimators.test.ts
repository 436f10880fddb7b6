// What the fitted estimators promise: nothing changed, nothing said; size, place and mirror do not matter; and the numbers stay as they were fitted.
import { describe, expect, test } from 'vitest';
import { summariseFeatures } from '../../../src/core/calibration/stability';
import type { Baseline } from '../../../src/core/baseline/baseline';
import { CLIP, estimateDeg, type Estimator } from '../../../src/core/metrics/estimators/estimator';
import { estimate } from '../../../src/core/metrics/estimators/estimates';
import { FITTED } from '../../../src/core/metrics/estimators/fitted';
import { extractFeatures } from '../../../src/core/features/extract-features';
import { FEATURE_NAMES, mapFeatures, type Features } from '../../../src/core/features/features';
import type { Pose } from '../../../src/core/pose/pose';
import { reachPx } from '../../../src/core/pose/silhouette';
import { hidden, seen } from '../../../src/core/pose/reading';
import { baselineOf } from '../calibration/calibrated';
import { mapKeypoints, mirror, poseOf, SIDE_CAMERA, WEBCAM, type Posture } from '../person';
import { dressed, mirrored } from './silhouette';

const DESK = { ...WEBCAM, focalPx: 400 };
const RADIUS_PX = 40;
const inProfile = (change: Partial<Posture>): Pose =>
  dressed(poseOf({ yawDeg: 90, ...change }, SIDE_CAMERA), SIDE_CAMERA, RADIUS_PX);
const shown = (pose: Pose): Features => extractFeatures(pose, SIDE_CAMERA);
const baselineFrom = (features: Features): Baseline => ({
  ...baselineOf(SIDE_CAMERA, { yawDeg: 90 }),
  upright: summariseFeatures([features, features, features], FEATURE_NAMES),
});
const upright = baselineFrom(shown(inProfile({})));
const SLUMP: Partial<Posture> = { posteriorTiltDeg: 15, headForwardM: 0.05 };

const told = (estimator: Estimator, features: Features, baseline: Baseline): number => {
  const reading = estimateDeg(estimator, features, baseline);
  if (reading.kind === 'hidden') throw new Error(`hidden: ${reading.reason}`);
  return reading.value;
};
const ofSide = FITTED.filter(({ view }) => view === 'side');

describe('a fitted estimator', () => {
  test('is there for what was kept: pelvis, neck and shoulders in profile, trunk and neck from the front', () => {
    const kept = FITTED.map(({ view, estimate: name, cues }) => `${view} ${name}, ${cues}`);
    expect(kept).toEqual(
      expect.arrayContaining(['side pelvicTiltDeg, metres', 'side neckOnTrunkDeg, metres']),
    );
    expect(kept).toEqual(
      expect.arrayContaining(['front trunkInclinationDeg, metres', 'front neckInSpaceDeg, metres']),
    );
    expect(new Set(kept).size).toBe(kept.length);
  });

  test('says zero at the baseline, in both views', () => {
    for (const estimator of ofSide) expect(told(estimator, shown(inProfile({})), upright)).toBe(0);
    const front = baselineOf(DESK);
    const same = mapFeatures((name) => {
      const known = front.upright[name];
      return known === undefined ? hidden('ears-hidden') : seen(known.median);
    });
    for (const estimator of FITTED.filter(({ view }) => view === 'front')) {
      expect(told(estimator, same, front)).toBe(0);
    }
  });

  test('does not mind how large the person appears', () => {
    const twice = { widthPx: 2 * SIDE_CAMERA.widthPx, heightPx: 2 * SIDE_CAMERA.heightPx };
    const enlarged = (pose: Pose): Features => {
      const { silhouette } = pose;
      const larger = mapKeypoints(pose, (p) => ({ ...p, x: 2 * p.x, y: 2 * p.y }));
      return extractFeatures(
        silhouette === undefined
          ? larger
          : { ...larger, silhouette: { ...silhouette, stepPx: 2 * silhouette.stepPx } },
        twice,
      );
    };
    const larger = baselineFrom(enlarged(inProfile({})));
    for (const estimator of ofSide) {
      const small = told(estimator, shown(inProfile(SLUMP)), upright);
      expect(told(estimator, enlarged(inProfile(SLUMP)), larger)).toBeCloseTo(small, 6);
    }
  });

  test('does not mind where in the picture the person sits, or which way they face', () => {
    const shifted = (pose: Pose): Features =>
      shown(
        dressed(
          mapKeypoints(pose, (p) => ({ ...p, x: p.x + 40 })),
          SIDE_CAMERA,
          RADIUS_PX,
        ),
      );
    const flipped = (pose: Pose): Features => {
      const { silhouette } = pose;
      // The grid's last column does not lie where its first one does, so the mirror stands at the middle of the grid.
      const turned = mirror(pose, SIDE_CAMERA.widthPx - (silhouette?.stepPx ?? 0));
      return shown(silhouette === undefined ? turned : { ...turned, silhouette: mirrored(silhouette) });
    };
    for (const view of [shifted, flipped]) {
      const elsewhere = baselineFrom(view(inProfile({})));
      for (const estimator of ofSide) {
        const here = told(estimator, shown(inProfile(SLUMP)), upright);
        expect(told(estimator, view(inProfile(SLUMP)), elsewhere)).toBeCloseTo(here, 4);
      }
    }
  });

  test('cannot be carried away by one misread feature', () => {
    for (const estimator of FITTED.filter(({ view }) => view === 'side')) {
      for (const { feature, weightDeg } of estimator.terms) {
        const features = { ...shown(inProfile({})), [feature]: seen(1e9) };
        expect(Math.abs(told(estimator, features, upright))).toBeCloseTo(CLIP * Math.abs(weightDeg), 6);
      }
    }
  });

  test('is silent without an outline, so that the closed formula speaks', () => {
    const bare = shown(poseOf({ yawDeg: 90, ...SLUMP }, SIDE_CAMERA));
    expect(estimate('pelvicTiltDeg', bare, upright).kind).toBe('hidden');
  });

  test('adds up its terms as written', () => {
    const estimator: Estimator = {
      view: 'side',
      estimate: 'pelvicTiltDeg',
      cues: 'outline',
      terms: [
        { feature: 'trunkInclinationDeg', scale: 10, weightDeg: 4 },
        { feature: 'trunkLengthPx', scale: 0.1, weightDeg: -3 },
      ],
      residualSdDeg: 3,
    };
    const flat = { jitterSd: 0, sampleCount: 30 };
    const baseline: Baseline = {
      ...upright,
      upright: { trunkInclinationDeg: { median: 2, ...flat }, trunkLengthPx: { median: 200, ...flat } },
    };
    const features = { ...shown(inProfile({})), trunkInclinationDeg: seen(7), trunkLengthPx: seen(190) };
    // 5 of 10 degrees, times 4, and a twentieth of the trunk's length, times 3 a tenth.
    expect(told(estimator, features, baseline)).toBeCloseTo(0.5 * 4 + 0.5 * 3, 9);
  });
});

describe('the reach of a body', () => {
  const square = Uint8Array.from({ length: 400 }, (_, i) => (i % 20 < 10 ? 255 : 0));
  const silhouette = { stepPx: 4, columns: 20, rows: 20, cover: square };

  test('ends where the body ends, and bridges a small hole', () => {
    const edge = (cover: Uint8Array) =>
      reachPx({ ...silhouette, cover }, { x: 8, y: 40 }, { x: 1, y: 0 }, 120);
    expect(Math.abs(edge(square) - 30)).toBeLessThan(2);
    const holed = square.map((value, i) => (i % 20 === 5 ? 0 : value));
    expect(edge(holed)).toBe(edge(square));
  });

  test('is none off the body, and stays inside the picture', () => {
    expect(reachPx(silhouette, { x: 70, y: 40 }, { x: 1, y: 0 }, 60)).toBe(0);
    expect(reachPx(silhouette, { x: 8, y: 40 }, { x: -1, y: 0 }, 60)).toBeLessThanOrEqual(10);
  });
});
