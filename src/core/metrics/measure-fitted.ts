// The metrics that fitted estimators can give, from either view, each with its error.
import type { Baseline } from '../baseline/baseline';
import { estimate, type Estimate } from './estimators/estimates';
import type { EstimateName } from './estimators/estimator';
import { hidden, mapReading } from '../pose/reading';
import type { Reading } from '../pose/reading';
import { chairMoved } from './chair-moved';
import { heldToLandmarks } from './neck-on-trunk';
import { unlessContradicted } from './pelvis-signs';
import { roundingFromSide } from './rounding';
import type { Features } from '../features/features';

export const FITTED_METRIC_IDS = [
  'shoulderRoundingDeg',
  'pelvicTiltDeg',
  'neckInclinationDeg',
  'trunkInclinationDeg',
] as const;

export type FittedMetricId = (typeof FITTED_METRIC_IDS)[number];

/** A value in degrees with both parts of its error. */
export interface FittedValue {
  readonly value: number;
  readonly jitterDeg: number;
  readonly residualSdDeg: number;
}

const valueOf = ({ deg, jitterDeg, residualSdDeg }: Estimate): FittedValue => ({
  value: deg,
  jitterDeg,
  residualSdDeg,
});

/**
 * Shoulder rounding, pelvic tilt, neck (against the trunk in profile, in space from the front) and trunk, as changes from the baseline in degrees. Each is hidden where no estimator
 * was kept for the view or too little is seen, and all are while the chair stands elsewhere: sizes in the picture then mean something else.
 */
export function measureFitted(
  features: Features,
  baseline: Baseline,
): Readonly<Record<FittedMetricId, Reading<FittedValue>>> {
  if (chairMoved(features, baseline)) {
    const moved = hidden('chair-moved');
    return {
      shoulderRoundingDeg: moved,
      pelvicTiltDeg: moved,
      neckInclinationDeg: moved,
      trunkInclinationDeg: moved,
    };
  }
  const told = (name: EstimateName) => mapReading(estimate(name, features, baseline), valueOf);
  return {
    shoulderRoundingDeg:
      baseline.view === 'side'
        ? roundingFromSide(told('shoulderProtractionDeg'), features, baseline)
        : told('shoulderProtractionDeg'),
    pelvicTiltDeg: unlessContradicted(told('pelvicTiltDeg'), ({ value }) => value, features, baseline),
    // From the front the trunk hardly shows which way the neck leans against it; against the vertical it is told well. [syn]
    neckInclinationDeg:
      baseline.view === 'front'
        ? told('neckInSpaceDeg')
        : heldToLandmarks(told('neckOnTrunkDeg'), features, baseline),
    trunkInclinationDeg: told('trunkInclinationDeg'),
  };
}
