// From samples to the published figures. Pure.
import { COMPARISONS, type Comparison } from './comparisons';
import type { MetricId } from '../../../src/core/baseline/metric';
import type { Judged, Sample, StationResult } from './evaluate';
import { NAMED, SWEEPS } from '../people/plan';
import type { BodyKind, CameraView } from '../look/recording';
import {
  agreement,
  areaUnderCurve,
  mean,
  pearson,
  spearman,
  standardDeviation,
  type Pair,
} from './statistics';

/** One metric against its truth, on all random poses of one kind of body. Numbers that do not apply are null. */
export interface AgreementRow {
  readonly metric: string;
  readonly view: CameraView;
  readonly bodies: BodyKind;
  readonly against: string;
  readonly unit: '°' | 'ratio' | null;
  readonly n: number;
  readonly measurableShare: number;
  readonly truthSd: number | null;
  readonly mae: number | null;
  readonly bias: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly r: number | null;
  readonly rho: number | null;
}

/** The mean response of a metric to one joint moved alone, per degree, and what it should have been where units agree. */
export interface CrossTalkCell {
  readonly view: CameraView;
  readonly joint: string;
  readonly metric: string;
  readonly n: number;
  readonly perDeg: number | null;
  readonly truePerDeg: number | null;
}

/** How a named posture was judged. */
export interface JudgementRow {
  readonly view: CameraView;
  readonly bodies: BodyKind;
  readonly posture: string;
  readonly toTell: boolean;
  readonly baseline: 'upright' | 'upright and own slump';
  readonly deviating: number;
  readonly good: number;
  readonly unknown: number;
  /** Metrics found beyond their limit, with how often. */
  readonly because: Readonly<Record<string, number>>;
}

export interface StationRow {
  readonly view: CameraView;
  readonly bodies: BodyKind;
  readonly stations: number;
  readonly looks: number;
  readonly looksWithPerson: number;
  readonly viewDetected: number;
  readonly calibrated: number;
  readonly slumpCalibrated: number;
}

/** How well a metric tells 25° of protraction from none, other joints upright. */
export interface RoundingRow {
  readonly view: CameraView;
  readonly bodies: BodyKind;
  readonly metric: string;
  readonly positives: number;
  readonly negatives: number;
  readonly areaUnderCurve: number | null;
}

export interface Figures {
  readonly stations: readonly StationRow[];
  readonly agreement: readonly AgreementRow[];
  readonly crossTalk: readonly CrossTalkCell[];
  readonly rounding: readonly RoundingRow[];
  readonly judgement: readonly JudgementRow[];
}

const KINDS: readonly BodyKind[] = ['sitter', 'rig'];
const BOTH_VIEWS: readonly CameraView[] = ['side', 'front'];

/** Four digits are more than any of these numbers deserve; what is no number is null. */
const tidy = (value: number): number | null => (Number.isFinite(value) ? Number(value.toPrecision(4)) : null);

/** Every true and measured value of a comparison that could be had. */
export function pairsOf(comparison: Comparison, samples: readonly Sample[]): readonly Pair[] {
  return samples.flatMap((sample) => {
    const measured = comparison.measured(sample);
    return measured === null ? [] : [{ measured, truth: comparison.truth(sample) }];
  });
}

const of = (samples: readonly Sample[], view: CameraView, kind?: BodyKind): readonly Sample[] =>
  samples.filter(({ station }) => station.view === view && (kind === undefined || station.kind === kind));

function agreementRow(comparison: Comparison, bodies: BodyKind, all: readonly Sample[]): AgreementRow[] {
  const samples = of(all, comparison.view, bodies).filter(({ group }) => group.kind === 'random');
  if (samples.length === 0) return [];
  const pairs = pairsOf(comparison, samples);
  const { comparability, id, view, against } = comparison;
  const errors = comparability.kind === 'same' ? agreement(pairs) : null;
  const error = (value: number | undefined) => (value === undefined ? null : tidy(value));
  return [
    {
      metric: id,
      view,
      bodies,
      against,
      unit: comparability.kind === 'same' ? comparability.unit : null,
      n: pairs.length,
      measurableShare: pairs.length / samples.length,
      truthSd: tidy(standardDeviation(pairs.map(({ truth }) => truth))),
      mae: error(errors?.mae),
      bias: error(errors?.bias),
      low: error(errors?.low),
      high: error(errors?.high),
      r: tidy(pearson(pairs)),
      rho: tidy(spearman(pairs)),
    },
  ];
}

function crossTalkCell(comparison: Comparison, joint: string, all: readonly Sample[]): CrossTalkCell[] {
  const { view, comparability, id } = comparison;
  if (id === 'hipAngleDeg') return [];
  const neutral = id === 'viewingDistanceRatio' ? 1 : 0;
  const responses = of(all, view).flatMap((sample) => {
    const measured = comparison.measured(sample);
    if (sample.group.kind !== 'sweep' || sample.group.joint !== joint || measured === null) return [];
    const { deg } = sample.group;
    return [{ measured: (measured - neutral) / deg, truth: (comparison.truth(sample) - neutral) / deg }];
  });
  return [
    {
      view,
      joint,
      metric: id,
      n: responses.length,
      perDeg: tidy(mean(responses.map(({ measured }) => measured))),
      truePerDeg: comparability.kind === 'same' ? tidy(mean(responses.map(({ truth }) => truth))) : null,
    },
  ];
}

/** What tells rounded shoulders, and with which sign: an estimate in profile, else the breadth, which shrinks. */
const ROUNDING_METRICS: readonly {
  readonly view: CameraView;
  readonly metric: MetricId;
  readonly sign: 1 | -1;
}[] = [
  { view: 'side', metric: 'shoulderRoundingDeg', sign: 1 },
  { view: 'side', metric: 'shoulderForwardRatio', sign: 1 },
  { view: 'front', metric: 'shoulderBreadthRatio', sign: -1 },
];

function roundingRow(bodies: BodyKind, all: readonly Sample[]): RoundingRow[] {
  return ROUNDING_METRICS.flatMap(({ view, metric, sign }) => {
    const comparison = COMPARISONS.find((one) => one.id === metric && one.view === view);
    const samples = of(all, view, bodies);
    if (comparison === undefined || samples.length === 0) return [];
    const values = (deg: number) =>
      pairsOf(
        comparison,
        samples.filter(({ group }) => group.kind === 'rounding' && group.protractionDeg === deg),
      ).map(({ measured }) => sign * measured);
    const [positives, negatives] = [values(25), values(0)];
    return [
      {
        view,
        bodies,
        metric,
        positives: positives.length,
        negatives: negatives.length,
        areaUnderCurve: tidy(areaUnderCurve(positives, negatives)),
      },
    ];
  });
}

function judgementRow(
  posture: (typeof NAMED)[number],
  view: CameraView,
  bodies: BodyKind,
  all: readonly Sample[],
  baseline: JudgementRow['baseline'],
): JudgementRow[] {
  const judged: readonly Judged[] = of(all, view, bodies)
    .filter(({ group }) => group.kind === 'named' && group.name === posture.name)
    .map((sample) => (baseline === 'upright' ? sample.alone : sample.withOwnSlump));
  if (judged.length === 0) return [];
  const count = (verdict: Judged['verdict']) => judged.filter((one) => one.verdict === verdict).length;
  const because: Record<string, number> = {};
  for (const id of judged.flatMap(({ beyond }) => beyond)) because[id] = (because[id] ?? 0) + 1;
  return [
    {
      view,
      bodies,
      posture: posture.name,
      toTell: posture.toTell,
      baseline,
      deviating: count('deviating'),
      good: count('good'),
      unknown: count('unknown'),
      because,
    },
  ];
}

function stationRow(view: CameraView, bodies: BodyKind, all: readonly StationResult[]): StationRow[] {
  const results = all.filter(({ station }) => station.view === view && station.kind === bodies);
  if (results.length === 0) return [];
  const samples = results.flatMap((result) => result.samples);
  const sum = (key: 'looks' | 'looksWithPerson') => samples.reduce((total, s) => total + s[key], 0);
  return [
    {
      view,
      bodies,
      stations: results.length,
      looks: sum('looks'),
      looksWithPerson: sum('looksWithPerson'),
      viewDetected: results.filter(({ detectedView }) => detectedView === view).length,
      calibrated: results.filter(({ calibration }) => calibration === 'calibrated').length,
      slumpCalibrated: results.filter(({ slumpCalibration }) => slumpCalibration === 'calibrated').length,
    },
  ];
}

/** All figures. Accuracy comes from the random poses, cross-talk from the joints moved alone, judgement from the named postures. */
export function summarise(results: readonly StationResult[]): Figures {
  const all = results.flatMap(({ samples }) => samples);
  const cells = BOTH_VIEWS.flatMap((view) => KINDS.map((kind) => ({ view, kind })));
  return {
    stations: cells.flatMap(({ view, kind }) => stationRow(view, kind, results)),
    agreement: COMPARISONS.flatMap((one) => KINDS.flatMap((kind) => agreementRow(one, kind, all))),
    crossTalk: COMPARISONS.flatMap((one) => SWEEPS.flatMap(({ joint }) => crossTalkCell(one, joint, all))),
    rounding: KINDS.flatMap((kind) => roundingRow(kind, all)),
    judgement: (['upright', 'upright and own slump'] as const).flatMap((baseline) =>
      cells.flatMap(({ view, kind }) =>
        NAMED.flatMap((posture) => judgementRow(posture, view, kind, all, baseline)),
      ),
    ),
  };
}
