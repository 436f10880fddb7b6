// The personal slump score: where a person is now between their own upright (0) and their own slump (1).
import type { Baseline } from '../baseline/baseline';
import { hidden, seen } from '../pose/reading';
import type { Reading } from '../pose/reading';
import { turnDeg } from '../pose/geometry';
import type { FeatureName, Features } from '../features/features';

/**
 * What the score may look at. `wander` is how far the feature drifts over a day of sitting well, in its own unit: ten still seconds at
 * calibration cannot show it, so it is added to their jitter. `trust` < 1 keeps small what a glance at the keyboard or a turn of the
 * head moves as much as a slump does. [design]
 */
interface SlumpCue {
  readonly name: FeatureName;
  readonly wander: number;
  readonly trust: number;
}

const CUES: Readonly<Record<Baseline['view'], readonly SlumpCue[]>> = {
  front: [
    { name: 'earHeightRatio', wander: 0.04, trust: 1 },
    { name: 'headHeightRatio', wander: 0.05, trust: 0.4 },
    { name: 'shoulderBreadthRatio', wander: 0.06, trust: 1 },
    { name: 'worldNeckInclinationDeg', wander: 4, trust: 1 },
    { name: 'headPitchRatio', wander: 0.15, trust: 0.1 },
  ],
  side: [
    { name: 'headInclinationDeg', wander: 4, trust: 1 },
    { name: 'trunkInclinationDeg', wander: 3, trust: 0.5 },
    { name: 'trunkPerThighRatio', wander: 0.03, trust: 1 },
    { name: 'trunkPerHeadRatio', wander: 0.2, trust: 0.5 },
    { name: 'shoulderForwardRatio', wander: 0.02, trust: 1 },
    { name: 'worldNeckInclinationDeg', wander: 4, trust: 0.5 },
    { name: 'headPitchDeg', wander: 8, trust: 0.1 },
  ],
  angled: [
    { name: 'earHeightRatio', wander: 0.06, trust: 1 },
    { name: 'headHeightRatio', wander: 0.07, trust: 0.4 },
    { name: 'headInclinationDeg', wander: 4, trust: 1 },
    { name: 'trunkInclinationDeg', wander: 3, trust: 0.5 },
    { name: 'trunkPerHeadRatio', wander: 0.2, trust: 0.5 },
    { name: 'worldNeckInclinationDeg', wander: 4, trust: 1 },
  ],
};

/** One feature of a fitted score: its upright value, its way to the slump, its jitter, and its weight in the whole. */
interface SlumpTerm {
  readonly name: FeatureName;
  readonly upright: number;
  readonly step: number;
  readonly jitterSd: number;
  readonly weight: number;
}

export interface SlumpModel {
  readonly terms: readonly SlumpTerm[];
  /** How far apart the two postures are: the sum of the terms' weights, each a trusted squared distance in standard deviations. */
  readonly separation: number;
}

/** A cue that separates the postures by less than one standard deviation is left out. [design] */
const MIN_DISTANCE_SQUARED = 1;

/** No cue counts for more than three standard deviations, so that the score combines cues and does not bet on one. [design] */
const MAX_DISTANCE_SQUARED = 9;

function termOf(cue: SlumpCue, baseline: Baseline): SlumpTerm | null {
  const upright = baseline.upright[cue.name];
  const slumped = baseline.slumped?.[cue.name];
  if (upright === undefined || slumped === undefined) return null;
  const step = slumped.median - upright.median;
  const variance = (upright.jitterSd ** 2 + slumped.jitterSd ** 2) / 2 + cue.wander ** 2;
  const squared = step ** 2 / variance;
  if (!(squared >= MIN_DISTANCE_SQUARED)) return null;
  const weight = cue.trust * Math.min(squared, MAX_DISTANCE_SQUARED);
  return { name: cue.name, upright: upright.median, step, jitterSd: upright.jitterSd, weight };
}

/**
 * Fits the score to a baseline: a linear discriminant with a diagonal covariance, shrunk towards each cue's daily wander. Null without
 * a slump sample, or when no cue tells the two postures apart. [design; after Fisher's linear discriminant]
 */
export function fitSlumpScore(baseline: Baseline): SlumpModel | null {
  if (baseline.slumped === null) return null;
  const terms = CUES[baseline.view].map((cue) => termOf(cue, baseline)).filter((term) => term !== null);
  return terms.length === 0 ? null : { terms, separation: terms.reduce((sum, term) => sum + term.weight, 0) };
}

/**
 * The most that postures could differ by in what a baseline shows, as a `separation`: what a person whose cues are covered cannot reach, no
 * slump of theirs can.
 */
export function largestSeparation({ view, upright }: Pick<Baseline, 'view' | 'upright'>): number {
  const shown = CUES[view].filter(({ name }) => upright[name] !== undefined);
  return shown.reduce((sum, { trust }) => sum + trust * MAX_DISTANCE_SQUARED, 0);
}

/** Cues carrying at least this share of the weight must be seen. [design] */
const MIN_SEEN_SHARE = 0.6;

/** A single cue's progress is held in this range, so that one misread feature cannot carry the score. [design] */
const PROGRESS_RANGE = [-1, 2] as const;

function progressOf(term: SlumpTerm, value: number): number {
  const change = term.name.endsWith('Deg') ? turnDeg(term.upright, value) : value - term.upright;
  return Math.min(PROGRESS_RANGE[1], Math.max(PROGRESS_RANGE[0], change / term.step));
}

/** The score of one feature set: 0 = own upright, 1 = own slump, within -1..2. Hidden when too few of its cues are seen. */
export function slumpScore(features: Features, model: SlumpModel): Reading<number> {
  let seenWeight = 0;
  let sum = 0;
  let missing: Reading<number> = hidden('too-few-frames');
  for (const term of model.terms) {
    const feature = features[term.name];
    if (feature.kind === 'hidden') {
      missing = feature;
      continue;
    }
    seenWeight += term.weight;
    sum += term.weight * progressOf(term, feature.value);
  }
  return seenWeight > 0 && seenWeight >= MIN_SEEN_SHARE * model.separation ? seen(sum / seenWeight) : missing;
}

/** Standard deviation of the score from one upright look to the next, from the cues' jitter at calibration, taken as independent. */
export function slumpScoreJitter(model: SlumpModel): number {
  return Math.hypot(
    ...model.terms.map((term) => ((term.weight / model.separation) * term.jitterSd) / term.step),
  );
}
