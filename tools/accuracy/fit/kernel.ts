// Kernel ridge regression with a Gaussian kernel, to see whether a straight line is too simple. Pure.
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { usualSize, scaled, type Row } from './ridge';

/** As for the straight line, per row. */
const PENALTY = 0.02;

function squaredDistance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, i) => sum + (value - (other[i] ?? 0)) ** 2, 0);
}

/**
 * A predictor of changes. Its width is the number of features, the mean squared length of a scaled row; where nothing has changed it says
 * zero, as the straight line does. Throws for no rows.
 */
export function fitKernel(rows: readonly Row[]): (features: readonly (number | null)[]) => number {
  const [first] = rows;
  if (first === undefined) throw new RangeError('A fit needs rows.');
  const scales = first.features.map((_, i) => usualSize(rows.map(({ features }) => features[i])));
  const inputs = rows.map(({ features }) => scaled(features, scales));
  const kernel = (one: readonly number[], other: readonly number[]): number =>
    Math.exp(-squaredDistance(one, other) / (2 * scales.length));
  const matrix = inputs.map((one, i) =>
    inputs.map((other, k) => kernel(one, other) + (i === k ? PENALTY : 0)),
  );
  const targets = Matrix.columnVector(rows.map(({ target }) => target));
  const weights = new CholeskyDecomposition(new Matrix(matrix)).solve(targets).to1DArray();
  const say = (input: readonly number[]): number =>
    inputs.reduce((sum, other, i) => sum + (weights[i] ?? 0) * kernel(input, other), 0);
  const atRest = say(scales.map(() => 0));
  return (features) => say(scaled(features, scales)) - atRest;
}
