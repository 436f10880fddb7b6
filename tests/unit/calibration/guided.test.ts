// The guided calibration, look by look: hands free from start to end, one more posture at a time, and bad moments left out.
import { describe, expect, test } from 'vitest';
import { assessPlacement } from '../../../src/core/calibration/assess-placement';
import { advanceCalibration, showMore, stillToShow } from '../../../src/core/calibration/flow';
import { openCalibration, type CalibrationFlow } from '../../../src/core/calibration/flow-state';
import { FURTHER_STEPS } from '../../../src/core/calibration/steps';
import { limitsOf } from '../../../src/core/judgement/thresholds';
import { detectView } from '../../../src/core/features/detect-view';
import { extractFeatures } from '../../../src/core/features/extract-features';
import type { Observation } from '../../../src/core/pose/pose';
import { emptyChair, hide, lookAt, SIDE_CAMERA, WEBCAM, type Posture } from '../person';

const DESK = { ...WEBCAM, focalPx: 400 };
const SLUMP: Partial<Posture> = { slumpM: 0.06, headForwardM: 0.06, headSinkM: 0.06 };

/** Looks twice a second for as long as `look` gives something to see; what it shows may depend on the step. */
function watch(
  flow: CalibrationFlow,
  fromMs: number,
  seconds: number,
  look: (flow: CalibrationFlow, atMs: number) => Observation,
) {
  let previous: Observation | null = null;
  let atMs = fromMs;
  while (atMs < fromMs + seconds * 1000 && flow.phase.kind !== 'done') {
    atMs += 300;
    const seen = look(flow, atMs);
    const features = seen.kind === 'pose' ? extractFeatures(seen.pose, seen.frame) : null;
    const faults = assessPlacement(seen, previous);
    const detectedView = features === null ? null : detectView(features);
    flow = advanceCalibration(
      flow,
      { kind: 'looked', look: { features, faults, detectedView, frame: seen.frame } },
      atMs,
    );
    previous = seen;
  }
  return { flow, atMs };
}

/** Does what each step asks for. */
function obey(flow: CalibrationFlow, atMs: number): Observation {
  const { phase } = flow;
  const step = phase.kind === 'sampling' || phase.kind === 'countdown' ? phase.step : 'upright';
  if (step === 'slumped') return lookAt(atMs, SLUMP, DESK);
  if (step === 'upright') return lookAt(atMs, {}, DESK);
  if (step === 'leaning-in') return lookAt(atMs, { trunkLeanDeg: 16 }, DESK);
  if (step === 'shoulders-forward') return lookAt(atMs, { protractionDeg: 25 }, DESK);
  if (step === 'head-forward') return lookAt(atMs, { headForwardM: 0.05 }, DESK);
  const corner = Math.floor(atMs / 2000) % 3;
  return lookAt(
    atMs,
    { headYawDeg: [-10, 10, 0][corner] ?? 0, headPitchDeg: [-8, 0, 25][corner] ?? 0 },
    DESK,
  );
}

/** Upright, and then every further step that is left to show, one after the other. */
function showEverything(look: typeof obey) {
  let { flow, atMs } = watch(openCalibration(null, 0, true), 0, 60, look);
  const uprightMs = atMs;
  for (const step of FURTHER_STEPS) {
    if (flow.baseline === null) throw new Error(`ended in ${flow.phase.kind}`);
    if (!stillToShow(flow.baseline).includes(step)) continue;
    ({ flow, atMs } = watch(showMore(flow.baseline, step, null, true, atMs), atMs, 120, look));
  }
  return { flow, atMs, uprightMs };
}

describe('hands free', () => {
  test('somebody seen well is calibrated within 17 seconds, without a hand', () => {
    const { flow, atMs } = watch(openCalibration(null, 0, true), 0, 60, obey);
    expect(flow.phase.kind).toBe('done');
    expect(atMs).toBeLessThan(17_000);
  });

  test('slump, glances and every example can be shown afterwards, one at a time, in under two minutes', () => {
    const { flow, atMs } = showEverything(obey);
    if (flow.phase.kind !== 'done') throw new Error(`ended in ${flow.phase.kind}`);
    expect(flow.phase.baseline.slumped).not.toBeNull();
    expect(flow.phase.baseline.glances).toBeDefined();
    expect(Object.keys(flow.phase.baseline.examples ?? {})).toContain('leaning-in');
    expect(atMs).toBeLessThan(120_000);
  });

  test('somebody who only ever sits upright keeps their upright, and learns nothing else', () => {
    const { flow } = showEverything((_, at) => lookAt(at, {}, DESK));
    expect(flow.phase).toMatchObject({ kind: 'done', baseline: { slumped: null } });
    expect(flow.baseline?.glances, 'holding still is not looking around').toBeUndefined();
  });

  test('it does not start before somebody is there to be seen', () => {
    const { flow } = watch(openCalibration(null, 0, true), 0, 20, (_, atMs) => emptyChair(atMs, DESK));
    expect(flow.phase).toMatchObject({ kind: 'placing', faults: ['nobody'] });
  });

  test('somebody who leaves while it counts down is waited for, and the count begins anew', () => {
    const opened = watch(openCalibration(null, 0, true), 0, 3, obey);
    expect(opened.flow.phase.kind).toBe('countdown');
    const gone = watch(opened.flow, opened.atMs, 30, (_, atMs) => emptyChair(atMs, DESK));
    expect(gone.flow.phase).toMatchObject({ kind: 'countdown', secondsLeft: 3, faults: ['nobody'] });
    expect(watch(gone.flow, gone.atMs, 30, obey).flow.phase.kind).toBe('done');
  });

  test('somebody who leaves while they are measured is waited for from the start', () => {
    const opened = watch(openCalibration(null, 0, true), 0, 7, obey);
    expect(opened.flow.phase.kind).toBe('sampling');
    const gone = watch(opened.flow, opened.atMs, 60, (_, atMs) => emptyChair(atMs, DESK));
    expect(gone.flow.phase).toMatchObject({ kind: 'placing', faults: ['nobody'] });
    expect(watch(gone.flow, gone.atMs, 30, obey).flow.phase.kind).toBe('done');
  });
});

describe('by keyboard', () => {
  test('nothing starts by itself', () => {
    const opened = watch(openCalibration(null, 0), 0, 20, obey);
    expect(opened.flow.phase.kind).toBe('placing');
    const started = advanceCalibration(opened.flow, { kind: 'start', step: 'upright' }, opened.atMs);
    expect(watch(started, opened.atMs, 40, obey).flow.phase.kind).toBe('done');
  });

  test('a further step that failed can be left out, and what is known stays', () => {
    const upright = watch(openCalibration(null, 0, true), 0, 40, obey);
    if (upright.flow.baseline === null) throw new Error('no baseline');
    const slumping = showMore(upright.flow.baseline, 'slumped', null, false, upright.atMs);
    // Stays upright instead.
    const { flow, atMs } = watch(slumping, upright.atMs, 40, (_, at) => lookAt(at, {}, DESK));
    expect(flow.phase).toMatchObject({ kind: 'failed', step: 'slumped' });
    const over = advanceCalibration(flow, { kind: 'finish' }, atMs);
    expect(over.phase).toEqual({ kind: 'done', baseline: upright.flow.baseline });
    expect(stillToShow(upright.flow.baseline)).toEqual(FURTHER_STEPS);
  });
});

describe('glances', () => {
  test('widen a limit by no more than half, and never narrow one', () => {
    const { flow } = showEverything(obey);
    if (flow.phase.kind !== 'done') throw new Error(`ended in ${flow.phase.kind}`);
    const { glances = {}, ...rest } = flow.phase.baseline;
    const wild = Object.fromEntries(Object.keys(glances).map((metric) => [metric, 1000]));
    const [without, learnt, most] = [rest, flow.phase.baseline, { ...rest, glances: wild }].map((baseline) =>
      limitsOf(baseline, 'standard'),
    );
    for (const metric of Object.keys(glances) as (keyof typeof glances)[]) {
      const base = without?.[metric] ?? null;
      // What is only shown in this view has no limit, with glances or without.
      if (base === null) {
        expect([learnt?.[metric], most?.[metric]]).toEqual([null, null]);
        continue;
      }
      expect(learnt?.[metric]).toBeGreaterThanOrEqual(base);
      expect(learnt?.[metric]).toBeLessThanOrEqual(1.5 * base + 1e-9);
      expect(most?.[metric]).toBeCloseTo(1.5 * base);
    }
  });
});

describe('a body that is not like the drawing', () => {
  const pose = (
    atMs: number,
    names: Parameters<typeof hide>[1],
    change: Partial<Posture> = {},
    camera = DESK,
  ) => {
    const seen = lookAt(atMs, change, camera);
    return seen.kind === 'pose' ? { ...seen, pose: hide(seen.pose, names) } : seen;
  };

  test.each([
    ['one arm', (atMs: number) => pose(atMs, ['leftElbow', 'leftWrist'])],
    [
      'one arm and no shoulder to it, from the front',
      (atMs: number) => pose(atMs, ['leftShoulder', 'leftElbow', 'leftWrist']),
    ],
    [
      'one arm and no shoulder to it, from the side',
      (atMs: number) =>
        pose(atMs, ['rightShoulder', 'rightElbow', 'rightWrist'], { yawDeg: 90 }, SIDE_CAMERA),
    ],
    ['hair over both ears, from the front', (atMs: number) => pose(atMs, ['leftEar', 'rightEar'])],
    ['hair over one ear, from the front', (atMs: number) => pose(atMs, ['leftEar'])],
    [
      'hair over both ears, from the side',
      (atMs: number) => pose(atMs, ['leftEar', 'rightEar', 'leftEye'], { yawDeg: 90 }, SIDE_CAMERA),
    ],
    [
      'legs out of reading, as in a wheelchair under a desk',
      (atMs: number) => pose(atMs, ['leftHip', 'rightHip', 'leftKnee', 'rightKnee']),
    ],
    [
      'shoulders and hips that slope',
      (atMs: number) => lookAt(atMs, { shoulderLevelDeg: 9, hipLevelDeg: -7, headTiltDeg: 6 }, DESK),
    ],
    [
      'hair over one ear, from the side',
      (atMs: number) => pose(atMs, ['rightEar'], { yawDeg: 90 }, SIDE_CAMERA),
    ],
    [
      'hips out of the picture, from the side',
      (atMs: number) =>
        pose(atMs, ['leftHip', 'rightHip', 'leftKnee', 'rightKnee'], { yawDeg: 90 }, SIDE_CAMERA),
    ],
  ])('%s is calibrated like any other', (_, look) => {
    const { flow } = watch(openCalibration(null, 0, true), 0, 30, (_flow, atMs) => look(atMs));
    expect(flow.baseline).not.toBeNull();
  });

  test('a hip out of the picture is said, and is no fault', () => {
    const { flow } = watch(openCalibration(null, 0), 0, 5, (_, atMs) =>
      pose(atMs, ['leftHip', 'rightHip'], { yawDeg: 90 }, SIDE_CAMERA),
    );
    expect(flow.phase).toMatchObject({ kind: 'placing', faults: [], unseen: ['hip'] });
  });
});
