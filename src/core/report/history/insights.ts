// What the last weeks bear out, and nothing else: each rule is a test with its numbers, and most weeks have nothing to say.
import { median } from '../../features/robust';
import type { MetricId } from '../../baseline/metric';
import { addDays, daysApart } from '../calendar/periods';
import { uprightShare, type TimeShares } from '../day/hours';
import { judgedMs, metricsByTime, sittingMs, type DaySummary } from '../day/day-summary';
import { signTest } from './sign-test';
import { FIGURES, isTelling, type FigureName } from './typical';
import { isClear, trendOf, Z_99, type Point } from './trend';

/** Each with the numbers it rests on; shares from 0 to 1. */
export type Insight =
  /** In one hour of the clock the person drifts more than in their other hours, on `agreeing` of `days` days. */
  | {
      readonly kind: 'hard-hour';
      readonly hour: number;
      readonly share: number;
      readonly otherShare: number;
      readonly agreeing: number;
      readonly days: number;
    }
  /** One measure is most of the drifting, on `agreeing` of `days` days; `part` of all of it. */
  | {
      readonly kind: 'main-measure';
      readonly metric: MetricId;
      readonly part: number;
      readonly agreeing: number;
      readonly days: number;
    }
  /** A figure goes up or down; the change in a week with its bounds. */
  | {
      readonly kind: 'trend';
      readonly figure: Extract<FigureName, 'uprightShare' | 'longestBoutMs'>;
      readonly perWeek: number;
      readonly low: number;
      readonly high: number;
      readonly days: number;
    }
  /** Days with more breaks for their sitting were more upright: medians of the third with most and the third with fewest. */
  | {
      readonly kind: 'breaks-and-upright';
      readonly shareMany: number;
      readonly shareFew: number;
      readonly days: number;
    };

const MOST = 3;
/** Back to here for habits, and to here for trends. [design] */
const RECENT_DAYS = 28;
const TREND_DAYS = 56;
/** Chance would say as much in fewer than one week in a hundred. [design] */
const MOST_CHANCE = 0.01;
/** An hour counts on a day when so much of it was judged. [design] */
const LEAST_HOUR_MS = 15 * 60_000;
const LEAST_DAYS = 8;
/** Less is not worth a word, however certain. [design] */
const LEAST_SHARE = 0.1;
const LEAST_PER_WEEK = { uprightShare: 0.01, longestBoutMs: 2 * 60_000 } as const;
const MS_PER_HOUR = 3_600_000;

/** At most three, for the days up to and with `date`: what can be changed first. */
export function insightsOf(days: readonly DaySummary[], date: string): readonly Insight[] {
  const since = (count: number) => {
    const after = addDays(date, -count);
    return days.filter(({ id }) => id > after && id <= date).filter(isTelling);
  };
  const [recent, longer] = [since(RECENT_DAYS), since(TREND_DAYS)];
  return [
    hardHour(recent),
    breaksAndUpright(recent),
    trendIn(longer, 'uprightShare'),
    mainMeasure(recent),
    trendIn(longer, 'longestBoutMs'),
  ]
    .filter((insight) => insight !== null)
    .slice(0, MOST);
}

function hourShares({ hours }: DaySummary, wanted: (hour: number) => boolean): TimeShares {
  const sum = (values: readonly number[]) =>
    values.reduce((total, ms, hour) => (wanted(hour) ? total + ms : total), 0);
  return {
    uprightMs: sum(hours.uprightMs),
    driftingMs: sum(hours.driftingMs),
    unclearMs: 0,
    offSeatMs: 0,
    unseenMs: 0,
  };
}

/** Each hour against the others of the same day, so that a hard day is not held against its hours. */
function hardHour(days: readonly DaySummary[]): Insight | null {
  const tested = Array.from({ length: 24 }, (_, hour) => {
    const pairs = days.flatMap((day) => {
      const [here, others] = [hourShares(day, (h) => h === hour), hourShares(day, (h) => h !== hour)];
      if (judgedMs(here) < LEAST_HOUR_MS || judgedMs(others) < LEAST_HOUR_MS) return [];
      return [{ here: uprightShare(here) ?? 0, others: uprightShare(others) ?? 0 }];
    });
    return { hour, pairs };
  }).filter(({ pairs }) => pairs.length >= LEAST_DAYS);
  const found = tested.flatMap(({ hour, pairs }) => {
    const uneven = pairs.filter(({ here, others }) => here !== others);
    const agreeing = uneven.filter(({ here, others }) => here < others).length;
    // One of many hours is low by chance: the more were tried, the clearer it has to be (Bonferroni).
    const chance = signTest(agreeing, uneven.length) * tested.length;
    const share = median(pairs.map(({ here }) => here));
    const otherShare = median(pairs.map(({ others }) => others));
    if (agreeing * 2 < uneven.length || chance > MOST_CHANCE || otherShare - share < LEAST_SHARE) return [];
    return [{ kind: 'hard-hour' as const, hour, share, otherShare, agreeing, days: pairs.length }];
  });
  return found.toSorted((a, b) => b.otherShare - b.share - (a.otherShare - a.share))[0] ?? null;
}

function mainMeasure(days: readonly DaySummary[]): Insight | null {
  const drifted = days.filter(({ driftingMs }) => driftingMs >= LEAST_HOUR_MS);
  if (drifted.length < LEAST_DAYS) return null;
  const first = (day: DaySummary) => metricsByTime(day.metricMs)[0];
  const leaders = drifted.flatMap((day) => {
    const leader = first(day);
    return leader !== undefined && leader.ms * 2 > day.driftingMs ? [leader.metric] : [];
  });
  const counts = new Map<MetricId, number>();
  for (const metric of leaders) counts.set(metric, (counts.get(metric) ?? 0) + 1);
  const [metric, agreeing] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  if (metric === null || signTest(agreeing, drifted.length) > MOST_CHANCE || agreeing * 2 < drifted.length)
    return null;
  const drifting = drifted.reduce((sum, { driftingMs }) => sum + driftingMs, 0);
  const ms = drifted.reduce((sum, { metricMs }) => sum + (metricMs[metric] ?? 0), 0);
  return { kind: 'main-measure', metric, part: ms / drifting, agreeing, days: drifted.length };
}

function trendIn(days: readonly DaySummary[], figure: 'uprightShare' | 'longestBoutMs'): Insight | null {
  const origin = days[0];
  if (origin === undefined) return null;
  const points = days.flatMap((day): readonly Point[] => {
    const y = FIGURES[figure](day);
    return y === null ? [] : [{ x: daysApart(origin.id, day.id) / 7, y }];
  });
  const trend = trendOf(points, Z_99);
  if (trend === null || !isClear(trend) || Math.abs(trend.slope) < LEAST_PER_WEEK[figure]) return null;
  const { slope, low, high } = trend;
  return { kind: 'trend', figure, perWeek: slope, low, high, days: points.length };
}

/** They go together; which of them brings the other about, days cannot tell. */
function breaksAndUpright(days: readonly DaySummary[]): Insight | null {
  const points = days.flatMap((day) => {
    const y = uprightShare(day);
    const sitting = sittingMs(day);
    return y === null || sitting === 0 ? [] : [{ x: day.breaks / (sitting / MS_PER_HOUR), y }];
  });
  const trend = trendOf(points, Z_99);
  if (trend === null || trend.low <= 0) return null;
  const sorted = points.toSorted((a, b) => a.x - b.x).map(({ y }) => y);
  const third = Math.floor(sorted.length / 3);
  const shareFew = median(sorted.slice(0, third));
  const shareMany = median(sorted.slice(-third));
  if (shareMany - shareFew < LEAST_SHARE / 2) return null;
  return { kind: 'breaks-and-upright', shareMany, shareFew, days: points.length };
}
