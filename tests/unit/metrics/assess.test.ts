// The facade: what a stream of looks comes to, look by look.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../../src/core/baseline/baseline';
import type { Assessment, AssessorState } from '../../../src/core/assessment/assess';
import { assess, createAssessor, resetAssessor } from '../../../src/core/assessment/assess';
import { METRIC_IDS } from '../../../src/core/baseline/metric';
import type { Observation } from '../../../src/core/pose/pose';
import { baselineOf } from '../calibration/calibrated';
import type { Camera, Posture } from '../person';
import { emptyChair, lookAt, SIDE_CAMERA, WEBCAM } from '../person';

const DESK: Camera = { ...WEBCAM, focalPx: 400 };
const baseline = baselineOf(DESK);

function start(given: Baseline | null = baseline): AssessorState {
  return createAssessor({ view: null, baseline: given, sensitivity: 'standard' });
}

/** Steps through looks a quarter of a second apart, from `fromMs`; gives the end state and every assessment. */
function watch(
  state: AssessorState,
  looks: readonly ((atMs: number) => Observation)[],
  fromMs = 0,
  stepMs = 250,
): readonly [AssessorState, readonly Assessment[]] {
  const assessments: Assessment[] = [];
  let current = state;
  looks.forEach((look, i) => {
    const [next, assessment] = assess(current, look(fromMs + i * stepMs));
    current = next;
    assessments.push(assessment);
  });
  return [current, assessments];
}

const sitting =
  (change: Partial<Posture> = {}, camera = DESK) =>
  (atMs: number): Observation =>
    lookAt(atMs, change, camera);

const inLight =
  (look: (atMs: number) => Observation, meanLuma: number, lumaSd: number) =>
  (atMs: number): Observation => {
    const observation = look(atMs);
    return { ...observation, frame: { ...observation.frame, meanLuma, lumaSd } };
  };

const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

function last(assessments: readonly Assessment[]): Assessment {
  const assessment = assessments.at(-1);
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment;
}

describe('a person who sits upright', () => {
  test('is settling for six looks, then soon good', () => {
    const [, assessments] = watch(start(), times(12, sitting()));
    expect(assessments.slice(0, 6).map(({ unknown }) => unknown)).toEqual(times(6, 'settling'));
    expect(assessments.slice(9).map(({ judgement }) => judgement?.overall.kind)).toEqual(times(3, 'good'));
    expect(last(assessments).unknown).toBeNull();
    expect(last(assessments).sessionInput.kind).toBe('judged');
  });

  test('without a baseline is seen, and not judged', () => {
    const [, assessments] = watch(start(null), times(12, sitting()));
    expect(last(assessments)).toMatchObject({
      unknown: 'not-calibrated',
      detectedView: 'front',
      changes: {},
    });
    expect(last(assessments).features?.shoulderWidthPx.kind).toBe('seen');
  });
});

describe('a person who holds another posture', () => {
  test('deviates, and the changes say by how much', () => {
    const [, assessments] = watch(start(), [
      ...times(12, sitting()),
      ...times(20, sitting({ headForwardM: 0.09, headSinkM: 0.05 })),
    ]);
    expect(last(assessments).judgement?.overall.kind).toBe('deviating');
    expect(last(assessments).judgement?.beyond).toEqual(
      expect.arrayContaining(['slumpScore', 'headForwardRatio']),
    );
    expect(last(assessments).changes.headForwardRatio?.value).toBeCloseTo(0.15, 1);
  });

  test('for a single misread look does not', () => {
    const [, assessments] = watch(start(), [
      ...times(12, sitting()),
      sitting({ headForwardM: 0.2 }),
      sitting(),
    ]);
    expect(assessments.slice(9).every(({ judgement }) => judgement?.overall.kind === 'good')).toBe(true);
  });

  test('who sits in profile and turns the chair about is still compared with their own profile', () => {
    const profile = baselineOf(SIDE_CAMERA, { yawDeg: 90 });
    const facing = (yawDeg: number) => times(20, sitting({ yawDeg }, SIDE_CAMERA));
    const [, there] = watch(start(profile), facing(90));
    const [, back] = watch(start(profile), facing(-90));
    expect(last(there).judgement?.overall.kind).toBe('good');
    expect(last(back).judgement?.overall.kind).toBe('good');
  });

  test('who looks aside is turned, neither good nor deviating', () => {
    const [, assessments] = watch(start(), [
      ...times(12, sitting()),
      ...times(21, sitting({ headYawDeg: 60 })),
    ]);
    expect(last(assessments).unknown).toBe('turned');
  });

  test('who stands is standing, and not compared with sitting', () => {
    const far = { ...WEBCAM, distanceM: 1.1 };
    const stood = times(20, sitting({ liftM: 0.35 }, far));
    const [, assessments] = watch(start(baselineOf(far)), [...times(12, sitting({}, far)), ...stood]);
    expect(last(assessments)).toMatchObject({ standing: true, unknown: 'setup-changed' });
  });

  test('is judged when standing was calibrated', () => {
    const posture = { yawDeg: 90, thighDownDeg: 85, liftM: -0.1 };
    const [, assessments] = watch(
      start(baselineOf(SIDE_CAMERA, posture)),
      times(12, sitting(posture, SIDE_CAMERA)),
    );
    expect(last(assessments)).toMatchObject({ standing: true, unknown: null });
  });
});

describe('nobody', () => {
  test('is nobody, and settles again on coming back', () => {
    const [, assessments] = watch(start(), [
      ...times(12, sitting()),
      emptyChair,
      emptyChair,
      ...times(7, sitting()),
    ]);
    expect(assessments[12]?.sessionInput).toEqual({ kind: 'nobody' });
    expect(assessments[12]?.metrics).toBeNull();
    expect(assessments[14]?.unknown).toBe('settling');
    expect(assessments[14]?.changes).toEqual({});
  });

  test('is not claimed of a dark or a flat picture', () => {
    const [, dark] = watch(start(), [...times(12, sitting()), inLight(emptyChair, 10, 20)]);
    expect(last(dark).sessionInput).toEqual({ kind: 'unknown', reason: 'too-dark' });
    const [, flat] = watch(start(), [...times(12, sitting()), inLight(emptyChair, 90, 1)]);
    expect(last(flat).sessionInput).toEqual({ kind: 'unknown', reason: 'camera-covered' });
  });
});

describe('the light', () => {
  test('black and flat for ten seconds is a covered camera', () => {
    const [, assessments] = watch(start(), [
      ...times(12, sitting()),
      ...times(41, inLight(emptyChair, 2, 0.5)),
    ]);
    expect(last(assessments)).toMatchObject({ unknown: 'camera-covered', metrics: null, judgement: null });
  });

  test('dark for ten seconds is too dark even when a pose is still found', () => {
    const [, assessments] = watch(start(), [
      ...times(12, sitting()),
      ...times(41, inLight(sitting(), 20, 12)),
    ]);
    expect(assessments[20]?.unknown).toBeNull();
    expect(last(assessments).unknown).toBe('too-dark');
  });

  test('a dark moment changes nothing', () => {
    const [, assessments] = watch(start(), [
      ...times(12, sitting()),
      ...times(8, inLight(sitting(), 20, 12)),
      sitting(),
    ]);
    expect(last(assessments).judgement?.overall.kind).toBe('good');
  });
});

describe('a chair that moved', () => {
  const nearer = sitting({}, { ...DESK, distanceM: 0.56 });

  test('is no posture, and moves the scale along after ten seconds', () => {
    const [, assessments] = watch(start(), [...times(12, sitting()), ...times(70, nearer)]);
    expect(assessments[40]?.judgement?.overall.kind).toBe('good');
    expect(assessments[40]?.metrics?.trunkLeanRatio).toMatchObject({ reason: 'chair-moved' });
    expect(last(assessments).judgement?.overall.kind).toBe('good');
    expect(last(assessments).changes.viewingDistanceRatio?.value).toBeCloseTo(0.56 / 0.65, 1);
  });

  test('keeps its new scale through a reset', () => {
    const [moved] = watch(start(), [...times(12, sitting()), ...times(70, nearer)]);
    const [, assessments] = watch(resetAssessor(moved), times(12, nearer), 60_000);
    expect(last(assessments).judgement?.overall.kind).toBe('good');
  });
});

describe('the frame', () => {
  test('of another size is the same picture', () => {
    const double = { ...DESK, focalPx: 800, widthPx: 1280, heightPx: 960 };
    const [, assessments] = watch(start(), times(12, sitting({}, double)));
    expect(last(assessments).judgement?.overall.kind).toBe('good');
  });

  test('of another shape is another setup', () => {
    const wide = { ...DESK, heightPx: 360 };
    const [, assessments] = watch(start(), times(12, sitting({}, wide)));
    expect(last(assessments).unknown).toBe('setup-changed');
  });
});

describe('any stream of looks', () => {
  const look = fc.oneof(
    fc.constant(sitting()),
    fc.constant(sitting({ headYawDeg: 50 })),
    fc.constant(sitting({ slumpM: 0.06, headForwardM: 0.06 })),
    fc.constant((atMs: number) => emptyChair(atMs)),
    fc.constant(inLight(emptyChair, 3, 1)),
    fc.constant(inLight(sitting(), 10, 2)),
    fc.constant(sitting({}, { ...DESK, distanceM: 0.5 })),
  );

  test('is judged, unknown or nobody; never judged while settling, after a gap, or with nothing measured', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(look, fc.constantFrom(200, 500, 4000, 15_000, -5000)), { maxLength: 60 }),
        (looks) => {
          let state = start();
          let atMs = 0;
          let tracked = 0;
          for (const [make, passedMs] of looks) {
            atMs += passedMs;
            const observation = make(atMs);
            const cut = passedMs > 10_000 || passedMs < 0;
            const [next, assessment] = assess(state, observation);
            state = next;
            tracked = observation.kind === 'pose' ? (cut ? 1 : tracked + 1) : 0;
            const overall = assessment.judgement?.overall.kind ?? null;
            if (tracked <= 6) expect(overall === 'good' || overall === 'deviating').toBe(false);
            if (observation.kind === 'no-pose') expect(assessment.judgement).toBeNull();
            if (overall === 'good') {
              expect(METRIC_IDS.some((id) => assessment.metrics?.[id].kind === 'measured')).toBe(true);
            }
            expect(assessment.unknown === null).toBe(
              assessment.sessionInput.kind === 'nobody' || overall === 'good' || overall === 'deviating',
            );
          }
        },
      ),
    );
  });

  test('leaves the same state when told twice: no clock and no chance inside', () => {
    const looks = [...times(9, sitting()), emptyChair, ...times(9, sitting({ headForwardM: 0.05 }))];
    expect(watch(start(), looks)).toEqual(watch(start(), looks));
  });
});
