// Ridge regression through zero on few features: scaled, clipped, with what is missing taken for unchanged. Pure.
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
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
export const scaled = (features: readonly (number | null)[], scales: readonly number[]): number[] =>
  features.map((value, i) => Math.max(-CLIP, Math.min(CLIP, (value ?? 0) / (scales[i] ?? 1))));

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
  const inputs = new Matrix(rows.map(({ features }) => scaled(features, scales)));
  const targets = Matrix.columnVector(rows.map(({ target }) => target));
  const transposed = inputs.transpose();
  const penalties = Matrix.eye(scales.length).mul(penalty * rows.length);
  const normal = new CholeskyDecomposition(transposed.mmul(inputs).add(penalties));
  return { scales, weights: normal.solve(transposed.mmul(targets)).to1DArray() };
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
