// Makes a baseline out of some seconds of sitting upright and, where given, of slumping; or says why it cannot.
import { FEATURE_NAMES, mapFeatures, type FeatureName, type Features } from '../features/features';
import { limitsOf } from '../judgement/thresholds';
import { detectView } from '../features/detect-view';
import { measure } from '../metrics/measure';
import { METRIC_IDS } from '../baseline/metric';
import { type UnmeasurableReason } from '../pose/reading';
import { type View } from '../features/view';
import { fitSlumpScore, largestSeparation } from '../metrics/personal/slump-score';
import { hidden, seen } from '../pose/reading';
import type { FrameSize } from '../pose/landmarks';
import type { Baseline } from '../baseline/baseline';
import type { CalibrationOutcome, CalibrationProblem, PlacementFault } from './calibration';
import { summariseFeatures, worstUnrest } from './stability';

/** One look during calibration: what it showed, and when. */
export interface CalibrationSample {
  readonly features: Features;
  readonly atMs: number;
}

interface CalibrationContext {
  /** The person's own word on the view; null or absent = find out. */
  readonly view?: View | null;
  readonly frame: FrameSize;
  readonly atMs: number;
}

/** Changes whenever the meaning of a stored baseline or interval does. */
export const ALGORITHM_VERSION = 3;

/** Good looks that an upright sample needs: at 3 a second eight seconds' worth, enough for a median known to a fifth of the jitter. [design] */
export const MIN_SAMPLES = 25;

/** The good looks must span this long, so that a held breath or one lucky moment is not the baseline. [design] */
export const MIN_SPAN_MS = 8000;

/** Nobody should have to hold a slump long. [design] */
export const MIN_SLUMP_SAMPLES = 15;

/** Unrest at most half of what is allowed, and hardly a look lost, makes a good baseline. [design] */
const GOOD_UNREST = 0.5;
const GOOD_SHARE = 0.8;

/** Postures nearer than this in trusted squared standard deviations cannot be told apart day in, day out. [design] */
const MIN_SLUMP_SEPARATION = 2;

/** Without these nobody is sitting there to be measured: a shoulder, and where the face is seen which way it looks. */
const INDISPENSABLE = {
  front: ['shoulderCentreYPx', 'headYawDeg'],
  side: ['shoulderCentreYPx'],
  angled: ['shoulderCentreYPx', 'headYawDeg'],
} as const satisfies Record<View, readonly FeatureName[]>;

/** What else a good look shows in each view, of a body of which all of it can be seen. */
const TELLING = {
  front: ['earDistancePx', 'shoulderWidthPx'],
  side: ['headInclinationDeg', 'headPitchDeg', 'trunkInclinationDeg'],
  angled: ['neckLengthPx', 'worldNeckInclinationDeg'],
} as const satisfies Record<View, readonly FeatureName[]>;

/** From the side the head is enough; only where it never shows must the trunk. */
const INSTEAD_OF_OTHERS: FeatureName = 'trunkInclinationDeg';

/** A person of whom this seldom shows, for hair, a missing arm or the way they sit, is calibrated without it. [design] */
const MIN_SHOWN_SHARE = 0.5;

/**
 * What a look at this person has to show: of the telling features those that most of their looks show, so that nobody is turned away for
 * what their body or their hair does not let be seen. All of them where none shows: then the person is to know what is missing.
 */
function essentialFor(samples: readonly CalibrationSample[], view: View): readonly FeatureName[] {
  const shown = TELLING[view].filter((name) => {
    const times = samples.filter(({ features }) => features[name].kind === 'seen').length;
    return times > 0 && times >= MIN_SHOWN_SHARE * samples.length;
  });
  return [...INDISPENSABLE[view], ...enoughOf(shown.length > 0 ? shown : TELLING[view])];
}

function enoughOf(telling: readonly FeatureName[]): readonly FeatureName[] {
  const others = telling.filter((name) => name !== INSTEAD_OF_OTHERS);
  return others.length > 0 ? others : telling;
}

function hindrance(features: Features, essential: readonly FeatureName[]): UnmeasurableReason | null {
  for (const name of essential) {
    const feature = features[name];
    if (feature.kind === 'hidden') return feature.reason;
  }
  return null;
}

function faultOf(reason: UnmeasurableReason | undefined): PlacementFault {
  if (reason === undefined) return 'nobody';
  if (reason === 'shoulders-hidden') return 'shoulders-hidden';
  return reason === 'head-turned' ? 'head-turned' : 'head-hidden';
}

/** What occurs most often; the first of equals; undefined for none. */
function mostFrequent<T>(items: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce<readonly [T, number] | undefined>(
    (best, entry) => (best === undefined || entry[1] > best[1] ? entry : best),
    undefined,
  )?.[0];
}

function viewOf(samples: readonly CalibrationSample[], context: CalibrationContext): View {
  const views = samples.map(({ features }) => detectView(features)).filter((view) => view !== null);
  return context.view ?? mostFrequent(views) ?? 'front';
}

function tooFew(
  good: readonly CalibrationSample[],
  needed: number,
  hindrances: readonly UnmeasurableReason[],
): CalibrationProblem {
  const fault = good.length === 0 || hindrances.length > 0 ? faultOf(mostFrequent(hindrances)) : null;
  return { kind: 'too-few-samples', good: good.length, needed, fault };
}

/** The samples' own rate decides how many fill the span that is needed. */
function neededSamples(good: readonly CalibrationSample[]): number {
  const spanMs = (good.at(-1)?.atMs ?? 0) - (good[0]?.atMs ?? 0);
  return spanMs > 0 && spanMs < MIN_SPAN_MS
    ? Math.max(MIN_SAMPLES, Math.ceil((good.length * MIN_SPAN_MS) / spanMs))
    : MIN_SAMPLES;
}

/** Whether what shows of a person is enough for their own slump to be told from their upright. */
export function canShowSlump(baseline: Baseline): boolean {
  return largestSeparation(baseline) >= MIN_SLUMP_SEPARATION;
}

/** Whether anything at all could be judged by this baseline, now or once a slump has been shown. */
function isWorthHaving(baseline: Baseline): boolean {
  if (canShowSlump(baseline)) return true;
  const upright = mapFeatures((name) => {
    const feature = baseline.upright[name];
    return feature === undefined ? hidden('not-calibrated') : seen(feature.median);
  });
  const metrics = measure(upright, { view: baseline.view, baseline });
  const limits = limitsOf(baseline, 'standard');
  return METRIC_IDS.some((metric) => limits[metric] !== null && metrics[metric].kind === 'measured');
}

function withSlump(baseline: Baseline, samples: readonly CalibrationSample[]): CalibrationOutcome {
  const looks = samples.map(({ features }) => features);
  const { view, upright } = baseline;
  const known = TELLING[view].filter((name) => upright[name] !== undefined);
  const essential = [...INDISPENSABLE[view], ...enoughOf(known)];
  const good = samples.filter(({ features }) => hindrance(features, essential) === null);
  if (good.length < MIN_SLUMP_SAMPLES) {
    const hindrances = looks.map((look) => hindrance(look, essential)).filter((reason) => reason !== null);
    return { kind: 'problem', problem: tooFew(good, MIN_SLUMP_SAMPLES, hindrances) };
  }
  const slumped = summariseFeatures(
    good.map(({ features }) => features),
    FEATURE_NAMES,
  );
  const calibrated = { ...baseline, slumped };
  const model = fitSlumpScore(calibrated);
  return model === null || model.separation < MIN_SLUMP_SEPARATION
    ? { kind: 'problem', problem: { kind: 'slump-like-upright' } }
    : { kind: 'calibrated', baseline: calibrated };
}

/**
 * A baseline from looks at a person sitting comfortably upright (in the order they came), and from looks at their slump where they showed
 * one. Refused, with what to mend: fewer than 25 good looks or less than 8 s of them, a person who moved or drifted, a person of whom too
 * little shows for anything to be measured, a slump that cannot be told from upright. Each feature keeps its median and its jitter (1.4826 × MAD) without far outliers; features that fewer than half
 * of the good looks show are left out.
 */
export function calibrate(
  samples: readonly CalibrationSample[],
  context: CalibrationContext,
  slumpSamples?: readonly CalibrationSample[],
): CalibrationOutcome {
  const view = viewOf(samples, context);
  const essential = essentialFor(samples, view);
  const good = samples.filter(({ features }) => hindrance(features, essential) === null);
  const spanMs = (good.at(-1)?.atMs ?? 0) - (good[0]?.atMs ?? 0);
  if (good.length < MIN_SAMPLES || spanMs < MIN_SPAN_MS) {
    const hindrances = samples
      .map(({ features }) => hindrance(features, essential))
      .filter((reason) => reason !== null);
    return { kind: 'problem', problem: tooFew(good, neededSamples(good), hindrances) };
  }
  const looks = good.map(({ features }) => features);
  const unrest = worstUnrest(looks, view);
  if (unrest !== null && unrest.load > 1) {
    return { kind: 'problem', problem: { kind: 'unstable', feature: unrest.feature } };
  }
  const still = unrest !== null && unrest.load <= GOOD_UNREST;
  const baseline: Baseline = {
    algorithmVersion: ALGORITHM_VERSION,
    createdAtMs: context.atMs,
    view,
    frameWidthPx: context.frame.widthPx,
    frameHeightPx: context.frame.heightPx,
    upright: summariseFeatures(looks, FEATURE_NAMES),
    slumped: null,
    quality: still && good.length >= GOOD_SHARE * samples.length ? 'good' : 'fair',
  };
  if (!isWorthHaving(baseline)) {
    const missing = looks.flatMap((look) => hindrance(look, TELLING[view]) ?? []);
    return {
      kind: 'problem',
      problem: { kind: 'nothing-measurable', fault: faultOf(mostFrequent(missing)) },
    };
  }
  return slumpSamples === undefined ? { kind: 'calibrated', baseline } : withSlump(baseline, slumpSamples);
}
