// How much a fitted estimate trembles from look to look: the features' jitter at calibration, carried through its weights.
import type { Baseline, FeatureBaseline } from '../../baseline/baseline';
import { estimatorUnit, type EstimateName, type Estimator } from './estimator';
import { FITTED } from './fitted';

/** Root of the summed squares over the terms, each feature taken as independent of the others; `sdOf` says what one feature strays by. */
export function carriedThrough(
  { terms, view }: Estimator,
  { upright }: Pick<Baseline, 'upright'>,
  sdOf: (feature: FeatureBaseline) => number,
): number {
  const parts = terms.map(({ feature, scale, weightDeg }) => {
    const known = upright[feature];
    const unit = estimatorUnit(feature, { upright }, view);
    return known === undefined || unit === null ? 0 : (weightDeg / scale) * (sdOf(known) / unit);
  });
  return Math.hypot(...parts);
}

/** Standard deviation from look to look in degrees of the estimator that this baseline allows; null where none was kept for its view. */
export function fittedJitterSdDeg(
  name: EstimateName,
  baseline: Pick<Baseline, 'upright' | 'view'>,
): number | null {
  const knows = ({ terms }: Estimator): boolean =>
    terms.every(({ feature }) => baseline.upright[feature] !== undefined);
  const kept = FITTED.filter(({ estimate, view }) => estimate === name && view === baseline.view);
  const used = kept.find(knows);
  return used === undefined ? null : carriedThrough(used, baseline, ({ jitterSd }) => jitterSd);
}
