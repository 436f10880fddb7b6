// Learns how far a person's head moves by itself when they look about, so that a glance is not taken for a posture.
import { harmfulChange, THRESHOLD_RULES } from '../judgement/thresholds';
import { gateFeatures } from '../metrics/gate-features';
import { measure } from '../metrics/measure';
import { METRIC_IDS, type MetricId } from '../baseline/metric';
import type { CalibrationSample } from './good-looks';
import type { Baseline } from '../baseline/baseline';

/** Fewer looks with a metric in them say nothing about its range. [design] */
const MIN_LOOKS = 8;

/** The largest tenth are the moments of moving, not the places looked at. [design] */
const QUANTILE = 0.9;

/** How far each metric strayed from the baseline, in the direction that matters and its own unit, while the person looked about. */
export function glancesOf(
  baseline: Baseline,
  samples: readonly CalibrationSample[],
): Readonly<Partial<Record<MetricId, number>>> {
  const strayed = new Map<MetricId, number[]>();
  for (const { features } of samples) {
    const metrics = measure(gateFeatures(features, baseline), { view: baseline.view, baseline });
    for (const metric of METRIC_IDS) {
      const rule = THRESHOLD_RULES[metric];
      const measurement = metrics[metric];
      if (rule.kind === 'info' || measurement.kind === 'unmeasurable') continue;
      const change = harmfulChange(measurement.value - rule.neutral, rule.side);
      strayed.set(metric, [...(strayed.get(metric) ?? []), change]);
    }
  }
  const glances: Partial<Record<MetricId, number>> = {};
  for (const [metric, changes] of strayed) {
    const far = changes.toSorted((a, b) => a - b)[Math.floor(QUANTILE * (changes.length - 1))];
    if (changes.length >= MIN_LOOKS && far !== undefined && far > 0) glances[metric] = far;
  }
  return glances;
}
