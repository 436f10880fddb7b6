// Rounds the large filters of a graph so that they compress, in steps as fine as the usual weight of each result asks for.
import type { Constant } from './constants';
import { halfOf, numberOf } from './half-precision';
import type { Graph } from './map-operators';

/**
 * A filter smaller than this keeps every bit: all of those together weigh little, and they lie where an error goes through the whole
 * picture. [design]
 */
const SMALLEST_FILTER = 8_000;

/**
 * How fine a step is: 2^-7 of the usual weight in a filter of 100,000, and finer by the root of the size in smaller ones, because the
 * error of a result grows with the root of the number of weights it is summed from. The first load stays
 * below 7 MB so; docs/models.md has how far landmarks move. [design]
 */
const BITS_BELOW_USUAL = 7;
const USUAL_FILTER = 100_000;

/** Half precision has ten bits of fraction: a finer step would change nothing. */
const MOST_BITS = 10;

/**
 * A graph of which the large filters are rounded, each result of a filter (its last dimension) in equal steps of its own: a power of
 * two, so that what comes out is of half precision again. Zeros stay zeros; everything else of the graph stays as it is.
 */
export function roundWeights(graph: Graph): Graph {
  const weights = new Map(
    Array.from(graph.weights, ([name, constant]) => [
      name,
      isLargeFilter(constant) ? roundFilter(constant) : constant,
    ]),
  );
  return { ...graph, weights };
}

/** Filters are [height, width, in, out]; a depthwise one has a last dimension of 1, and is small. */
function isLargeFilter({ shape, type }: Constant): boolean {
  const size = shape.reduce((product, length) => product * length, 1);
  return type === 'float16' && shape.length === 4 && shape[3] !== 1 && size >= SMALLEST_FILTER;
}

function roundFilter(filter: Constant): Constant {
  const results = filter.shape[3] ?? 1;
  const halves = new Uint16Array(filter.bytes.slice().buffer);
  const values = Float64Array.from(halves, numberOf);
  const finer = Math.round(BITS_BELOW_USUAL + Math.log2(USUAL_FILTER / values.length) / 2);
  const bits = Math.min(MOST_BITS, finer);
  for (let result = 0; result < results; result += 1) {
    const step = usualPowerOf2(values, result, results) * 2 ** -bits;
    for (let i = result; i < values.length; i += results) {
      halves[i] = halfOf(Math.round((values[i] ?? 0) / step) * step);
    }
  }
  return { ...filter, bytes: new Uint8Array(halves.buffer) };
}

/** The power of two nearest to the root mean square of one result's weights, without the zeros of a sparse filter; 1 where all are zero. */
function usualPowerOf2(values: Float64Array, result: number, results: number): number {
  let [squares, count] = [0, 0];
  for (let i = result; i < values.length; i += results) {
    const value = values[i] ?? 0;
    squares += value * value;
    if (value !== 0) count += 1;
  }
  return count === 0 ? 1 : 2 ** Math.round(Math.log2(Math.sqrt(squares / count)));
}
