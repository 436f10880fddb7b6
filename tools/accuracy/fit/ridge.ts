// Ridge regression through zero on few features: scaled, clipped, with what is missing taken for unchanged. Pure.
import { CLIP } from '../../../src/core/metrics/estimators/estimator';

/** One row: changes of features by position, null where not seen, and the change they should tell. */
export interface Row {
  readonly features: readonly (number | null)[];
  readonly target: number;
}

/** A fitted model: estimate = Σ weight · clipped change over scale. */
export interface RidgeModel {
  readonly scales: readonly number[];
  readonly weights: readonly number[];
}

/** What was not seen counts as unchanged. */
export const scaled = (features: readonly (number | null)[], scales: readonly number[]): readonly number[] =>
  features.map((value, i) => Math.max(-CLIP, Math.min(CLIP, (value ?? 0) / (scales[i] ?? 1))));

/** Solves a symmetric positive definite system by Gaussian elimination; the ridge keeps the pivots away from zero. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (const [i, pivotRow] of rows.entries()) {
    const pivot = pivotRow[i] ?? Number.NaN;
    for (const below of rows.slice(i + 1)) {
      const factor = (below[i] ?? 0) / pivot;
      for (let k = i; k <= size; k += 1) below[k] = (below[k] ?? 0) - factor * (pivotRow[k] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? [];
    let rest = row[size] ?? 0;
    for (let k = i + 1; k < size; k += 1) rest -= (row[k] ?? 0) * (solution[k] ?? 0);
    solution[i] = rest / (row[i] ?? Number.NaN);
  }
  return solution;
}

/** Root of the mean square: the usual size of a change, whichever way. */
export function usualSize(values: readonly (number | null | undefined)[]): number {
  const seen = values.filter((value) => value !== null && value !== undefined);
  const square = seen.reduce((sum, value) => sum + value * value, 0) / Math.max(1, seen.length);
  // A feature that never moved carries nothing; any scale will do.
  return Math.sqrt(square) || 1;
}

/**
 * Fits weights that trade squared error against their own size, `penalty` per row. There is no constant term: where nothing has changed,
 * the estimate is zero. Throws for no rows.
 */
export function fitRidge(rows: readonly Row[], penalty: number): RidgeModel {
  const [first] = rows;
  if (first === undefined) throw new RangeError('A fit needs rows.');
  const scales = first.features.map((_, i) => usualSize(rows.map(({ features }) => features[i])));
  const inputs = rows.map(({ features }) => scaled(features, scales));
  const matrix = scales.map((_, i) =>
    scales.map((_unused, k) => {
      const product = inputs.reduce((sum, input) => sum + (input[i] ?? 0) * (input[k] ?? 0), 0);
      return product + (i === k ? penalty * rows.length : 0);
    }),
  );
  const right = scales.map((_, i) =>
    rows.reduce((sum, { target }, n) => sum + (inputs[n]?.[i] ?? 0) * target, 0),
  );
  return { scales, weights: solve(matrix, right) };
}

/** What the model says of one set of changes. */
export function predict({ scales, weights }: RidgeModel, features: readonly (number | null)[]): number {
  const input = scaled(features, scales);
  return weights.reduce((sum, weight, i) => sum + weight * (input[i] ?? 0), 0);
}

/** The same model, saying so many times as much. */
export function stretched({ scales, weights }: RidgeModel, factor: number): RidgeModel {
  return { scales, weights: weights.map((weight) => weight * factor) };
}

/** Rows by groups that belong together, such as all poses of one body. */
export type RowGroups = ReadonlyMap<string, readonly Row[]>;

const FOLDS = 8;

/**
 * How much of a true change is told of groups that were left out of the fit: the slope through zero of what is told on what is true. Noise in
 * the features and the penalty both flatten it below 1.
 */
export function leftOutGain(groups: RowGroups, penalty: number): number {
  const all = [...groups.values()];
  let [told, squares] = [0, 0];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = all.filter((_, i) => i % FOLDS !== fold).flat();
    const leftOut = all.filter((_, i) => i % FOLDS === fold).flat();
    if (others.length === 0) continue;
    const model = fitRidge(others, penalty);
    for (const { features, target } of leftOut) {
      told += predict(model, features) * target;
      squares += target * target;
    }
  }
  return told / squares;
}
