// Distances under a covariance: a few equations with as many unknowns, for which a library would double the page's weight.

/** Solves `matrix · x = right` for a symmetric positive definite matrix, by Cholesky's decomposition. NaN where it is not one. */
export function solvePositive(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] {
  const size = right.length;
  const lower: number[][] = [];
  for (let i = 0; i < size; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : (lower[j] ?? []);
      let rest = matrix[i]?.[j] ?? Number.NaN;
      for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * (other[k] ?? 0);
      row.push(j === i ? Math.sqrt(rest) : rest / (other[j] ?? Number.NaN));
    }
    lower.push(row);
  }
  const forward: number[] = [];
  for (let i = 0; i < size; i++) {
    const row = lower[i] ?? [];
    const known = forward.reduce((sum, value, k) => sum + (row[k] ?? 0) * value, 0);
    forward.push(((right[i] ?? Number.NaN) - known) / (row[i] ?? Number.NaN));
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let rest = forward[i] ?? Number.NaN;
    for (let k = i + 1; k < size; k++) rest -= (lower[k]?.[i] ?? 0) * (solution[k] ?? 0);
    solution[i] = rest / (lower[i]?.[i] ?? Number.NaN);
  }
  return solution;
}

/** Sum of the products, pair by pair. */
export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0);
}
