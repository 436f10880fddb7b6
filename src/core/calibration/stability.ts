// How still a person must hold for a baseline to mean something, feature by feature.
import { madSd, median, withoutOutliers } from '../features/robust';
import type { FeatureBaseline } from '../baseline/baseline';
import type { FeatureName, Features } from '../features/features';
import type { View } from '../features/view';

/** Samples of one feature in the order they came, as middle and spread without the misread ones. */
function summariseFeature(values: readonly number[]): FeatureBaseline {
  const kept = withoutOutliers(values);
  return { median: median(kept), jitterSd: madSd(kept), sampleCount: kept.length };
}

/** The most a feature may spread or drift during calibration: in its own unit, or as a share of its median or of the shoulder width. */
interface StillnessRule {
  readonly feature: FeatureName;
  readonly limit: number;
  readonly unit: 'own' | 'own-median' | 'neck-length';
}

/** A seated person who means to sit still stays well inside these; one who turns, reaches or talks with the hands does not. [design] */
const RULES: Readonly<Record<View, readonly StillnessRule[]>> = {
  front: [
    { feature: 'shoulderWidthPx', limit: 0.05, unit: 'own-median' },
    { feature: 'earDistancePx', limit: 0.06, unit: 'own-median' },
    { feature: 'shoulderCentreYPx', limit: 0.1, unit: 'neck-length' },
    { feature: 'headYawDeg', limit: 8, unit: 'own' },
    { feature: 'torsoYawDeg', limit: 8, unit: 'own' },
  ],
  side: [
    { feature: 'headInclinationDeg', limit: 5, unit: 'own' },
    { feature: 'trunkInclinationDeg', limit: 4, unit: 'own' },
    { feature: 'trunkLengthPx', limit: 0.05, unit: 'own-median' },
    { feature: 'shoulderCentreYPx', limit: 0.12, unit: 'neck-length' },
  ],
  angled: [
    { feature: 'headYawDeg', limit: 10, unit: 'own' },
    { feature: 'shoulderCentreYPx', limit: 0.12, unit: 'neck-length' },
    { feature: 'worldNeckInclinationDeg', limit: 6, unit: 'own' },
  ],
};

/** The worst stillness rule: `load` is spread or drift over its limit, 1 = at the limit. */
export interface Unrest {
  readonly feature: FeatureName;
  readonly load: number;
}

function valuesOf(samples: readonly Features[], name: FeatureName): readonly number[] {
  return samples.flatMap((features) => (features[name].kind === 'seen' ? [features[name].value] : []));
}

function scaleOf(samples: readonly Features[], rule: StillnessRule): number {
  switch (rule.unit) {
    case 'own':
      return 1;
    case 'own-median':
      return Math.abs(median(valuesOf(samples, rule.feature)));
    case 'neck-length':
      return median(valuesOf(samples, 'neckLengthPx'));
  }
}

/** What moved most during the samples (in the order they came), by spread or by drift from the first half to the second; null when nothing was seen. */
export function worstUnrest(samples: readonly Features[], view: View): Unrest | null {
  let worst: Unrest | null = null;
  for (const rule of RULES[view]) {
    const values = valuesOf(samples, rule.feature);
    if (values.length < 2) continue;
    const half = Math.floor(values.length / 2);
    const drift = Math.abs(median(values.slice(half)) - median(values.slice(0, half)));
    const load = Math.max(madSd(values), drift) / (rule.limit * scaleOf(samples, rule));
    // What is measured against a length that does not show says nothing.
    if (!Number.isFinite(load)) continue;
    if (worst === null || load > worst.load) worst = { feature: rule.feature, load };
  }
  return worst;
}

/** Every feature that at least half of the samples show, as middle and spread. */
export function summariseFeatures(
  samples: readonly Features[],
  names: readonly FeatureName[],
): Readonly<Partial<Record<FeatureName, FeatureBaseline>>> {
  const summary: Partial<Record<FeatureName, FeatureBaseline>> = {};
  for (const name of names) {
    const values = valuesOf(samples, name);
    if (values.length > 0 && 2 * values.length >= samples.length) summary[name] = summariseFeature(values);
  }
  return summary;
}
