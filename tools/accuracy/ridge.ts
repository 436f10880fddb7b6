// Ridge regression on few features: standardised, clipped, with what is missing taken for unchanged. Pure.
import { mean, standardDeviation } from './statistics';

/** One row: features by position, null where not seen, and what they should tell. */
export interface Row {
  readonly features: readonly (number | null)[];
  readonly target: number;
}

/** A fitted model: estimate = Σ weight · clipped standardised feature + intercept. */
export interface RidgeModel {
  readonly centres: readonly number[];
  readonly scales: readonly number[];
  readonly weights: readonly number[];
  readonly intercept: number;
}

/** A few frames are badly misread; beyond this a feature says no more than here. [syn] */
const CLIP_SD = 2.5;

/** The usual value, for a feature that was not seen, has the standard score 0. */
function standardise(
  features: readonly (number | null)[],
  { centres, scales }: Pick<RidgeModel, 'centres' | 'scales'>,
): readonly number[] {
  return features.map((value, i) => {
    if (value === null) return 0;
    const score = (value - (centres[i] ?? 0)) / (scales[i] ?? 1);
    return Math.max(-CLIP_SD, Math.min(CLIP_SD, score));
  });
}

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

/** Fits weights that trade squared error against their own size: `penalty` per row. Throws for no rows. */
export function fitRidge(rows: readonly Row[], penalty: number): RidgeModel {
  const [first] = rows;
  if (first === undefined) throw new RangeError('A fit needs rows.');
  const columns = first.features.map((_, i) =>
    rows.flatMap(({ features }) => {
      const value = features[i];
      return value === null || value === undefined ? [] : [value];
    }),
  );
  const centres = columns.map((values) => (values.length > 0 ? mean(values) : 0));
  // A feature that never varied carries nothing; any scale will do.
  const scales = columns.map((values) => (values.length > 1 ? standardDeviation(values) || 1 : 1));
  const inputs = rows.map(({ features }) => standardise(features, { centres, scales }));
  const intercept = mean(rows.map(({ target }) => target));
  const middles = centres.map((_, i) => mean(inputs.map((input) => input[i] ?? 0)));
  const centred = inputs.map((input) => input.map((value, i) => value - (middles[i] ?? 0)));
  const matrix = centres.map((_, i) =>
    centres.map((_unused, k) => {
      const product = centred.reduce((sum, input) => sum + (input[i] ?? 0) * (input[k] ?? 0), 0);
      return product + (i === k ? penalty * rows.length : 0);
    }),
  );
  const right = centres.map((_, i) =>
    rows.reduce((sum, { target }, n) => sum + (centred[n]?.[i] ?? 0) * (target - intercept), 0),
  );
  const weights = solve(matrix, right);
  const offset = weights.reduce((sum, weight, i) => sum + weight * (middles[i] ?? 0), 0);
  return { centres, scales, weights, intercept: intercept - offset };
}

/** What the model says of one set of features. */
export function predict(model: RidgeModel, features: readonly (number | null)[]): number {
  const input = standardise(features, model);
  return model.intercept + model.weights.reduce((sum, weight, i) => sum + weight * (input[i] ?? 0), 0);
}
