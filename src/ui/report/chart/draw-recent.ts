// Draws one metric over the last minutes against its limit: the line breaks where nothing was judged.
import { axisX, axisY, lineY, plot, rectY, ruleY } from '@observablehq/plot';
import type { MetricId } from '../../../core/baseline/metric';
import type { RecentPoint } from '../../../core/judgement/recent';
import { limitFigure } from '../../../words/limits';
import { finish } from './finish';

const MINUTE_MS = 60_000;
const SPAN_MINUTES = 10;
/** The axis reaches to this many limits at least, so that the limit is never at the edge. */
const REACH = 1.5;

/** An SVG element `widthPx` wide. `limit` is in the metric's unit. */
export function drawRecent(
  points: readonly RecentPoint[],
  metric: MetricId,
  limit: number,
  widthPx: number,
): Element {
  const line = points.map(({ agoMs, change }) => ({ minutes: agoMs / MINUTE_MS, change }));
  const most = Math.max(REACH * limit, ...line.map(({ change }) => change ?? 0));
  const chart = plot({
    className: 'chart',
    width: widthPx,
    height: 150,
    marginLeft: 48,
    marginRight: 12,
    marginTop: 10,
    marginBottom: 26,
    x: { type: 'linear', domain: [-SPAN_MINUTES, 0], label: null },
    y: { domain: [0, most * 1.05], label: null },
    marks: [
      rectY([{}], {
        x1: -SPAN_MINUTES,
        x2: 0,
        y1: 0,
        y2: limit,
        className: 'recent-within',
        fill: 'currentColor',
      }),
      ruleY([limit], { className: 'recent-limit', stroke: 'currentColor', strokeDasharray: '5 4' }),
      lineY(line, {
        x: 'minutes',
        y: 'change',
        className: 'recent-line',
        stroke: 'currentColor',
        strokeWidth: 2,
      }),
      axisX({
        tickSize: 3,
        ticks: [-10, -5, 0],
        tickFormat: (x: number) => (x === 0 ? 'now' : `${-x} min ago`),
      }),
      axisY({
        tickSize: 0,
        ticks: [0, limit],
        tickFormat: (y: number) => (y === 0 ? '0' : limitFigure(metric, y)),
      }),
    ],
  });
  return finish(chart, 'recent');
}
