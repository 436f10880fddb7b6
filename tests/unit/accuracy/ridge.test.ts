// The fit finds what is there, and what is missing or absurd cannot carry it away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitRidge, predict, solve, type Row } from '../../../tools/accuracy/ridge';

const number = fc.integer({ min: -100, max: 100 }).map((n) => n / 10);

/** Two features that vary by themselves, and a target made of them. */
const grid = (a: number, b: number, c: number): Row[] =>
  Array.from({ length: 49 }, (_, i) => {
    const [x, y] = [(i % 7) - 3, Math.floor(i / 7) - 3];
    return { features: [x, y], target: a * x + b * y + c };
  });

describe('fitRidge', () => {
  it('finds a linear relation again when hardly penalised', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const model = fitRidge(grid(a, b, c), 1e-9);
        expect(predict(model, [2, -1])).toBeCloseTo(2 * a - b + c, 4);
      }),
    );
  });

  it('says less of a change the more it is penalised, down to the mean', () => {
    const rows = grid(2, 0, 5);
    const said = [0.001, 1, 1000].map((penalty) => predict(fitRidge(rows, penalty), [3, 0]) - 5);
    expect(said[0]).toBeGreaterThan(said[1] ?? Number.NaN);
    expect(said[1]).toBeGreaterThan(said[2] ?? Number.NaN);
    expect(said[2]).toBeCloseTo(0, 1);
  });

  it('takes a feature that was not seen for one at its usual value', () => {
    const model = fitRidge(grid(2, -3, 1), 0.1);
    expect(predict(model, [null, 1])).toBeCloseTo(predict(model, [0, 1]), 9);
  });

  it('is not carried further by a misread feature than by one 2.5 standard deviations away', () => {
    const model = fitRidge(grid(2, -3, 1), 0.1);
    expect(predict(model, [1e6, 0])).toBeCloseTo(predict(model, [2.5 * (model.scales[0] ?? 0), 0]), 9);
  });

  it('is left alone by a feature that never varied', () => {
    const rows = grid(2, -3, 1).map((row) => ({ ...row, features: [...row.features, 7] }));
    expect(predict(fitRidge(rows, 1e-9), [1, 1, 7])).toBeCloseTo(0, 4);
  });
});

describe('solve', () => {
  it('gives back what the system was made of', () => {
    fc.assert(
      fc.property(fc.tuple(number, number, number), fc.tuple(number, number, number), ([a, b, c], wanted) => {
        // Strictly dominant on the diagonal, hence solvable.
        const matrix = [
          [40, a, b],
          [a, 40, c],
          [b, c, 40],
        ];
        const right = matrix.map((row) => row.reduce((sum, value, i) => sum + value * (wanted[i] ?? 0), 0));
        solve(matrix, right).forEach((value, i) => expect(value).toBeCloseTo(wanted[i] ?? Number.NaN, 6));
      }),
    );
  });
});
