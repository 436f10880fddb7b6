// Laws of merging histories: order and repetition do not matter, and nothing is lost.
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { additionsOf, mergeRecords, type Records } from '../../../src/core/archive/merge';
import { SCHEMA_FILE, schemaText } from '../../../tools/data-format/schema';
import { bout, interval, setup } from '../storage/help';

const NONE: Records = { setups: [], travel: [], intervals: [], bouts: [], stretches: [], days: [] };

/** Histories that share some ids, as two computers' files do that were merged before. */
const records: fc.Arbitrary<Records> = fc.record({
  setups: fc
    .uniqueArray(fc.constantFrom('desk', 'kitchen', 'office'))
    .map((ids) => ids.map((id) => setup(id))),
  travel: fc.constantFrom([], [{ fromMs: 0, zone: 'Europe/Berlin' }], [{ fromMs: 0, zone: 'Asia/Tokyo' }]),
  intervals: fc
    .uniqueArray(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 5 })), { selector: ([id]) => id })
    .map((spans) => spans.map(([id, length]) => interval(id * 10, id * 10 + length, `i${id}`))),
  bouts: fc
    .uniqueArray(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 5 })), { selector: ([id]) => id })
    .map((spans) => spans.map(([id, length]) => bout(id * 10, id * 10 + length, `b${id}`))),
  stretches: fc.constant([]),
  days: fc.constant([]),
});

/** As sets, in an order of their own. */
function sorted({ setups, intervals, bouts, stretches, days, travel }: Records): Records {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    travel,
    setups: byId(setups),
    intervals: byId(intervals),
    bouts: byId(bouts),
    stretches: byId(stretches),
    days: byId(days),
  };
}

describe('merging', () => {
  test('gives the same, whichever of two is named first', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(sorted(mergeRecords(a, b))).toEqual(sorted(mergeRecords(b, a)));
      }),
    );
  });

  test('gives the same, in whatever order three are brought together', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(sorted(mergeRecords(mergeRecords(a, b), c))).toEqual(
          sorted(mergeRecords(a, mergeRecords(b, c))),
        );
      }),
    );
  });

  test('adds nothing the second time, nothing of what is here already, and everything to nothing', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const { intervals, bouts, setups } = additionsOf(mergeRecords(a, b), b);
        expect([...intervals, ...bouts, ...setups]).toEqual([]);
        expect(sorted(mergeRecords(NONE, a))).toEqual(sorted(a));
      }),
    );
  });

  test('loses no id, and keeps the longer of two accounts of the same time', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const merged = mergeRecords(a, b);
        for (const { id, endMs } of [...a.intervals, ...b.intervals]) {
          expect(merged.intervals.find((one) => one.id === id)?.endMs).toBeGreaterThanOrEqual(endMs);
        }
      }),
    );
  });
});

test('the published schema of backups is the one that reads them', async () => {
  const published: unknown = JSON.parse(await readFile(SCHEMA_FILE, 'utf8'));
  expect(published, 'run: npm run data-format').toEqual(JSON.parse(schemaText()));
});
