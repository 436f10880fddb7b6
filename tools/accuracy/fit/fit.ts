// Fits the estimators on modelled bodies, judges them on people they have not seen, and keeps those that win. Pure.
import type { Baseline } from '../../../src/core/baseline/baseline';
import { summariseFeatures } from '../../../src/core/calibration/stability';
import {
  type EstimateName,
  type Estimator,
  type EstimatorTerm,
} from '../../../src/core/metrics/estimators/estimator';
import { featuresFor } from '../../../src/core/metrics/estimators/feature-sets';
import { extractFeatures } from '../../../src/core/features/extract-features';
import { FEATURE_NAMES, type FeatureName, type Features } from '../../../src/core/features/features';
import { gateFeatures } from '../../../src/core/metrics/gate-features';
import type { Sample } from '../figures/evaluate';
import type { CameraView, RecordedShot, Recording } from '../look/recording';
import { inputsOf } from './estimator-inputs';
import { fitRidge, leftOutGain, predict, stretched, type RidgeModel, type Row } from './ridge';
import { looksWithSilhouette } from '../look/silhouettes';
import { agreement, areaUnderCurve, pearson, type Agreement, type Pair } from '../figures/statistics';
import type { TrueState } from '../people/true-state';

interface Candidate extends Pick<Estimator, 'view' | 'cues'> {
  /** `compare` = tried only to show what the outline adds: in profile it is always there, or the closed formula speaks. */
  readonly purpose: 'use' | 'compare';
}

/** Every estimator that is tried. */
const CANDIDATES: readonly Candidate[] = [
  { view: 'side', cues: 'metres', purpose: 'use' },
  { view: 'side', cues: 'outline', purpose: 'use' },
  { view: 'side', cues: 'landmarks', purpose: 'compare' },
  { view: 'front', cues: 'metres', purpose: 'use' },
  { view: 'front', cues: 'landmarks', purpose: 'use' },
];

/** What each estimate is of, and the closed formula that tells the same, where there is one. */
export const ESTIMATES: readonly {
  readonly name: EstimateName;
  readonly truth: (state: TrueState) => number;
  readonly what: string;
  readonly closed: Readonly<Record<CameraView, (sample: Sample) => number | null>>;
  /** From where the app tells it; elsewhere it is tried to see what could be told. */
  readonly usedFrom: readonly CameraView[];
}[] = [
  {
    name: 'neckInSpaceDeg',
    truth: ({ neckInclinationDeg }) => neckInclinationDeg,
    what: 'neck in space',
    closed: {
      side: ({ featureChanges }) => featureChanges.headInclinationDeg ?? null,
      front: ({ featureChanges }) => featureChanges.worldNeckInclinationDeg ?? null,
    },
    usedFrom: ['front'],
  },
  {
    name: 'neckOnTrunkDeg',
    truth: ({ neckInclinationDeg, trunkInclinationDeg }) => neckInclinationDeg - trunkInclinationDeg,
    what: 'neck against trunk',
    closed: { side: ({ featureChanges }) => featureChanges.neckInclinationDeg ?? null, front: () => null },
    usedFrom: ['side'],
  },
  {
    name: 'trunkInclinationDeg',
    truth: ({ trunkInclinationDeg }) => trunkInclinationDeg,
    what: 'trunk in space',
    closed: { side: ({ featureChanges }) => featureChanges.trunkInclinationDeg ?? null, front: () => null },
    usedFrom: ['side', 'front'],
  },
  {
    name: 'pelvicTiltDeg',
    truth: ({ pelvicTiltDeg }) => pelvicTiltDeg,
    what: 'pelvis in space',
    closed: { side: ({ closedPelvicTiltDeg }) => closedPelvicTiltDeg, front: () => null },
    usedFrom: ['side', 'front'],
  },
  {
    name: 'shoulderProtractionDeg',
    truth: ({ protractionDeg }) => protractionDeg,
    what: 'shoulders brought forward',
    closed: { side: () => null, front: () => null },
    usedFrom: ['side', 'front'],
  },
  {
    name: 'roundingDeg',
    truth: ({ protractionDeg, thoracicFlexionDeg }) => protractionDeg + thoracicFlexionDeg,
    what: 'shoulders and upper back together',
    closed: { side: () => null, front: () => null },
    usedFrom: [],
  },
];

/** Weight of the penalty per row. Set once, before anything was judged. [design] */
export const PENALTY = 0.02;

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
  /** By how much the fit was stretched to undo its flattening; 1 where that did not help people outside it. */
  readonly stretch: number;
  readonly kept: boolean;
  readonly estimator: Estimator;
}

/** One pose of a body that is fitted on. */
export interface FitSample {
  readonly body: string;
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
    return [{ body: station.body, view: station.view, inputs, truth: shot.truth, base: upright.truth }];
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

/** A pose as a row to fit or judge on; null where too little of it was seen. */
export function rowOf(features: Row['features'], target: number): Row | null {
  const seen = features.filter((value) => value !== null).length;
  return seen < MIN_SEEN_SHARE * features.length ? null : { features, target };
}

const columns = (
  names: readonly FeatureName[],
  inputs: Readonly<Partial<Record<FeatureName, number>>>,
): Row['features'] => names.map((name) => inputs[name] ?? null);

/** Rows of the modelled bodies, body by body. */
function groupsOf(samples: readonly FitSample[], names: readonly FeatureName[], truth: TruthOf) {
  const groups = new Map<string, Row[]>();
  for (const { body, inputs, truth: now, base } of samples) {
    const row = rowOf(columns(names, inputs), truth(now) - truth(base));
    if (row !== null) groups.set(body, [...(groups.get(body) ?? []), row]);
  }
  return groups;
}

type TruthOf = (typeof ESTIMATES)[number]['truth'];

/** A pose of a person outside the fit with its row. */
interface Outsider {
  readonly sample: Sample;
  readonly row: Row;
}

const pairsWith = (model: RidgeModel, outsiders: readonly Outsider[]): readonly Pair[] =>
  outsiders.map(({ row }) => ({ measured: predict(model, row.features), truth: row.target }));

/** The fit as it is, or stretched by what it was found to flatten on bodies left out: whichever errs less on people outside. */
function betterOf(plain: RidgeModel, factor: number, outsiders: readonly Outsider[]) {
  const longer = stretched(plain, factor);
  const errs = (model: RidgeModel): number => agreement(pairsWith(model, outsiders)).mae;
  return errs(longer) < errs(plain) ? { model: longer, stretch: factor } : { model: plain, stretch: 1 };
}

function fitOne(
  { view, cues, purpose }: Candidate,
  { name, truth, what, closed, usedFrom }: (typeof ESTIMATES)[number],
  trained: readonly FitSample[],
  outside: readonly Sample[],
): FitRow[] {
  const names = featuresFor({ view, cues });
  const groups = groupsOf(
    trained.filter((sample) => sample.view === view),
    names,
    truth,
  );
  const rows = [...groups.values()].flat();
  const outsiders = outside
    .filter(({ station }) => station.view === view)
    .flatMap((sample): Outsider[] => {
      const row = rowOf(columns(names, sample.featureChanges), truth(sample.truth) - truth(sample.base));
      return row === null ? [] : [{ sample, row }];
    });
  const random = outsiders.filter(({ sample }) => sample.group.kind === 'random');
  if (rows.length === 0 || random.length === 0) return [];
  const { model, stretch } = betterOf(fitRidge(rows, PENALTY), 1 / leftOutGain(groups, PENALTY), random);
  const pairs = pairsWith(model, random);
  const closedPairs = random.flatMap(({ sample, row }): Pair[] => {
    const measured = closed[view](sample);
    return measured === null ? [] : [{ measured, truth: row.target }];
  });
  const fitted = judge(pairs);
  const formula = closedPairs.length < 2 ? null : judge(closedPairs);
  const shoulders = (deg: number): number[] =>
    outsiders
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
      areaUnderCurve: name === 'shoulderProtractionDeg' ? areaUnderCurve(shoulders(25), shoulders(0)) : null,
      stretch: short(stretch),
      kept: wins && purpose === 'use' && usedFrom.includes(view),
      estimator: {
        view,
        estimate: name,
        cues,
        terms: toTerms(names, model),
        residualSdDeg: short(rmse(pairs)),
      },
    },
  ];
}

/**
 * Fits every candidate on the modelled bodies and judges it on the random poses of people outside the fit. Kept is what errs less there
 * than the closed formula does on the same poses, or, where there is none, what follows the truth.
 */
export function fitEstimators(trained: readonly FitSample[], outside: readonly Sample[]): readonly FitRow[] {
  return CANDIDATES.flatMap((candidate) =>
    ESTIMATES.flatMap((target) => fitOne(candidate, target, trained, outside)),
  );
}
