// Summing up a day once: in its evening, or when the page is next opened. Pure.
import { addDays } from '../calendar/periods';
import type { LocalDay } from '../calendar/days';
import type { DaySummary } from '../day/day-summary';
import { eveningOf } from './evening-hour';
import { wasWatched } from './typical';

/** An older day is nothing that anybody waits to hear of. [design] */
const OLDEST_DAYS = 7;

/** The day to sum up; null where there is none to speak of. `toldTo`: the latest date that was summed up, or from which on it is wanted. */
export function eveningDue(
  days: readonly DaySummary[],
  today: LocalDay,
  nowMs: number,
  toldTo: string,
): DaySummary | null {
  const isEvening = nowMs >= eveningOf(today.startMs);
  const last = isEvening ? today.date : addDays(today.date, -1);
  const first = addDays(today.date, -OLDEST_DAYS);
  return (
    days.findLast((day) => day.id > toldTo && day.id >= first && day.id <= last && wasWatched(day)) ?? null
  );
}
