// Makes a baseline out of some seconds of sitting upright and, where given, of slumping; or says why it cannot.
import { FEATURE_NAMES, mapFeatures } from '../features/features';
import { limitsOf } from '../judgement/thresholds';
import { detectView } from '../features/detect-view';
import { measure } from '../metrics/measure';
import { METRIC_IDS } from '../baseline/metric';
import { type View } from '../features/view';
import { hidden, seen } from '../pose/reading';
import type { FrameSize } from '../pose/landmarks';
import type { Baseline } from '../baseline/baseline';
import type { CalibrationOutcome } from './calibration';
import {
  essentialFor,
  faultOf,
  hindrance,
  mostFrequent,
  TELLING,
  tooFew,
  type CalibrationSample,
} from './good-looks';
import { canShow, withPosture } from './show-posture';
import { summariseFeatures, worstUnrest } from './stability';

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

/** Unrest at most half of what is allowed, and hardly a look lost, makes a good baseline. [design] */
const GOOD_UNREST = 0.5;
const GOOD_SHARE = 0.8;

function viewOf(samples: readonly CalibrationSample[], context: CalibrationContext): View {
  const views = samples.map(({ features }) => detectView(features)).filter((view) => view !== null);
  return context.view ?? mostFrequent(views) ?? 'front';
}

/** The samples' own rate decides how many fill the span that is needed. */
function neededSamples(good: readonly CalibrationSample[]): number {
  const spanMs = (good.at(-1)?.atMs ?? 0) - (good[0]?.atMs ?? 0);
  return spanMs > 0 && spanMs < MIN_SPAN_MS
    ? Math.max(MIN_SAMPLES, Math.ceil((good.length * MIN_SPAN_MS) / spanMs))
    : MIN_SAMPLES;
}

/** Whether anything at all could be judged by this baseline, now or once a slump has been shown. */
function isWorthHaving(baseline: Baseline): boolean {
  if (canShow('slumped', baseline)) return true;
  const upright = mapFeatures((name) => {
    const feature = baseline.upright[name];
    return feature === undefined ? hidden('not-calibrated') : seen(feature.median);
  });
  const metrics = measure(upright, { view: baseline.view, baseline });
  const limits = limitsOf(baseline, 'standard');
  return METRIC_IDS.some((metric) => limits[metric] !== null && metrics[metric].kind === 'measured');
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
  return slumpSamples === undefined
    ? { kind: 'calibrated', baseline }
    : withPosture(baseline, 'slumped', slumpSamples);
}
