// The personal slump score: 0 upright, 1 slumped, little moved by a glance.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeatureName, Features } from '../../../src/core/features/features';
import { mapFeatures } from '../../../src/core/features/features';
import { extractFeatures } from '../../../src/core/features/extract-features';
import {
  fitSlumpScore,
  slumpBoundary,
  slumpScore,
  slumpScoreJitter,
} from '../../../src/core/metrics/personal/slump-score';
import type { SlumpModel } from '../../../src/core/metrics/personal/slump-score';
import type { LandmarkName } from '../../../src/core/pose/pose';
import { hidden, valueOf } from '../../../src/core/pose/reading';
import { baselineOf, featuresOf } from '../calibration/calibrated';
import type { Camera, Posture } from '../person';
import { hide, poseOf, SIDE_CAMERA, WEBCAM } from '../person';

const DESK: Camera = { ...WEBCAM, focalPx: 400 };
const SLUMP: Partial<Posture> = {
  slumpM: 0.05,
  headForwardM: 0.06,
  headSinkM: 0.06,
  headPitchDeg: 12,
  protractionDeg: 10,
};

function fitted(camera: Camera, upright: Partial<Posture>, slumped: Partial<Posture>): SlumpModel {
  const model = fitSlumpScore(baselineOf(camera, upright, slumped));
  if (model === null) throw new Error('the postures differ');
  return model;
}

function scoreOf(features: Features, model: SlumpModel): number {
  const score = slumpScore(features, model);
  if (score.kind === 'hidden') throw new Error(score.reason);
  return score.value.value;
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
    // A shown slump is drawn a little towards the usual one.
    expect(Math.abs(scoreOf(featuresOf(slump, camera), model) - 1)).toBeLessThan(0.12);
  });

  test('rises all the way from upright to slumped', () => {
    const part = (share: number): Partial<Posture> => ({
      yawDeg,
      slumpM: 0.05 * share,
      headForwardM: 0.06 * share,
      headSinkM: 0.06 * share,
      headPitchDeg: 12 * share,
      protractionDeg: 10 * share,
      ...(yawDeg === 0 ? {} : { posteriorTiltDeg: 20 * share }),
    });
    const scores = [0, 0.25, 0.5, 0.75, 1].map((share) => scoreOf(featuresOf(part(share), camera), model));
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  });

  test('a glance at the keyboard is not a slump', () => {
    expect(scoreOf(featuresOf({ yawDeg, headPitchDeg: 25 }, camera), model)).toBeLessThan(
      slumpBoundary(model),
    );
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
        expect(score).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(score).toBeLessThanOrEqual(2 + 1e-9);
      }),
    );
  });
});

test.each([
  ['side', SIDE_CAMERA, 90],
  ['angled', SIDE_CAMERA, 45],
] as const)(
  'from %s the score is hidden when most of its cues are, with their reason',
  (_, camera, yawDeg) => {
    const model = fitted(camera, { yawDeg }, { ...SLUMP, yawDeg, posteriorTiltDeg: 20 });
    const pose = hide(poseOf({ yawDeg }, camera), ['leftEar', 'rightEar']);
    expect(slumpScore(extractFeatures(pose, camera), model)).toEqual(hidden('ears-hidden'));
  },
);

describe('from the front, of a person of whom little shows', () => {
  const model = fitted(DESK, {}, SLUMP);
  const ALL_BUT_THE_FACE = ['leftShoulder', 'rightShoulder', 'leftEar', 'rightEar'] as const;

  test('the height over guessed shoulders tells upright from slumped, with a wider error', () => {
    const read = (change: Partial<Posture>, unseen: readonly LandmarkName[]) =>
      slumpScore(extractFeatures(hide(poseOf(change, DESK), unseen), DESK), model);
    const [upright, slumped, whole] = [
      read({}, ALL_BUT_THE_FACE),
      read(SLUMP, ALL_BUT_THE_FACE),
      read({}, []),
    ];
    expect(valueOf(upright)?.value).toBeCloseTo(0, 1);
    expect(valueOf(slumped)?.value).toBeGreaterThan(0.7);
    expect(valueOf(upright)?.errorSd).toBeGreaterThan(valueOf(whole)?.errorSd ?? 1);
  });

  test('a face alone tells a slump that the person has shown, and nothing without one', () => {
    const far = (change: Partial<Posture>) => {
      const features = extractFeatures(poseOf(change, DESK), DESK);
      const face: readonly FeatureName[] = ['headPitchRatio'];
      return mapFeatures((name) => (face.includes(name) ? features[name] : hidden('shoulders-hidden')));
    };
    const bowed = { ...SLUMP, headPitchDeg: 22 };
    const own = fitted(DESK, {}, bowed);
    expect(valueOf(slumpScore(far({}), own))?.value).toBeCloseTo(0, 1);
    expect(valueOf(slumpScore(far(bowed), own))?.value).toBeCloseTo(1, 0);
    const usual = fitSlumpScore(baselineOf(DESK));
    expect(usual && slumpScore(far(bowed), usual)).toEqual(hidden('shoulders-hidden'));
  });
});

test('before a slump was shown, the way most people slump is gone by from the front, and none from elsewhere', () => {
  const usual = fitSlumpScore(baselineOf(DESK));
  expect(usual?.kind).toBe('usual');
  if (usual === null) return;
  expect(scoreOf(featuresOf({}, DESK), usual)).toBeCloseTo(0, 1);
  expect(scoreOf(featuresOf(SLUMP, DESK), usual)).toBeGreaterThan(0.45);
  expect(fitSlumpScore(baselineOf(SIDE_CAMERA, { yawDeg: 45 }))).toBeNull();
});
