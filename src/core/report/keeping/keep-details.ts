// How long the details of a day are kept; its figures are kept for good. Pure.
import { dayAt, dayOfDate } from '../calendar/days';
import { addDays } from '../calendar/periods';
import type { Travel } from '../calendar/travel';

/** What a person can choose; null, the default, keeps them for good. */
export const DETAIL_DAYS = [90, 365] as const;

export type DetailDays = (typeof DETAIL_DAYS)[number];

/** The moment from which details are kept: the beginning of the local day so many days before today's. */
export function detailsFromMs(nowMs: number, days: DetailDays, travel: Travel): number {
  const today = dayAt(nowMs, travel);
  return dayOfDate(addDays(today.date, -days), travel)?.startMs ?? 0;
}
