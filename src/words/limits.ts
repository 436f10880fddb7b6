// Limits in words: where they are, and what a person's own word has changed about them.
import type { MetricId } from '../core/baseline/metric';
import { lowerFirst } from './lower-first';
import { metricName } from './metrics';
import { formatNumber, formatPercent } from './formats';

const PERCENT_OF: ReadonlySet<string> = new Set(['Ratio', 'Score']);

/** A limit as a figure in the metric's unit: "12°", "6%", "45 mm". */
export function limitFigure(metric: MetricId, limit: number): string {
  const percent = [...PERCENT_OF].some((unit) => metric.endsWith(unit));
  if (metric.endsWith('Mm')) return `${formatNumber(limit)} mm`;
  const shown = percent ? limit * 100 : limit;
  const digits = shown < 10 ? 1 : 0;
  return `${formatNumber(shown, digits)}${percent ? '%' : '°'}`;
}

/** What a raised limit is called beside a metric. */
export function raisedSentence(metric: MetricId, limit: number): string {
  return `Your limit here is ${limitFigure(metric, limit)}, raised because you said a warning was wrong.`;
}

/** How much of the last minutes a metric was past its limit; `share` is null where it was never judged. */
export function recentSentence(share: number | null): string {
  if (share === null) return 'Not measured in the last ten minutes.';
  return `Past your limit for ${formatPercent(share)} of the last ten minutes that I could measure.`;
}

/** Beside the slider that widens a limit. */
export function roomSentence(metric: MetricId, limit: number): string {
  return `I speak up from ${limitFigure(metric, limit)} on.`;
}

/** After "that was wrong": what has been done about it. */
export function afterWrongSentence(metric: MetricId, further: boolean): string {
  const name = lowerFirst(metricName(metric));
  return further
    ? `Thank you. The limit for ${name} is a quarter wider in this place from now on.`
    : `The limit for ${name} is as wide as it goes. You can switch this measure off in the settings.`;
}
