// The drawn figure: from changes against the baseline to lines, the same for the page and the mini window. Nothing here knows a picture.
import type { Judgement } from '../../../core/baseline/judgement';
import type { MetricId, Metrics } from '../../../core/baseline/metric';

/** The figure fills a square of this side. */
export const FIGURE_SIZE = 160;

export interface FigureShape {
  /** Paths of the body, without the head. */
  readonly lines: readonly string[];
  readonly head: { readonly x: number; readonly y: number; readonly r: number; readonly tiltDeg: number };
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
    bodyScale: within(1 + (value('trunkLeanRatio') ?? 0), 0.9, 1.25),
  };
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
const rad = (deg: number): number => (deg * Math.PI) / 180;
const at = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Where the hips of the figure from the side sit, how it is built, and how it leans when upright. */
const HIP = { x: 62, y: 138 };
const TRUNK = 70;
const NECK = 34;
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
  const seat = { x: HIP.x - 9 * Math.cos(pelvis), y: HIP.y - 9 * Math.sin(pelvis) };
  const front = { x: HIP.x + 9 * Math.cos(pelvis), y: HIP.y + 9 * Math.sin(pelvis) };
  return {
    head: { ...head, r: 16, tiltDeg: neckDeg * 0.5 },
    lines: [
      `M${at(HIP.x, HIP.y)}Q${at(middle.x, middle.y)} ${at(shoulder.x, shoulder.y)}L${at(head.x, head.y)}`,
      `M${at(seat.x, seat.y)}L${at(front.x, front.y)}`,
      `M${at(HIP.x, HIP.y)}L${at(HIP.x + 54, HIP.y)}L${at(HIP.x + 54, HIP.y + 16)}`,
    ],
  };
}

const MIDDLE_X = 80;
const BASE_Y = 146;
const SHOULDER_Y = 86;
const HEAD_Y = 44;

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
  return {
    head: {
      x: MIDDLE_X + reach * Math.sin(tilt),
      y: headY,
      r: 17 * headScale * bodyScale,
      tiltDeg: -tiltDeg,
    },
    lines: [
      `M${at(MIDDLE_X, y)}L${at(MIDDLE_X + reach * Math.sin(tilt), headY)}`,
      `M${at(MIDDLE_X - half * 0.62, BASE_Y)}Q${at(left.x, y + 28)} ${at(left.x, left.y)}L${at(right.x, right.y)}Q${at(right.x, y + 28)} ${at(MIDDLE_X + half * 0.62, BASE_Y)}`,
    ],
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
