// A day in a few dozen numbers: made of its intervals, and made again whenever they or the way of counting change.
import { METRIC_IDS, type MetricId } from '../../baseline/metric';
import type { Bout, Interval } from '../../session/session';
import type { LocalDay } from '../calendar/days';
import type { Travel } from '../calendar/travel';
import type { DayReport } from '../day-report';
import type { DoneStretch } from '../done-stretch';
import { summarise } from '../summarise';
import { judgedMs, sittingMs, watchedMs } from './sums';
import { shiftsOf } from './shifts';
import { SUMMARY_VERSION, type DaySummary } from './stored-summary';
import { hoursOf, sharesOf, type HourSlot, type TimeShares } from './hours';

export { judgedMs, sittingMs, watchedMs } from './sums';
export type { DaySummary };

/** Share of the sitting that could be judged, 0 to 1; null where there was none. */
export function coverageOf(shares: TimeShares): number | null {
  const sitting = sittingMs(shares);
  return sitting === 0 ? null : judgedMs(shares) / sitting;
}

/** One day with everything that can be shown of it. */
export interface DayDetail {
  readonly report: DayReport;
  readonly hours: readonly HourSlot[];
  readonly summary: DaySummary;
}

/** What was stored of one day, in any order; it may reach over the day, overlap or leave holes. */
export interface DayRecords {
  readonly intervals: readonly Interval[];
  readonly bouts: readonly Bout[];
  readonly stretches: readonly DoneStretch[];
}

/** Counts a day from its records. */
export function detailOf(day: LocalDay, records: DayRecords, travel: Travel): DayDetail {
  const bounds = { startMs: day.startMs, endMs: day.endMs };
  return detailOfReport(
    day.date,
    summarise(records.intervals, records.bouts, bounds, records.stretches),
    travel,
  );
}

/** The same for a day that has been summed up already; `date` is the one on which it began. */
export function detailOfReport(date: string, report: DayReport, travel: Travel): DayDetail {
  const hours = hoursOf(report.intervals, travel);
  return { report, hours, summary: summaryOf(date, report, hours) };
}

function summaryOf(date: string, report: DayReport, hours: readonly HourSlot[]): DaySummary {
  const byHour = (share: keyof TimeShares): readonly number[] => {
    const sums = Array.from({ length: 24 }, () => 0);
    for (const slot of hours) sums[slot.hour] = (sums[slot.hour] ?? 0) + slot[share];
    return sums;
  };
  const shifts = shiftsOf(report.intervals);
  return {
    id: date,
    version: SUMMARY_VERSION,
    startMs: report.day.startMs,
    endMs: report.day.endMs,
    ...sharesOf(report.intervals),
    bouts: report.bouts.length,
    longestBoutMs: report.longestBoutMs,
    breaks: report.breaks.length,
    longBreaks: report.breaks.filter(({ length }) => length === 'long').length,
    stretches: report.stretches.length,
    episodes: report.episodes.length,
    metricMs: report.perMetricMs,
    ...(shifts === null ? {} : { shifts }),
    hours: {
      uprightMs: byHour('uprightMs'),
      driftingMs: byHour('driftingMs'),
      unclearMs: byHour('unclearMs'),
      offSeatMs: byHour('offSeatMs'),
    },
  };
}

/** Whether anything was watched, or done with the timer. */
export function isEmpty(summary: DaySummary): boolean {
  return watchedMs(summary) === 0 && summary.unseenMs === 0 && summary.stretches === 0;
}

/**
 * Of two accounts of one day the one that saw more: an older count from before details were erased, say, or another computer's. Which is
 * named first does not matter.
 */
export function fuller(a: DaySummary, b: DaySummary): DaySummary {
  const more = watchedMs(a) - watchedMs(b) || a.stretches - b.stretches || a.version - b.version;
  if (more !== 0) return more > 0 ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/** The measures of a day by how long they were off, the longest first. */
export function metricsByTime(
  metricMs: DaySummary['metricMs'],
): readonly { readonly metric: MetricId; readonly ms: number }[] {
  return METRIC_IDS.map((metric) => ({ metric, ms: metricMs[metric] ?? 0 }))
    .filter(({ ms }) => ms > 0)
    .sort((a, b) => b.ms - a.ms);
}
