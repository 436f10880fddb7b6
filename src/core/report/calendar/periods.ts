// Weeks, months and years of days, by their dates: a week from Monday (ISO 8601), a month and a year as in the calendar.
import { dateOfNumber, dateText, dayNumber, readDate, weekdayOf } from './zone';

export const SPANS = ['week', 'month', 'year'] as const;

export type Span = (typeof SPANS)[number];

/** From the first day to the last, both in it, as dates such as "2026-11-23". */
export interface Period {
  readonly span: Span;
  readonly first: string;
  readonly last: string;
}

/** The week, month or year that holds a date. Throws for what is no date. */
export function periodOf(span: Span, date: string): Period {
  const day = numberOf(date);
  const [first, next] = boundsOf(span, day);
  return { span, first: dateText(first), last: dateText(next - 1) };
}

function boundsOf(span: Span, day: number): readonly [first: number, next: number] {
  const { year, month } = dateOfNumber(day);
  switch (span) {
    case 'week': {
      const monday = day - weekdayOf(day);
      return [monday, monday + 7];
    }
    case 'month':
      return [
        dayNumber({ year, month, date: 1 }),
        month === 12
          ? dayNumber({ year: year + 1, month: 1, date: 1 })
          : dayNumber({ year, month: month + 1, date: 1 }),
      ];
    case 'year':
      return [dayNumber({ year, month: 1, date: 1 }), dayNumber({ year: year + 1, month: 1, date: 1 })];
  }
}

/** The period before this one, which ends on the day before its first. */
export function periodBefore({ span, first }: Period): Period {
  return periodOf(span, addDays(first, -1));
}

/** The period after this one. */
export function periodAfter({ span, last }: Period): Period {
  return periodOf(span, addDays(last, 1));
}

/** Every date of a period, in order. */
export function datesOf({ first, last }: Period): readonly string[] {
  const from = numberOf(first);
  return Array.from({ length: numberOf(last) - from + 1 }, (_, index) => dateText(from + index));
}

/** A date so many days later, or earlier. */
export function addDays(date: string, days: number): string {
  return dateText(numberOf(date) + days);
}

/** How many days lie between two dates; 0 for the same. */
export function daysApart(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(date: string): number {
  return weekdayOf(numberOf(date));
}

function numberOf(date: string): number {
  const day = readDate(date);
  if (day === null) throw new Error(`"${date}" is no date such as 2026-11-23.`);
  return day;
}
