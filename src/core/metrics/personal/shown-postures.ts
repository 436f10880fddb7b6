// Which of the postures that a person has shown this moment is, and how far: one model of their own examples.
import {
  EXAMPLE_POSTURES,
  type Baseline,
  type ExamplePosture,
  type FeatureSet,
} from '../../baseline/baseline';
import type { Features } from '../../features/features';
import { hidden, seen, type Reading } from '../../pose/reading';
import { changeAlong, POSTURE_SPACES, valueIn, valueSeen, type PostureCue } from './posture-space';
import { dot, solvePositive } from './solve';

export type ShownPosture = 'slumped' | ExamplePosture;

/** The way from upright to a shown posture, axis by axis. */
interface Way {
  readonly posture: ShownPosture;
  readonly step: readonly number[];
}

/** What a person has shown, in the axes that all of it shows. */
export interface PostureModel {
  readonly cues: readonly PostureCue[];
  readonly upright: readonly number[];
  /** How upright sitting spreads: its tremble, its drift over a day, and what people do all day. */
  readonly covariance: readonly (readonly number[])[];
  readonly ways: readonly Way[];
}

/** A moment against the shown postures. */
export interface PostureReading {
  /** Which way it lies along; null where it lies along none of them. */
  readonly nearest: ShownPosture | null;
  /** How far along that way: 0 = upright, 1 = as shown, within 0..2; 0 where it lies along none. */
  readonly share: number;
  /** One standard deviation of the share of each way. */
  readonly errorSd: Readonly<Partial<Record<ShownPosture, number>>>;
}

const SHARE_RANGE = [0, 2] as const;

/** A moment of which less than this lies along a way is something else: a reach, a turn, a posture never shown. [design] */
const MIN_ALONG_SHARE = 0.5;

/** Without axes that carry this share of what tells each way from upright, nothing is said. [design] */
const MIN_SEEN_SHARE = 0.6;

function covarianceOf(cues: readonly PostureCue[], view: Baseline['view'], upright: FeatureSet): number[][] {
  const everyday = POSTURE_SPACES[view]?.everyday ?? [];
  return cues.map((row, i) =>
    cues.map((column, j) => {
      const along = everyday.reduce((sum, way) => sum + (way[row.name] ?? 0) * (way[column.name] ?? 0), 0);
      return along + (i === j ? varianceOf(row, upright) : 0);
    }),
  );
}

function varianceOf({ name, scale, wander }: PostureCue, upright: FeatureSet): number {
  const feature = upright[name];
  if (feature === undefined) return wander ** 2;
  const jitter = scale === 'log' ? feature.jitterSd / feature.median : feature.jitterSd;
  return wander ** 2 + jitter ** 2;
}

function waysIn({ slumped, examples = {} }: Baseline): readonly (readonly [ShownPosture, FeatureSet])[] {
  return [
    ...(slumped === null ? [] : [['slumped', slumped] as const]),
    ...EXAMPLE_POSTURES.flatMap((posture) => {
      const example = examples[posture];
      return example === undefined ? [] : [[posture, example] as const];
    }),
  ];
}

/**
 * The model of what a baseline holds; null where the person has shown nothing but a slump, which has its own score, or from where nothing
 * else can be told. A linear discriminant with a covariance that all postures share and that is the population's, not fitted to five
 * seconds. [after Fisher; design]
 */
export function fitShownPostures(baseline: Baseline): PostureModel | null {
  const space = POSTURE_SPACES[baseline.view];
  const shown = waysIn(baseline);
  if (space === null || !shown.some(([posture]) => posture !== 'slumped')) return null;
  const sets = [baseline.upright, ...shown.map(([, features]) => features)];
  const cues = space.cues.filter(({ name }) => sets.every((features) => features[name] !== undefined));
  if (cues.length === 0) return null;
  const upright = cues.map(({ name }) => valueIn(baseline.upright, name) ?? Number.NaN);
  return {
    cues,
    upright,
    covariance: covarianceOf(cues, baseline.view, baseline.upright),
    ways: shown.map(([posture, features]) => ({
      posture,
      step: cues.map((cue, i) =>
        changeAlong(cue, upright[i] ?? Number.NaN, valueIn(features, cue.name) ?? Number.NaN),
      ),
    })),
  };
}

const pick = <T>(items: readonly T[], axes: readonly number[]): readonly T[] =>
  axes.flatMap((axis) => {
    const item = items[axis];
    return item === undefined ? [] : [item];
  });

function onAxes(covariance: PostureModel['covariance'], axes: readonly number[]) {
  return pick(covariance, axes).map((row) => pick(row, axes));
}

/** Squared length of a change in standard deviations of upright sitting. */
function lengthSquared(change: readonly number[], covariance: PostureModel['covariance']): number {
  return dot(change, solvePositive(covariance, change));
}

/** Where a change lies against one way: how far along it, and how far beside it. */
function against(change: readonly number[], step: readonly number[], covariance: PostureModel['covariance']) {
  const weights = solvePositive(covariance, step);
  const whole = dot(step, weights);
  const share = Math.min(SHARE_RANGE[1], Math.max(SHARE_RANGE[0], dot(change, weights) / whole));
  const beside = change.map((value, i) => value - share * (step[i] ?? Number.NaN));
  return { share, whole, besideSquared: lengthSquared(beside, covariance) };
}

/** How far apart two shown postures are, or one and upright, in squared standard deviations: of the first beside the other's way. */
export function separationOf(model: PostureModel, of: ShownPosture, from: ShownPosture | 'upright'): number {
  const step = model.ways.find(({ posture }) => posture === of)?.step;
  if (step === undefined) return 0;
  if (from === 'upright') return lengthSquared(step, model.covariance);
  const other = model.ways.find(({ posture }) => posture === from)?.step;
  return other === undefined
    ? Number.POSITIVE_INFINITY
    : against(step, other, model.covariance).besideSquared;
}

interface Change {
  /** Which axes are seen. */
  readonly axes: readonly number[];
  readonly change: readonly number[];
  readonly covariance: PostureModel['covariance'];
}

function changeOf(features: Features, model: PostureModel): Change {
  const values = model.cues.map((cue, i) => {
    const value = valueSeen(features, cue.name);
    return value === null ? Number.NaN : changeAlong(cue, model.upright[i] ?? Number.NaN, value);
  });
  const axes = values.flatMap((value, i) => (Number.isFinite(value) ? [i] : []));
  return { axes, change: pick(values, axes), covariance: onAxes(model.covariance, axes) };
}

/** How far along one way a moment lies, whatever lies nearer; NaN where nothing of it is seen or the way was not shown. */
export function shareAlong(features: Features, model: PostureModel, posture: ShownPosture): number {
  const step = model.ways.find((way) => way.posture === posture)?.step;
  if (step === undefined) return Number.NaN;
  const { axes, change, covariance } = changeOf(features, model);
  return axes.length === 0 ? Number.NaN : against(change, pick(step, axes), covariance).share;
}

/** What this moment is, of all that the person has shown. Hidden when too little of what tells it shows. */
export function tellPosture(features: Features, model: PostureModel): Reading<PostureReading> {
  const { axes, change, covariance } = changeOf(features, model);
  const ways = model.ways.map(({ posture, step }) => ({
    posture,
    ...against(change, pick(step, axes), covariance),
    needed: MIN_SEEN_SHARE * lengthSquared(step, model.covariance),
  }));
  if (axes.length === 0 || ways.some(({ whole, needed }) => !(whole >= needed))) {
    const missing = model.cues.flatMap(({ name }) => {
      const reading = features[name];
      return reading.kind === 'hidden' ? [reading.reason] : [];
    });
    return hidden(missing[0] ?? 'out-of-range');
  }
  const [nearest] = ways.toSorted((a, b) => a.besideSquared - b.besideSquared);
  const along = 1 - (nearest?.besideSquared ?? 0) / lengthSquared(change, covariance);
  const isOne = nearest !== undefined && nearest.share > 0 && along >= MIN_ALONG_SHARE;
  return seen({
    nearest: isOne ? nearest.posture : null,
    share: isOne ? nearest.share : 0,
    errorSd: Object.fromEntries(ways.map(({ posture, whole }) => [posture, 1 / Math.sqrt(whole)])),
  });
}

/** A shown posture varies from time to time by about this share of the way, as a slump does. [design] */
const POSTURE_SPREAD = 0.3;
const LIMIT_RANGE = [0.38, 0.5] as const;

/** From which share on a moment counts as the posture: where it is as likely as upright. Null where the person has not shown it. */
export function postureBoundary(model: PostureModel, posture: ShownPosture): number | null {
  const separation = separationOf(model, posture, 'upright');
  if (!(separation > 0)) return null;
  const strays = 1 / Math.sqrt(separation);
  return Math.min(LIMIT_RANGE[1], Math.max(LIMIT_RANGE[0], strays / (strays + POSTURE_SPREAD)));
}
