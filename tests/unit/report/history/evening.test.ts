// When a day is summed up: once, in its evening or later, and never before.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt, dayOfDate } from '../../../../src/core/report/calendar/days';
import { addDays } from '../../../../src/core/report/calendar/periods';
import { staying } from '../../../../src/core/report/calendar/travel';
import { detailOf } from '../../../../src/core/report/day/day-summary';
import { eveningDue } from '../../../../src/core/report/history/evening';
import { interval } from '../../storage/help';

const travel = staying('Europe/Berlin');
const HOUR = 3_600_000;

function watched(date: string, hours: number) {
  const day = dayOfDate(date, travel);
  if (day === null) throw new Error(date);
  const startMs = day.startMs + 5 * HOUR;
  const intervals = [interval(startMs, startMs + hours * HOUR)];
  return detailOf(day, { intervals, bouts: [], stretches: [] }, travel).summary;
}

const days = ['2026-11-20', '2026-11-24', '2026-11-26', '2026-11-27'].map((date) => watched(date, 2));
const due = (clock: string, toldTo: string) => {
  const nowMs = Date.parse(`2026-11-27T${clock}:00+01:00`);
  return eveningDue(days, dayAt(nowMs, travel), nowMs, toldTo)?.id ?? null;
};

test('today comes from six in the evening on, and until then the latest day that was not told', () => {
  expect(due('17:59', '2026-11-25')).toBe('2026-11-26');
  expect(due('18:00', '2026-11-25')).toBe('2026-11-27');
  expect(due('10:00', '2026-11-26')).toBeNull();
  expect(due('23:30', '2026-11-27')).toBeNull();
});

test('a day that was hardly watched, or is long past, is not told', () => {
  const nowMs = Date.parse('2026-11-27T19:00:00+01:00');
  const today = dayAt(nowMs, travel);
  expect(eveningDue([watched('2026-11-27', 0.25)], today, nowMs, '2026-11-01')).toBeNull();
  expect(eveningDue([watched('2026-11-19', 2)], today, nowMs, '2026-11-01')).toBeNull();
});

test('once told a day never comes again, whatever the time', () => {
  fc.assert(
    fc.property(fc.nat(10 * 24), fc.nat(24 * 60), (hoursOn, minutes) => {
      const nowMs = Date.parse('2026-11-20T00:00:00+01:00') + hoursOn * HOUR + minutes * 60_000;
      const first = eveningDue(days, dayAt(nowMs, travel), nowMs, '2026-11-01');
      if (first === null) return;
      const later = nowMs + HOUR;
      const next = eveningDue(days, dayAt(later, travel), later, first.id);
      expect(next === null || next.id > first.id).toBe(true);
      expect(first.id <= addDays(dayAt(nowMs, travel).date, 0)).toBe(true);
    }),
  );
});
