// What is concluded from one set of metrics: per metric how far along its limit it is, and overall good, deviating or unknown.
import { count, partialRecord, type Stored } from '../schema/stored-values';
import { METRIC_IDS, type MetricId } from './metric';

/** Why a moment cannot be judged. Unknown time is never scored good or bad. */
export const UNKNOWN_REASONS = [
  'not-calibrated',
  'settling',
  'out-of-frame',
  'turned',
  'too-dark',
  'camera-covered',
  'camera-lost',
  'several-people',
  'someone-else',
  'setup-changed',
  'too-little-shows',
  'nothing-measurable',
] as const;

export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/**
 * One metric against its limit. `severity` is change / limit in the direction that matters: 1 is at the limit, 0 is at baseline
 * (or on the harmless side of it). `info` metrics are shown but never judged; `off` ones the person does not want judged.
 */
export type MetricJudgement =
  | { readonly kind: 'judged'; readonly severity: number; readonly change: number; readonly limit: number }
  | { readonly kind: 'info' }
  | { readonly kind: 'off' }
  | { readonly kind: 'unknown' };

export interface Judgement {
  /** The worst first. Empty when nothing is beyond its limit. */
  readonly beyond: readonly MetricId[];
  readonly perMetric: Readonly<Record<MetricId, MetricJudgement>>;
  readonly overall:
    | { readonly kind: 'good' }
    | { readonly kind: 'deviating' }
    | { readonly kind: 'unknown'; readonly reason: UnknownReason };
}

export const SENSITIVITIES = ['gentle', 'standard', 'strict'] as const;

export type Sensitivity = (typeof SENSITIVITIES)[number];

/** As it is stored. */
export const raisesSchema = partialRecord(METRIC_IDS, count);

/** How often the person said of a metric's warning that it was wrong, in one place. */
export type Raises = Stored<typeof raisesSchema>;

/** What a person has changed about what is judged. */
export interface Adjustments {
  readonly raises: Raises;
  readonly off: readonly MetricId[];
}

/** Every metric is judged, by the limits as they come. */
export const AS_LISTED: Adjustments = { raises: {}, off: [] };
