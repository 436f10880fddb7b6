// A person's own limits as lines in the picture: where head and shoulders are at the baseline, and how far they may go.
import type { Baseline } from '../baseline/baseline';
import type { FeatureName } from '../features/features';
import type { MetricId } from '../baseline/metric';
import type { Point } from '../pose/geometry';

export interface LimitLine {
  readonly name:
    | 'head height'
    | 'shoulders'
    | 'shoulders at the limit'
    | 'trunk'
    | 'trunk at the limit'
    | 'neck'
    | 'neck at the limit';
  readonly kind: 'baseline' | 'limit';
  readonly from: Point;
  readonly to: Point;
}

type Limits = Readonly<Record<MetricId, number | null>>;

/** A line of this length from `from`, leaning by `deg` from straight up towards larger x. */
function leaning(from: Point, lengthPx: number, deg: number): Point {
  const rad = (deg * Math.PI) / 180;
  return { x: from.x + lengthPx * Math.sin(rad), y: from.y - lengthPx * Math.cos(rad) };
}

/** In unmirrored pixels of the baseline's frame; what the placement cannot show is left out. */
export function limitLines(baseline: Baseline, limits: Limits): readonly LimitLine[] {
  const value = (name: FeatureName): number | null => baseline.upright[name]?.median ?? null;
  const x = value('shoulderCentreXPx');
  const y = value('shoulderCentreYPx');
  if (x === null || y === null) return [];
  if (baseline.view === 'side') return sideLines({ x, y }, value, limits);
  const width = value('shoulderWidthPx');
  if (width === null) return [];
  const across = (atY: number): Pick<LimitLine, 'from' | 'to'> => ({
    from: { x: x - 0.75 * width, y: atY },
    to: { x: x + 0.75 * width, y: atY },
  });
  const ears = value('earHeightRatio');
  const lines: LimitLine[] = [{ name: 'shoulders', kind: 'baseline', ...across(y) }];
  if (ears !== null) lines.push({ name: 'head height', kind: 'baseline', ...across(y - ears * width) });
  const drop = limits.slumpDropRatio;
  if (drop !== null && baseline.view === 'front') {
    lines.push({ name: 'shoulders at the limit', kind: 'limit', ...across(y + drop * width) });
  }
  return lines;
}

function sideLines(
  shoulder: Point,
  value: (name: FeatureName) => number | null,
  limits: Limits,
): readonly LimitLine[] {
  const facing = Math.sign(value('headYawDeg') ?? 1) || 1;
  const lines: LimitLine[] = [];
  const neckPx = value('neckLengthPx');
  const head = value('headInclinationDeg');
  const add = (
    name: 'trunk' | 'neck',
    from: Point,
    lengthPx: number,
    deg: number,
    limit: number | null,
  ): void => {
    lines.push({ name, kind: 'baseline', from, to: leaning(from, lengthPx, facing * deg) });
    if (limit === null) return;
    const to = leaning(from, lengthPx, facing * (deg + limit));
    lines.push({ name: `${name} at the limit`, kind: 'limit', from, to });
  };
  const trunkPx = value('trunkLengthPx');
  const trunk = value('trunkInclinationDeg');
  if (trunkPx !== null && trunk !== null) {
    add('trunk', leaning(shoulder, -trunkPx, facing * trunk), trunkPx, trunk, limits.trunkInclinationDeg);
  }
  if (neckPx !== null && head !== null) add('neck', shoulder, neckPx, head, limits.headInclinationDeg);
  return lines;
}
