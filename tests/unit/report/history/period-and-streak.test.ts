// The promises of a week, a month and a year: the sums of their days; and of streaks: they forgive, and never flatter.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, periodOf, SPANS } from '../../../../src/core/report/calendar/periods';
import { rankHours, summarisePeriod } from '../../../../src/core/report/history/period-summary';
import { breakStreak } from '../../../../src/core/report/history/streak';
import { standingOf, typicalBefore, FIGURES } from '../../../../src/core/report/history/typical';
import { dayOf, daysOf, HOUR, MINUTE } from './some-days';

const part = fc.tuple(fc.nat(30), fc.nat(30));
const plans = fc.array(fc.record({ hours: fc.array(part, { maxLength: 10 }), breaks: fc.nat(9) }), {
  maxLength: 60,
});

describe('a period', () => {
  test('is the sum of its days, in whatever order they come, and so is its heat map', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...SPANS), (some, span) => {
        const days = some.map((plan, index) => dayOf(index, plan));
        const period = periodOf(span, '2026-06-15');
        const summary = summarisePeriod(days, period);
        expect(summarisePeriod(days.toReversed(), period)).toEqual(summary);
        const inside = days.filter(({ id }) => id >= period.first && id <= period.last);
        expect(summary.total.uprightMs).toBe(inside.reduce((sum, { uprightMs }) => sum + uprightMs, 0));
        for (const key of ['uprightMs', 'driftingMs'] as const)
          expect(summary.heat.reduce((sum, cell) => sum + cell[key], 0)).toBe(summary.total[key]);
      }),
    );
  });

  test('of a year is that of its months together', () => {
    fc.assert(
      fc.property(plans, (some) => {
        const days = some.map((plan, index) => dayOf(index * 5, plan));
        const months = Array.from({ length: 12 }, (_, month) =>
          summarisePeriod(days, periodOf('month', `2026-${String(month + 1).padStart(2, '0')}-01`)),
        );
        const year = summarisePeriod(days, periodOf('year', '2026-06-01'));
        expect(year.total.driftingMs).toBe(months.reduce((sum, { total }) => sum + total.driftingMs, 0));
        expect(year.watchedDays).toBe(months.reduce((sum, { watchedDays }) => sum + watchedDays, 0));
      }),
    );
  });

  test('puts the best hour first and leaves out hours of which little was judged', () => {
    const days = daysOf(5, () => ({
      hours: [
        [40, 10],
        [50, 0],
        [1, 0],
        [10, 40],
      ],
    }));
    const { heat } = summarisePeriod(days, periodOf('week', '2026-06-01'));
    expect(rankHours(heat).map(({ hour }) => hour)).toEqual([10, 9, 12]);
  });

  test('of nothing has no figures and no trend, rather than zeros', () => {
    const { typical, trends, watchedDays } = summarisePeriod([], periodOf('month', '2026-06-01'));
    expect(watchedDays).toBe(0);
    expect(Object.values(typical).every((value) => value === null)).toBe(true);
    expect(Object.values(trends).every((trend) => trend === null)).toBe(true);
  });
});

describe('what is usual', () => {
  test('needs five days of the last four weeks, and leaves the day itself out', () => {
    const days = daysOf(5, () => ({ hours: [[60, 20]] }));
    expect(typicalBefore(days, addDays('2026-06-01', 4), FIGURES.uprightShare)).toBeNull();
    expect(typicalBefore(days, addDays('2026-06-01', 5), FIGURES.uprightShare)).toMatchObject({
      median: 0.75,
      days: 5,
    });
    expect(typicalBefore(days, addDays('2026-06-01', 40), FIGURES.uprightShare)).toBeNull();
  });

  test('calls above or below only what lies beyond both the spread and the least that matters', () => {
    const usual = { median: 0.6, spread: 0.1, days: 9 };
    expect([0.72, 0.69, 0.48].map((value) => standingOf(value, usual, 0.05))).toEqual([
      'above',
      'usual',
      'below',
    ]);
    expect(standingOf(0.64, { ...usual, spread: 0 }, 0.05)).toBe('usual');
  });
});

describe('a streak of days with a break in every hour', () => {
  const worked = { hours: [[60, 20]] } as const;
  const streak = (pattern: string) =>
    breakStreak(
      Array.from(pattern, (sign, index) =>
        dayOf(index, sign === '.' ? { hours: [] } : { ...worked, longestMin: sign === 'x' ? 61 : 60 }),
      ),
    );

  test.each([
    ['', 0, 0],
    ['kkk', 3, 0],
    ['kk..k', 3, 0],
    ['kkkkkkxkk', 8, 1],
    ['kkxkkkkkkxkk', 10, 2],
    ['kxkkxk', 3, 1],
    ['kkx', 2, 1],
    ['xkkk', 3, 0],
    ['x', 0, 0],
  ])('reads %s as %i kept and %i passed over', (pattern, kept, forgiven) => {
    expect(streak(pattern)).toEqual({ kept, forgiven });
  });

  test('never counts more days than there were, and a day off changes nothing', () => {
    const patterns = fc.array(fc.constantFrom<string>('k', 'x'), { maxLength: 40 });
    fc.assert(
      fc.property(patterns, fc.nat(40), (signs, at) => {
        const plain = streak(signs.join(''));
        expect(plain.kept).toBeLessThanOrEqual(signs.filter((sign) => sign === 'k').length);
        expect(streak(signs.toSpliced(at, 0, '.').join(''))).toEqual(plain);
      }),
    );
  });

  test('has the hour as its bound', () => {
    expect(breakStreak([dayOf(0, { ...worked, longestMin: 60 })]).kept).toBe(1);
    expect(HOUR).toBe(60 * MINUTE);
  });
});
