// Puts recorded looks through the real core, as the page does, and sets what it says beside the truth. Pure.
import { calibrate } from '../../../src/core/calibration/calibrate';
import type { CalibrationSample } from '../../../src/core/calibration/good-looks';
import type { Baseline } from '../../../src/core/baseline/baseline';
import type { CalibrationProblem } from '../../../src/core/calibration/calibration';
import { assess, createAssessor, SETTLING_LOOKS } from '../../../src/core/assessment/assess';
import { windowFeatures } from '../../../src/core/features/feature-window';
import { detectView } from '../../../src/core/features/detect-view';
import type { FeatureName } from '../../../src/core/features/features';
import { closedPelvicTilt } from '../../../src/core/metrics/measure-side';
import type { MetricId, Metrics } from '../../../src/core/baseline/metric';
import type { View } from '../../../src/core/features/view';
import type { Observation } from '../../../src/core/pose/pose';
import { valueOf } from '../../../src/core/pose/reading';
import { inputsOf } from '../fit/estimator-inputs';
import { looksWithSilhouette } from '../look/silhouettes';
import type { RecordedShot, Recording, ShotGroup, Station } from '../look/recording';
import type { TrueState } from '../people/true-state';

/** What the core came to after the last look at a pose; `unknown` also when there was no baseline. */
export type Verdict = 'deviating' | 'good' | 'unknown';

/** One pose of one body before one camera. */
export interface Sample {
  readonly station: Station;
  readonly id: string;
  readonly group: ShotGroup;
  readonly looks: number;
  readonly looksWithPerson: number;
  readonly truth: TrueState;
  /** The truth of the upright posture that was calibrated. */
  readonly base: TrueState;
  readonly metrics: Metrics | null;
  /** Medians of the window against the baseline, as the estimators take them; only of features that both have. */
  readonly featureChanges: Readonly<Partial<Record<FeatureName, number>>>;
  /** Pelvic tilt by the closed formula alone. */
  readonly closedPelvicTiltDeg: number | null;
  readonly alone: Judged;
  /** Judged against a baseline with the person's own slump. */
  readonly withOwnSlump: Judged;
}

export interface Judged {
  readonly verdict: Verdict;
  readonly beyond: readonly MetricId[];
}

type CalibrationWord = 'calibrated' | CalibrationProblem['kind'];

export interface StationResult {
  readonly station: Station;
  readonly light: string;
  readonly detectedView: View | null;
  /** `calibrated`, or the kind of problem. */
  readonly calibration: CalibrationWord;
  readonly slumpCalibration: CalibrationWord;
  readonly samples: readonly Sample[];
}

/** As the bench's page steps. */
const LOOK_STEP_MS = 334;
const UNKNOWN: Judged = { verdict: 'unknown', beyond: [] };

/** The settled looks of a recorded stretch, as calibration takes them. */
export function calibrationSamples(shot: RecordedShot): readonly CalibrationSample[] {
  let state = createAssessor({ view: null, baseline: null, sensitivity: 'standard' });
  const samples: CalibrationSample[] = [];
  for (const observation of looksWithSilhouette(shot)) {
    const [next, { features }] = assess(state, observation);
    state = next;
    if (features !== null && state.trackedLooks > SETTLING_LOOKS) {
      samples.push({ features, atMs: observation.frame.timestampMs });
    }
  }
  return samples;
}

/** A median takes three looks: where fewer were recorded, the last stands for those that are missing. */
const MEDIAN_LOOKS = 3;

function enoughFor(looks: readonly Observation[]): readonly Observation[] {
  const last = looks.at(-1);
  if (last === undefined) return looks;
  const missing = Math.max(0, SETTLING_LOOKS + MEDIAN_LOOKS - looks.length);
  const repeated = Array.from({ length: missing }, (_, i): Observation => {
    const timestampMs = last.frame.timestampMs + (i + 1) * LOOK_STEP_MS;
    return { ...last, frame: { ...last.frame, timestampMs } };
  });
  return [...looks, ...repeated];
}

/** The last word of an assessor that has just been reset, after the given looks. */
function assessAll(recorded: readonly Observation[], view: View, baseline: Baseline) {
  const looks = enoughFor(recorded);
  let state = createAssessor({ view, baseline, sensitivity: 'standard' });
  let metrics: Metrics | null = null;
  let judged: Judged = UNKNOWN;
  for (const observation of looks) {
    const [next, assessment] = assess(state, observation);
    state = next;
    metrics = assessment.metrics;
    const judgement = assessment.judgement;
    judged = judgement === null ? UNKNOWN : { verdict: judgement.overall.kind, beyond: judgement.beyond };
  }
  return { metrics, judged, medians: windowFeatures(state.window) };
}

function mostFrequentView(samples: readonly CalibrationSample[]): View | null {
  const views = samples.map(({ features }) => detectView(features));
  const count = (view: View) => views.filter((seen) => seen === view).length;
  const [best] = (['front', 'side', 'angled'] as const).toSorted((a, b) => count(b) - count(a));
  return best !== undefined && count(best) > 0 ? best : null;
}

/**
 * Calibrates on the recorded upright posture and assesses every pose from a fresh start. The view is the one the camera was put at, as if
 * the person had confirmed it; what would have been detected is told beside it.
 */
export function evaluate(recording: Recording): StationResult {
  const { station, upright, ownSlump } = recording;
  const samples = calibrationSamples(upright);
  const [first] = upright.looks;
  if (first === undefined) throw new RangeError('A recording needs looks at the upright posture.');
  const context = { view: station.view, frame: first.frame, atMs: 0 };
  const outcome = calibrate(samples, context);
  const baseline = outcome.kind === 'calibrated' ? outcome.baseline : null;
  const slumpOutcome = calibrate(samples, context, calibrationSamples(ownSlump));
  const slumpBaseline = slumpOutcome.kind === 'calibrated' ? slumpOutcome.baseline : null;

  const sampleOf = (shot: RecordedShot): Sample => {
    const alone = baseline === null ? null : assessAll(looksWithSilhouette(shot), station.view, baseline);
    const slump =
      slumpBaseline === null ? null : assessAll(looksWithSilhouette(shot), station.view, slumpBaseline);
    return {
      station,
      id: shot.id,
      group: shot.group,
      looks: shot.looks.length,
      looksWithPerson: shot.looks.filter(({ kind }) => kind === 'pose').length,
      truth: shot.truth,
      base: upright.truth,
      metrics: alone?.metrics ?? null,
      featureChanges:
        baseline === null || alone === null ? {} : inputsOf(alone.medians, baseline, station.view),
      closedPelvicTiltDeg:
        baseline === null || alone === null ? null : valueOf(closedPelvicTilt(alone.medians, baseline)),
      alone: alone?.judged ?? UNKNOWN,
      withOwnSlump: slump?.judged ?? UNKNOWN,
    };
  };
  return {
    station,
    light: recording.scene.light,
    detectedView: mostFrequentView(samples),
    calibration: outcome.kind === 'calibrated' ? outcome.kind : outcome.problem.kind,
    slumpCalibration: slumpOutcome.kind === 'calibrated' ? slumpOutcome.kind : slumpOutcome.problem.kind,
    samples: recording.shots.map(sampleOf),
  };
}
