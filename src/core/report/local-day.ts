// Where a person's day begins: 04:00 by the clock on the wall, so that a late evening belongs to the day before.

/** The hour at which a day begins [design]. */
const DAY_STARTS_AT_HOUR = 4;

/**
 * The beginning of the local day that holds `atMs`, in the time zone of the machine. Goes by calendar dates, never by adding 24 hours: a day
 * on which the clocks change has 23 or 25.
 */
export function startOfLocalDay(atMs: number): number {
  const at = new Date(atMs);
  const sameDate = dayStart(at.getFullYear(), at.getMonth(), at.getDate());
  return atMs >= sameDate ? sameDate : dayStart(at.getFullYear(), at.getMonth(), at.getDate() - 1);
}

function dayStart(year: number, month: number, date: number): number {
  return new Date(year, month, date, DAY_STARTS_AT_HOUR).getTime();
}
