// The labels of days, and where their steps lead: at night, and on both nights on which the clocks change, in three time zones.
import { describe, expect, test } from 'vitest';
import { dayAt, dayBefore, dayOfDate } from '../../../src/core/report/calendar/days';
import { staying } from '../../../src/core/report/calendar/travel';
import { stepsOf } from '../../../src/ui/report/steps';
import { formatDate } from '../../../src/words/clock-hours';
import { NIGHTS } from '../report/calendar/nights';

describe.each(NIGHTS)('in %s on the night of %s', (zone, date, before, after) => {
  const travel = staying(zone);

  test.each([
    ['01:00', before],
    ['03:59', after],
    ['04:01', after],
  ])(
    'at %s the present day is called Today, and the day before is the one that ends where it begins',
    (clock, offset) => {
      const today = dayAt(Date.parse(`${date}T${clock}:00${offset}`), travel);
      const steps = stepsOf('day', today.date, today.date);
      expect(steps.title).toBe('Today');
      expect(steps.after).toBeNull();
      expect(dayOfDate(steps.before, travel)).toEqual(dayBefore(today, travel));

      const earlier = stepsOf('day', steps.before, today.date);
      expect(earlier.title).toBe(formatDate(steps.before, today.date.slice(0, 4)));
      expect(earlier.after).toBe(today.date);
    },
  );
});

describe('steps', () => {
  test('of weeks, months and years never lead ahead of today, and come back to it', () => {
    for (const span of ['week', 'month', 'year'] as const) {
      const { before, after } = stepsOf(span, '2026-11-28', '2026-11-28');
      expect(after).toBeNull();
      expect(stepsOf(span, before, '2026-11-28').after).toBe('2026-11-28');
    }
  });
});
