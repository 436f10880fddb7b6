// A person's own upright posture as one camera sees it: what everything is measured against.
import type { FeatureName } from '../features/features';
import type { View } from '../features/view';
import type { MetricId } from './metric';

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
