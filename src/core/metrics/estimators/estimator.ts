// Fitted estimators: a true angle's change from the baseline, told by many small changes of landmarks and outline at once. Pure.
import type { Baseline } from '../../baseline/baseline';
import type { FeatureName, Features } from '../../features/features';
import type { Reading } from '../../pose/reading';
import { hidden, seen } from '../../pose/reading';

/** The angles that are estimated, each a change from the baseline in degrees, forward or anterior positive. */
export type EstimateName =
  | 'neckInSpaceDeg'
  | 'neckOnTrunkDeg'
  | 'trunkInclinationDeg'
  | 'pelvicTiltDeg'
  | 'shoulderProtractionDeg'
  /** Shoulders and upper back together: protraction plus thoracic flexion. */
  | 'roundingDeg';

/** One feature's part: its change over `scale`, held within the clip, times `weight` degrees. */
export interface EstimatorTerm {
  readonly feature: FeatureName;
  /** The usual size of the feature's change where the estimator was fitted. */
  readonly scale: number;
  readonly weightDeg: number;
}

/** A ridge regression through zero: at the baseline it says zero, whoever sits there. */
export interface Estimator {
  readonly view: 'front' | 'side';
  readonly estimate: EstimateName;
  /**
   * What it needs to see: landmarks in the picture; in profile also the outline; and with `metres` the landmarks in metres besides, for which
   * both shoulders must show.
   */
  readonly cues: 'landmarks' | 'outline' | 'metres';
  readonly terms: readonly EstimatorTerm[];
  /** Standard deviation of its errors on people outside the fit. */
  readonly residualSdDeg: number;
}

/** A few looks are badly misread: beyond this many usual sizes a change says no more. [syn] */
export const CLIP = 2.5;

/** So much of the terms may go unseen; they count as unchanged, as they did in the fit. [design] */
const MAX_UNSEEN_SHARE = 0.15;

/** The body length by which lengths in pixels are made independent of distance and size. */
const UNIT: Readonly<Record<Estimator['view'], FeatureName>> = {
  front: 'shoulderWidthPx',
  side: 'trunkLengthPx',
};

/**
 * Change of one feature as the estimators take it: lengths and positions in pixels over the baseline's trunk (side) or shoulder width
 * (front), angles, ratios and metres as they are. Null where either was not seen.
 */
export function estimatorInput(
  name: FeatureName,
  features: Features,
  baseline: Pick<Baseline, 'upright'>,
  view: Estimator['view'],
): number | null {
  const now = features[name];
  const then = baseline.upright[name];
  if (now.kind === 'hidden' || then === undefined) return null;
  const change = now.value - then.median;
  const unit = estimatorUnit(name, baseline, view);
  return unit === null ? null : change / unit;
}

/** What one unit of an estimator's input is in the feature's own: 1, or for pixels the body's length at the baseline; null where that is not known. */
export function estimatorUnit(
  name: FeatureName,
  { upright }: Pick<Baseline, 'upright'>,
  view: Estimator['view'],
): number | null {
  return name.endsWith('Px') ? (upright[UNIT[view]]?.median ?? null) : 1;
}

/** The estimate in degrees; hidden, for the reason of the first hidden feature, when too little is seen. */
export function estimateDeg(estimator: Estimator, features: Features, baseline: Baseline): Reading<number> {
  let sumDeg = 0;
  let unseen = 0;
  let missing: Reading<number> = hidden('not-calibrated');
  for (const { feature, scale, weightDeg } of estimator.terms) {
    const change = estimatorInput(feature, features, baseline, estimator.view);
    if (change !== null) {
      sumDeg += weightDeg * Math.min(CLIP, Math.max(-CLIP, change / scale));
      continue;
    }
    const reading = features[feature];
    if (unseen === 0 && reading.kind === 'hidden') missing = reading;
    unseen += 1;
  }
  return unseen > MAX_UNSEEN_SHARE * estimator.terms.length ? missing : seen(sumDeg);
}
