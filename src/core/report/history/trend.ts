// Which way a figure goes over weeks, and how sure that is: the Theil–Sen slope with its confidence interval.
import { median } from '../../features/robust';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `low` and `high` bound the slope with the confidence asked for; `level` is the line at x = 0. */
export interface Trend {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly points: number;
}

/** From fewer points no interval means much. [design] */
const LEAST_POINTS = 8;
/** Every pair of points is compared: more would hold up the opening of a year, and medians of neighbours show the same. [design] */
const MOST_POINTS = 180;
/** How many standard deviations of a normal distribution leave out 5 % and 1 % on both sides together. */
export const Z_95 = 1.96;
export const Z_99 = 2.576;

/**
 * The median of the slopes between all pairs of points, which a few odd days cannot move, and the interval of Sen (J. Am. Stat. Assoc. 63,
 * 1968, 1379–1389) from the variance of Kendall's S. Null for fewer than eight points. Neighbouring days resemble each other a little,
 * which the interval does not know, so it is a little too narrow.
 */
export function trendOf(points: readonly Point[], z = Z_95): Trend | null {
  const used = thinned(points);
  if (used.length < LEAST_POINTS) return null;
  const slopes = slopesOf(used);
  if (slopes.length === 0) return null;
  const slope = middleOf(slopes);
  const count = used.length;
  const sd = Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18);
  const rank = (slopes.length - z * sd) / 2;
  const low = slopes[Math.max(0, Math.floor(rank))] ?? slope;
  const high = slopes[Math.min(slopes.length - 1, Math.ceil(slopes.length - rank))] ?? slope;
  return { slope, low, high, level: median(used.map(({ x, y }) => y - slope * x)), points: points.length };
}

/** Whether the interval leaves out no change at all. */
export function isClear({ low, high }: Trend): boolean {
  return low > 0 || high < 0;
}

/** The median of what is in order already. */
function middleOf(sorted: Float64Array): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

/** Of all pairs, in order. */
function slopesOf(points: readonly Point[]): Float64Array {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
  let count = 0;
  for (const [index, a] of points.entries()) {
    for (let other = index + 1; other < points.length; other += 1) {
      const b = points[other];
      if (b !== undefined && b.x !== a.x) slopes[count++] = (b.y - a.y) / (b.x - a.x) + 0;
    }
  }
  return slopes.subarray(0, count).sort();
}

/** Neighbours in groups, each with the medians of its points. */
function thinned(points: readonly Point[]): readonly Point[] {
  if (points.length <= MOST_POINTS) return points;
  const sorted = points.toSorted((a, b) => a.x - b.x);
  const size = Math.ceil(points.length / MOST_POINTS);
  return Array.from({ length: Math.ceil(points.length / size) }, (_, index) => {
    const group = sorted.slice(index * size, (index + 1) * size);
    return { x: median(group.map(({ x }) => x)), y: median(group.map(({ y }) => y)) };
  });
}
