// Hours and days of the week in words, and back.
import { dateFormat } from './formats';

/** "Mon" for 1; 0 is Sunday. */
export function dayShortName(day: number): string {
  // 4 January 1970 was a Sunday.
  return dateFormat({ weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(1970, 0, 4 + day));
}

/** A minute of the day as "09:30". */
export function minuteText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The minute of the day that "09:30" is; null for what is no time. */
export function minuteOf(text: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
