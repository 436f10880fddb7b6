// Fits the estimators on modelled bodies, judges them on people they have not seen, and keeps those that win. Pure.
import type { Baseline } from '../../src/core/calibration/calibration';
import { summariseFeatures } from '../../src/core/calibration/stability';
import {
  estimatorInput,
  type EstimateName,
  type Estimator,
  type EstimatorTerm,
} from '../../src/core/estimators/estimator';
import { featuresFor } from '../../src/core/estimators/feature-sets';
import { extractFeatures } from '../../src/core/metrics/extract-features';
import { FEATURE_NAMES, type FeatureName, type Features } from '../../src/core/metrics/features';
import { gateFeatures } from '../../src/core/metrics/gate-features';
import type { Sample } from './evaluate';
import type { CameraView, RecordedShot, Recording } from './recording';
import { fitRidge, predict, type RidgeModel, type Row } from './ridge';
import { looksWithSilhouette } from './silhouettes';
import { agreement, areaUnderCurve, pearson, type Agreement, type Pair } from './statistics';
import type { TrueState } from './true-state';

interface Candidate extends Pick<Estimator, 'view' | 'cues'> {
  /** `compare` = tried only to show what the outline adds: in profile it is always there, or the closed formula speaks. */
  readonly purpose: 'use' | 'compare';
}

/** Every estimator that is tried. */
const CANDIDATES: readonly Candidate[] = [
  { view: 'side', cues: 'outline', purpose: 'use' },
  { view: 'side', cues: 'landmarks', purpose: 'compare' },
  { view: 'front', cues: 'landmarks', purpose: 'use' },
];

/** What each estimate is of, and the closed formula that tells the same, where there is one. */
export const ESTIMATES: readonly {
  readonly name: EstimateName;
  readonly truth: (state: TrueState) => number;
  readonly what: string;
  readonly closed: Readonly<Record<CameraView, (sample: Sample) => number | null>>;
}[] = [
  {
    name: 'neckInSpaceDeg',
    truth: ({ neckInclinationDeg }) => neckInclinationDeg,
    what: 'neck in space',
    closed: {
      side: ({ featureChanges }) => featureChanges.headInclinationDeg ?? null,
      front: ({ featureChanges }) => featureChanges.worldNeckInclinationDeg ?? null,
    },
  },
  {
    name: 'neckOnTrunkDeg',
    truth: ({ neckInclinationDeg, trunkInclinationDeg }) => neckInclinationDeg - trunkInclinationDeg,
    what: 'neck against trunk',
    closed: { side: ({ featureChanges }) => featureChanges.neckInclinationDeg ?? null, front: () => null },
  },
  {
    name: 'trunkInclinationDeg',
    truth: ({ trunkInclinationDeg }) => trunkInclinationDeg,
    what: 'trunk in space',
    closed: { side: ({ featureChanges }) => featureChanges.trunkInclinationDeg ?? null, front: () => null },
  },
  {
    name: 'pelvicTiltDeg',
    truth: ({ pelvicTiltDeg }) => pelvicTiltDeg,
    what: 'pelvis in space',
    closed: { side: ({ closedPelvicTiltDeg }) => closedPelvicTiltDeg, front: () => null },
  },
  {
    name: 'shoulderProtractionDeg',
    truth: ({ protractionDeg }) => protractionDeg,
    what: 'shoulders brought forward',
    closed: { side: () => null, front: () => null },
  },
];

/** Weight of the penalty per row. Set once, before anything was judged. [design] */
const PENALTY = 0.02;

/** Without a closed formula to beat, an estimate is kept when it follows the truth at least so well on people outside the fit. [design] */
const LEAST_R = 0.4;

export interface Judged {
  readonly n: number;
  readonly agreement: Agreement;
  readonly r: number;
}

export interface FitRow {
  readonly what: string;
  readonly estimate: EstimateName;
  readonly view: CameraView;
  readonly cues: Estimator['cues'];
  readonly trainedOn: number;
  readonly fitted: Judged;
  /** The closed formula on those of the same samples that it can measure. */
  readonly closed: Judged | null;
  /** How well shoulders brought forward by 25 degrees are told from shoulders that were not; of shoulders only. */
  readonly areaUnderCurve: number | null;
  readonly kept: boolean;
  readonly estimator: Estimator;
}

/** One pose of a body that is fitted on. */
export interface FitSample {
  readonly view: CameraView;
  readonly inputs: Readonly<Partial<Record<FeatureName, number>>>;
  readonly truth: TrueState;
  readonly base: TrueState;
}

/** The features of the settled looks of a shot; empty when nobody was found. */
function featuresOf(shot: RecordedShot, settled: number): readonly Features[] {
  return looksWithSilhouette(shot)
    .slice(-settled)
    .flatMap((look) => (look.kind === 'pose' ? [extractFeatures(look.pose, look.frame)] : []));
}

/** Changes of all features as the estimators take them, without those that were not seen. */
export function inputsOf(
  features: Features,
  baseline: Pick<Baseline, 'upright'>,
  view: CameraView,
): Partial<Record<FeatureName, number>> {
  const inputs: Partial<Record<FeatureName, number>> = {};
  for (const name of FEATURE_NAMES) {
    const change = estimatorInput(name, features, baseline, view);
    if (change !== null) inputs[name] = change;
  }
  return inputs;
}

/** Every pose of one body that can be fitted on; none when the person was not found upright. */
export function fitSamples(recording: Recording): readonly FitSample[] {
  const { station, upright, shots } = recording;
  const looks = featuresOf(upright, 4);
  if (looks.length === 0) return [];
  const baseline = { upright: summariseFeatures(looks, FEATURE_NAMES), view: station.view };
  return shots.flatMap((shot) => {
    const [features] = featuresOf(shot, 1);
    if (features === undefined) return [];
    const gated = gateFeatures(features, baseline as Baseline);
    const inputs = inputsOf(gated, baseline, station.view);
    return [{ view: station.view, inputs, truth: shot.truth, base: upright.truth }];
  });
}

function judge(pairs: readonly Pair[]): Judged {
  return { n: pairs.length, agreement: agreement(pairs), r: pearson(pairs) };
}

/** Root of the mean squared error: bias counts as error too. */
function rmse(pairs: readonly Pair[]): number {
  const squares = pairs.map(({ measured, truth }) => (measured - truth) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

const SHORTEST_DIGITS = 4;
const short = (value: number): number => Number(value.toPrecision(SHORTEST_DIGITS));

function toTerms(names: readonly FeatureName[], { scales, weights }: RidgeModel): readonly EstimatorTerm[] {
  return names.map((feature, i) => ({
    feature,
    scale: short(scales[i] ?? 1),
    weightDeg: short(weights[i] ?? 0),
  }));
}

/** A sample that shows less of the features than this is left out, as it is in the core. */
const MIN_SEEN_SHARE = 0.85;

function rowOf(
  names: readonly FeatureName[],
  inputs: Readonly<Partial<Record<FeatureName, number>>>,
  target: number,
): Row | null {
  const features = names.map((name) => inputs[name] ?? null);
  const seen = features.filter((value) => value !== null).length;
  return seen < MIN_SEEN_SHARE * names.length ? null : { features, target };
}

/**
 * Fits every candidate on the modelled bodies and judges it on the random poses of people outside the fit. Kept is what errs less there
 * than the closed formula does on the same poses, or, where there is none, what follows the truth.
 */
export function fitEstimators(trained: readonly FitSample[], outside: readonly Sample[]): readonly FitRow[] {
  return CANDIDATES.flatMap(({ view, cues, purpose }) =>
    ESTIMATES.flatMap(({ name, truth, what, closed }): FitRow[] => {
      const names = featuresFor({ view, cues });
      const rows = trained
        .filter((sample) => sample.view === view)
        .map((sample) => rowOf(names, sample.inputs, truth(sample.truth) - truth(sample.base)))
        .filter((row) => row !== null);
      const judged = outside
        .filter(({ station }) => station.view === view)
        .flatMap((sample) => {
          const row = rowOf(names, sample.featureChanges, truth(sample.truth) - truth(sample.base));
          return row === null ? [] : [{ sample, row }];
        });
      const random = judged.filter(({ sample }) => sample.group.kind === 'random');
      if (rows.length === 0 || random.length === 0) return [];
      const model = fitRidge(rows, PENALTY);
      const pairs = random.map(({ row }) => ({
        measured: predict(model, row.features),
        truth: row.target,
      }));
      const closedPairs = random.flatMap(({ sample, row }): Pair[] => {
        const measured = closed[view](sample);
        return measured === null ? [] : [{ measured, truth: row.target }];
      });
      const fitted = judge(pairs);
      const formula = closedPairs.length < 2 ? null : judge(closedPairs);
      const shoulders = (deg: number): number[] =>
        judged
          .filter(({ sample: { group } }) => group.kind === 'rounding' && group.protractionDeg === deg)
          .map(({ row }) => predict(model, row.features));
      const wins = formula === null ? fitted.r >= LEAST_R : fitted.agreement.mae < formula.agreement.mae;
      return [
        {
          what,
          estimate: name,
          view,
          cues,
          trainedOn: rows.length,
          fitted,
          closed: formula,
          areaUnderCurve:
            name === 'shoulderProtractionDeg' ? areaUnderCurve(shoulders(25), shoulders(0)) : null,
          kept: wins && purpose === 'use',
          estimator: {
            view,
            estimate: name,
            cues,
            terms: toTerms(names, model),
            residualSdDeg: short(rmse(pairs)),
          },
        },
      ];
    }),
  );
}
