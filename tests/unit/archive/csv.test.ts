// The promises of tables: what a cell holds comes back from any reader of CSV, and nothing in it is run by a spreadsheet.
import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockText, csvOf } from '../../../src/core/archive/csv';

test('every text comes back as it was, save an apostrophe before what looks like a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = csvParse(csvOf(['one', 'two'], rows));
      const expected = rows.map(([one, two]) => ({ one: guarded(one), two: guarded(two) }));
      expect(read.map(({ one, two }) => ({ one, two }))).toEqual(expected);
    }),
  );
});

const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

test('a moment is told by the clock that the person had, with its distance from UTC', () => {
  const noonUtc = Date.UTC(2026, 6, 1, 12);
  expect(clockText(noonUtc, [{ fromMs: 0, zone: 'Europe/Berlin' }])).toBe('2026-07-01T14:00:00+02:00');
  expect(clockText(noonUtc, [{ fromMs: 0, zone: 'America/St_Johns' }])).toBe('2026-07-01T09:30:00-02:30');
});
