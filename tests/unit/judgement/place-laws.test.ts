// A law: one posture before one camera gets one verdict from the front, wherever in the picture it is, however large, and however tipped.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../../src/core/judgement/judge';
import { extractFeatures } from '../../../src/core/features/extract-features';
import { measure } from '../../../src/core/metrics/measure';
import type { Keypoint3D, Pose } from '../../../src/core/pose/pose';
import { baselineOf } from '../calibration/calibrated';
import { mapKeypoints, poseOf, WEBCAM, type Camera, type Posture } from '../person';

/** Far enough for a body to be moved about in the picture. */
const DESK: Camera = { ...WEBCAM, focalPx: 380 };
const SLUMP: Partial<Posture> = { slumpM: 0.05, headForwardM: 0.05, headSinkM: 0.06, headPitchDeg: 10 };
const BASELINES = { upright: baselineOf(DESK), 'own slump': baselineOf(DESK, {}, SLUMP) } as const;

const posture: fc.Arbitrary<Partial<Posture>> = fc.record({
  headForwardM: fc.double({ min: -0.02, max: 0.08, noNaN: true }),
  headSinkM: fc.double({ min: -0.01, max: 0.08, noNaN: true }),
  slumpM: fc.double({ min: 0, max: 0.05, noNaN: true }),
  headPitchDeg: fc.integer({ min: -5, max: 15 }),
  headYawDeg: fc.integer({ min: -10, max: 10 }),
  shoulderLevelDeg: fc.integer({ min: -2, max: 2 }),
});

const change = fc.record({
  dx: fc.integer({ min: -60, max: 60 }),
  dy: fc.integer({ min: -40, max: 60 }),
  scale: fc.double({ min: 0.9, max: 1.1, noNaN: true }),
  rollDeg: fc.double({ min: -3, max: 3, noNaN: true }),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** The same body in a picture that was moved, enlarged and rolled about its middle; the metres roll along with the camera. */
function changed(pose: Pose, { dx, dy, scale, rollDeg }: Change): Pose {
  const [c, s] = [Math.cos((rollDeg * Math.PI) / 180), Math.sin((rollDeg * Math.PI) / 180)];
  const [midX, midY] = [DESK.widthPx / 2, DESK.heightPx / 2];
  const moved = mapKeypoints(pose, (k) => ({
    ...k,
    x: midX + dx + scale * ((k.x - midX) * c - (k.y - midY) * s),
    y: midY + dy + scale * ((k.x - midX) * s + (k.y - midY) * c),
  }));
  const turned = (k: Keypoint3D): Keypoint3D => ({ ...k, x: k.x * c - k.y * s, y: k.x * s + k.y * c });
  return { ...moved, keypoints3D: pose.keypoints3D.map(turned) };
}

function verdictOf(pose: Pose, kind: keyof typeof BASELINES) {
  const baseline = BASELINES[kind];
  const metrics = measure(extractFeatures(pose, DESK), { view: 'front', baseline });
  return { metrics, judgement: judge(metrics, baseline, 'standard') };
}

/** Metres roll with the camera, so the score may move by some thousandths: what lies on the limit may fall to either side. */
const ON_THE_LIMIT = 0.03;

test.each(['upright', 'own slump'] as const)(
  'moved, larger or smaller by a tenth and rolled by 3°, a posture keeps its verdict (baseline: %s)',
  (kind) => {
    fc.assert(
      fc.property(posture, change, (body, how) => {
        const pose = poseOf(body, DESK);
        const here = verdictOf(pose, kind);
        const there = verdictOf(changed(pose, how), kind);
        const severities = [here, there].flatMap(({ judgement }) =>
          Object.values(judgement.perMetric).flatMap((one) => (one.kind === 'judged' ? [one.severity] : [])),
        );
        fc.pre(severities.every((severity) => Math.abs(severity - 1) > ON_THE_LIMIT));
        expect(there.judgement.overall).toEqual(here.judgement.overall);
      }),
    );
  },
);

test('the head’s height over the shoulders is the same number wherever in the picture', () => {
  fc.assert(
    fc.property(posture, change, (body, how) => {
      const pose = poseOf(body, DESK);
      const [here, there] = [extractFeatures(pose, DESK), extractFeatures(changed(pose, how), DESK)];
      for (const name of ['headHeightRatio', 'earHeightRatio', 'guessedHeadHeightRatio'] as const) {
        expect(here[name].kind).toBe('seen');
        if (here[name].kind === 'seen' && there[name].kind === 'seen') {
          expect(there[name].value).toBeCloseTo(here[name].value, 9);
        }
      }
    }),
  );
});
