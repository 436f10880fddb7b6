// A week, a month or a year in figures: the sums of its days, and what a hand-count of them would give.
import { median } from '../../features/robust';
import { METRIC_IDS, type MetricId } from '../../baseline/metric';
import { daysApart, weekday, type Period } from '../calendar/periods';
import { NO_TIME, uprightShare, type TimeShares } from '../day/hours';
import { judgedMs, type DaySummary } from '../day/day-summary';
import { FIGURES, wasWatched, type FigureName } from './typical';
import { trendOf, type Trend } from './trend';

/** An hour of the clock on one weekday, over all days of the period. */
export interface HeatCell extends TimeShares {
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** 0 to 23. */
  readonly hour: number;
}

export interface PeriodSummary {
  readonly period: Period;
  /** Those with records, in order. */
  readonly days: readonly DaySummary[];
  /** Watched for half an hour or more. */
  readonly watchedDays: number;
  readonly total: TimeShares;
  readonly metricMs: Readonly<Partial<Record<MetricId, number>>>;
  /** Median over the days that give it; null where none does. */
  readonly typical: Readonly<Record<FigureName, number | null>>;
  /** Change in a day; null from fewer than eight days. */
  readonly trends: Readonly<Record<FigureName, Trend | null>>;
  readonly heat: readonly HeatCell[];
}

/** Hours of less judged sitting are neither best nor hardest. [design] */
const LEAST_JUDGED_MS = 30 * 60_000;

/** Sums up the days that lie in a period; others are left out. */
export function summarisePeriod(all: readonly DaySummary[], period: Period): PeriodSummary {
  const days = all
    .filter(({ id }) => id >= period.first && id <= period.last)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const dated = days.map((day) => ({ x: daysApart(period.first, day.id), day }));
  const each = <T>(of: (name: FigureName) => T) =>
    Object.fromEntries(Object.keys(FIGURES).map((name) => [name, of(name as FigureName)])) as Record<
      FigureName,
      T
    >;
  return {
    period,
    days,
    watchedDays: days.filter(wasWatched).length,
    total: totalOf(days),
    metricMs: sumMetrics(days),
    typical: each((name) => {
      const values = days.map(FIGURES[name]).filter((value) => value !== null);
      return values.length === 0 ? null : median(values);
    }),
    trends: each((name) =>
      trendOf(
        dated.flatMap(({ x, day }) => {
          const y = FIGURES[name](day);
          return y === null ? [] : [{ x, y }];
        }),
      ),
    ),
    heat: heatOf(days),
  };
}

const SHARES = Object.keys(NO_TIME) as readonly (keyof TimeShares)[];

function totalOf(parts: readonly TimeShares[]): TimeShares {
  const total = { ...NO_TIME };
  for (const part of parts) {
    for (const key of SHARES) total[key] += part[key];
  }
  return total;
}

function sumMetrics(days: readonly DaySummary[]): PeriodSummary['metricMs'] {
  const sums: Partial<Record<MetricId, number>> = {};
  for (const { metricMs } of days) {
    for (const metric of METRIC_IDS) {
      const ms = metricMs[metric];
      if (ms !== undefined) sums[metric] = (sums[metric] ?? 0) + ms;
    }
  }
  return sums;
}

/** Only hours in which somebody was seen. */
function heatOf(days: readonly DaySummary[]): readonly HeatCell[] {
  const cells = new Map<number, TimeShares>();
  for (const { id, hours } of days) {
    const day = weekday(id);
    for (let hour = 0; hour < 24; hour += 1) {
      const part: TimeShares = {
        uprightMs: hours.uprightMs[hour] ?? 0,
        driftingMs: hours.driftingMs[hour] ?? 0,
        unclearMs: hours.unclearMs[hour] ?? 0,
        offSeatMs: hours.offSeatMs[hour] ?? 0,
        unseenMs: 0,
      };
      if (part.uprightMs + part.driftingMs + part.unclearMs + part.offSeatMs === 0) continue;
      const key = day * 24 + hour;
      cells.set(key, totalOf([cells.get(key) ?? NO_TIME, part]));
    }
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([key, shares]) => ({ weekday: Math.floor(key / 24), hour: key % 24, ...shares }));
}

/** The hours of the clock over all days, by share upright. */
export interface RankedHour {
  readonly hour: number;
  readonly uprightShare: number;
  readonly judgedMs: number;
}

/** Best first; hours with little judged sitting are left out. */
export function rankHours(heat: readonly HeatCell[]): readonly RankedHour[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const total = totalOf(heat.filter((cell) => cell.hour === hour));
    return { hour, judgedMs: judgedMs(total), uprightShare: uprightShare(total) ?? 0 };
  })
    .filter(({ judgedMs: ms }) => ms >= LEAST_JUDGED_MS)
    .sort((a, b) => b.uprightShare - a.uprightShare || a.hour - b.hour);
}
