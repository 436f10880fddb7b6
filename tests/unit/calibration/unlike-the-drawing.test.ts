// Bodies that do not show all that others show: what remains is measured and judged, what does not says why, and nothing is made up.
import { describe, expect, test } from 'vitest';
import { calibrate } from '../../../src/core/calibration/calibrate';
import { canShow } from '../../../src/core/calibration/show-posture';
import type { Setup } from '../../../src/core/baseline/setup';
import type { Assessment } from '../../../src/core/assessment/assess';
import { extractFeatures } from '../../../src/core/features/extract-features';
import { METRIC_IDS, type MetricId } from '../../../src/core/baseline/metric';
import { observe, startMonitor } from '../../../src/core/watch/monitor';
import type { LandmarkName, Observation } from '../../../src/core/pose/pose';
import { hide, lookAt, SIDE_CAMERA, WEBCAM, type Camera, type Posture } from '../person';

const ARM: readonly LandmarkName[] = ['leftShoulder', 'leftElbow', 'leftWrist'];
const EARS: readonly LandmarkName[] = ['leftEar', 'rightEar'];
const DESK: Camera = { ...WEBCAM, focalPx: 400 };
const PROFILE: Partial<Posture> = { yawDeg: 90 };

interface Body {
  readonly hidden: readonly LandmarkName[];
  readonly camera: Camera;
  readonly posture: Partial<Posture>;
}

function look({ hidden, camera, posture }: Body, atMs: number, change: Partial<Posture> = {}): Observation {
  const seen = lookAt(atMs, { ...posture, ...change }, camera);
  return seen.kind === 'pose' ? { ...seen, pose: hide(seen.pose, hidden) } : seen;
}

function calibrated(body: Body) {
  const samples = Array.from({ length: 41 }, (_, i) => {
    const seen = look(body, i * 250, { slumpM: 0.0005 * Math.sin(i) });
    if (seen.kind === 'no-pose') throw new Error('a look at a person has a pose');
    return { features: extractFeatures(seen.pose, seen.frame), atMs: i * 250 };
  });
  const { widthPx, heightPx } = body.camera;
  const view = body.camera === SIDE_CAMERA ? 'side' : 'front';
  return calibrate(samples, { frame: { widthPx, heightPx }, atMs: 0, view });
}

/** A person at a setup of their own, upright for a while and then for longer in another posture. */
function live(body: Body, change: Partial<Posture>) {
  const outcome = calibrated(body);
  if (outcome.kind === 'problem') throw new Error(JSON.stringify(outcome.problem));
  const setup: Setup = {
    ...{ id: 'desk', name: 'Desk', sourceKind: 'camera', viewOverride: null, camera: null },
    ...{ standingDesk: false, raises: {}, baseline: outcome.baseline },
  };
  const alerts = { notifyAfterMs: 300_000, minGapMs: 900_000, maxPerHour: 3, breakAfterMs: null };
  let [state] = startMonitor({ setup, sensitivity: 'standard', off: [], alerts }, null, 0);
  let upright: Assessment | null = null;
  const warned = new Set<MetricId>();
  for (let atMs = 500; atMs <= 110_000; atMs += 500) {
    const [next, effects, assessment] = observe(state, look(body, atMs, atMs <= 20_000 ? {} : change));
    state = next;
    if (atMs <= 20_000) upright = assessment;
    // One drift is one warning, which names its leading measure; the others that are beyond their limit stand behind it.
    if (effects.some(({ kind }) => kind === 'warning-raised')) {
      for (const metric of assessment.judgement?.beyond ?? []) warned.add(metric);
    }
  }
  if (upright?.metrics === null || upright === null) throw new Error('an upright person is measured');
  const { metrics } = upright;
  const measured = METRIC_IDS.filter((metric) => metrics[metric].kind === 'measured');
  return { upright, metrics, measured, warned: [...warned] };
}

const NEARER: Partial<Posture> = { trunkLeanDeg: 25 };
const SUNK: Partial<Posture> = { slumpM: 0.05, headForwardM: 0.05, headSinkM: 0.07 };
const CASES: readonly (readonly [
  string,
  Body,
  {
    readonly change: Partial<Posture>;
    readonly warns: MetricId;
    readonly missing: MetricId;
    readonly why: string;
  },
])[] = [
  [
    'one shoulder, from the front',
    { hidden: ARM, camera: DESK, posture: {} },
    { change: SUNK, warns: 'slumpScore', missing: 'slumpDropRatio', why: 'shoulders-hidden' },
  ],
  [
    'both ears under hair, from the front',
    { hidden: EARS, camera: DESK, posture: {} },
    {
      change: { shoulderLevelDeg: 9 },
      warns: 'shoulderLevelDeg',
      missing: 'headForwardRatio',
      why: 'ears-hidden',
    },
  ],
  [
    'both ears under hair, from the side',
    { hidden: [...EARS, 'leftEye'], camera: SIDE_CAMERA, posture: PROFILE },
    { change: NEARER, warns: 'trunkInclinationDeg', missing: 'neckInclinationDeg', why: 'ears-hidden' },
  ],
  [
    'the shoulder near the camera alone, from the side',
    { hidden: ARM, camera: SIDE_CAMERA, posture: PROFILE },
    {
      change: { ...NEARER, headForwardM: 0.08 },
      warns: 'slumpScore',
      missing: 'headTiltDeg',
      why: 'needs-front-view',
    },
  ],
];

describe.each(CASES)('%s', (_, body, { change, warns, missing, why }) => {
  const seen = live(body, change);

  test('sitting upright is good: where one part does not show, the rest is enough', () => {
    expect(seen.measured.length).toBeGreaterThan(0);
    expect(seen.upright.judgement?.overall).toEqual({ kind: 'good' });
  });

  test('what does not show is not measurable, and says why', () => {
    expect(seen.metrics[missing]).toEqual({ kind: 'unmeasurable', reason: why });
    expect(seen.upright.judgement?.perMetric[missing].kind).toBe('unknown');
  });

  test('a posture that shows is warned of, and nothing else is', () => {
    expect(seen.warned).toContain(warns);
    expect(seen.warned.filter((metric) => !seen.measured.includes(metric))).toEqual([]);
  });
});

test('a slump is asked for only where it could be told', () => {
  const slumpIsAsked = (body: Body) => {
    const outcome = calibrated(body);
    return outcome.kind === 'calibrated' && canShow('slumped', outcome.baseline);
  };
  expect(slumpIsAsked({ hidden: [], camera: DESK, posture: {} })).toBe(true);
  // The model still places an arm it cannot see, and the head's height over that tells a slump.
  expect(slumpIsAsked({ hidden: ARM, camera: DESK, posture: {} })).toBe(true);
});

test('where one shoulder and both ears are hidden from the front, nothing can be measured, and that is said', () => {
  const outcome = calibrated({ hidden: [...ARM, ...EARS], camera: DESK, posture: {} });
  expect(outcome).toMatchObject({ kind: 'problem', problem: { fault: 'head-hidden' } });
});
