// The drawn figure: from changes against the baseline to lines, the same for the page and the mini window. Nothing here knows a picture.
import type { Judgement } from '../../../core/baseline/judgement';
import type { MetricId, Metrics } from '../../../core/baseline/metric';

/** The figure fills a square of this side. */
export const FIGURE_SIZE = 160;

export interface FigureShape {
  /** The closed outline of trunk and neck. */
  readonly torso: string;
  /** Lines to be drawn thick. */
  readonly limbs: readonly { readonly of: 'leg' | 'arm'; readonly path: string }[];
  /** `profile`: with a nose, to the right. */
  readonly head: {
    readonly x: number;
    readonly y: number;
    readonly r: number;
    readonly tiltDeg: number;
    readonly profile: boolean;
  };
}

export interface PostureFigure {
  /** The person's own upright. */
  readonly ghost: FigureShape;
  /** Null while nothing is measured. */
  readonly now: FigureShape | null;
  /** Closed areas between upright and the limits, by what they bound. */
  readonly bands: readonly { readonly of: 'head' | 'trunk'; readonly path: string }[];
}

/** Changes as they are drawn: angles in degrees, lengths in the drawing's units. Zero is upright. */
interface Drawn {
  readonly trunkDeg: number;
  readonly neckDeg: number;
  readonly sink: number;
  readonly roundDeg: number;
  readonly pelvisDeg: number;
  readonly levelDeg: number;
  readonly tiltDeg: number;
  /** Larger than 1 where head or body has come nearer. */
  readonly headScale: number;
  readonly bodyScale: number;
}

const UPRIGHT: Drawn = {
  trunkDeg: 0,
  neckDeg: 0,
  sink: 0,
  roundDeg: 0,
  pelvisDeg: 0,
  levelDeg: 0,
  tiltDeg: 0,
  headScale: 1,
  bodyScale: 1,
};

/** From millimetres and from shoulder widths to the drawing. */
const UNITS_PER_MM = 0.14;
const SHOULDER_WIDTH = 72;
/** A whole slump sinks the drawing by so much. */
const SLUMP_UNITS = 22;

/** The figure of what is measured. `side` faces right; the other views look the person in the face, as a mirror does. */
export function postureFigure(
  view: 'side' | 'front',
  metrics: Metrics | null,
  judgement: Judgement | null,
): PostureFigure {
  const shape = view === 'side' ? sideShape : frontShape;
  const now = metrics === null ? null : drawnFrom(metrics);
  return {
    ghost: shape(UPRIGHT),
    now: now === null ? null : shape(now),
    bands: judgement === null ? [] : view === 'side' ? sideBands(judgement) : frontBands(judgement),
  };
}

function drawnFrom(metrics: Metrics): Drawn | null {
  const value = (id: MetricId): number | null => {
    const measurement = metrics[id];
    return measurement.kind === 'measured' && Number.isFinite(measurement.value) ? measurement.value : null;
  };
  const trunkDeg = value('trunkInclinationDeg') ?? 0;
  const againstTrunk = value('neckInclinationDeg');
  const neckDeg = value('headInclinationDeg') ?? (againstTrunk === null ? null : againstTrunk + trunkDeg);
  const score = value('slumpScore');
  const drop = value('headDropMm');
  const sunken = value('slumpDropRatio');
  const known = [neckDeg, score, drop, sunken, value('trunkLeanRatio'), value('headForwardRatio')];
  if (known.every((one) => one === null)) return null;
  const sink =
    drop !== null
      ? drop * UNITS_PER_MM
      : sunken !== null
        ? sunken * SHOULDER_WIDTH
        : (score ?? 0) * SLUMP_UNITS;
  return {
    trunkDeg: within(trunkDeg, -25, 40),
    neckDeg: within(neckDeg ?? 0, -25, 45),
    sink: within(sink, -6, 30),
    roundDeg: within(value('shoulderRoundingDeg') ?? (score ?? 0) * 12, -10, 30),
    pelvisDeg: within(value('pelvicTiltDeg') ?? 0, -30, 30),
    levelDeg: within(value('shoulderLevelDeg') ?? 0, -20, 20),
    tiltDeg: within(value('headTiltDeg') ?? 0, -30, 30),
    headScale: within(1 + 3 * (value('headForwardRatio') ?? 0), 0.85, 1.4),
    bodyScale: within(1 + (value('trunkLeanRatio') ?? 0), 0.9, 1.2),
  };
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
const rad = (deg: number): number => (deg * Math.PI) / 180;
const at = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Where the hips of the figure from the side sit, how it is built, and how it leans when upright. */
const HIP = { x: 62, y: 138 };
const TRUNK = 70;
const NECK = 32;
const UPRIGHT_TRUNK_DEG = 3;
const UPRIGHT_NECK_DEG = 14;

function sideShape({ trunkDeg, neckDeg, sink, roundDeg, pelvisDeg }: Drawn): FigureShape {
  const lean = rad(UPRIGHT_TRUNK_DEG + trunkDeg);
  const trunk = TRUNK - sink * 0.8;
  const shoulder = { x: HIP.x + trunk * Math.sin(lean), y: HIP.y - trunk * Math.cos(lean) };
  const neck = rad(UPRIGHT_NECK_DEG + neckDeg);
  const head = { x: shoulder.x + NECK * Math.sin(neck), y: shoulder.y - NECK * Math.cos(neck) + sink * 0.2 };
  // The back bows out behind the line from hip to shoulder.
  const bow = 5 + roundDeg * 0.7;
  const middle = {
    x: (HIP.x + shoulder.x) / 2 - bow * Math.cos(lean),
    y: (HIP.y + shoulder.y) / 2 - bow * Math.sin(lean),
  };
  const pelvis = rad(pelvisDeg);
  /** A point of the pelvis, which rolls about the hip. */
  const rolled = (x: number, y: number): string =>
    at(
      HIP.x + x * Math.cos(pelvis) - y * Math.sin(pelvis),
      HIP.y + x * Math.sin(pelvis) + y * Math.cos(pelvis),
    );
  /** A point of the shoulders, which lean with the trunk: so far in front, so far up. */
  const leant = (front: number, up: number): string =>
    at(
      shoulder.x + front * Math.cos(lean) + up * Math.sin(lean),
      shoulder.y + front * Math.sin(lean) - up * Math.cos(lean),
    );
  /** A point of the neck, halfway to the head. */
  const nape = (front: number): string =>
    at(
      (shoulder.x + head.x) / 2 + front * Math.cos(neck),
      (shoulder.y + head.y) / 2 + front * Math.sin(neck),
    );
  const elbow = { x: shoulder.x + 5, y: shoulder.y + 36 };
  return {
    head: { ...head, r: 16, tiltDeg: neckDeg * 0.5, profile: true },
    torso:
      `M${rolled(-12, 3)}Q${at(middle.x - 8, middle.y)} ${leant(-11, -4)}Q${leant(-8, 8)} ${nape(-5)}L${nape(6)}` +
      `Q${leant(6, 2)} ${leant(10, -14)}Q${at(middle.x + 20, middle.y)} ${rolled(12, 0)}Z`,
    limbs: [
      { of: 'leg', path: `M${at(HIP.x - 5, HIP.y)}L${at(HIP.x + 48, HIP.y)}L${at(HIP.x + 51, HIP.y + 18)}` },
      { of: 'arm', path: `M${leant(1, -8)}L${at(elbow.x, elbow.y)}L${at(elbow.x + 36, elbow.y - 2)}` },
    ],
  };
}

const MIDDLE_X = 80;
const BASE_Y = 152;
const SHOULDER_Y = 84;
const HEAD_Y = 46;

function frontShape({ sink, levelDeg, tiltDeg, neckDeg, headScale, bodyScale }: Drawn): FigureShape {
  const up = (y: number): number => BASE_Y - (BASE_Y - y) * bodyScale;
  const half = (SHOULDER_WIDTH / 2) * bodyScale;
  const level = rad(levelDeg);
  const y = up(SHOULDER_Y) + sink;
  // Lower on the person's left is lower on the left of a mirror.
  const left = { x: MIDDLE_X - half * Math.cos(level), y: y + half * Math.sin(level) };
  const right = { x: MIDDLE_X + half * Math.cos(level), y: y - half * Math.sin(level) };
  // A head that comes nearer looks larger, and lower before the shoulders.
  const headY = up(HEAD_Y) + sink * 1.2 + Math.max(0, neckDeg) * 0.25 + Math.max(0, headScale - 1) * 30;
  const tilt = rad(-tiltDeg);
  const reach = y - headY;
  const hip = half * 0.9;
  return {
    head: {
      x: MIDDLE_X + reach * Math.sin(tilt),
      y: headY,
      r: Math.min(28, 18 * headScale * bodyScale),
      tiltDeg: -tiltDeg,
      profile: false,
    },
    torso:
      `M${at(MIDDLE_X - 7 + reach * 0.5 * Math.sin(tilt), y - 22)}Q${at(MIDDLE_X - 8, y - 5)} ${at(left.x + 8, left.y - 1)}` +
      `Q${at(left.x - 4, left.y + 3)} ${at(left.x - 5, left.y + 20)}Q${at(left.x - 4, left.y + 44)} ${at(MIDDLE_X - hip, BASE_Y)}H${(MIDDLE_X + hip).toFixed(1)}` +
      `Q${at(right.x + 4, right.y + 44)} ${at(right.x + 5, right.y + 20)}Q${at(right.x + 4, right.y + 3)} ${at(right.x - 8, right.y - 1)}` +
      `Q${at(MIDDLE_X + 8, y - 5)} ${at(MIDDLE_X + 7 + reach * 0.5 * Math.sin(tilt), y - 22)}Z`,
    limbs: [],
  };
}

function limitOf(judgement: Judgement, ...ids: readonly MetricId[]): { id: MetricId; limit: number } | null {
  for (const id of ids) {
    const judged = judgement.perMetric[id];
    if (judged.kind === 'judged' && judged.limit > 0) return { id, limit: judged.limit };
  }
  return null;
}

/** Wedges from upright to the limit, about the shoulder and about the hip. */
function sideBands(judgement: Judgement): PostureFigure['bands'] {
  const lean = rad(UPRIGHT_TRUNK_DEG);
  const shoulder = { x: HIP.x + TRUNK * Math.sin(lean), y: HIP.y - TRUNK * Math.cos(lean) };
  const head = limitOf(judgement, 'headInclinationDeg', 'neckInclinationDeg');
  const trunk = limitOf(judgement, 'trunkInclinationDeg');
  return [
    ...(head === null
      ? []
      : [
          {
            of: 'head' as const,
            path: wedge(shoulder, NECK + 16, UPRIGHT_NECK_DEG, UPRIGHT_NECK_DEG + within(head.limit, 0, 45)),
          },
        ]),
    ...(trunk === null
      ? []
      : [
          {
            of: 'trunk' as const,
            path: wedge(HIP, TRUNK, UPRIGHT_TRUNK_DEG, UPRIGHT_TRUNK_DEG + within(trunk.limit, 0, 40)),
          },
        ]),
  ];
}

function wedge(centre: { x: number; y: number }, r: number, fromDeg: number, toDeg: number): string {
  const on = (deg: number): string =>
    at(centre.x + r * Math.sin(rad(deg)), centre.y - r * Math.cos(rad(deg)));
  return `M${at(centre.x, centre.y)}L${on(fromDeg)}A${r} ${r} 0 0 1 ${on(toDeg)}Z`;
}

/** How far the shoulders may sink. */
function frontBands(judgement: Judgement): PostureFigure['bands'] {
  const found = limitOf(judgement, 'slumpDropRatio', 'slumpScore');
  if (found === null) return [];
  const depth = within(found.limit * (found.id === 'slumpScore' ? SLUMP_UNITS : SHOULDER_WIDTH), 3, 30);
  const half = SHOULDER_WIDTH / 2 + 10;
  const path = `M${at(MIDDLE_X - half, SHOULDER_Y)}h${2 * half}v${depth.toFixed(1)}h${-2 * half}Z`;
  return [{ of: 'trunk', path }];
}
