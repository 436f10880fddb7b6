// How two columns of numbers agree: errors, limits, correlations, and how well one number tells two groups apart.
import { mean as libraryMean, sampleCorrelation, sampleStandardDeviation } from 'simple-statistics';

/** A measured value beside the true one, in the same unit or not. */
export interface Pair {
  readonly measured: number;
  readonly truth: number;
}

/** Differences are measured minus true. */
export interface Agreement {
  readonly mae: number;
  readonly bias: number;
  /** 95 % limits of agreement, bias ± 1.96 SD of the differences (Bland and Altman 1986). */
  readonly low: number;
  readonly high: number;
}

/** NaN for no values. */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : libraryMean([...values]);

/** Standard deviation with n - 1; NaN for fewer than two values. */
export const standardDeviation = (values: readonly number[]): number =>
  values.length < 2 ? Number.NaN : sampleStandardDeviation([...values]);

/** Errors of values in the unit of the truth; all NaN for fewer than two pairs. */
export function agreement(pairs: readonly Pair[]): Agreement {
  const differences = pairs.map(({ measured, truth }) => measured - truth);
  const bias = mean(differences);
  const spread = 1.96 * standardDeviation(differences);
  return { mae: mean(differences.map(Math.abs)), bias, low: bias - spread, high: bias + spread };
}

/** Pearson's r, -1..1; NaN when either column does not vary. */
export function pearson(pairs: readonly Pair[]): number {
  const [measured, truth] = [pairs.map((pair) => pair.measured), pairs.map((pair) => pair.truth)];
  if (!(standardDeviation(measured) * standardDeviation(truth) > 0)) return Number.NaN;
  return Math.max(-1, Math.min(1, sampleCorrelation(measured, truth)));
}

/** Ranks from 1; equal values share the mean of their ranks, which the library's own rank correlation does not do. */
export function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const result = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (order[to + 1]?.value === order[from]?.value) to += 1;
    for (let k = from; k <= to; k += 1) result[order[k]?.i ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return result;
}

/** Spearman's rank correlation: 1 when a larger truth always comes with a larger value, however unevenly. */
export function spearman(pairs: readonly Pair[]): number {
  const measured = ranks(pairs.map((p) => p.measured));
  const truth = ranks(pairs.map((p) => p.truth));
  return pearson(measured.map((rank, i) => ({ measured: rank, truth: truth[i] ?? 0 })));
}

/** The chance that a value of the one group exceeds one of the other, ties counted half (Mann and Whitney): 0.5 tells nothing. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  const all = ranks([...positives, ...negatives]);
  const sum = all.slice(0, positives.length).reduce((total, rank) => total + rank, 0);
  const n = positives.length;
  return (sum - (n * (n + 1)) / 2) / (n * negatives.length);
}

/** 95 % interval of a share (Wilson 1927), which stays inside 0..1 for few cases too; 0..1 for none. */
export function shareInterval(hits: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const z2 = 1.96 ** 2;
  const share = hits / of;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Math.sqrt((share * (1 - share)) / of + z2 / (4 * of ** 2)) * 1.96) / (1 + z2 / of);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
