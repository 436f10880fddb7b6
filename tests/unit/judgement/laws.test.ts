// Laws from landmarks to judgement: size, place and mirror of the picture change nothing, and a gate that fails is never judged past.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrate } from '../../../src/core/calibration/calibrate';
import type { Baseline } from '../../../src/core/baseline/baseline';
import { judge } from '../../../src/core/judgement/judge';
import type { Judgement, MetricJudgement } from '../../../src/core/baseline/judgement';
import { extractFeatures } from '../../../src/core/features/extract-features';
import { measure } from '../../../src/core/metrics/measure';
import { METRIC_IDS, type Metrics } from '../../../src/core/baseline/metric';
import { isReliable, type FrameSize } from '../../../src/core/pose/landmarks';
import { LANDMARK, type LandmarkName, type Pose } from '../../../src/core/pose/pose';
import { hide, mapKeypoints, mirror, poseOf, SIDE_CAMERA, WEBCAM, type Posture } from '../person';

const DESK = { ...WEBCAM, focalPx: 400 };
const VIEWS = { front: { camera: DESK, yawDeg: 0 }, side: { camera: SIDE_CAMERA, yawDeg: 90 } } as const;
type ViewName = keyof typeof VIEWS;
const view = fc.constantFrom<ViewName>('front', 'side');

/** Postures that a person at a desk takes, looking at the screen. */
const posture: fc.Arbitrary<Partial<Posture>> = fc.record({
  headForwardM: fc.double({ min: -0.02, max: 0.08, noNaN: true }),
  slumpM: fc.double({ min: 0, max: 0.06, noNaN: true }),
  protractionDeg: fc.integer({ min: 0, max: 40 }),
  trunkLeanDeg: fc.integer({ min: -12, max: 16 }),
  posteriorTiltDeg: fc.integer({ min: 0, max: 25 }),
  shoulderLevelDeg: fc.integer({ min: -8, max: 8 }),
  headTiltDeg: fc.integer({ min: -12, max: 12 }),
});

interface Seen {
  readonly metrics: Metrics;
  readonly judgement: Judgement;
}

/** A picture changed in one way, at calibration and ever after. */
interface Picture {
  readonly frame: FrameSize;
  readonly taken: (pose: Pose) => Pose;
}

const asItIs = (name: ViewName): Picture => ({ frame: VIEWS[name].camera, taken: (pose) => pose });

function baselineIn(name: ViewName, { frame, taken }: Picture): Baseline {
  const features = extractFeatures(taken(poseBefore(name, {})), frame);
  const samples = Array.from({ length: 41 }, (_, i) => ({ features, atMs: i * 250 }));
  const outcome = calibrate(samples, { frame, atMs: 0, view: name });
  if (outcome.kind === 'problem') throw new Error(`calibration refused: ${outcome.problem.kind}`);
  return outcome.baseline;
}

/** A posture in a picture, against the baseline of the same picture or of another. */
function see(name: ViewName, change: Partial<Posture>, picture: Picture, calibrated = picture): Seen {
  const baseline = baselineIn(name, calibrated);
  const features = extractFeatures(picture.taken(poseBefore(name, change)), picture.frame);
  const metrics = measure(features, { view: baseline.view, baseline });
  return { metrics, judgement: judge(metrics, baseline, 'standard') };
}

const severityOf = (judgement: MetricJudgement): number | null =>
  judgement.kind === 'judged' ? judgement.severity : null;

function expectSameJudgement(there: Judgement, here: Judgement): void {
  expect(there.overall).toEqual(here.overall);
  expect([...there.beyond].sort()).toEqual([...here.beyond].sort());
  for (const metric of METRIC_IDS) {
    const [a, b] = [severityOf(there.perMetric[metric]), severityOf(here.perMetric[metric])];
    expect(a === null, metric).toBe(b === null);
    if (a !== null && b !== null) expect(a, metric).toBeCloseTo(b, 3);
  }
}

/** Severities beside a limit may fall on either side of it by rounding alone. */
function standsClear({ perMetric }: Judgement): boolean {
  return METRIC_IDS.every((metric) => Math.abs((severityOf(perMetric[metric]) ?? 0) - 1) > 1e-3);
}

/** What the camera sees: who reaches over its edge is not seen there, however the picture is enlarged later. */
function poseBefore(name: ViewName, change: Partial<Posture>): Pose {
  const { camera, yawDeg } = VIEWS[name];
  return mapKeypoints(poseOf({ yawDeg, ...change }, camera), (keypoint) =>
    isReliable(keypoint, camera) ? keypoint : { ...keypoint, score: 0.1 },
  );
}

describe('the judgement of a posture', () => {
  test('does not change with the size of the picture, nor with the place of the person in it', () => {
    const margin = fc.integer({ min: 0, max: 900 });
    const size = fc.double({ min: 0.5, max: 3, noNaN: true });
    fc.assert(
      fc.property(view, posture, size, margin, margin, (name, change, scale, dx, dy) => {
        const { camera } = VIEWS[name];
        const elsewhere: Picture = {
          frame: { widthPx: camera.widthPx * scale + 900, heightPx: camera.heightPx * scale + 900 },
          taken: (pose) => mapKeypoints(pose, (k) => ({ ...k, x: k.x * scale + dx, y: k.y * scale + dy })),
        };
        const here = see(name, change, asItIs(name));
        fc.pre(standsClear(here.judgement));
        expectSameJudgement(see(name, change, elsewhere).judgement, here.judgement);
      }),
    );
  });

  test('is the same for the mirrored person in the mirrored picture', () => {
    fc.assert(
      fc.property(view, posture, (name, change) => {
        const { camera } = VIEWS[name];
        const mirrored: Picture = { frame: camera, taken: (pose) => mirror(pose, camera.widthPx) };
        const here = see(name, change, asItIs(name));
        fc.pre(standsClear(here.judgement));
        expectSameJudgement(see(name, change, mirrored).judgement, here.judgement);
      }),
    );
  });

  test('is never made of what a gate has kept back: a metric that is not measured is not judged', () => {
    const names = Object.keys(LANDMARK) as LandmarkName[];
    const turned = fc.record({
      headYawDeg: fc.integer({ min: -80, max: 80 }),
      turnDeg: fc.integer({ min: -60, max: 60 }),
      unseen: fc.subarray(names, { maxLength: 12 }),
    });
    fc.assert(
      fc.property(view, posture, turned, (name, change, { headYawDeg, turnDeg, unseen }) => {
        const picture: Picture = { ...asItIs(name), taken: (pose) => hide(pose, unseen) };
        const yawDeg = VIEWS[name].yawDeg + turnDeg;
        const { metrics, judgement } = see(name, { ...change, headYawDeg, yawDeg }, picture, asItIs(name));
        for (const metric of METRIC_IDS) {
          if (metrics[metric].kind === 'measured') continue;
          expect(judgement.perMetric[metric], metric).toEqual({ kind: 'unknown' });
          expect(judgement.beyond).not.toContain(metric);
        }
        const anyJudged = METRIC_IDS.some((metric) => judgement.perMetric[metric].kind === 'judged');
        if (!anyJudged) expect(judgement.overall.kind).toBe('unknown');
      }),
    );
  });

  test.each([
    ['a head turned away', (deg: number) => ({ headYawDeg: deg })],
    ['a person turned away', (deg: number) => ({ yawDeg: deg, headYawDeg: -deg })],
  ] as const)('of %s before a webcam leaves no single measure, and in the end no verdict', (_, turn) => {
    const away = fc.tuple(fc.integer({ min: 18, max: 70 }), fc.constantFrom(-1, 1));
    fc.assert(
      fc.property(posture, away, (change, [deg, sign]) => {
        const { judgement } = see('front', { ...change, ...turn(deg * sign) }, asItIs('front'));
        // To about 45° of the head and 30° of the trunk the head's height still tells.
        if (deg > 58) expect(judgement.overall.kind).not.toBe('good');
        for (const metric of HEAD_AND_TRUNK)
          expect(severityOf(judgement.perMetric[metric]), metric).toBeNull();
      }),
    );
  });
});

/** What a turn of head or torso spoils from the front. */
const HEAD_AND_TRUNK = [
  'headForwardRatio',
  'slumpDropRatio',
  'trunkLeanRatio',
  'neckInclinationDeg',
] as const;
