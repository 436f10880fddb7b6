// The vocabulary of measuring: which metrics exist, and what a measurement may say, including that it could not be made.
import type { UnmeasurableReason } from '../pose/reading';

/** Every metric, in the order in which the page lists them. */
export const METRIC_IDS = [
  'shoulderRoundingDeg',
  'shoulderForwardRatio',
  'shoulderBreadthRatio',
  'pelvicTiltDeg',
  'pelvicObliquityDeg',
  'neckInclinationDeg',
  'headInclinationDeg',
  'headDropMm',
  'headForwardRatio',
  'slumpRatio',
  'slumpDropRatio',
  'trunkInclinationDeg',
  'trunkLeanRatio',
  'shoulderLevelDeg',
  'headTiltDeg',
  'viewingDistanceRatio',
  'hipAngleDeg',
  'slumpScore',
  'shouldersForwardScore',
  'headForwardScore',
  'leaningInScore',
] as const;

export type MetricId = (typeof METRIC_IDS)[number];

export type Confidence = 'high' | 'medium' | 'low';

/**
 * One metric at one moment. `value` is the change from the person's own baseline in the metric's unit (its id's suffix), except
 * `viewingDistanceRatio` (now / baseline), the scores (0 = own upright, 1 = the posture as shown) and `hipAngleDeg` (absolute).
 * `standardError` is one standard deviation in the same unit: the person's own jitter at calibration together with how far the method
 * has been found to err on people whose true angles are known.
 */
export type Measurement =
  | {
      readonly kind: 'measured';
      readonly value: number;
      readonly standardError: number;
      readonly confidence: Confidence;
    }
  | { readonly kind: 'unmeasurable'; readonly reason: UnmeasurableReason };

export type Metrics = Readonly<Record<MetricId, Measurement>>;
