// Teaches each person's examples through the core's own calibration and sees how later moments are told. Pure.
import { mapFeatures, type Features } from '../../../src/core/features/features';
import { EXAMPLE_POSTURES, type Baseline, type ExamplePosture } from '../../../src/core/baseline/baseline';
import { calibrate } from '../../../src/core/calibration/calibrate';
import type { CalibrationSample } from '../../../src/core/calibration/good-looks';
import { MIN_SHOWN_SAMPLES, roundsOf, withPosture } from '../../../src/core/calibration/show-posture';
import { extractFeatures } from '../../../src/core/features/extract-features';
import { judge } from '../../../src/core/judgement/judge';
import { measure } from '../../../src/core/metrics/measure';
import { EXAMPLE_METRICS } from '../../../src/core/metrics/personal/example-metrics';
import {
  fitShownPostures,
  shareAlong,
  type ShownPosture,
} from '../../../src/core/metrics/personal/shown-postures';
import { hidden } from '../../../src/core/pose/reading';
import { areaUnderCurve, mean } from '../figures/statistics';
import { looksWithSilhouette } from '../look/silhouettes';
import type { CameraView, RecordedShot, Recording } from '../look/recording';

/** One moment with what it truly is. */
interface Moment {
  readonly name: string;
  readonly features: Features;
}

/** How one person's example of one posture fared. */
export interface Taught {
  readonly view: CameraView;
  readonly body: string;
  readonly posture: ExamplePosture;
  /** `accepted`, or what it looked like. */
  readonly word: 'accepted' | 'too-few-looks' | 'upright' | ShownPosture;
  /** Later showings against each kind of moment without it, by how far along the way they lie; NaN where nothing was seen. */
  readonly aucUpright: number;
  readonly aucGlance: number;
  readonly aucLean: number;
  /** Where accepted: later showings told as this posture, and the other ones told as it by mistake. */
  readonly told: readonly [right: number, of: number];
  readonly mistaken: readonly [wrong: number, of: number];
}

const LOOK_STEP_MS = 334;
const CALIBRATION_LOOKS = 36;
/** What is ordinary sitting and no posture to be told. */
const ORDINARY = ['upright', 'mouse', 'reading', 'reclining'];

function momentOf(shot: RecordedShot): Moment | null {
  const last = looksWithSilhouette(shot).at(-1);
  if (last?.kind !== 'pose') return null;
  return {
    name: shot.group.kind === 'named' ? shot.group.name : shot.id,
    features: extractFeatures(last.pose, last.frame),
  };
}

/** A held posture: the same look again and again. */
const held = (features: readonly Features[], looks: number): readonly CalibrationSample[] =>
  Array.from({ length: Math.ceil(looks / features.length) }, () => features)
    .flat()
    .map((one, i) => ({ features: one, atMs: i * LOOK_STEP_MS }));

function baselineOf(recording: Recording): Baseline | null {
  const poses = looksWithSilhouette(recording.upright).flatMap((look) =>
    look.kind === 'pose' ? [look] : [],
  );
  const [first] = poses;
  if (first === undefined) return null;
  const samples = held(
    poses.map((look) => extractFeatures(look.pose, look.frame)),
    CALIBRATION_LOOKS,
  );
  const outcome = calibrate(samples, { frame: first.frame, atMs: 0, view: recording.station.view });
  return outcome.kind === 'calibrated' ? outcome.baseline : null;
}

const featuresOf = (moments: readonly Moment[], name: string): readonly Features[] =>
  moments.filter((moment) => moment.name === name).map(({ features }) => features);

/** The baseline with the example in it whether or not it would be accepted, to see what a refusal was worth. */
function forced(baseline: Baseline, posture: ExamplePosture, shown: readonly Features[]): Baseline {
  const values: Partial<Record<string, { median: number; jitterSd: number; sampleCount: number }>> = {};
  mapFeatures((name) => {
    const seen = shown.flatMap((features) => (features[name].kind === 'seen' ? [features[name].value] : []));
    if (seen.length > 0) values[name] = { median: mean(seen), jitterSd: 0, sampleCount: MIN_SHOWN_SAMPLES };
    return hidden('not-calibrated');
  });
  return { ...baseline, slumped: null, examples: { [posture]: values } };
}

/** How each posture fares that this person shows, taught one after the other, the slump first. Empty where they could not be calibrated. */
export function taughtIn(recording: Recording): readonly Taught[] {
  const { view, body } = recording.station;
  const upright = baselineOf(recording);
  if (upright === null) return [];
  const moments = recording.shots.flatMap((shot) => momentOf(shot) ?? []);
  const teach = (to: Baseline, posture: ShownPosture) => {
    const [first, second] = featuresOf(moments, posture);
    if (first === undefined || second === undefined) return null;
    const rounds = roundsOf(posture, view) === 2 ? [[first], [second]] : [[first, second]];
    return withPosture(to, posture, ...rounds.map((round) => held(round, MIN_SHOWN_SAMPLES + 1)));
  };
  const slump = teach(upright, 'slumped');
  let baseline = slump?.kind === 'calibrated' ? slump.baseline : upright;
  const words = new Map<ExamplePosture, Taught['word']>();
  for (const posture of EXAMPLE_POSTURES) {
    const outcome = teach(baseline, posture);
    if (outcome?.kind === 'calibrated') {
      baseline = outcome.baseline;
      words.set(posture, 'accepted');
    } else {
      words.set(posture, outcome?.problem.kind === 'example-like' ? outcome.problem.like : 'too-few-looks');
    }
  }
  const later = (posture: string): readonly Features[] => featuresOf(moments, posture).slice(2);
  const toldAs = (features: Features, posture: ExamplePosture): boolean =>
    judge(measure(features, { view, baseline }), baseline, 'standard').beyond.includes(
      EXAMPLE_METRICS[posture],
    );
  return EXAMPLE_POSTURES.map((posture): Taught => {
    const model = fitShownPostures(forced(upright, posture, featuresOf(moments, posture).slice(0, 2)));
    const shares = (from: readonly Features[]): readonly number[] =>
      model === null ? [] : from.map((one) => shareAlong(one, model, posture)).filter(Number.isFinite);
    const auc = (without: readonly Features[]): number => {
      const [positives, negatives] = [shares(later(posture)), shares(without)];
      return positives.length === 0 || negatives.length === 0
        ? Number.NaN
        : areaUnderCurve(positives, negatives);
    };
    const word = words.get(posture) ?? 'too-few-looks';
    const ordinary = ORDINARY.flatMap((name) => featuresOf(moments, name));
    const counted = (from: readonly Features[]): readonly [number, number] =>
      word === 'accepted' ? [from.filter((one) => toldAs(one, posture)).length, from.length] : [0, 0];
    return {
      view,
      body,
      posture,
      word,
      aucUpright: auc(featuresOf(moments, 'upright')),
      aucGlance: auc(featuresOf(moments, 'glance')),
      aucLean: posture === 'leaning-in' ? Number.NaN : auc(featuresOf(moments, 'leaning-in')),
      told: counted(later(posture)),
      mistaken: counted(ordinary),
    };
  });
}
