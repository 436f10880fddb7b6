// The slump score: where a person is between their own upright (0) and a slump (1), which is their own once they have shown it.
import type { Baseline, FeatureBaseline } from '../../baseline/baseline';
import type { View } from '../../features/view';
import type { FeatureName, Features } from '../../features/features';
import { turnDeg } from '../../pose/geometry';
import { hidden, seen } from '../../pose/reading';
import type { Reading } from '../../pose/reading';
import { SLUMP_CUES, type SlumpCue } from './cues';

/** One feature of the score: its upright value, its way to the slump, how it strays while upright, and its weight in the whole. */
interface SlumpTerm {
  readonly name: FeatureName;
  readonly upright: number;
  readonly step: number;
  readonly jitterSd: number;
  readonly wander: number;
  readonly weight: number;
  readonly lastResort: boolean;
  /** The same told from less; null where the baseline does not know it. */
  readonly standIn: { readonly name: FeatureName; readonly upright: number } | null;
}

export interface SlumpModel {
  /** `own`: the way to the person's own slump, `usual`: the way most people go. */
  readonly kind: 'own' | 'usual';
  readonly view: View;
  readonly terms: readonly SlumpTerm[];
  /** How far apart the two postures are: the sum of the terms' weights, each a trusted squared distance in standard deviations. */
  readonly separation: number;
}

/** A cue that separates the postures by less than one standard deviation is left out. [design] */
const MIN_DISTANCE_SQUARED = 1;

/** No cue counts for more than three standard deviations, so that the score combines cues and does not bet on one. [design] */
const MAX_DISTANCE_SQUARED = 9;

/** People's slumps differ from the usual one by about so much of it: what a shown slump is weighed against. [design] */
const USUAL_SPREAD_SHARE = 0.6;

/** A slump shown once is known to about the wander of the feature, and to its jitter over a few independent looks. */
const INDEPENDENT_LOOKS = 3;

function changeBetween(name: FeatureName, from: number, to: number): number {
  return name.endsWith('Deg') ? turnDeg(from, to) : to - from;
}

/** The way to the slump: the usual one, the shown one, or, where there are both, the shown one drawn a little towards the usual. */
function stepOf(
  cue: SlumpCue,
  upright: FeatureBaseline,
  slumped: FeatureBaseline | undefined,
): number | null {
  const { usualStep, wander } = cue;
  if (slumped === undefined) return usualStep;
  const shown = changeBetween(cue.name, upright.median, slumped.median);
  if (usualStep === null) return shown;
  const shownVariance = wander ** 2 + (upright.jitterSd ** 2 + slumped.jitterSd ** 2) / INDEPENDENT_LOOKS;
  const usualVariance = (USUAL_SPREAD_SHARE * usualStep) ** 2;
  return (shown * usualVariance + usualStep * shownVariance) / (usualVariance + shownVariance);
}

/** The feature by which a cue is told of this person: itself, or what stands in for it where upright or slump never showed it. */
function toldBy({ name, standIn }: SlumpCue, { upright, slumped }: Baseline): FeatureName | null {
  const names = standIn === undefined ? [name] : [name, standIn];
  const shows = (feature: FeatureName): boolean =>
    upright[feature] !== undefined && (slumped === null || slumped[feature] !== undefined);
  return names.find(shows) ?? null;
}

function termOf(cue: SlumpCue, baseline: Baseline): SlumpTerm | null {
  const { slumped } = baseline;
  const lastResort = cue.lastResort === true;
  if (lastResort && slumped === null) return null;
  const name = toldBy(cue, baseline);
  const upright = name === null ? undefined : baseline.upright[name];
  if (name === null || upright === undefined) return null;
  const standIn = name === cue.standIn ? undefined : cue.standIn;
  const standInUpright = standIn === undefined ? undefined : baseline.upright[standIn];
  const step = stepOf({ ...cue, name }, upright, slumped?.[name]);
  if (step === null) return null;
  // How far a shown slump spreads tells how deep it went, not how surely upright is told from it.
  const squared = step ** 2 / (upright.jitterSd ** 2 + cue.wander ** 2);
  const against = cue.usualStep !== null && step * cue.usualStep <= 0;
  if (!(squared >= MIN_DISTANCE_SQUARED) || against) return null;
  return {
    name,
    upright: upright.median,
    step,
    jitterSd: upright.jitterSd,
    wander: cue.wander,
    weight: cue.trust * Math.min(squared, MAX_DISTANCE_SQUARED),
    lastResort,
    standIn:
      standIn === undefined || standInUpright === undefined
        ? null
        : { name: standIn, upright: standInUpright.median },
  };
}

/**
 * Fits the score to a baseline: a linear discriminant with a diagonal covariance, shrunk towards each cue's daily wander, along the way
 * most people slump, or along the person's own once they have shown it. Null when no cue tells upright and slump apart, and without a
 * shown slump where there is no usual one. [design; after Fisher's linear discriminant]
 */
export function fitSlumpScore(baseline: Baseline): SlumpModel | null {
  const terms = SLUMP_CUES[baseline.view].map((cue) => termOf(cue, baseline)).filter((term) => term !== null);
  if (terms.length === 0) return null;
  const separation = terms.reduce((sum, term) => sum + term.weight, 0);
  return { kind: baseline.slumped === null ? 'usual' : 'own', view: baseline.view, terms, separation };
}

/**
 * The most that postures could differ by in what a baseline shows, as a `separation`: what a person whose cues are covered cannot reach, no
 * slump of theirs can.
 */
export function largestSeparation({ view, upright }: Pick<Baseline, 'view' | 'upright'>): number {
  const shows = ({ name, standIn }: SlumpCue): boolean =>
    upright[name] !== undefined || (standIn !== undefined && upright[standIn] !== undefined);
  return SLUMP_CUES[view].filter(shows).reduce((sum, { trust }) => sum + trust * MAX_DISTANCE_SQUARED, 0);
}

/**
 * Cues carrying at least this share of the weight must be seen; from the front the head's height over the shoulders is enough. [design;
 * front real: docs/real-people.md]
 */
const MIN_SEEN_SHARE: Readonly<Record<View, number>> = { front: 0.34, side: 0.6, angled: 0.6 };

/** A single cue's progress is held in this range, so that one misread feature cannot carry the score. [design] */
const PROGRESS_RANGE = [-1, 2] as const;

/** Where the score is, and one standard deviation of it from what strays of itself: larger where fewer cues are seen. */
export interface SlumpReading {
  readonly value: number;
  readonly errorSd: number;
}

interface SeenTerm {
  readonly term: SlumpTerm;
  readonly change: number;
}

function seenOf(term: SlumpTerm, features: Features): Reading<SeenTerm> {
  const feature = features[term.name];
  if (feature.kind === 'seen') {
    return seen({ term, change: changeBetween(term.name, term.upright, feature.value) });
  }
  if (term.standIn === null) return feature;
  const guess = features[term.standIn.name];
  return guess.kind === 'seen'
    ? seen({ term, change: changeBetween(term.name, term.standIn.upright, guess.value) })
    : feature;
}

function progressOf({ term, change }: SeenTerm): number {
  return Math.min(PROGRESS_RANGE[1], Math.max(PROGRESS_RANGE[0], change / term.step));
}

/** What is not seen leaves its share of doubt. */
function read(terms: readonly SeenTerm[], ofWeight: number): SlumpReading {
  const whole = terms.reduce((sum, { term }) => sum + term.weight, 0);
  const value = terms.reduce((sum, one) => sum + (one.term.weight / whole) * progressOf(one), 0);
  const errorSd = Math.hypot(
    ...terms.map(({ term }) => ((term.weight / whole) * Math.hypot(term.jitterSd, term.wander)) / term.step),
  );
  return { value, errorSd: errorSd * Math.sqrt(ofWeight / whole) };
}

/**
 * The score of one feature set: 0 = own upright, 1 = slump, within -1..2, with its error. Hidden when too few of its cues are seen; a face
 * alone will do for a person who has shown their own slump, if that shows in the face.
 */
export function slumpScore(features: Features, model: SlumpModel): Reading<SlumpReading> {
  const found: SeenTerm[] = [];
  const faceAlone: SeenTerm[] = [];
  let missing: Reading<never> = hidden('too-few-frames');
  for (const term of model.terms) {
    const sight = seenOf(term, features);
    if (sight.kind === 'hidden') missing = sight;
    else if (term.lastResort) faceAlone.push(sight.value);
    else found.push(sight.value);
  }
  const weight = found.reduce((sum, { term }) => sum + term.weight, 0);
  const bodyWeight = model.terms.reduce((sum, term) => sum + (term.lastResort ? 0 : term.weight), 0);
  if (weight > 0 && weight >= MIN_SEEN_SHARE[model.view] * bodyWeight) {
    return seen(read(found, bodyWeight));
  }
  return found.length === 0 && faceAlone.length > 0 ? seen(read(faceAlone, model.separation)) : missing;
}

/** Standard deviation of the score from one upright look to the next, from the cues' jitter at calibration, taken as independent. */
export function slumpScoreJitter(model: SlumpModel): number {
  const body = model.terms.filter(({ lastResort }) => !lastResort);
  const counted = body.length > 0 ? body : model.terms;
  const whole = counted.reduce((sum, term) => sum + term.weight, 0);
  return Math.hypot(...counted.map((term) => ((term.weight / whole) * term.jitterSd) / term.step));
}

/** Without a shown slump a fixed share of the usual way counts. [real: docs/real-people.md] */
const USUAL_SHARE = 0.45;

/** With one, the point at which both postures are as likely, held between a third and half of the way. [design] */
const OWN_SHARE = [0.38, 0.5] as const;

/** A slump varies from time to time by about this share of the way. [design] */
const SLUMP_SPREAD = 0.3;

/** From where on the score counts as slumped: at least two of its own standard deviations from upright, whichever the model. */
export function slumpBoundary(model: SlumpModel): number {
  const jitter = slumpScoreJitter(model);
  if (model.kind === 'usual') return Math.max(USUAL_SHARE, Math.min(2 * jitter, 2 * USUAL_SHARE));
  const strays = Math.hypot(
    jitter,
    ...model.terms.map(({ weight, wander, step }) => ((weight / model.separation) * wander) / step),
  );
  return Math.min(OWN_SHARE[1], Math.max(OWN_SHARE[0], strays / (strays + SLUMP_SPREAD)));
}
