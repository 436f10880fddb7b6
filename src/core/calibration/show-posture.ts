// Adds a posture that the person has shown to their baseline, if it can be told apart from all that is in it; else says what it looks like.
import type { Baseline, ExamplePosture, FeatureSet } from '../baseline/baseline';
import { FEATURE_NAMES, mapFeatures, type Features } from '../features/features';
import type { View } from '../features/view';
import { POSTURE_SPACES } from '../metrics/personal/posture-space';
import {
  fitShownPostures,
  postureBoundary,
  separationOf,
  tellPosture,
  type ShownPosture,
} from '../metrics/personal/shown-postures';
import { fitSlumpScore, largestSeparation } from '../metrics/personal/slump-score';
import type { CalibrationOutcome } from './calibration';
import { enoughOf, hindrance, INDISPENSABLE, TELLING, tooFew, type CalibrationSample } from './good-looks';
import { hidden, seen } from '../pose/reading';
import { summariseFeatures } from './stability';

/** Nobody should have to hold a slump long. [design] */
export const MIN_SHOWN_SAMPLES = 15;

/** Postures nearer than this in trusted squared standard deviations cannot be told apart day in, day out. [design] */
const MIN_SLUMP_SEPARATION = 2;

/**
 * An example has to be told from a moment without it in 85 of 100 pairs of the two: with one normal spread for both that is a squared
 * distance of 2 · 1.0364² standard deviations.
 */
const MIN_EXAMPLE_SEPARATION = 2.15;

/**
 * How often a posture is shown. Shoulders that come forward hardly change a picture from the front, so there the person shows it twice,
 * and only what comes again counts.
 */
export function roundsOf(posture: ShownPosture, view: View): 1 | 2 {
  return posture === 'shoulders-forward' && view === 'front' ? 2 : 1;
}

/** Whether what shows of a person is enough for this posture to be told from their upright, if they show it clearly. */
export function canShow(posture: ShownPosture, baseline: Baseline): boolean {
  if (posture === 'slumped') return largestSeparation(baseline) >= MIN_SLUMP_SEPARATION;
  const cues = POSTURE_SPACES[baseline.view]?.cues ?? [];
  return cues.some(({ name }) => baseline.upright[name] !== undefined);
}

function withSlump(baseline: Baseline): CalibrationOutcome {
  const model = fitSlumpScore(baseline);
  return model === null || model.separation < MIN_SLUMP_SEPARATION
    ? { kind: 'problem', problem: { kind: 'slump-like-upright' } }
    : { kind: 'calibrated', baseline };
}

/** Both ways: neither must the new one be taken for the old, nor the old for the new. */
function withExample(baseline: Baseline, posture: ExamplePosture): CalibrationOutcome {
  const model = fitShownPostures(baseline);
  const apart = (from: ShownPosture | 'upright'): number => {
    if (model === null) return 0;
    const separation = separationOf(model, posture, from);
    return from === 'upright' ? separation : Math.min(separation, separationOf(model, from, posture));
  };
  const others = model?.ways.map((way) => way.posture).filter((other) => other !== posture) ?? [];
  const like = (['upright', ...others] as const).find((from) => apart(from) < MIN_EXAMPLE_SEPARATION);
  return like === undefined
    ? { kind: 'calibrated', baseline }
    : { kind: 'problem', problem: { kind: 'example-like', posture, like } };
}

/** What a round showed, feature by feature, as a moment. */
function momentOf(features: FeatureSet): Features {
  return mapFeatures((name) => {
    const feature = features[name];
    return feature === undefined ? hidden('not-calibrated') : seen(feature.median);
  });
}

/** Whether a later round would be told as the same posture by what the first one taught. */
function comesAgain(taught: Baseline, posture: ExamplePosture, later: FeatureSet): boolean {
  const model = fitShownPostures(taught);
  const limit = model === null ? null : postureBoundary(model, posture);
  if (model === null || limit === null) return false;
  const told = tellPosture(momentOf(later), model);
  return told.kind === 'seen' && told.value.nearest === posture && told.value.share >= limit;
}

/**
 * The baseline with one more posture in it, from looks at the person who holds it, in each round for itself. Refused, with what to mend: a
 * round of fewer than 15 good looks, a posture that cannot be told from upright or from another that was shown, or one that was not told
 * again when it was shown again.
 */
export function withPosture(
  baseline: Baseline,
  posture: ShownPosture,
  ...rounds: readonly (readonly CalibrationSample[])[]
): CalibrationOutcome {
  const { view, upright } = baseline;
  const known = TELLING[view].filter((name) => upright[name] !== undefined);
  const essential = [...INDISPENSABLE[view], ...enoughOf(known)];
  const good = rounds.map((samples) =>
    samples.filter(({ features }) => hindrance(features, essential) === null),
  );
  const short = good.findIndex((samples) => samples.length < MIN_SHOWN_SAMPLES);
  if (short >= 0) {
    const hindrances = (rounds[short] ?? []).flatMap(({ features }) => hindrance(features, essential) ?? []);
    return { kind: 'problem', problem: tooFew(good[short] ?? [], MIN_SHOWN_SAMPLES, hindrances) };
  }
  const summaryOf = (samples: readonly CalibrationSample[]): FeatureSet =>
    summariseFeatures(
      samples.map(({ features }) => features),
      FEATURE_NAMES,
    );
  const shown = summaryOf(good.flat());
  if (posture === 'slumped') return withSlump({ ...baseline, slumped: shown });
  const taughtBy = (features: FeatureSet): Baseline => ({
    ...baseline,
    examples: { ...baseline.examples, [posture]: features },
  });
  const [first = shown, ...later] = good.map(summaryOf);
  return later.every((round) => comesAgain(taughtBy(first), posture, round))
    ? withExample(taughtBy(shown), posture)
    : { kind: 'problem', problem: { kind: 'example-like', posture, like: 'upright' } };
}
