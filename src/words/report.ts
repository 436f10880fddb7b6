// The report in words: the sentence of the day, its figures against the usual, what the last weeks bear out.
import type { MetricId } from '../core/baseline/metric';
import { inLimits, type MeasureThroughDay } from '../core/report/day/measures';
import { shiftsPerHour, type HourShifts, type Shifts } from '../core/report/day/shifts';
import type { EpisodeEnd } from '../core/report/episode-end';
import type { EpisodeNudge } from '../core/report/episode-nudge';
import type { DayStory } from '../core/report/history/day-story';
import type { Insight } from '../core/report/history/insights';
import type { Streak } from '../core/report/history/streak';
import type { Trend } from '../core/report/history/trend';
import type { FigureName, Standing, Typical } from '../core/report/history/typical';
import { formatDuration, formatShare, formatShortDuration, formatTime, plural } from './durations';
import { formatHour } from './clock-hours';
import { lowerFirst } from './lower-first';
import { metricName } from './metrics';
import { formatFixed, formatNumber } from './formats';

/** What the day amounts to, in one to three short sentences. `isToday` tells a day that is still going on. */
export function storySentences(story: DayStory, isToday: boolean): string {
  switch (story.kind) {
    case 'nothing-watched':
      return isToday ? 'Nothing to look back on yet.' : 'No data for this day.';
    case 'too-little':
      return isToday
        ? `${sentenceStart(formatDuration(story.watchedMs))} so far. Come back after half an hour for a first picture.`
        : `Only ${formatDuration(story.watchedMs)} here: too little to say how the day went.`;
    case 'hardly-judged':
      return story.coverage === null
        ? `No sitting was seen. ${breaksSentence(story.breaks)}`
        : `I could judge only ${formatShare(story.coverage)} of your sitting, so no verdict. ${breaksSentence(story.breaks)}`;
    case 'told': {
      const turn =
        story.turn === null ? '' : ` After ${formatTime(story.turn.fromMs)} ${turnOf(story.turn.metric)}.`;
      return `${opening(story.standing, story.uprightShare, story.turn !== null, isToday)} ${breaksSentence(story.breaks)}${turn}`;
    }
  }
}

function opening(standing: Standing | null, share: number, turned: boolean, isToday: boolean): string {
  const soFar = isToday ? ' so far' : '';
  const upright = `upright ${formatShare(share)} of the time`;
  switch (standing) {
    case 'above':
      return `More upright than usual${soFar}: ${upright}.`;
    case 'below':
      return `More drifting than usual${soFar}: ${upright}.`;
    case 'usual':
      return turned ? `A usual day${soFar}: ${upright}.` : `A steady day${soFar}: ${upright}.`;
    case null:
      return `You were ${upright}${soFar}.`;
  }
}

function breaksSentence({
  today,
  before,
}: {
  readonly today: number;
  readonly before: number | null;
}): string {
  const breaks = today === 0 ? 'No break yet' : sentenceStart(plural(today, 'break', 'breaks'));
  const taken = today === 0 ? 'No breaks seen' : breaks;
  if (before === null) return `${taken}.`;
  const more = today - before;
  if (more === 0) return `${taken}, as many as the day before.`;
  return `${taken}, ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} than the day before.`;
}

function turnOf(metric: MetricId | null): string {
  return metric === null ? 'you drifted' : `you drifted: ${lowerFirst(metricName(metric))}`;
}

function sentenceStart(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What a figure of the day is called. */
export function figureName(figure: FigureName): string {
  switch (figure) {
    case 'uprightShare':
      return 'Upright';
    case 'longestBoutMs':
      return 'Longest sitting';
    case 'breaks':
      return 'Breaks';
    case 'sittingMs':
      return 'Sitting';
  }
}

/** A figure's value. A dash where the day does not give it. */
export function figureText(figure: FigureName, value: number | null): string {
  if (value === null) return '–';
  switch (figure) {
    case 'uprightShare':
      return formatShare(value);
    case 'longestBoutMs':
    case 'sittingMs':
      return formatDuration(value);
    case 'breaks':
      return formatNumber(value, 1);
  }
}

/** A figure against the person's own usual: "usually 64%", with which way it lies. */
export function againstUsual(figure: FigureName, standing: Standing | null, usual: Typical | null): string {
  if (usual === null || standing === null) return 'No usual to compare with yet';
  const text = figureText(figure, usual.median);
  switch (standing) {
    case 'above':
      return `Above your usual ${text}`;
    case 'below':
      return `Below your usual ${text}`;
    case 'usual':
      return `As usual (${text})`;
  }
}

/** A trend over a period, with how sure it is. */
export function trendText(figure: FigureName, trend: Trend | null): string {
  if (trend === null) return 'Too few days for a trend.';
  const clear = trend.low > 0 || trend.high < 0;
  if (!clear) return `No clear trend over ${plural(trend.points, 'day', 'days')}.`;
  return `${trend.slope > 0 ? 'Rising' : 'Falling'} by about ${changeText(figure, Math.abs(trend.slope) * 7)} a week (95% sure: ${rangeText(figure, trend)}).`;
}

function rangeText(figure: FigureName, { low, high }: Trend): string {
  const [near, far] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  return `${changeText(figure, near * 7)} to ${changeText(figure, far * 7)}`;
}

function changeText(figure: FigureName, change: number): string {
  switch (figure) {
    case 'uprightShare':
      return `${formatFixed(change * 100, 1)} points`;
    case 'longestBoutMs':
    case 'sittingMs':
      return `${formatFixed(change / 60_000, change < 600_000 ? 1 : 0)} min`;
    case 'breaks':
      return formatFixed(change, 1);
  }
}

/** An insight with its numbers. */
export function insightSentence(insight: Insight): string {
  switch (insight.kind) {
    case 'hard-hour':
      return `Between ${formatHour(insight.hour)} and ${formatHour(insight.hour + 1)} you drift more: upright ${formatShare(insight.share)} of the time, against ${formatShare(insight.otherShare)} in your other hours. That held on ${insight.agreeing} of ${insight.days} days.`;
    case 'main-measure':
      return `Most of your drifting is one thing: ${lowerFirst(metricName(insight.metric))}, on ${insight.agreeing} of ${insight.days} days.`;
    case 'trend':
      return insight.figure === 'uprightShare'
        ? `You sit upright ${insight.perWeek > 0 ? 'more' : 'less'} from week to week: about ${changeText('uprightShare', Math.abs(insight.perWeek))} a week over ${insight.days} days (between ${bounds('uprightShare', insight)}).`
        : `Your longest sitting gets ${insight.perWeek > 0 ? 'longer' : 'shorter'}: about ${changeText('longestBoutMs', Math.abs(insight.perWeek))} a week over ${insight.days} days (between ${bounds('longestBoutMs', insight)}).`;
    case 'breaks-and-upright':
      return `On days with more breaks you sat upright more: ${formatShare(insight.shareMany)} of the time, against ${formatShare(insight.shareFew)} on days with few (${insight.days} days). Which one brings the other, the numbers cannot tell.`;
  }
}

function bounds(figure: FigureName, { low, high }: { readonly low: number; readonly high: number }): string {
  const [near, far] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  return `${changeText(figure, near)} and ${changeText(figure, far)}`;
}

/** A streak of days with a break in every hour; nothing where there is none worth a word. */
export function streakSentence({ kept, forgiven }: Streak): string {
  if (kept < 2) return '';
  const passed = forgiven === 0 ? '' : ` (${plural(forgiven, 'long sitting', 'long sittings')} passed over)`;
  return `${kept} days in a row with a break in every hour${passed}.`;
}

/** What was seen after a drift. */
export function episodeEndText(end: EpisodeEnd): string {
  switch (end) {
    case 'sat-up':
      return 'You sat up';
    case 'got-up':
      return 'You got up';
    case 'watching-ended':
      return 'Watching ended';
    case 'not-seen':
      return 'Not seen';
    case 'goes-on':
      return 'Goes on';
  }
}

/** What the bars of each measure mean, and what is not stored. */
export const MEASURES_LEGEND =
  'Each bar starts at your upright; the dashed line is your limit. The stroke shows how far the figure may be off. Within your limit nothing is stored, so nothing is drawn.';

/** Where some bars have no size. */
export const MEASURES_UNSIZED = 'Bars that end at the line stand for times when the size was not kept.';

/** The measure that was off longest, and at its furthest. */
export function measuresSummary({ metric, ms, parts }: MeasureThroughDay): string {
  const sized = parts.flatMap(({ startMs, change }) => {
    const off = inLimits(change);
    return off === null ? [] : [{ startMs, at: off.at }];
  });
  const furthest = sized.toSorted((a, b) => b.at - a.at)[0];
  const longest = `${metricName(metric)}: ${formatDuration(ms)} in all.`;
  return furthest === undefined
    ? longest
    : `${longest} Furthest from ${formatTime(furthest.startMs)}: ${limitsText(furthest)}.`;
}

/** "1.4 × your limit"; a dash where the records do not say. */
export function limitsText(off: { readonly at: number } | null): string {
  return off === null ? '–' : `${formatFixed(off.at, 1)} × your limit`;
}

/** Whether a nudge reached out in an episode, and after how long from the limit that was crossed. */
export function nudgeText(nudge: EpisodeNudge): string {
  switch (nudge.kind) {
    case 'not-known':
      return 'Not known';
    case 'none':
      return 'None';
    case 'nudged':
      return `After ${formatShortDuration(nudge.delayMs)}`;
  }
}

/** What the person did about it. */
export function nudgeAnswerText(nudge: EpisodeNudge): string {
  if (nudge.kind === 'not-known') return 'Not known';
  switch (nudge.answer) {
    case 'dismissed':
      return 'Dismissed it';
    case 'snoozed':
      return 'Snoozed';
    case 'wrong':
      return 'Said it was wrong';
    case null:
      return nudge.kind === 'nudged' ? 'No answer' : '–';
  }
}

/** How long from the nudge until the posture changed. */
export function changedText(nudge: EpisodeNudge): string {
  switch (nudge.kind) {
    case 'not-known':
      return 'Not known';
    case 'none':
      return '–';
    case 'nudged':
      return nudge.changedAfterMs === null
        ? 'Not seen'
        : `${formatShortDuration(nudge.changedAfterMs)} later`;
  }
}

/** How often the posture changed, of what time; a person is never judged by it. */
export function shiftsSentence(shifts: Shifts | null): string {
  if (shifts === null)
    return 'Not known for this day: nothing was judged, or it is from before changes were kept.';
  const rate = shiftsPerHour(shifts);
  const seen = `${plural(shifts.count, 'change', 'changes')} of posture in ${formatDuration(shifts.judgedMs)} judged`;
  return rate === null ? `${seen}: too little for a rate.` : `${seen}: ${shiftsText(rate)} an hour.`;
}

/** In which hour most, and in which fewest; nothing with fewer than two to compare. */
export function busiestSentence(hours: readonly HourShifts[]): string {
  const rated = hours.flatMap(({ startMs, shifts }) => {
    const rate = shiftsPerHour(shifts);
    return rate === null ? [] : [{ startMs, rate }];
  });
  const sorted = rated.toSorted((a, b) => b.rate - a.rate);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (most === undefined || least === undefined || most.rate === least.rate) return '';
  return `Most from ${formatTime(most.startMs)} (${shiftsText(most.rate)}), fewest from ${formatTime(least.startMs)} (${shiftsText(least.rate)}).`;
}

/** Changes in an hour; a dash where there are too few minutes to tell. */
export function shiftsText(rate: number | null): string {
  return rate === null ? '–' : rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
}
