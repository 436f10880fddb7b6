// The best fitted estimate of each angle that this look and this baseline allow, with its own error.
import type { Baseline } from '../../baseline/baseline';
import type { Features } from '../../features/features';
import { standardErrorOf } from '../spread';
import type { Reading } from '../../pose/reading';
import { hidden, seen } from '../../pose/reading';
import { estimateDeg, type EstimateName } from './estimator';
import { FITTED } from './fitted';
import { carriedThrough } from './fitted-jitter';

/** One estimated angle: its change from the baseline, how much the landmarks' trembling moves it, and how far it errs on people outside the fit. */
export interface Estimate {
  readonly deg: number;
  readonly jitterDeg: number;
  readonly residualSdDeg: number;
}

/**
 * An angle's change from the baseline by the first estimator that sees enough; those that ask for most come first. Hidden
 * when none does, or when none was kept for this view: then the closed formula is all there is.
 */
export function estimate(name: EstimateName, features: Features, baseline: Baseline): Reading<Estimate> {
  let missing: Reading<never> = hidden('needs-side-view');
  for (const estimator of FITTED) {
    if (estimator.estimate !== name || estimator.view !== baseline.view) continue;
    const deg = estimateDeg(estimator, features, baseline);
    if (deg.kind === 'seen') {
      return seen({
        deg: deg.value,
        jitterDeg: carriedThrough(estimator, baseline, standardErrorOf),
        residualSdDeg: estimator.residualSdDeg,
      });
    }
    missing = deg;
  }
  return missing;
}
