// The laws of taking a time out of what was recorded.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt } from '../../../../src/core/report/calendar/days';
import { staying } from '../../../../src/core/report/calendar/travel';
import { boutOutside, intervalOutside } from '../../../../src/core/report/keeping/cut-out';
import { DETAIL_DAYS, detailsFromMs } from '../../../../src/core/report/keeping/keep-details';
import { bout } from '../../storage/help';
import { someIntervals } from '../day/arbitrary-day';

const FROM = Date.UTC(2026, 2, 28);
const HOUR = 3_600_000;
const someRange = fc
  .tuple(fc.nat(45 * HOUR), fc.integer({ min: 1, max: 30 * HOUR }))
  .map(([at, length]) => ({ startMs: FROM + at, endMs: FROM + at + length }));

const lengthOf = (parts: readonly { readonly startMs: number; readonly endMs: number }[]) =>
  parts.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);

test('nothing of the range is left, nothing outside of it is lost, and a second time changes nothing', () => {
  fc.assert(
    fc.property(someIntervals(FROM), someRange, (intervals, range) => {
      const left = intervals.flatMap((one) => intervalOutside(one, range));
      const within = intervals.map(({ startMs, endMs }) => ({
        startMs: Math.max(startMs, range.startMs),
        endMs: Math.max(Math.min(endMs, range.endMs), Math.max(startMs, range.startMs)),
      }));
      expect(left.every(({ startMs, endMs }) => endMs <= range.startMs || startMs >= range.endMs)).toBe(true);
      expect(lengthOf(left) + lengthOf(within)).toBe(lengthOf(intervals));
      expect(left.every(({ startMs, endMs }) => startMs < endMs)).toBe(true);
      expect(new Set(left.map(({ id }) => id)).size).toBe(left.length);
      expect(left.flatMap((one) => intervalOutside(one, range))).toEqual(left);
    }),
  );
});

test('what is not touched stays the very record it was', () => {
  fc.assert(
    fc.property(someIntervals(FROM), someRange, (intervals, range) => {
      for (const one of intervals) {
        if (one.endMs > range.startMs && one.startMs < range.endMs) continue;
        expect(intervalOutside(one, range)[0]).toBe(one);
      }
    }),
  );
});

test('of a bout no more sitting is left than time, and the rest in proportion', () => {
  const whole = { ...bout(FROM, FROM + 4 * HOUR), sittingMs: 2 * HOUR };
  expect(boutOutside(whole, { startMs: FROM + HOUR, endMs: FROM + 2 * HOUR })).toEqual([
    { ...whole, endMs: FROM + HOUR, sittingMs: HOUR / 2 },
    {
      ...whole,
      id: `${whole.id}~${(FROM + 2 * HOUR).toString(36)}`,
      startMs: FROM + 2 * HOUR,
      sittingMs: HOUR,
    },
  ]);
  expect(boutOutside(whole, { startMs: FROM, endMs: FROM + 4 * HOUR })).toEqual([]);
});

test.each(DETAIL_DAYS)(
  'details of %i days go up to the beginning of a local day, also across a change of clocks',
  (days) => {
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
        fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) }),
        (zone, nowMs) => {
          const travel = staying(zone);
          const fromMs = detailsFromMs(nowMs, days, travel);
          expect(dayAt(fromMs, travel).startMs).toBe(fromMs);
          const daysKept = Math.round((dayAt(nowMs, travel).startMs - fromMs) / (24 * HOUR));
          expect(daysKept).toBe(days);
        },
      ),
    );
  },
);
