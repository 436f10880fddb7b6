// An experiment: estimators fitted on the modelled bodies and judged on the rigged people, beside the closed formulas. Pure.
import type { FeatureName } from '../../src/core/metrics/features';
import { COMPARISONS } from './comparisons';
import type { Sample } from './evaluate';
import type { CameraView } from './recording';
import { fitRidge, predict, type Row } from './ridge';
import { agreement, pearson, type Pair } from './statistics';
import type { TrueState } from './true-state';

const FEATURES: Readonly<Record<CameraView, readonly FeatureName[]>> = {
  side: [
    'headInclinationDeg',
    'trunkInclinationDeg',
    'headPitchDeg',
    'shoulderForwardRatio',
    'trunkLengthPx',
    'neckLengthPx',
    'thighSlopeDeg',
    'hipAngleDeg',
    'shoulderCentreYPx',
    'torsoYawDeg',
    'worldNeckInclinationDeg',
    'worldShoulderBreadthM',
  ],
  front: [
    'worldNeckInclinationDeg',
    'headHeightRatio',
    'earHeightRatio',
    'headPitchRatio',
    'shoulderWidthPx',
    'earDistancePx',
    'neckLengthPx',
    'shoulderCentreYPx',
    'shoulderBreadthRatio',
    'worldShoulderBreadthM',
  ],
};

/** Closed formulas that tell the same angle in the same unit, where there is one. */
const TARGETS: readonly {
  readonly what: string;
  readonly truth: keyof TrueState;
  readonly closed: Readonly<Record<CameraView, string | null>>;
}[] = [
  {
    what: 'neck in space',
    truth: 'neckInclinationDeg',
    closed: { side: 'headInclinationDeg', front: 'worldNeckInclinationDeg' },
  },
  {
    what: 'trunk in space',
    truth: 'trunkInclinationDeg',
    closed: { side: 'trunkInclinationDeg', front: null },
  },
  { what: 'pelvis in space', truth: 'pelvicTiltDeg', closed: { side: 'pelvicTiltDeg', front: null } },
  { what: 'protraction', truth: 'protractionDeg', closed: { side: null, front: null } },
];

/** Weight of the penalty per row. [design] */
const PENALTY = 0.1;

/** A sample that shows less of the features than this is left out, and counted. */
const MIN_SEEN_SHARE = 0.7;

export interface FitRow {
  readonly what: string;
  readonly view: CameraView;
  readonly trainedOn: number;
  readonly n: number;
  readonly fitted: { readonly maeDeg: number; readonly biasDeg: number; readonly r: number };
  /** The closed formula on those of the same samples that it can measure. */
  readonly closed: { readonly n: number; readonly maeDeg: number; readonly r: number } | null;
}

function rowOf({ station, featureChanges, truth, base }: Sample, target: keyof TrueState): Row | null {
  const names = FEATURES[station.view];
  const features = names.map((name) => featureChanges[name] ?? null);
  const seen = features.filter((value) => value !== null).length;
  return seen < MIN_SEEN_SHARE * names.length ? null : { features, target: truth[target] - base[target] };
}

/** Fits on every pose of the modelled bodies and judges on the random poses of the rigged people; empty without either. */
export function fitExperiment(samples: readonly Sample[]): readonly FitRow[] {
  return (['side', 'front'] as const).flatMap((view) =>
    TARGETS.flatMap(({ what, truth, closed }): FitRow[] => {
      const own = samples.filter((sample) => sample.station.view === view);
      const rows = own
        .filter(({ station }) => station.kind === 'sitter')
        .map((sample) => rowOf(sample, truth))
        .filter((row) => row !== null);
      const judged = own
        .filter(({ station, group }) => station.kind === 'rig' && group.kind === 'random')
        .flatMap((sample) => {
          const row = rowOf(sample, truth);
          return row === null ? [] : [{ sample, row }];
        });
      if (rows.length === 0 || judged.length === 0) return [];
      const model = fitRidge(rows, PENALTY);
      const pairs = judged.map(({ row }): Pair => ({
        measured: predict(model, row.features),
        truth: row.target,
      }));
      const formula = COMPARISONS.find((one) => one.view === view && one.id === closed[view]);
      const closedPairs = judged.flatMap(({ sample, row }): Pair[] => {
        const measured = formula?.measured(sample) ?? null;
        return measured === null ? [] : [{ measured, truth: row.target }];
      });
      const { mae, bias } = agreement(pairs);
      return [
        {
          what,
          view,
          trainedOn: rows.length,
          n: pairs.length,
          fitted: { maeDeg: mae, biasDeg: bias, r: pearson(pairs) },
          closed:
            closedPairs.length === 0
              ? null
              : { n: closedPairs.length, maeDeg: agreement(closedPairs).mae, r: pearson(closedPairs) },
        },
      ];
    }),
  );
}
