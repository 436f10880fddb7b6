// What the estimators are given of a look: changes of its features from the baseline.
import type { Baseline } from '../../../src/core/baseline/baseline';
import { FEATURE_NAMES, type FeatureName, type Features } from '../../../src/core/features/features';
import { estimatorInput } from '../../../src/core/metrics/estimators/estimator';
import type { CameraView } from '../look/recording';

/** Changes of all features as the estimators take them, without those that were not seen. */
export function inputsOf(
  features: Features,
  baseline: Pick<Baseline, 'upright'>,
  view: CameraView,
): Partial<Record<FeatureName, number>> {
  const inputs: Partial<Record<FeatureName, number>> = {};
  for (const name of FEATURE_NAMES) {
    const change = estimatorInput(name, features, baseline, view);
    if (change !== null) inputs[name] = change;
  }
  return inputs;
}
