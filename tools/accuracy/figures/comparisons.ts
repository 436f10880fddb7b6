// Which true quantity each metric is held against. Pure.
import type { FeatureName } from '../../../src/core/features/features';
import type { MetricId } from '../../../src/core/baseline/metric';
import type { Sample } from './evaluate';
import type { CameraView } from '../look/recording';
import type { TrueState } from '../people/true-state';

/**
 * `same` = metric and truth have one unit, so errors mean something; `order` = they have not (a ratio against degrees), and only whether
 * one follows the other can be told.
 */
export type Comparability =
  | { readonly kind: 'same'; readonly unit: '°' | 'ratio' }
  | { readonly kind: 'order'; readonly truthUnit: '°' };

export interface Comparison {
  readonly id: string;
  readonly view: CameraView;
  readonly against: string;
  readonly comparability: Comparability;
  readonly measured: (sample: Sample) => number | null;
  readonly truth: (sample: Sample) => number;
}

const DEGREES: Comparability = { kind: 'same', unit: '°' };
const RATIO: Comparability = { kind: 'same', unit: 'ratio' };
const ORDER: Comparability = { kind: 'order', truthUnit: '°' };

const metric =
  (id: MetricId) =>
  ({ metrics }: Sample): number | null => {
    const measurement = metrics?.[id];
    return measurement?.kind === 'measured' ? measurement.value : null;
  };

const feature =
  (name: FeatureName) =>
  ({ featureChanges }: Sample): number | null =>
    featureChanges[name] ?? null;

const changeOf =
  (name: keyof TrueState) =>
  ({ truth, base }: Sample): number =>
    truth[name] - base[name];

/** The change of the neck against the trunk, which is what `neckInclinationDeg` tells. */
const neckOnTrunk = (sample: Sample): number =>
  changeOf('neckInclinationDeg')(sample) - changeOf('trunkInclinationDeg')(sample);

const ofMetric = (
  id: MetricId,
  view: CameraView,
  against: string,
  comparability: Comparability,
  truth: Comparison['truth'],
): Comparison => ({ id, view, against, comparability, measured: metric(id), truth });

const ofFeature = (
  name: FeatureName,
  view: CameraView,
  against: string,
  truth: Comparison['truth'],
): Comparison => ({ id: name, view, against, comparability: DEGREES, measured: feature(name), truth });

/** The neck in space, in profile: what it leans against the trunk, and the trunk's lean. */
const NECK_IN_SPACE: Comparison = {
  id: 'neckInSpaceDeg',
  view: 'side',
  against: 'neck in space, C7 to ears',
  comparability: DEGREES,
  measured: (sample) => {
    const neck = metric('neckInclinationDeg')(sample);
    const trunk = metric('trunkInclinationDeg')(sample);
    return neck === null || trunk === null ? null : neck + trunk;
  },
  truth: changeOf('neckInclinationDeg'),
};

const closedPelvis: Comparison = {
  id: 'pelvis, closed formula',
  view: 'side',
  against: 'pelvis in space',
  comparability: DEGREES,
  measured: ({ closedPelvicTiltDeg }) => closedPelvicTiltDeg,
  truth: changeOf('pelvicTiltDeg'),
};

const both = (
  id: MetricId,
  against: string,
  truth: Comparison['truth'],
): readonly [side: Comparison, front: Comparison] => [
  ofMetric(id, 'side', against, DEGREES, truth),
  ofMetric(id, 'front', against, DEGREES, truth),
];

const TRUNK = both('trunkInclinationDeg', 'trunk in space, hips to C7', changeOf('trunkInclinationDeg'));
const PELVIS = both('pelvicTiltDeg', 'pelvis in space', changeOf('pelvicTiltDeg'));
const SHOULDERS = both('shoulderRoundingDeg', 'protraction', changeOf('protractionDeg'));

/** Side first, then front; within each from the trunk upwards, what is judged before what only helps. */
export const COMPARISONS: readonly Comparison[] = [
  NECK_IN_SPACE,
  ofFeature('headInclinationDeg', 'side', 'neck in space, C7 to ears', changeOf('neckInclinationDeg')),
  ofMetric('neckInclinationDeg', 'side', 'neck against trunk', DEGREES, neckOnTrunk),
  TRUNK[0],
  PELVIS[0],
  closedPelvis,
  SHOULDERS[0],
  ofMetric('hipAngleDeg', 'side', 'angle trunk to thigh', DEGREES, ({ truth }) => truth.hipAngleDeg),
  ofMetric(
    'slumpRatio',
    'side',
    'shortening of the line hips to C7',
    RATIO,
    ({ truth, base }) => 1 - truth.trunkLengthM / base.trunkLengthM,
  ),
  ofMetric('shoulderForwardRatio', 'side', 'protraction', ORDER, changeOf('protractionDeg')),
  ofMetric(
    'neckInclinationDeg',
    'front',
    'neck in space, C7 to ears',
    DEGREES,
    changeOf('neckInclinationDeg'),
  ),
  ofFeature('worldNeckInclinationDeg', 'front', 'neck in space, C7 to ears', changeOf('neckInclinationDeg')),
  TRUNK[1],
  PELVIS[1],
  SHOULDERS[1],
  ofMetric('headForwardRatio', 'front', 'neck in space', ORDER, changeOf('neckInclinationDeg')),
  ofMetric('trunkLeanRatio', 'front', 'trunk in space', ORDER, changeOf('trunkInclinationDeg')),
  ofMetric(
    'slumpDropRatio',
    'front',
    'fall of the shoulders over their breadth',
    RATIO,
    ({ truth, base }) => (base.shoulderHeightM - truth.shoulderHeightM) / base.shoulderBreadthM,
  ),
  ofMetric(
    'viewingDistanceRatio',
    'front',
    'distance of the ears from the lens',
    RATIO,
    ({ truth, base }) => truth.earDepthM / base.earDepthM,
  ),
  ofMetric('shoulderLevelDeg', 'front', 'slope of the shoulders', DEGREES, changeOf('shoulderSlopeDeg')),
  ofMetric('headTiltDeg', 'front', 'slope of the ears', DEGREES, changeOf('earSlopeDeg')),
  ofMetric('shoulderBreadthRatio', 'front', 'protraction', ORDER, changeOf('protractionDeg')),
];
