// Limits in words: where they are, and what a person's own word has changed about them.
import type { MetricId } from '../core/baseline/metric';
import { lowerFirst } from './lower-first';
import { metricName } from './metrics';

const PERCENT_OF: ReadonlySet<string> = new Set(['Ratio', 'Score']);

/** A limit as a figure in the metric's unit: "12°", "6 %". */
export function limitFigure(metric: MetricId, limit: number): string {
  const percent = [...PERCENT_OF].some((unit) => metric.endsWith(unit));
  const shown = percent ? limit * 100 : limit;
  const digits = shown < 10 ? 1 : 0;
  return `${Number(shown.toFixed(digits))}${percent ? '%' : '°'}`;
}

/** What a raised limit is called beside a metric. */
export function raisedSentence(metric: MetricId, limit: number): string {
  return `Your limit here is ${limitFigure(metric, limit)}, raised because you said a warning was wrong.`;
}

/** After "that was wrong": what has been done about it. */
export function afterWrongSentence(metric: MetricId, further: boolean): string {
  const name = lowerFirst(metricName(metric));
  return further
    ? `Thank you. The limit for ${name} is a quarter wider in this place from now on.`
    : `The limit for ${name} is as wide as it goes. You can switch this measure off in the settings.`;
}
