// The fit finds what is there, says nothing where nothing changed, and what is missing or absurd cannot carry it away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitRidge, leftOutGain, predict, stretched, type Row } from '../../../tools/accuracy/fit/ridge';

const number = fc.integer({ min: -100, max: 100 }).map((n) => n / 10);

/** Two features that vary by themselves, and a target made of them. */
const grid = (a: number, b: number): Row[] =>
  Array.from({ length: 49 }, (_, i) => {
    const [x, y] = [(i % 7) - 3, Math.floor(i / 7) - 3];
    return { features: [x, y], target: a * x + b * y };
  });

describe('fitRidge', () => {
  it('finds a linear relation again when hardly penalised', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const model = fitRidge(grid(a, b), 1e-9);
        expect(predict(model, [2, -1])).toBeCloseTo(2 * a - b, 4);
      }),
    );
  });

  it('says zero where nothing has changed, whatever it was fitted on', () => {
    const lopsided = grid(2, -3).map((row) => ({ ...row, target: row.target + 5 }));
    expect(predict(fitRidge(lopsided, 0.1), [0, 0])).toBe(0);
  });

  it('says less of a change the more it is penalised, down to nothing', () => {
    const said = [0.001, 1, 1000].map((penalty) => predict(fitRidge(grid(2, 0), penalty), [3, 0]));
    expect(said[0]).toBeGreaterThan(said[1] ?? Number.NaN);
    expect(said[1]).toBeGreaterThan(said[2] ?? Number.NaN);
    expect(said[2]).toBeCloseTo(0, 1);
  });

  it('takes a feature that was not seen for one that did not change', () => {
    const model = fitRidge(grid(2, -3), 0.1);
    expect(predict(model, [null, 1])).toBe(predict(model, [0, 1]));
  });

  it('is not carried further by a misread feature than by one of 2.5 times the usual size', () => {
    const model = fitRidge(grid(2, -3), 0.1);
    expect(predict(model, [1e6, 0])).toBeCloseTo(predict(model, [2.5 * (model.scales[0] ?? 0), 0]), 9);
  });

  it('is left alone by a feature that never moved', () => {
    const rows = grid(2, -3).map((row) => ({ ...row, features: [...row.features, 0] }));
    expect(predict(fitRidge(rows, 1e-9), [1, 1, 0])).toBeCloseTo(-1, 4);
  });
});

describe('leftOutGain', () => {
  const bodies = (noise: (i: number) => number) =>
    new Map(
      Array.from({ length: 16 }, (_, body): [string, Row[]] => [
        String(body),
        grid(2, 1).map((row, i) => ({
          ...row,
          features: row.features.map((value) => (value ?? 0) + noise(body * 49 + i)),
        })),
      ]),
    );

  it('is 1 where everything is told, and less where features are noisy', () => {
    expect(
      leftOutGain(
        bodies(() => 0),
        1e-9,
      ),
    ).toBeCloseTo(1, 6);
    const noisy = leftOutGain(
      bodies((i) => 3 * Math.sin(i * 12.9898) * Math.cos(i * 4.1414)),
      1e-9,
    );
    expect(noisy).toBeGreaterThan(0.3);
    expect(noisy).toBeLessThan(0.95);
  });

  it('is what stretching undoes: a model says as many times more as it is stretched', () => {
    const model = fitRidge(grid(2, -3), 0.1);
    expect(predict(stretched(model, 1.5), [1, 2])).toBeCloseTo(1.5 * predict(model, [1, 2]), 9);
  });
});
