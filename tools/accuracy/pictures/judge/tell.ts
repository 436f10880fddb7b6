// What the core says of each picture and each look of a film, judged by one baseline. Pure.
import type { Baseline } from '../../../../src/core/baseline/baseline';
import { harmfulChange, THRESHOLD_RULES } from '../../../../src/core/judgement/thresholds';
import { assess, createAssessor, type Assessment } from '../../../../src/core/assessment/assess';
import type { View } from '../../../../src/core/features/view';
import { METRIC_IDS, type MetricId } from '../../../../src/core/baseline/metric';
import type { Observation } from '../../../../src/core/pose/pose';
import type { Specimen } from './specimens';

/** One picture's, or one look's, verdict with what stood behind it. */
export interface Told {
  readonly specimen: Specimen;
  readonly verdict: 'good' | 'deviating' | 'unknown';
  /** Why it is unknown; null where it is not. */
  readonly reason: string | null;
  /** How far along its limit the worst judged metric is; null where none was judged. */
  readonly severity: number | null;
  readonly beyond: readonly MetricId[];
  /** Every measured metric's change in the direction that matters, larger = further from upright. */
  readonly changes: Readonly<Partial<Record<MetricId, number>>>;
  /** Every measured metric as it is, with its sign. */
  readonly values: Readonly<Partial<Record<MetricId, number>>>;
}

/** The core leaves six looks to the tracking and takes the median of at least three. */
const LOOKS_TO_A_VERDICT = 9;
const STEP_MS = 334;

/** A still picture goes on being looked at: its last look stands for those that would follow. */
function heldStill(looks: readonly Observation[]): readonly Observation[] {
  const last = looks.at(-1);
  if (last === undefined) return looks;
  const missing = Math.max(0, LOOKS_TO_A_VERDICT - looks.length);
  const more = Array.from({ length: missing }, (_, i): Observation => {
    const timestampMs = last.frame.timestampMs + (i + 1) * STEP_MS;
    const again = { ...last, frame: { ...last.frame, timestampMs } };
    if (again.kind === 'no-pose') return again;
    // People are counted at one look in twelve, and these are no looks of their own.
    const { score, keypoints, keypoints3D, silhouette } = again.pose;
    const pose = { score, keypoints, keypoints3D, ...(silhouette === undefined ? {} : { silhouette }) };
    return { ...again, pose };
  });
  return [...looks, ...more];
}

function changesIn({ metrics }: Assessment): Told['changes'] {
  const changes: Partial<Record<MetricId, number>> = {};
  for (const metric of METRIC_IDS) {
    const measured = metrics?.[metric];
    const rule = THRESHOLD_RULES[metric];
    if (measured?.kind !== 'measured') continue;
    changes[metric] =
      rule.kind === 'info' ? measured.value : harmfulChange(measured.value - rule.neutral, rule.side);
  }
  return changes;
}

function valuesIn({ metrics }: Assessment): Told['values'] {
  const values: Partial<Record<MetricId, number>> = {};
  for (const metric of METRIC_IDS) {
    const measured = metrics?.[metric];
    if (measured?.kind === 'measured') values[metric] = measured.value;
  }
  return values;
}

function told(specimen: Specimen, assessment: Assessment): Told {
  const { judgement, unknown } = assessment;
  const severities = Object.values(judgement?.perMetric ?? {}).flatMap((metric) =>
    metric.kind === 'judged' ? [metric.severity] : [],
  );
  return {
    specimen,
    verdict: judgement?.overall.kind ?? 'unknown',
    reason: judgement === null ? (unknown ?? 'nobody') : unknown,
    severity: severities.length === 0 ? null : Math.max(...severities),
    beyond: judgement?.beyond ?? [],
    changes: changesIn(assessment),
    values: valuesIn(assessment),
  };
}

/** One verdict for a picture; for a film one for each look that the core judges. */
export function tellOf(specimen: Specimen, view: View, baseline: Baseline): readonly Told[] {
  let state = createAssessor({ view, baseline, sensitivity: 'standard' });
  const all: Told[] = [];
  const looks = specimen.kind === 'picture' ? heldStill(specimen.looks) : specimen.looks;
  for (const observation of looks) {
    const [next, assessment] = assess(state, observation);
    state = next;
    all.push(told(specimen, assessment));
  }
  return specimen.kind === 'picture' ? all.slice(-1) : all.filter(({ reason }) => reason !== 'settling');
}
