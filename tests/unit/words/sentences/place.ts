// Every sentence about the place: camera, picture, setups, and calibration.
import { TURNS_DEG } from '../../../../src/core/pose/turn';
import type { CalibrationPhase } from '../../../../src/model/model';
import { EXAMPLE_POSTURES } from '../../../../src/core/baseline/baseline';
import { CALIBRATION_STEPS, FURTHER_STEPS } from '../../../../src/core/calibration/steps';
import type { PlaceChange } from '../../../../src/core/setups/compare-place';
import type { SlowDrift } from '../../../../src/core/setups/habits';
import * as calibration from '../../../../src/words/calibration';
import * as camera from '../../../../src/words/camera';
import { announceCalibration } from '../../../../src/words/announce-calibration';
import * as picture from '../../../../src/words/picture';
import * as selfTest from '../../../../src/words/self-test';
import * as setups from '../../../../src/words/setups';
import { sampleBaseline } from '../../../fixtures/sample-day';
import { FAULTS } from './of-each-kind';
import { CONDITIONS } from './states';

const CALIBRATION: readonly CalibrationPhase[] = [
  { kind: 'countdown', step: 'upright', round: 1, secondsLeft: 3, faults: [] },
  { kind: 'countdown', step: 'slumped', round: 1, secondsLeft: 3, faults: [] },
  { kind: 'countdown', step: 'shoulders-forward', round: 2, secondsLeft: 3, faults: [] },
  { kind: 'sampling', step: 'upright', round: 1, progress: 0.5, faults: [], slow: null },
  {
    kind: 'sampling',
    step: 'upright',
    round: 1,
    progress: 0.5,
    faults: [],
    slow: { everyMs: 2_000, stepMs: 50_000 },
  },
  { kind: 'done', baseline: sampleBaseline('front') },
  { kind: 'countdown', step: 'glances', round: 1, secondsLeft: 3, faults: [] },
  { kind: 'failed', problem: { kind: 'slump-like-upright' }, step: 'slumped' },
];

const PLACE_CHANGES: readonly PlaceChange[] = [
  { kind: 'moved', dxPx: 0, dyPx: 90 },
  { kind: 'moved', dxPx: 0, dyPx: -90 },
  { kind: 'moved', dxPx: 200, dyPx: 0 },
  { kind: 'rolled', rollDeg: 8, dxPx: 0, dyPx: 0 },
  { kind: 'view' },
  { kind: 'picture' },
];

const SLOW_DRIFTS: readonly SlowDrift[] = [{ metric: 'neckInclinationDeg', lean: 0.6, days: 3 }];

export function calibrationSentences(): readonly string[] {
  return [
    ...FAULTS.map(calibration.describeFault),
    ...[null, ...FAULTS].map((fault) =>
      calibration.describeCalibrationProblem({ kind: 'too-few-samples', good: 1, needed: 30, fault }),
    ),
    calibration.describeCalibrationProblem({ kind: 'unstable', feature: 'earDistancePx' }),
    calibration.describeCalibrationProblem({ kind: 'slump-like-upright' }),
    calibration.describeCalibrationProblem({ kind: 'no-motion' }),
    calibration.NOT_MEASURING,
    ...(['front', 'side', 'angled'] as const).flatMap((view) =>
      (['good', 'fair'] as const).map((quality) => calibration.firstResult(view, quality)),
    ),
    ...FURTHER_STEPS.map(calibration.stepOffer),
    ...EXAMPLE_POSTURES.flatMap((posture) =>
      (['upright', 'slumped', ...EXAMPLE_POSTURES] as const).map((like) =>
        calibration.describeCalibrationProblem({ kind: 'example-like', posture, like }),
      ),
    ),
    calibration.describeExamples({}),
    calibration.describeExamples({ examples: { 'head-forward': {}, 'leaning-in': {} } }),
    calibration.describeCalibrationProblem({ kind: 'nothing-measurable', fault: 'shoulders-hidden' }),
    ...(['front', 'side', 'angled'] as const).flatMap((view) => [
      calibration.viewName(view),
      calibration.viewMeaning(view),
    ]),
    ...CALIBRATION_STEPS.flatMap((step) => [
      calibration.stepInstruction(step),
      calibration.stepPurpose(step),
      calibration.stepTitle(step),
      calibration.samplingSentence(step),
    ]),
    ...(['ears', 'shoulder', 'hip'] as const).map(calibration.describeUnseen),
    ...(['slump', 'rise', 'glance'] as const).map(selfTest.selfTestInstruction),
    ...[[], ['slumpScore'] as const].flatMap((metrics) =>
      selfTest.describeSelfTest({ phase: { kind: 'over' }, slump: metrics, glance: metrics }),
    ),
    ...(['good', 'fair'] as const).map(calibration.describeQuality),
  ];
}

/** Of the camera, its picture and the setups. */
export function placeSentences(): readonly string[] {
  return [
    ...([90, 180, 270] as const).flatMap((byDeg) =>
      Object.values(picture.describeRemark({ kind: 'turned', byDeg }, false)),
    ),
    ...[true, false].flatMap((others) => Object.values(picture.describeRemark({ kind: 'grey' }, others))),
    ...Object.values(picture.describeRemark({ kind: 'follows' }, false)),
    ...Object.values(picture.FOLLOWS_ANSWERS),
    ...TURNS_DEG.map(picture.describeTurn),
    ...CONDITIONS.map(camera.describeCondition).flatMap((words) =>
      words === null ? [] : [words.title, words.meaning],
    ),
    ...SLOW_DRIFTS.map(setups.describeSlowDrift),
    ...PLACE_CHANGES.flatMap((change) => [
      setups.describePlaceChange(change),
      setups.describeKeeping(change),
    ]),
    setups.describeSetup(sampleBaseline('front'), { label: 'Webcam' }, 'front'),
    ...CALIBRATION.map(announceCalibration),
  ];
}
