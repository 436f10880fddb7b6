// What is usual for a person: medians over their own recent days, never over other people.
import { madSd, median } from '../../features/robust';
import { coverageOf, sittingMs, judgedMs, type DaySummary } from '../day/day-summary';
import { LEAST_WATCHED_MS, wasWatched } from '../day/sums';
import { uprightShare } from '../day/hours';
import { daysApart } from '../calendar/periods';

export { LEAST_WATCHED_MS, wasWatched };

/** Less of the sitting judged, and the rest could change the picture. [design] */
export const LEAST_COVERAGE = 0.5;
/** Usual is what the last four weeks were. [design] */
const USUAL_DAYS = 28;
/** From fewer days nothing is called usual. [design] */
export const LEAST_DAYS = 5;

/** A figure of a day that can be compared with other days; null where that day does not give it. */
export type Figure = (day: DaySummary) => number | null;

export const FIGURES = {
  uprightShare: (day) => (isTelling(day) ? uprightShare(day) : null),
  longestBoutMs: (day) => (wasWatched(day) && day.bouts > 0 ? day.longestBoutMs : null),
  breaks: (day) => (wasWatched(day) ? day.breaks : null),
  sittingMs: (day) => (wasWatched(day) ? sittingMs(day) : null),
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureName = keyof typeof FIGURES;

/** Whether enough of a day's sitting was judged to speak of how it was. */
export function isTelling(day: DaySummary): boolean {
  return judgedMs(day) >= LEAST_WATCHED_MS && (coverageOf(day) ?? 0) >= LEAST_COVERAGE;
}

/** Middle of the recent days and how far they lie from it. */
export interface Typical {
  readonly median: number;
  readonly spread: number;
  readonly days: number;
}

/** The usual of a figure in the four weeks before `date`; null from too few days. */
export function typicalBefore(days: readonly DaySummary[], date: string, figure: Figure): Typical | null {
  const values = days
    .filter(({ id }) => id < date && daysApart(id, date) <= USUAL_DAYS)
    .map(figure)
    .filter((value) => value !== null);
  return values.length < LEAST_DAYS ? null : typicalOf(values);
}

/** Median and spread of some values; NaN for none. */
export function typicalOf(values: readonly number[]): Typical {
  return { median: median(values), spread: madSd(values), days: values.length };
}

/** How a figure stands to the usual: beyond its spread, and by more than `least`, it is above or below. */
export type Standing = 'above' | 'usual' | 'below';

export function standingOf(value: number, { median, spread }: Typical, least: number): Standing {
  const away = value - median;
  if (Math.abs(away) <= Math.max(spread, least)) return 'usual';
  return away > 0 ? 'above' : 'below';
}
