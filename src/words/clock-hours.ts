// Hours of the clock and days of the week in words.
import { dateFormat } from './formats';

/** "14:00"; 24 is midnight again. */
export function formatHour(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}:00`;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** 0 is Monday. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[((weekday % 7) + 7) % 7] ?? '';
}

/** "Mon". */
export function shortWeekday(weekday: number): string {
  return weekdayName(weekday).slice(0, 3);
}

/** A date such as "2026-11-23" as "Monday 23 November", with its year where it is not `thisYear`. */
export function formatDate(date: string, thisYear?: string): string {
  const withYear = thisYear !== undefined && !date.startsWith(thisYear);
  return dateFormat({
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(withYear ? { year: 'numeric' } : {}),
  })
    .format(Date.parse(`${date}T12:00:00Z`))
    .replace(',', '');
}

/** "23 Nov". */
export function formatShortDate(date: string): string {
  return dateFormat({ timeZone: 'UTC', day: 'numeric', month: 'short' }).format(
    Date.parse(`${date}T12:00:00Z`),
  );
}

/** "November 2026". */
export function formatMonth(date: string): string {
  return dateFormat({ timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    Date.parse(`${date}T12:00:00Z`),
  );
}
