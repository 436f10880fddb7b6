// How long days are kept, what they take up, and erasing some of them: in words.
import type { TimeRange } from '../core/report/keeping/cut-out';
import type { DetailDays } from '../core/report/keeping/keep-details';
import type { Forgetting, StorageUse } from '../model/model';
import { formatBytes } from './archive';
import { formatDay } from './durations';

/** A choice of how long the details of a day are kept. */
export function detailDaysName(days: DetailDays | null): string {
  switch (days) {
    case null:
      return 'For good';
    case 365:
      return 'For a year';
    case 90:
      return 'For 90 days';
  }
}

/** What shortening it does, before it is done. */
export function describeShortening(days: DetailDays): string {
  return `Details older than ${days === 365 ? 'a year' : `${days} days`} are erased, now and from day to day: when you sat how, your drifts, your exercises. How each day went in figures stays. This cannot be undone.`;
}

/** What the browser keeps for this page; empty where it does not say. */
export function describeUse(use: StorageUse | null): string {
  if (use === null) return '';
  const { bytes, recordBytes } = use;
  if (recordBytes === null)
    return `In use: about ${formatBytes(bytes)}, with Plumbline’s own files for use without a network.`;
  return `In use: about ${formatBytes(recordBytes)} for what is yours, and ${formatBytes(Math.max(0, bytes - recordBytes))} for Plumbline’s own files.`;
}

/** The days of a range: "Monday 23 November", "Monday 23 November to Friday 27 November". It ends where the next day begins. */
export function daysText({ startMs, endMs }: TimeRange): string {
  const [first, last] = [formatDay(startMs), formatDay(endMs - 1 - NIGHT_MS)];
  return first === last ? first : `${first} to ${last}`;
}

/** A day goes on until four at night, and belongs to the date on which it began. */
const NIGHT_MS = 5 * 3_600_000;

/** How far erasing some days has come; empty where there is nothing to say. */
export function describeForgetting(forgetting: Forgetting): string {
  switch (forgetting.kind) {
    case 'none':
      return '';
    case 'waiting':
      return `Erasing ${daysText(forgetting.range)} in ten seconds. Until then all of it is here, also if you close this page.`;
    case 'claiming':
    case 'forgetting':
      return `Erasing ${daysText(forgetting.range)}…`;
    case 'forgotten':
      return `Erased: ${daysText(forgetting.range)}. A backup that holds it can bring it back.`;
    case 'refused':
      return `Not all of ${daysText(forgetting.range)} could be erased. Close the other tabs of Plumbline, then try again.`;
  }
}
