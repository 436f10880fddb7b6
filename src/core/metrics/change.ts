// Change of a feature since calibration, as a difference or as the logarithm of a ratio.
import type { Baseline, FeatureBaseline } from '../baseline/baseline';
import { finite, hidden, mapReading } from '../pose/reading';
import type { Reading } from '../pose/reading';
import type { FeatureName, Features } from '../features/features';

function compare(
  features: Features,
  baseline: Baseline,
  name: FeatureName,
  f: (now: number, then: FeatureBaseline) => number,
): Reading<number> {
  const now = features[name];
  const then = baseline.upright[name];
  if (now.kind === 'hidden') return now;
  return then === undefined ? hidden('not-calibrated') : finite(mapReading(now, (value) => f(value, then)));
}

/** Now - calibrated, in the feature's unit; hidden when either is. */
export function differenceOf(features: Features, baseline: Baseline, name: FeatureName): Reading<number> {
  return compare(features, baseline, name, (now, then) => now - then.median);
}

/** Now / calibrated; hidden when either is. */
export function ratioOf(features: Features, baseline: Baseline, name: FeatureName): Reading<number> {
  return compare(features, baseline, name, (now, then) => now / then.median);
}

/** ln(now / calibrated): 0.05 is 5 % larger; hidden when either is. */
export function logRatioOf(features: Features, baseline: Baseline, name: FeatureName): Reading<number> {
  return finite(mapReading(ratioOf(features, baseline, name), Math.log));
}
