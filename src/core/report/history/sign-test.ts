// The exact sign test: how likely so uneven a split of days is, if both sides were equally likely.

/**
 * Two-sided probability of `more` or a more uneven number out of `count` fair coins. 1 for none. Exact, by sums of binomial coefficients in
 * logarithms, so that hundreds of days do not overflow.
 */
export function signTest(more: number, count: number): number {
  if (count === 0) return 1;
  const extreme = Math.max(more, count - more);
  let tail = 0;
  let logChoose = 0;
  // From all of them downward: C(n, n) = 1, and C(n, k - 1) = C(n, k) · k / (n - k + 1).
  for (let k = count; k >= extreme; k -= 1) {
    tail += Math.exp(logChoose - count * Math.LN2);
    logChoose += Math.log(k) - Math.log(count - k + 1);
  }
  return Math.min(1, 2 * tail);
}
