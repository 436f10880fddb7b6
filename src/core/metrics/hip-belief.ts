// Whether the hip landmarks of this look, and of the baseline, are to be believed.
import type { Baseline } from '../baseline/baseline';
import type { Features } from '../features/features';
import { valueOf } from '../pose/reading';
import { logRatioOf } from './change';

/**
 * Trunk over thigh may change this much (as a logarithm) while both end at one true hip. A bent trunk shortens by 15 % at most; a hip that
 * moves by .3 trunks in any direction changes the ratio by more. [geo; real: how many misplaced hips it notices, and how many others it
 * doubts, stands in docs/real-people.md]
 */
const LEAST_LOG_RATIO = -0.25;
const MOST_LOG_RATIO = 0.2;

/**
 * True where the hip does not fit the body (see `hipMisfitRatio`), where it did not at calibration, or where trunk and thigh no longer have
 * the lengths that they had then. Baselines of earlier versions know no misfit and are believed.
 */
export function hipMisplaced(features: Features, baseline: Baseline): boolean {
  const now = valueOf(features.hipMisfitRatio) ?? 0;
  const then = baseline.upright.hipMisfitRatio?.median ?? 0;
  if (now > 1 || then > 1) return true;
  const change = valueOf(logRatioOf(features, baseline, 'trunkPerThighRatio'));
  return change !== null && (change < LEAST_LOG_RATIO || change > MOST_LOG_RATIO);
}
