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

/** What a calibrated posture showed, feature by feature. */
export type FeatureSet = Stored<typeof featureSetSchema>;

/** Postures besides the slump that a person may show, so that they are told as what they are. */
export const EXAMPLE_POSTURES = ['shoulders-forward', 'head-forward', 'leaning-in'] as const;

export type ExamplePosture = (typeof EXAMPLE_POSTURES)[number];

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
  /** The other postures that the person has shown and that can be told apart here; absent where they have shown none. */
  examples: v.exactOptional(partialRecord(EXAMPLE_POSTURES, featureSetSchema)),
});

/** A person's own comfortably upright posture as one camera sees it. Everything is judged as a change from this. */
export type Baseline = Stored<typeof baselineSchema>;

/** The baseline with every posture that it holds changed alike: upright, slump and examples. */
export function mapPostures(baseline: Baseline, change: (features: FeatureSet) => FeatureSet): Baseline {
  const { upright, slumped, examples } = baseline;
  return {
    ...baseline,
    upright: change(upright),
    slumped: slumped === null ? null : change(slumped),
    ...(examples === undefined
      ? {}
      : {
          examples: Object.fromEntries(
            Object.entries(examples).map(([posture, features]) => [posture, change(features)]),
          ),
        }),
  };
}
