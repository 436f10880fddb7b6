// Clock time in a named time zone, in both directions. The browser's own calendar knows the zones; nothing of them is kept here.

/** A date of the calendar; `month` from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs far more than using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, fresh);
  return fresh;
}

/** The time zone of this machine, as an IANA name such as "Europe/Berlin". */
export function systemZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether the calendar knows a zone of this name. */
export function isZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** How far the clocks of `zone` are ahead of UTC at a moment, in milliseconds. */
export function offsetMs(zone: string, atMs: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(atMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - Math.floor(atMs / SECOND_MS) * SECOND_MS;
}

/**
 * The moment at which the clocks of `zone` first show this date and hour. Where they skip it, the moment they would have shown it, had they
 * not been put forward, as `Date` does.
 */
export function momentAt(zone: string, day: CalendarDate, hour: number): number {
  const wallMs = Date.UTC(day.year, day.month - 1, day.date, hour);
  // A day before and after, every change of the clocks that matters is past or yet to come.
  const earlier = offsetMs(zone, wallMs - DAY_MS);
  const later = offsetMs(zone, wallMs + DAY_MS);
  const first = wallMs - earlier;
  if (offsetMs(zone, first) === earlier) return first;
  const second = wallMs - later;
  return offsetMs(zone, second) === later ? second : first;
}

/** A date as a number of days since 1970-01-01, so that dates can be counted and compared. */
export function dayNumber({ year, month, date }: CalendarDate): number {
  return Math.round(Date.UTC(year, month - 1, date) / DAY_MS);
}

/** The date of a number of days since 1970-01-01. */
export function dateOfNumber(days: number): CalendarDate {
  const at = new Date(days * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** The day number that the clocks of `zone` show at a moment, by midnight. */
export function dayNumberAt(zone: string, atMs: number): number {
  return Math.floor((atMs + offsetMs(zone, atMs)) / DAY_MS);
}

/** A day number as "2026-11-23". */
export function dateText(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** The day number of a text such as "2026-11-23"; null for what is no date. */
export function readDate(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = new Date(`${text}T00:00:00Z`);
  // A date past the end of its month is read as one of the next.
  return at.getUTCDate() === Number(text.slice(8)) ? at.getTime() / DAY_MS : null;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(days: number): number {
  // 1970-01-01 was a Thursday.
  return (((days + 3) % 7) + 7) % 7;
}
