// What was found on a day or in a week, in a sentence: for the page that explains it.
import type { MetricId } from '../core/baseline/metric';
import type { DayBounds } from '../core/report/day-report';
import { describeMean } from './changes';
import { formatDay, formatDuration, plural } from './durations';

/** The hip angle is shown and never judged, so it is never away from anything. */
export type JudgedMetric = Exclude<MetricId, 'hipAngleDeg'>;

export const IN_THE_WEEK = 'in the last seven days';

/** "today", or "on Monday 23 November" for another day than the one that holds `nowMs`. */
export function dayName({ startMs, endMs }: DayBounds, nowMs: number): string {
  return nowMs >= startMs && nowMs < endMs ? 'today' : `on ${formatDay(startMs)}`;
}

/** How long a metric was beyond its limit: "Your head was further forward than when upright for 48 minutes today." */
export function lastingSentence(metric: JudgedMetric, ms: number, when: string): string {
  return `${whatWas(metric)} for ${formatDuration(ms)} ${when}.`;
}

/** The same with how far off it was on average, as `meanChange` in the metric's unit, where that is known. */
export function lastingChangeSentence(
  metric: JudgedMetric,
  ms: number,
  when: string,
  meanChange: number | undefined,
): string {
  const lasting = lastingSentence(metric, ms, when);
  return meanChange === undefined
    ? lasting
    : `${lasting} On average that was ${describeMean(metric, meanChange)}.`;
}

/** The longest sitting of a day, and how often it was broken off. */
export function longestSittingSentence(longestMs: number, breaks: number, when: string): string {
  const taken = breaks === 0 ? 'No break was seen' : `${plural(breaks, 'break was', 'breaks were')} seen`;
  return `Your longest sitting without a break ${when} was ${formatDuration(longestMs)}. ${taken}.`;
}

/** How often sitting went on for an hour or more in the week. */
export function longSittingSentence(bouts: number, longestMs: number): string {
  const times = bouts === 1 ? 'Once' : `${bouts} times`;
  return `${times} ${IN_THE_WEEK} you sat for an hour or more without a break, at most for ${formatDuration(longestMs)}.`;
}

function whatWas(metric: JudgedMetric): string {
  switch (metric) {
    case 'shoulderRoundingDeg':
      return 'Your shoulders were drawn further forward than when upright';
    case 'shoulderForwardRatio':
      return 'Your shoulders were further forward than when upright';
    case 'shoulderBreadthRatio':
      return 'Your shoulders looked narrower than when upright';
    case 'pelvicTiltDeg':
      return 'Your pelvis was tilted further than when upright';
    case 'pelvicObliquityDeg':
      return 'One side of your pelvis sat lower or higher than when upright';
    case 'neckInclinationDeg':
      return 'Your neck leaned further forward than when upright';
    case 'headInclinationDeg':
      return 'Your head was carried further forward than when upright';
    case 'headDropMm':
      return 'Your head had sunk lower than when upright';
    case 'headForwardRatio':
      return 'Your head was further forward than when upright';
    case 'slumpRatio':
      return 'Your trunk had sunk lower than when upright';
    case 'slumpDropRatio':
      return 'Your shoulders had sunk lower than when upright';
    case 'trunkInclinationDeg':
      return 'Your trunk leaned further forward than when upright';
    case 'trunkLeanRatio':
      return 'Your upper body was nearer the camera than when upright';
    case 'shoulderLevelDeg':
      return 'Your shoulders sloped more than when upright';
    case 'headTiltDeg':
      return 'Your head was tipped further to one side than when upright';
    case 'viewingDistanceRatio':
      return 'You were nearer the screen than when upright';
    case 'slumpScore':
      return 'You had sunk well towards a slump';
    case 'shouldersForwardScore':
      return 'Your shoulders had come forward, much as you showed at calibration';
    case 'headForwardScore':
      return 'Your head had come forward, much as you showed at calibration';
    case 'leaningInScore':
      return 'You leaned in, much as you showed at calibration';
  }
}
