// What a person is told of a download: it only grows, and ends at the whole.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Arrived } from '../../../src/core/supervision/load';
import { createArrivals } from '../../../workers/arrivals';

const KNOWN = { wasm: { bytes: 400 }, weights: { bytes: 6_000 }, other: { bytes: 1 } };

/** Pieces of both files as they come, in any order, one of them fetched twice. */
const pieces = fc.array(
  fc.oneof(
    fc.record({ file: fc.constant('wasm'), bytes: fc.integer({ min: 0, max: 400 }) }),
    fc.record({ file: fc.constant('weights'), bytes: fc.integer({ min: 0, max: 6_000 }) }),
  ),
);

test('it never goes back, never passes the whole, is said at most a hundred times, and says when all is here', () => {
  fc.assert(
    fc.property(pieces, (come) => {
      const said: Arrived[] = [];
      const arrivals = createArrivals(['wasm', 'weights'], (arrived) => said.push(arrived), KNOWN);
      for (const { file, bytes } of come) arrivals.note(file, bytes);
      arrivals.note('wasm', 400);
      arrivals.note('weights', 6_000);
      expect(said.length).toBeLessThanOrEqual(101);
      expect(said.at(-1)).toEqual({ arrivedBytes: 6_400, wholeBytes: 6_400 });
      for (const [index, { arrivedBytes }] of said.entries())
        expect(arrivedBytes).toBeGreaterThan(said[index - 1]?.arrivedBytes ?? -1);
    }),
  );
});
