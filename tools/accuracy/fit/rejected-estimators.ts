// What else was tried for the rounding of the shoulders in profile: fitted on modelled bodies, judged on rigged people, each beside what is used. Pure.
import { featuresFor } from '../../../src/core/metrics/estimators/feature-sets';
import type { FeatureName } from '../../../src/core/features/features';
import { profileFacing } from '../../../src/core/features/profile-facing';
import type { Point } from '../../../src/core/pose/geometry';
import { distance } from '../../../src/core/pose/geometry';
import { landmark, middleOrNear } from '../../../src/core/pose/landmarks';
import { reachPx } from '../../../src/core/pose/silhouette';
import { valueOf } from '../../../src/core/pose/reading';
import { fitSamples, PENALTY, rowOf, type FitSample } from './fit';
import { fitKernel } from './kernel';
import type { RecordedShot, Recording } from '../look/recording';
import { fitRidge, predict, type Row } from './ridge';
import { looksWithSilhouette } from '../look/silhouettes';
import { agreement, pearson, type Pair } from '../figures/statistics';
import type { TrueState } from '../people/true-state';

export interface RejectedFigure {
  readonly n: number;
  readonly maeDeg: number;
  readonly r: number;
}

export interface RejectedRow {
  readonly what: string;
  readonly protraction: RejectedFigure;
  /** Protraction and thoracic flexion as one angle. */
  readonly withUpperBack: RejectedFigure;
}

type Predictor = (features: readonly (number | null)[]) => number;

interface RejectedEstimator {
  readonly what: string;
  readonly columns: (sample: CandidateSample) => readonly (number | null)[];
  readonly fit: (rows: readonly Row[]) => Predictor;
  /** Which of the modelled bodies are fitted on. */
  readonly bodies?: (index: number) => boolean;
}

/** A pose with what the outline shows besides the features of the core, in trunks of the upright body. */
interface CandidateSample extends FitSample {
  /** Changes of the distance from the line hip to shoulder to the front edge. */
  readonly front: readonly (number | null)[];
  /** Changes of the distances from the same line, drawn on past the head, to both edges. */
  readonly rows: readonly (number | null)[];
}

const FRONT_SHARES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1];
const ROW_SHARES = Array.from({ length: 18 }, (_, i) => -0.2 + i * 0.1);

const inputsOf = (names: readonly FeatureName[]) => (sample: CandidateSample) =>
  names.map((name) => sample.inputs[name] ?? null);
const LANDMARKS = inputsOf(featuresFor({ view: 'side', cues: 'landmarks' }));
const USED = inputsOf(featuresFor({ view: 'side', cues: 'metres' }));

const line = (rows: readonly Row[]): Predictor => {
  const model = fitRidge(rows, PENALTY);
  return (features) => predict(model, features);
};

const REJECTED: readonly RejectedEstimator[] = [
  { what: 'landmarks alone', columns: LANDMARKS, fit: line },
  { what: 'as used: landmarks, outline of back and nape, landmarks in metres', columns: USED, fit: line },
  {
    what: 'the same, fitted on every second body',
    columns: USED,
    fit: line,
    bodies: (index) => index % 2 === 0,
  },
  {
    what: 'and the outline’s front edge',
    columns: (sample) => [...USED(sample), ...sample.front],
    fit: line,
  },
  {
    what: 'and rows across the whole outline',
    columns: (sample) => [...USED(sample), ...sample.rows],
    fit: line,
  },
  { what: 'as used, with a kernel in place of the straight line', columns: USED, fit: fitKernel },
];

/** Distances across the outline, in pixels, and the trunk's length; null where no outline or line is seen. */
function acrossOutline(
  shot: RecordedShot,
): { readonly front: readonly number[]; readonly rows: readonly number[]; readonly trunkPx: number } | null {
  const look = looksWithSilhouette(shot).at(-1);
  if (look?.kind !== 'pose') return null;
  const { pose, frame } = look;
  const { silhouette } = pose;
  if (silhouette === undefined) return null;
  const hip = valueOf(middleOrNear(landmark(pose, 'leftHip', frame), landmark(pose, 'rightHip', frame)));
  const shoulder = valueOf(
    middleOrNear(landmark(pose, 'leftShoulder', frame), landmark(pose, 'rightShoulder', frame)),
  );
  const facing = valueOf(profileFacing(pose, frame));
  if (hip === null || shoulder === null || facing === null) return null;
  const trunkPx = distance(hip, shoulder);
  const at = (share: number): Point => ({
    x: hip.x + (shoulder.x - hip.x) * share,
    y: hip.y + (shoulder.y - hip.y) * share,
  });
  const ahead: Point = {
    x: (-facing * (shoulder.y - hip.y)) / trunkPx,
    y: (facing * (shoulder.x - hip.x)) / trunkPx,
  };
  const behind: Point = { x: -ahead.x, y: -ahead.y };
  const reach = (share: number, direction: Point): number =>
    reachPx(silhouette, at(share), direction, trunkPx);
  return {
    front: FRONT_SHARES.map((share) => reach(share, ahead)),
    rows: ROW_SHARES.flatMap((share) => [reach(share, ahead), reach(share, behind)]),
    trunkPx,
  };
}

/** Every random pose of one body seen from the side. */
function candidateSamples(recording: Recording): readonly CandidateSample[] {
  if (recording.station.view !== 'side') return [];
  const upright = acrossOutline(recording.upright);
  const changes = (now: readonly number[] | undefined, then: readonly number[] | undefined) =>
    (then ?? []).map((value, i) => {
      const seen = now?.[i];
      return seen === undefined || upright === null ? null : (seen - value) / upright.trunkPx;
    });
  return recording.shots
    .filter(({ group }) => group.kind === 'random')
    .flatMap((shot) => {
      const outline = acrossOutline(shot);
      const front = changes(outline?.front, upright?.front);
      const rows = changes(outline?.rows, upright?.rows);
      return fitSamples({ ...recording, shots: [shot] }).map((sample) => ({ ...sample, front, rows }));
    });
}

function rowsOf(
  samples: readonly CandidateSample[],
  estimator: RejectedEstimator,
  truth: (state: TrueState) => number,
): Row[] {
  return samples.flatMap((sample): Row[] => {
    const row = rowOf(estimator.columns(sample), truth(sample.truth) - truth(sample.base));
    return row === null ? [] : [row];
  });
}

function judge(
  estimator: RejectedEstimator,
  trained: readonly CandidateSample[],
  outside: readonly CandidateSample[],
  truth: (state: TrueState) => number,
): RejectedFigure {
  const bodies = [...new Set(trained.map(({ body }) => body))].filter(
    (_, i) => estimator.bodies?.(i) ?? true,
  );
  const predictor = estimator.fit(
    rowsOf(
      trained.filter(({ body }) => bodies.includes(body)),
      estimator,
      truth,
    ),
  );
  const pairs = rowsOf(outside, estimator, truth).map(({ features, target }): Pair => ({
    measured: predictor(features),
    truth: target,
  }));
  return { n: pairs.length, maeDeg: agreement(pairs).mae, r: pearson(pairs) };
}

/** Each attempt on the same poses: single looks, without the stretch that what is used gets afterwards. */
export function tryRejectedEstimators(
  trained: readonly Recording[],
  outside: readonly Recording[],
): readonly RejectedRow[] {
  const [own, others] = [trained.flatMap(candidateSamples), outside.flatMap(candidateSamples)];
  return REJECTED.map((estimator) => ({
    what: estimator.what,
    protraction: judge(estimator, own, others, ({ protractionDeg }) => protractionDeg),
    withUpperBack: judge(
      estimator,
      own,
      others,
      ({ protractionDeg, thoracicFlexionDeg }) => protractionDeg + thoracicFlexionDeg,
    ),
  }));
}
