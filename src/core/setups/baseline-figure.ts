// The figure that a baseline describes, as lines: a picture of a setup without any picture.
import type { Baseline } from '../baseline/baseline';
import type { FeatureName } from '../features/features';
import { toRad, type Point } from '../pose/geometry';

export interface BaselineFigure {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly head: { readonly centre: Point; readonly radiusPx: number };
  readonly bones: readonly { readonly from: Point; readonly to: Point }[];
}

/** A head is about this much of the distance from shoulders to ears; only for the drawing. */
const HEAD_PER_NECK = 0.55;
const TRUNK_PER_NECK = 2.1;

/** A neck of this share of the shoulders' width stands in for one that hair hides, and the other way round; only for the drawing. */
const NECK_PER_WIDTH = 0.66;

/** From the shoulders to where the head begins. */
function neckTo(shoulders: Point, head: BaselineFigure['head']): BaselineFigure['bones'][number] {
  const { centre, radiusPx } = head;
  const length = Math.hypot(centre.x - shoulders.x, centre.y - shoulders.y);
  const share = length > radiusPx ? 1 - radiusPx / length : 0;
  const to = {
    x: shoulders.x + share * (centre.x - shoulders.x),
    y: shoulders.y + share * (centre.y - shoulders.y),
  };
  return { from: shoulders, to };
}

/** Null where the baseline does not say where the shoulders are, or how large the person is. */
export function figureOf(baseline: Baseline): BaselineFigure | null {
  const value = (name: FeatureName): number | null => baseline.upright[name]?.median ?? null;
  const x = value('shoulderCentreXPx');
  const y = value('shoulderCentreYPx');
  const seenWidthPx = value('shoulderWidthPx');
  const neckPx = value('neckLengthPx') ?? (seenWidthPx === null ? null : NECK_PER_WIDTH * seenWidthPx);
  if (x === null || y === null || neckPx === null) return null;
  const shoulders = { x, y };
  /** A point `lengthPx` up from `from`, leaning by `deg` to larger x. */
  const up = (from: Point, lengthPx: number, deg: number): Point => ({
    x: from.x + lengthPx * Math.sin(toRad(deg)),
    y: from.y - lengthPx * Math.cos(toRad(deg)),
  });
  const size = { widthPx: baseline.frameWidthPx, heightPx: baseline.frameHeightPx };
  if (baseline.view === 'side') {
    const facing = Math.sign(value('headYawDeg') ?? 1) || 1;
    const ear = up(shoulders, neckPx, facing * (value('headInclinationDeg') ?? 0));
    const trunkPx = value('trunkLengthPx') ?? TRUNK_PER_NECK * neckPx;
    const hip = up(shoulders, -trunkPx, facing * (value('trunkInclinationDeg') ?? 0));
    const thighPx = value('thighLengthPx') ?? trunkPx * 0.85;
    const slope = toRad(value('thighSlopeDeg') ?? 0);
    const knee = {
      x: hip.x + facing * thighPx * Math.cos(slope),
      y: hip.y + thighPx * Math.sin(slope),
    };
    const head = { centre: ear, radiusPx: neckPx * HEAD_PER_NECK };
    return {
      ...size,
      head,
      bones: [neckTo(shoulders, head), { from: shoulders, to: hip }, { from: hip, to: knee }],
    };
  }
  const widthPx = seenWidthPx ?? neckPx / NECK_PER_WIDTH;
  const level = toRad(value('shoulderLevelDeg') ?? 0);
  const half = { x: (widthPx / 2) * Math.cos(level), y: (widthPx / 2) * Math.sin(level) };
  const left = { x: x + half.x, y: y + half.y };
  const right = { x: x - half.x, y: y - half.y };
  const head = { centre: up(shoulders, neckPx, 0), radiusPx: neckPx * HEAD_PER_NECK };
  const down = (from: Point): Point => ({
    x: from.x + (x - from.x) * 0.25,
    y: from.y + TRUNK_PER_NECK * neckPx,
  });
  return {
    ...size,
    head,
    bones: [
      neckTo(shoulders, head),
      { from: left, to: right },
      { from: left, to: down(left) },
      { from: right, to: down(right) },
    ],
  };
}
