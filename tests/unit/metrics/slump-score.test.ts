// The personal slump score: 0 upright, 1 slumped, little moved by a glance.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Features } from '../../../src/core/features/features';
import { mapFeatures } from '../../../src/core/features/features';
import { extractFeatures } from '../../../src/core/features/extract-features';
import { fitSlumpScore, slumpScore, slumpScoreJitter } from '../../../src/core/metrics/slump-score';
import type { SlumpModel } from '../../../src/core/metrics/slump-score';
import { hidden } from '../../../src/core/pose/reading';
import { baselineOf, featuresOf } from '../calibration/calibrated';
import type { Camera, Posture } from '../person';
import { hide, poseOf, SIDE_CAMERA, WEBCAM } from '../person';

const DESK: Camera = { ...WEBCAM, focalPx: 400 };
const SLUMP: Partial<Posture> = { slumpM: 0.05, headForwardM: 0.06, headPitchDeg: 12, protractionDeg: 10 };

function fitted(camera: Camera, upright: Partial<Posture>, slumped: Partial<Posture>): SlumpModel {
  const model = fitSlumpScore(baselineOf(camera, upright, slumped));
  if (model === null) throw new Error('the postures differ');
  return model;
}

function scoreOf(features: Features, model: SlumpModel): number {
  const score = slumpScore(features, model);
  if (score.kind === 'hidden') throw new Error(score.reason);
  return score.value;
}

describe.each([
  ['front', DESK, 0],
  ['side', SIDE_CAMERA, 90],
  ['angled', SIDE_CAMERA, 45],
] as const)('the slump score from %s', (_, camera, yawDeg) => {
  const slump = { ...SLUMP, yawDeg, ...(yawDeg === 0 ? {} : { posteriorTiltDeg: 20 }) };
  const model = fitted(camera, { yawDeg }, slump);

  test('is 0 upright and 1 slumped', () => {
    expect(scoreOf(featuresOf({ yawDeg }, camera), model)).toBeCloseTo(0, 1);
    expect(scoreOf(featuresOf(slump, camera), model)).toBeCloseTo(1, 1);
  });

  test('rises all the way from upright to slumped', () => {
    const part = (share: number): Partial<Posture> => ({
      yawDeg,
      slumpM: 0.05 * share,
      headForwardM: 0.06 * share,
      headPitchDeg: 12 * share,
      protractionDeg: 10 * share,
      ...(yawDeg === 0 ? {} : { posteriorTiltDeg: 20 * share }),
    });
    const scores = [0, 0.25, 0.5, 0.75, 1].map((share) => scoreOf(featuresOf(part(share), camera), model));
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  });

  test('a glance at the keyboard is not a quarter of a slump', () => {
    expect(scoreOf(featuresOf({ yawDeg, headPitchDeg: 25 }, camera), model)).toBeLessThan(0.25);
  });

  test('trembles little when the person sits still', () => {
    expect(slumpScoreJitter(model)).toBeLessThan(0.1);
  });

  test('stays within -1..2 whatever is seen', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (wild) => {
        const score = scoreOf(
          mapFeatures(() => ({ kind: 'seen', value: wild })),
          model,
        );
        expect(score).toBeGreaterThanOrEqual(-1);
        expect(score).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('is hidden when most of its cues are, with their reason', () => {
    const pose = hide(poseOf({ yawDeg }, camera), ['leftEar', 'rightEar']);
    expect(slumpScore(extractFeatures(pose, camera), model)).toEqual(hidden('ears-hidden'));
  });
});

test('without a slump sample there is no score', () => {
  expect(fitSlumpScore(baselineOf(DESK))).toBeNull();
});
