// The words of the report view.
import { formatHour } from '../clock-hours';
import { formatDuration, formatShare, formatTime, plural } from '../durations';

export const BACKUP = 'Backup';
export const DOWNLOAD_A_BACKUP = 'Download a backup';
export const NOT_NOW = 'Not now';
export const LAST_WEEKS = 'What your last weeks show';
export const WHAT_HELPS = 'What helps';
export const MADE_UP = '[These days are made up.] None of them is stored, and none is yours.';
export const BACK_TO_MY_DAYS = 'Back to my days';
export const LOOK_AROUND = 'Look around in six made-up months';
export const DAY = 'Day';
export const WEEK = 'Week';
export const MONTH = 'Month';
export const YEAR = 'Year';
export const HOW_MUCH = 'How much to look back on';
export const NOW = 'Now';
export const SAVE_AS_A_FILE = 'Save as a file';
export const PRINT = 'Print';
export const GO_TO = 'Go to';
export const THE_CHART = 'the chart';
export const AS_A_TABLE = 'The same as a table';
export const NO_SITTING = 'No sitting was seen.';
export const SITTING_TABLE = 'Stretches of sitting, as a table';
export const FROM = 'From';
export const TO = 'To';
export const SITTING_SEEN = 'Sitting seen';
export const SITTING_TABLE_MEANING =
  'A stretch of sitting ends when you get up or leave for a minute or more.';
export const ABOUT_BREAKS = 'About sitting and breaks';
export const NO_BREAKS = 'No break or stretch was noted.';
export const BREAKS_MEANING =
  'Breaks are what the camera saw. A stretch is what its timer counted, at the time it ended.';
export const BREAK = 'Break';
export const NOTHING_TO_MEASURE = 'There was no sitting to measure.';
export const TOO_LITTLE_SEEN = 'Too little seen';
export const BREAK_MARK = '● Break';
export const NO_HOUR_ENOUGH = 'No hour with enough sitting to compare.';
export const HOURS_TABLE = 'The hours as a table';
export const UPRIGHT = 'Upright';
export const SITTING = 'Sitting';
export const JUDGED = 'Judged';
export const WHAT_DRIFTED_MOST = 'What drifted most';
export const WHY_AND_WHAT_HELPS = 'Why it happens and what helps';
export const NO_MEASURE_OFF = 'No measure was off for long enough to count.';
export const MEASURES_TABLE = 'Each measure through the day, as a table';
export const LASTED = 'Lasted';
export const MEASURE = 'Measure';
export const ON_AVERAGE = 'On average';
export const AGAINST_LIMIT = 'Against your limit';
export const SEVERAL_AT_ONCE =
  'Several can hold at the same time, so these do not add up to the time away from your baseline.';
export const NOTHING_HERE = 'Nothing here.';
export const ZOOM_IN = 'Zoom in';
export const ZOOM_OUT = 'Zoom out';
export const WHOLE_DAY = 'Whole day';
export const TIMELINE_KEYS = 'Time of day. Arrow keys go from one part to the next, plus and minus zoom.';
export const TIMELINE_HINT = 'Point at the day, or use the arrow keys.';
export const DAY_TABLE = 'The day as a table';
export const STATE = 'State';
export const THIS_WEEK = 'This week';
export const COUNTING = 'Counting…';
export const UPRIGHT_HOURS = 'Which hours are upright';
export const UPRIGHT_HOURS_UNKNOWN = 'Too little sitting in any hour to compare.';
export const WEEK_HOURS_TABLE = 'The hours of the week as a table';
export const NOT_ENOUGH_YET = 'Not enough yet';
export const NOT_ENOUGH_YET_MEANING =
  'After your first half hour of watching, this page starts to fill. A few days show your best hours, eight show a trend.';
export const DRIFTING = 'Drifting';
export const NO_SITTING_SEEN = 'No sitting seen';
export const NOTHING_LASTED = 'Nothing lasted long enough to be counted.';
export const NOTHING_LASTED_AS_SEEN = 'Nothing lasted long enough to be counted, as far as could be seen.';

/** The link to an earlier day, week, month or year. */
export function spanBefore(span: string): string {
  return `${span} before`;
}

/** The link to a later one. */
export function spanAfter(span: string): string {
  return `${span} after`;
}

/** The title of a saved report. */
export function fileTitle(title: string): string {
  return `Plumbline: ${title}`;
}

/** How much of the sitting was seen well enough. */
export function couldBeMeasured(share: number): string {
  return `${formatShare(share)} of your sitting time could be measured. The rest is not counted.`;
}

/** How much of the sitting a figure rests on. */
export function wasJudged(share: number): string {
  return `${formatShare(share)} of your sitting was judged`;
}

/** How much was watched for a figure. */
export function fromWatched(ms: number): string {
  return `From ${formatDuration(ms)} watched`;
}

/** A day with one hour to speak of. */
export function oneHour(fromMs: number, share: number): string {
  return `From ${formatTime(fromMs)}: upright ${formatShare(share)} of the time.`;
}

type HourShare = readonly [fromMs: number, share: number];

/** The most and the least upright hour of a day. */
export function bestAndHardest(best: HourShare, hardest: HourShare): string {
  const hour = ([fromMs, share]: HourShare) => `${formatTime(fromMs)} (${formatShare(share)})`;
  return `Most upright from ${hour(best)}, least from ${hour(hardest)}.`;
}

/** The measure that was off the longest. */
export function driftedFor(measure: string, ms: number): string {
  return `[${measure}], for ${formatDuration(ms)}.`;
}

/** Which part of the day is drawn. */
export function shownSpan(fromMs: number, toMs: number): string {
  return `Shown: ${formatTime(fromMs)} to ${formatTime(toMs)}.`;
}

/** One day of the week strip. */
export function dayInStrip(date: string, share: number | null): string {
  return `${date}: ${share === null ? 'no figure' : `upright ${formatShare(share)} of the time`}`;
}

/** The heading of a figure’s days. */
export function dayByDay(figure: string): string {
  return `${figure} day by day`;
}

/** A figure of the day in the middle. */
export function onATypicalDay(figure: string): string {
  return `${figure}, on a typical day`;
}

/** The name of a figure’s table. */
export function asATable(figure: string): string {
  return `${figure}, as a table`;
}

/** A week, month or year with nothing to show. */
export function noDayOf(span: string): string {
  return `No day of this ${span} was watched for half an hour. Step to another one, or pick a day.`;
}

interface RankedHour {
  readonly hour: number;
  readonly uprightShare: number;
}

/** What the hours of the week show. */
export function heatSummary(best: RankedHour, hardest: RankedHour): string {
  const hour = ({ hour: at, uprightShare }: RankedHour) =>
    `From ${formatHour(at)}: ${formatShare(uprightShare)}.`;
  return `The stronger the green, the more upright; numbers are percent. ${hour(best)} ${hour(hardest)}`;
}

/** Days of which nothing could be judged. */
export function watchedUnjudged(days: number): string {
  return `${plural(days, 'day', 'days')} watched, but no sitting could be judged.`;
}

/** What the days came to. */
export function watchedDays(days: number, share: number): string {
  return `${plural(days, 'day', 'days')} watched, upright ${formatShare(share)} of the time.`;
}

/** The best and the hardest hour, after the sentence above. */
export function hoursOfThese(best: number, hardest: number): string {
  return ` Your best hour starts at ${formatHour(best)}, your hardest at ${formatHour(hardest)}.`;
}

export const NO_DRIFTING = 'No drifting that lasted.';
export const DRIFTS_TABLE = 'When you drifted, as a table';
export const DRIFTS_COLUMNS = [
  FROM,
  LASTED,
  'What was off',
  'Nudge',
  'You',
  'Posture changed',
  'Then',
] as const;
export const DRIFTS_MEANING =
  'Each drift away from upright once. A nudge counts from the limit you crossed, a change of posture from the nudge.';
export const TAKEN_BACK = 'Taken back';
export const SHIFTS_TABLE = 'Changes of posture as a table';
export const CHANGES = 'Changes';
export const AN_HOUR = 'An hour';
export const HOUR_BY_HOUR = 'Hour by hour';
export const DETAILS = 'Details';
export const AS_IT_WENT = 'The day as it went';
export const HOW_FAR_OFF = 'How far off, through the day';
export const WHEN_YOU_DRIFTED = 'When you drifted';
export const CHANGES_OF_POSTURE = 'Changes of posture';
export const WHAT_DRIFTED = 'What drifted from your upright';
export const HOW_MUCH_SEEN = 'How much could be seen';
export const BREAKS_AND_STRETCHES = 'Breaks and stretches';
export const STRETCHES_OF_SITTING = 'Stretches of sitting';
export const DETAILS_GONE = 'Only the figures of this day are kept. Its details have been erased.';
export const NOTHING_YET = 'Nothing to look back on yet';
export const NO_DATA = 'No data for this day';
export const FIRST_DAY_MEANING =
  'Start watching. After a minute this page shows when you sat and how upright; after a few days, what is usual for you.';
export const NOTHING_TODAY = 'Nothing was watched today so far. Earlier days are one step back.';
export const NOTHING_WATCHED =
  'Nothing was watched. What is not seen counts neither as upright nor as anything else.';
export const GO_TO_MONITOR = 'Go to the monitor';
