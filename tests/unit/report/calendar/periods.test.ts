// The promises about weeks, months and years: each date in exactly one, and one follows the other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  datesOf,
  daysApart,
  periodAfter,
  periodBefore,
  periodOf,
  SPANS,
  weekday,
} from '../../../../src/core/report/calendar/periods';
import { dateText } from '../../../../src/core/report/calendar/zone';

const dates = fc.integer({ min: 0, max: 60_000 }).map(dateText);

describe('a period', () => {
  test('is the ISO week, the month or the year that holds the date', () => {
    expect(periodOf('week', '2026-11-28')).toEqual({ span: 'week', first: '2026-11-23', last: '2026-11-29' });
    expect(periodOf('month', '2024-02-10')).toMatchObject({ first: '2024-02-01', last: '2024-02-29' });
    expect(periodOf('year', '2026-11-28')).toMatchObject({ first: '2026-01-01', last: '2026-12-31' });
    expect(weekday('2026-11-23')).toBe(0);
  });

  test('holds its date, and every date of it makes the same one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SPANS), dates, fc.nat(400), (span, date, pick) => {
        const period = periodOf(span, date);
        const all = datesOf(period);
        expect(all).toContain(date);
        expect(periodOf(span, all[pick % all.length] ?? date)).toEqual(period);
        expect(daysApart(period.first, period.last)).toBe(all.length - 1);
      }),
    );
  });

  test('begins where the one before ends, and comes back from the one after', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SPANS), dates, (span, date) => {
        const period = periodOf(span, date);
        expect(addDays(periodBefore(period).last, 1)).toBe(period.first);
        expect(periodBefore(periodAfter(period))).toEqual(period);
      }),
    );
  });

  test('of what is no date is an error that says what a date is', () => {
    expect(() => periodOf('week', '2026-02-30')).toThrow('is no date such as 2026-11-23');
  });
});
