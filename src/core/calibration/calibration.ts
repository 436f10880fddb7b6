// The vocabulary of calibration: what a baseline holds, and why one could not be made.
import type { FeatureName } from '../metrics/features';
import type { MetricId, View } from '../metrics/metric';

export type { FeatureName } from '../metrics/features';

/** Median and robust spread (1.4826 × median absolute deviation) of one feature over the calibration, in the feature's unit. */
export interface FeatureBaseline {
  readonly median: number;
  readonly jitterSd: number;
  readonly sampleCount: number;
}

/** A person's own comfortably upright posture as one camera sees it. Everything is judged as a change from this. */
export interface Baseline {
  readonly algorithmVersion: number;
  readonly createdAtMs: number;
  readonly view: View;
  readonly frameWidthPx: number;
  readonly frameHeightPx: number;
  /** Absent where the placement cannot show the feature. */
  readonly upright: Readonly<Partial<Record<FeatureName, FeatureBaseline>>>;
  /** The person's own slump, where they showed it. */
  readonly slumped: Readonly<Partial<Record<FeatureName, FeatureBaseline>>> | null;
  readonly quality: 'good' | 'fair';
  /**
   * How many times larger the person appears now than at calibration, when the chair or screen has moved since and the lengths above
   * were rescaled; absent when they were not. The viewing distance is still told against the calibrated one.
   */
  readonly rescaledBy?: number;
  /** How far each metric strays while the person looks about, in its own unit; absent where they have not shown it. */
  readonly glances?: Readonly<Partial<Record<MetricId, number>>>;
}

/** Live remarks while sampling: what hinders a good sample right now, in the order a person should mend it. */
export type PlacementFault =
  | 'nobody'
  | 'several-people'
  | 'someone-else'
  | 'too-dark'
  | 'shoulders-hidden'
  | 'head-hidden'
  | 'too-close'
  | 'too-far'
  | 'head-turned'
  | 'moving';

export type CalibrationProblem =
  | {
      readonly kind: 'too-few-samples';
      readonly good: number;
      readonly needed: number;
      readonly fault: PlacementFault | null;
    }
  | { readonly kind: 'unstable'; readonly feature: FeatureName }
  /** Too little of the person shows for any measure from here; `fault` is what is missing most. */
  | { readonly kind: 'nothing-measurable'; readonly fault: PlacementFault }
  | { readonly kind: 'slump-like-upright' };

export type CalibrationOutcome =
  | { readonly kind: 'calibrated'; readonly baseline: Baseline }
  | { readonly kind: 'problem'; readonly problem: CalibrationProblem };
