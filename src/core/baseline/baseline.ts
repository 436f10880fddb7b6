// A person's own upright posture as one camera sees it: what everything is measured against.
import * as v from 'valibot';
import { FEATURE_NAMES } from '../features/features';
import { VIEWS } from '../features/view';
import {
  amount,
  count,
  epochMs,
  figure,
  partialRecord,
  positive,
  type Stored,
} from '../schema/stored-values';
import { METRIC_IDS } from './metric';

const featureBaselineSchema = v.object({ median: figure, jitterSd: amount, sampleCount: count });

/** Median and robust spread (1.4826 × median absolute deviation) of one feature over the calibration, in the feature's unit. */
export type FeatureBaseline = Stored<typeof featureBaselineSchema>;

const featureSetSchema = partialRecord(FEATURE_NAMES, featureBaselineSchema);

/** As it is stored; which features it holds depends on the view and on the algorithm's version. */
export const baselineSchema = v.object({
  algorithmVersion: count,
  createdAtMs: epochMs,
  view: v.picklist(VIEWS),
  frameWidthPx: positive,
  frameHeightPx: positive,
  /** Absent where the placement cannot show the feature. */
  upright: featureSetSchema,
  /** The person's own slump, where they showed it. */
  slumped: v.nullable(featureSetSchema),
  quality: v.picklist(['good', 'fair']),
  /**
   * How many times larger the person appears now than at calibration, when the chair or screen has moved since and the lengths above
   * were rescaled; absent when they were not. The viewing distance is still told against the calibrated one.
   */
  rescaledBy: v.exactOptional(positive),
  /** How far each metric strays while the person looks about, in its own unit; absent where they have not shown it. */
  glances: v.exactOptional(partialRecord(METRIC_IDS, amount)),
});

/** A person's own comfortably upright posture as one camera sees it. Everything is judged as a change from this. */
export type Baseline = Stored<typeof baselineSchema>;
