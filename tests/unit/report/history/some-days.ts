// Weeks of made-up days for the rules of the report: each as upright as it is told to be.
import { addDays } from '../../../../src/core/report/calendar/periods';
import { type DaySummary } from '../../../../src/core/report/day/day-summary';
import { SUMMARY_VERSION } from '../../../../src/core/report/day/stored-summary';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export interface DayPlan {
  /** Minutes upright and drifting in each hour from nine on. */
  readonly hours: readonly (readonly [upright: number, drifting: number])[];
  readonly breaks?: number;
  readonly longestMin?: number;
  readonly metricMs?: DaySummary['metricMs'];
}

/** The day `index` days after 1 June 2026. */
export function dayOf(index: number, plan: DayPlan): DaySummary {
  const id = addDays('2026-06-01', index);
  const startMs = Date.parse(`${id}T04:00:00Z`);
  const at = (which: 0 | 1): readonly number[] =>
    Array.from({ length: 24 }, (_, hour) => (plan.hours[hour - 9]?.[which] ?? 0) * MINUTE);
  const sum = (values: readonly number[]) => values.reduce((total, ms) => total + ms, 0);
  const none = Array.from({ length: 24 }, () => 0);
  return {
    id,
    version: SUMMARY_VERSION,
    startMs,
    endMs: startMs + 24 * HOUR,
    uprightMs: sum(at(0)),
    driftingMs: sum(at(1)),
    unclearMs: 0,
    offSeatMs: 0,
    unseenMs: 0,
    bouts: 4,
    longestBoutMs: (plan.longestMin ?? 50) * MINUTE,
    breaks: plan.breaks ?? 3,
    longBreaks: 1,
    stretches: 0,
    episodes: 4,
    metricMs: plan.metricMs ?? {},
    hours: { uprightMs: at(0), driftingMs: at(1), unclearMs: none, offSeatMs: none },
  };
}

/** So many days, each made by `plan` of its index. */
export function daysOf(count: number, plan: (index: number) => DayPlan): readonly DaySummary[] {
  return Array.from({ length: count }, (_, index) => dayOf(index, plan(index)));
}
