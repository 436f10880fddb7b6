// Lite, Full and Heavy on the same people in the same poses: what the larger network is worth. Pure.
import { COMPARISONS } from './comparisons';
import type { Sample, StationResult } from './evaluate';
import { benchPlans, FULL } from '../people/plan';
import type { CameraView, LookBudget, StationPlan } from '../look/recording';
import { agreement, pearson } from './statistics';
import { pairsOf } from './summarise';

/** The networks that are compared; the heavy one is 27 MB and not part of the app. */
export const COMPARED_MODELS = ['lite', 'full', 'heavy'] as const;
export type ComparedModel = (typeof COMPARED_MODELS)[number];

/** Which of the rigged people, by their place in the alphabet. */
const RIGS = [0, 2, 5] as const;
const BUDGET: LookBudget = { settling: 3, upright: 27, slump: 0, measured: 2 };

/** The bench's own stations and random poses, fewer of them and with fewer looks. */
export function modelPlans(rigs: readonly string[]): readonly StationPlan[] {
  return benchPlans('rig', rigs, { ...FULL, rigs: RIGS }).map((plan) => ({
    ...plan,
    budget: BUDGET,
    ownSlump: plan.upright,
    shots: plan.shots.filter(({ group }) => group.kind === 'random'),
  }));
}

export interface ModelRow {
  readonly model: ComparedModel;
  readonly view: CameraView;
  readonly metric: string;
  readonly foundShare: number;
  readonly n: number;
  readonly maeDeg: number;
  readonly r: number;
}

/** What is compared: closed formulas on landmarks, for the estimators were fitted to what Full says and would favour it. */
const COMPARED: Readonly<Record<CameraView, readonly string[]>> = {
  side: ['headInclinationDeg', 'trunkInclinationDeg', 'pelvis, closed formula'],
  front: ['worldNeckInclinationDeg', 'headTiltDeg'],
};

function rowsOf(model: ComparedModel, view: CameraView, samples: readonly Sample[]): readonly ModelRow[] {
  const looks = samples.reduce((sum, sample) => sum + sample.looks, 0);
  const found = samples.reduce((sum, sample) => sum + sample.looksWithPerson, 0);
  return COMPARED[view].flatMap((metric): ModelRow[] => {
    const comparison = COMPARISONS.find((one) => one.id === metric && one.view === view);
    const pairs = comparison === undefined ? [] : pairsOf(comparison, samples);
    if (pairs.length < 2) return [];
    return [
      {
        model,
        view,
        metric,
        foundShare: found / looks,
        n: pairs.length,
        maeDeg: agreement(pairs).mae,
        r: pearson(pairs),
      },
    ];
  });
}

/** One row a model, view and angle. */
export function modelRows(model: ComparedModel, results: readonly StationResult[]): readonly ModelRow[] {
  return (['side', 'front'] as const).flatMap((view) =>
    rowsOf(
      model,
      view,
      results.flatMap(({ station, samples }) => (station.view === view ? samples : [])),
    ),
  );
}
