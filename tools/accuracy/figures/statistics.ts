// How two columns of numbers agree: errors, limits, correlations, and how well one number tells two groups apart.

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

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard deviation with n - 1; NaN for fewer than two values. */
export function standardDeviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

/** Errors of values in the unit of the truth; all NaN for fewer than two pairs. */
export function agreement(pairs: readonly Pair[]): Agreement {
  const differences = pairs.map(({ measured, truth }) => measured - truth);
  const bias = mean(differences);
  const spread = 1.96 * standardDeviation(differences);
  return { mae: mean(differences.map(Math.abs)), bias, low: bias - spread, high: bias + spread };
}

/** Pearson's r, -1..1; NaN when either column does not vary. */
export function pearson(pairs: readonly Pair[]): number {
  const middle = { measured: mean(pairs.map((p) => p.measured)), truth: mean(pairs.map((p) => p.truth)) };
  let [both, own, true_] = [0, 0, 0];
  for (const { measured, truth } of pairs) {
    both += (measured - middle.measured) * (truth - middle.truth);
    own += (measured - middle.measured) ** 2;
    true_ += (truth - middle.truth) ** 2;
  }
  // A product of tiny rounding errors is no correlation.
  return own * true_ > 0 ? Math.max(-1, Math.min(1, both / Math.sqrt(own * true_))) : Number.NaN;
}

/** Ranks from 1; equal values share the mean of their ranks. */
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
