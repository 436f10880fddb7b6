// The hours of the week in which a person may be nudged: working hours, outside of which it is quiet, and quiet hours within them.
import * as v from 'valibot';
import type { Stored } from '../schema/stored-values';

/** As `Date` numbers them: 0 is Sunday. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

const MINUTES_A_DAY = 24 * 60;
const minuteOfDay = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MINUTES_A_DAY - 1));

/** As it is stored. From one minute of the day to another, on some days; one that does not end later goes on into the next morning. */
export const hourRangeSchema = v.object({
  days: v.pipe(v.array(v.picklist(WEEKDAYS)), v.readonly()),
  fromMinute: minuteOfDay,
  toMinute: minuteOfDay,
});

export type HourRange = Stored<typeof hourRangeSchema>;

/** As it is stored. No working hours are all hours. */
export const nudgeHoursSchema = v.object({
  working: v.pipe(v.array(hourRangeSchema), v.readonly()),
  quiet: v.pipe(v.array(hourRangeSchema), v.readonly()),
});

export type NudgeHours = Stored<typeof nudgeHoursSchema>;

/** Whether a person may be nudged at this moment by the clock on the wall. */
export function mayNudgeAt({ working, quiet }: NudgeHours, wallMs: number): boolean {
  const at = new Date(wallMs);
  const day = at.getDay();
  const minute = at.getHours() * 60 + at.getMinutes();
  const inside = (range: HourRange) => holds(range, day, minute);
  return (working.length === 0 || working.some(inside)) && !quiet.some(inside);
}

function holds({ days, fromMinute, toMinute }: HourRange, day: number, minute: number): boolean {
  const on = (weekday: number) => days.some((one) => one === weekday);
  if (fromMinute < toMinute) return on(day) && minute >= fromMinute && minute < toMinute;
  // Over midnight it belongs to the day on which it begins.
  return (on(day) && minute >= fromMinute) || (on((day + 6) % 7) && minute < toMinute);
}
