// What the core says against what somebody measured by hand in the same picture: angles, the hip, the sign of the pelvis. Pure.
import { hipMisplaced } from '../../../../src/core/metrics/hip-belief';
import { extractFeatures } from '../../../../src/core/features/extract-features';
import type { View } from '../../../../src/core/features/view';
import type { MetricId } from '../../../../src/core/baseline/metric';
import { distance, midpoint } from '../../../../src/core/pose/geometry';
import { LANDMARK } from '../../../../src/core/pose/pose';
import { mean, pearson, type Pair } from '../../figures/statistics';
import type { Label } from '../labels';
import { baselineFrom } from './baseline';
import { lastPose, postureOf, type Group, type Specimen } from './specimens';
import { tellOf } from './tell';

/** One metric against one column, within each person and session. */
export interface HandAgreement {
  readonly name: string;
  readonly metric: MetricId;
  readonly pictures: number;
  readonly groups: number;
  /** Of the deviations from each group's own mean. */
  readonly r: number;
  /** By how much the metric grows where the hand's value grows by one; NaN where the two have different units. */
  readonly slope: number;
}

/** How often a hip that is off was noticed, and one that is well placed doubted. */
export interface HipDoubt {
  readonly off: { readonly pictures: number; readonly doubted: number };
  readonly between: { readonly pictures: number; readonly doubted: number };
  readonly placed: { readonly pictures: number; readonly doubted: number };
}

/** What is said of the pelvis in pictures of a slump. */
export interface PelvisSign {
  readonly slumped: number;
  readonly measured: number;
  /** Tipped back, as in a slump. */
  readonly posterior: number;
}

export interface ByHand {
  readonly angles: readonly HandAgreement[];
  readonly hip: HipDoubt | null;
  readonly pelvis: PelvisSign | null;
}

interface Comparison {
  readonly name: string;
  readonly metric: MetricId;
  readonly truth: (label: Label) => number | undefined;
  readonly sameUnit: boolean;
}

const difference = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a - b;

/** Columns as in a folder's own table: degrees forward of the vertical, and how far the upper back stands behind the line of the trunk. */
const COMPARISONS: readonly Comparison[] = [
  {
    name: 'head in space',
    metric: 'headInclinationDeg',
    truth: ({ numbers }) => numbers['ear_fwd_deg'],
    sameUnit: true,
  },
  {
    name: 'neck against trunk',
    metric: 'neckInclinationDeg',
    truth: ({ numbers }) => difference(numbers['ear_fwd_deg'], numbers['trunk_fwd_deg']),
    sameUnit: true,
  },
  {
    name: 'trunk',
    metric: 'trunkInclinationDeg',
    truth: ({ numbers }) => numbers['trunk_fwd_deg'],
    sameUnit: true,
  },
  {
    name: 'rounding, by the upper back',
    metric: 'shoulderRoundingDeg',
    truth: ({ numbers }) => difference(0, numbers['apex_off_over_torso']),
    sameUnit: false,
  },
];

/** Off by more than the first share of the trunk a hip should be noticed, by less than the second left alone. */
const OFF = 0.25;
const PLACED = 0.15;

interface Judged {
  readonly group: string;
  readonly specimen: Specimen;
  readonly values: Readonly<Partial<Record<MetricId, number>>>;
  readonly hipDoubted: boolean;
}

/** Every picture by the baseline of all upright ones of its group: what is compared are changes within the group. */
function judgedIn(group: Group, view: View): readonly Judged[] {
  const made = baselineFrom(
    { order: 'first', upright: group.specimens.filter(postureOf('upright')), slumped: [] },
    view,
  );
  if (made === null) return [];
  return group.specimens.flatMap((specimen) => {
    const look = lastPose(specimen);
    const [told] = tellOf(specimen, view, made.baseline).slice(-1);
    if (look === null || told === undefined) return [];
    const features = extractFeatures(look.pose, look.frame);
    return {
      group: group.name,
      specimen,
      values: told.values,
      hipDoubted: hipMisplaced(features, made.baseline),
    };
  });
}

function withinGroups(
  judged: readonly Judged[],
  { metric, truth }: Comparison,
): readonly (readonly Pair[])[] {
  const names = [...new Set(judged.map(({ group }) => group))];
  return names.flatMap((name) => {
    const pairs = judged.flatMap(({ group, values, specimen }): Pair[] => {
      const [measured, hand] = [values[metric], truth(specimen.label)];
      return group !== name || measured === undefined || hand === undefined
        ? []
        : [{ measured, truth: hand }];
    });
    if (pairs.length < 3) return [];
    const [measured, hand] = [
      mean(pairs.map((pair) => pair.measured)),
      mean(pairs.map((pair) => pair.truth)),
    ];
    return [pairs.map((pair) => ({ measured: pair.measured - measured, truth: pair.truth - hand }))];
  });
}

function agreementOf(judged: readonly Judged[], comparison: Comparison): readonly HandAgreement[] {
  const groups = withinGroups(judged, comparison);
  const pairs = groups.flat();
  if (pairs.length === 0) return [];
  const product = pairs.reduce((sum, pair) => sum + pair.measured * pair.truth, 0);
  const square = pairs.reduce((sum, pair) => sum + pair.truth ** 2, 0);
  const { name, metric, sameUnit } = comparison;
  return [
    {
      name,
      metric,
      pictures: pairs.length,
      groups: groups.length,
      r: pearson(pairs),
      slope: sameUnit ? product / square : Number.NaN,
    },
  ];
}

/** How far the hip lies from where somebody put it, as a share of the trunk; null where nobody did. */
function hipOff({ label, widthPx, ...specimen }: Specimen): number | null {
  const { hip, shoulder } = label.points;
  const look = lastPose({ label, widthPx, ...specimen });
  const [left, right] = [look?.pose.keypoints[LANDMARK.leftHip], look?.pose.keypoints[LANDMARK.rightHip]];
  if (!hip || !shoulder || !look || !left || !right) return null;
  const seen = midpoint(left, right);
  const toFile = widthPx / look.frame.widthPx;
  return distance({ x: seen.x * toFile, y: seen.y * toFile }, hip) / distance(hip, shoulder);
}

function hipDoubt(judged: readonly Judged[]): HipDoubt | null {
  const known = judged.flatMap((one) => {
    const off = hipOff(one.specimen);
    return off === null ? [] : [{ off, doubted: one.hipDoubted }];
  });
  if (known.length === 0) return null;
  const counted = (is: (off: number) => boolean) => {
    const these = known.filter(({ off }) => is(off));
    return { pictures: these.length, doubted: these.filter(({ doubted }) => doubted).length };
  };
  return {
    off: counted((off) => off > OFF),
    between: counted((off) => off <= OFF && off > PLACED),
    placed: counted((off) => off <= PLACED),
  };
}

function pelvisSign(judged: readonly Judged[]): PelvisSign | null {
  const slumped = judged.filter(({ specimen }) => specimen.label.posture === 'slumped');
  const tilts = slumped.flatMap(({ values }) => values.pelvicTiltDeg ?? []);
  return slumped.length === 0
    ? null
    : {
        slumped: slumped.length,
        measured: tilts.length,
        posterior: tilts.filter((deg) => deg < 0).length,
      };
}

/** Everything that hand-placed points and angles say about a folder; empty of what it has no columns for. */
export function byHand(groups: readonly { readonly group: Group; readonly view: View }[]): ByHand {
  const judged = groups.flatMap(({ group, view }) => judgedIn(group, view));
  const angles = COMPARISONS.flatMap((comparison) => agreementOf(judged, comparison));
  const hip = hipDoubt(judged);
  return { angles, hip, pelvis: hip === null ? null : pelvisSign(judged) };
}
