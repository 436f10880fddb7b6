// The metric that tells each posture which a person may show besides their slump.
import type { ExamplePosture } from '../../baseline/baseline';
import type { MetricId } from '../../baseline/metric';

/** How far the person is along the way to each. */
export const EXAMPLE_METRICS = {
  'shoulders-forward': 'shouldersForwardScore',
  'head-forward': 'headForwardScore',
  'leaning-in': 'leaningInScore',
} as const satisfies Readonly<Record<ExamplePosture, MetricId>>;

export type ExampleMetricId = (typeof EXAMPLE_METRICS)[ExamplePosture];

export function isExampleMetric(metric: MetricId): metric is ExampleMetricId {
  return Object.values<MetricId>(EXAMPLE_METRICS).includes(metric);
}

/** The posture that a metric tells; null for one that tells no shown posture. */
export function postureOfMetric(metric: MetricId): ExamplePosture | null {
  const entry = Object.entries(EXAMPLE_METRICS).find(([, id]) => id === metric);
  return entry === undefined ? null : (entry[0] as ExamplePosture);
}
