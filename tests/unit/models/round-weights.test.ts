// What rounding may change of a graph: large filters, each weight by at most half a step of its result, and nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Constant } from '../../../tools/models/constants';
import { halfOf, numberOf } from '../../../tools/models/half-precision';
import type { Graph } from '../../../tools/models/map-operators';
import { roundWeights } from '../../../tools/models/round-weights';

const RESULTS = 4;
const SIZE = 25_000 * RESULTS;

/** Weights without order: normal, of another size for each result, every third one zero where it is sparse. */
function filterOf(
  seed: number,
  sparse: boolean,
  size = SIZE,
  shape = [1, 1, size / RESULTS, RESULTS],
): Constant {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const halves = Uint16Array.from({ length: size }, (_, i) =>
    sparse && i % 3 === 0 ? 0 : halfOf((next() + next() + next() - 1.5) * 4 ** -(i % RESULTS)),
  );
  return { shape, type: 'float16', bytes: new Uint8Array(halves.buffer) };
}

const graphOf = (constant: Constant): Graph => ({
  nodes: [],
  weights: new Map([['filter', constant]]),
  nodeOf: new Map(),
});
const numbersOf = ({ bytes }: Constant): Float64Array =>
  Float64Array.from(new Uint16Array(bytes.slice().buffer), numberOf);
const rounded = (constant: Constant): Constant =>
  roundWeights(graphOf(constant)).weights.get('filter') ?? constant;

describe('rounding a large filter', () => {
  it('moves no weight by more than a hundredth of what is usual in its result, and no zero at all', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, sparse) => {
        const filter = filterOf(seed, sparse);
        const [before, after] = [numbersOf(filter), numbersOf(rounded(filter))];
        for (let result = 0; result < RESULTS; result += 1) {
          const own = before.filter((value, i) => i % RESULTS === result && value !== 0);
          const usual = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0) / own.length);
          const furthest = before.reduce(
            (most, value, i) =>
              i % RESULTS === result ? Math.max(most, Math.abs((after[i] ?? 0) - value)) : most,
            0,
          );
          expect(furthest).toBeGreaterThan(0);
          expect(furthest).toBeLessThan(usual / 100);
        }
        expect(before.every((value, i) => value !== 0 || after[i] === 0)).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it('leaves few different values, in equal steps, and rounds nothing a second time', () => {
    const once = rounded(filterOf(1, false));
    const own = numbersOf(once).filter((_, i) => i % RESULTS === 0);
    const step = own.reduce((least, value) => (value === 0 ? least : Math.min(least, Math.abs(value))), 1);
    expect(own.every((value) => Number.isInteger(value / step))).toBe(true);
    expect(new Set(own).size).toBeLessThan(1_000);
    expect(rounded(once)).toEqual(once);
  });
});

it('what is small, depthwise, a bias or not of half precision stays as it is', () => {
  const small = filterOf(1, false, 4_000);
  const depthwise = filterOf(1, false, SIZE, [1, 1, SIZE, 1]);
  const bias = filterOf(1, false, SIZE, [SIZE]);
  const whole: Constant = { shape: [1, 1, SIZE / 2, 1], type: 'int32', bytes: new Uint8Array(2 * SIZE) };
  for (const constant of [small, depthwise, bias, whole]) expect(rounded(constant)).toBe(constant);
});

it('every finite number of half precision keeps its bits on the way to a number and back', () => {
  const finite = Array.from({ length: 0x1_0000 }, (_, half) => half).filter(
    (half) => (half & 0x7c00) !== 0x7c00,
  );
  expect(finite.filter((half) => halfOf(numberOf(half)) !== half)).toEqual([]);
  expect(halfOf(1 + 0.4 / 1024)).toBe(halfOf(1));
  expect(halfOf(2 - 2 ** -20)).toBe(halfOf(2));
  expect(() => halfOf(65_520)).toThrow(RangeError);
  expect(() => halfOf(Number.NaN)).toThrow(RangeError);
});
