// Makes a baseline out of some seconds of sitting upright and, where given, of slumping; or says why it cannot.
import type { Features } from '../metrics/features';
import { FEATURE_NAMES } from '../metrics/features';
import { detectView } from '../metrics/detect-view';
import type { UnmeasurableReason, View } from '../metrics/metric';
import { fitSlumpScore } from '../metrics/slump-score';
import type { FrameSize } from '../pose/landmarks';
import type { Baseline, CalibrationOutcome, CalibrationProblem, PlacementFault } from './calibration';
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
export const ALGORITHM_VERSION = 1;

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
const MIN_SLUMP_SEPARATION = 4;

/** What a look must show in each view to be a good one. */
const ESSENTIAL = {
  front: ['earDistancePx', 'shoulderWidthPx', 'headYawDeg'],
  side: ['headInclinationDeg', 'headPitchDeg'],
  angled: ['neckLengthPx', 'headYawDeg', 'worldNeckInclinationDeg'],
} as const satisfies Record<View, readonly (keyof Features)[]>;

function hindrance(features: Features, view: View): UnmeasurableReason | null {
  for (const name of ESSENTIAL[view]) {
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

function withSlump(baseline: Baseline, samples: readonly CalibrationSample[]): CalibrationOutcome {
  const looks = samples.map(({ features }) => features);
  const good = samples.filter(({ features }) => hindrance(features, baseline.view) === null);
  if (good.length < MIN_SLUMP_SAMPLES) {
    const hindrances = looks
      .map((look) => hindrance(look, baseline.view))
      .filter((reason) => reason !== null);
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
 * one. Refused, with what to mend: fewer than 25 good looks or less than 8 s of them, a person who moved or drifted, a slump that cannot
 * be told from upright. Each feature keeps its median and its jitter (1.4826 × MAD) without far outliers; features that fewer than half
 * of the good looks show are left out.
 */
export function calibrate(
  samples: readonly CalibrationSample[],
  context: CalibrationContext,
  slumpSamples?: readonly CalibrationSample[],
): CalibrationOutcome {
  const view = viewOf(samples, context);
  const good = samples.filter(({ features }) => hindrance(features, view) === null);
  const spanMs = (good.at(-1)?.atMs ?? 0) - (good[0]?.atMs ?? 0);
  if (good.length < MIN_SAMPLES || spanMs < MIN_SPAN_MS) {
    const hindrances = samples
      .map(({ features }) => hindrance(features, view))
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
  return slumpSamples === undefined ? { kind: 'calibrated', baseline } : withSlump(baseline, slumpSamples);
}
