// The laws of counting changes of posture: each once, in the hour in which it was, and of known time alone.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfDate } from '../../../../src/core/report/calendar/days';
import { staying } from '../../../../src/core/report/calendar/travel';
import { detailOf } from '../../../../src/core/report/day/day-summary';
import { shiftsOf, shiftsPerHour, shiftsThrough } from '../../../../src/core/report/day/shifts';
import { intervalOutside } from '../../../../src/core/report/keeping/cut-out';
import { interval } from '../../storage/help';
import { someIntervals } from './arbitrary-day';

const travel = staying('Europe/Berlin');
const day = dayOfDate('2026-03-28', travel);
if (day === null) throw new Error('The day is there.');
const HOUR = 3_600_000;

test('the hours together have the changes and the judged time of the day, of 23 hours too', () => {
  fc.assert(
    fc.property(someIntervals(day.startMs - 5 * HOUR), (intervals) => {
      const { report, hours, summary } = detailOf(day, { intervals, bouts: [], stretches: [] }, travel);
      const whole = shiftsOf(report.intervals);
      const parts = shiftsThrough(hours, report.intervals).flatMap(({ shifts }) => shifts ?? []);
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(whole?.count ?? 0);
      expect(parts.reduce((sum, { judgedMs }) => sum + judgedMs, 0)).toBe(whole?.judgedMs ?? 0);
      expect(summary.shifts ?? null).toEqual(whole);
    }),
  );
});

test('nothing that happened in a time that was erased is left', () => {
  fc.assert(
    fc.property(
      someIntervals(0),
      fc.nat(40 * HOUR),
      fc.integer({ min: 1, max: 9 * HOUR }),
      (intervals, at, length) => {
        const range = { startMs: at, endMs: at + length };
        for (const part of intervals.flatMap((one) => intervalOutside(one, range)))
          for (const { atMs } of part.marks ?? [])
            expect(atMs < range.startMs || atMs >= range.endMs).toBe(true);
      },
    ),
  );
});

test('a day from before they were kept has no rate, not one of none', () => {
  expect(shiftsOf([interval(0, HOUR, 'old')])).toBeNull();
  expect(shiftsPerHour(shiftsOf([{ ...interval(0, HOUR, 'new'), marks: [] }]))).toBe(0);
  expect(shiftsPerHour(shiftsOf([{ ...interval(0, 60_000, 'short'), marks: [] }]))).toBeNull();
});
