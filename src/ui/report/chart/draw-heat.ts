// Draws the hours of the week as a map: each cell an hour of the clock on one weekday, by how upright the sitting in it was.
import { axisX, axisY, cell, plot, text } from '@observablehq/plot';
import { uprightShare } from '../../../core/report/day/hours';
import { judgedMs } from '../../../core/report/day/day-summary';
import type { HeatCell } from '../../../core/report/history/period-summary';
import { shortWeekday } from '../../../words/clock-hours';
import { finish } from './finish';

/** Steps of the share upright; each has a class of its own, light to dark, and the number in the cell says the same. */
export const HEAT_STEPS = [0.4, 0.55, 0.7, 0.85] as const;

/** Which of five steps a share is on, from 0 for the least upright. */
export function heatStep(share: number): number {
  return HEAT_STEPS.filter((limit) => share >= limit).length;
}

/** An SVG element `widthPx` wide: weekdays down, hours across; cells with nothing judged stay empty. */
export function drawHeat(heat: readonly HeatCell[], widthPx: number): Element {
  const cells = heat.filter((part) => judgedMs(part) > 0);
  const hours = cells.map(({ hour }) => hour);
  const [first, last] = hours.length === 0 ? [9, 17] : [Math.min(...hours), Math.max(...hours)];
  const domain = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const marginLeft = 36;
  const room = (widthPx - marginLeft) / domain.length;
  const chart = plot({
    className: 'chart',
    width: widthPx,
    height: 7 * 28 + 34,
    marginLeft,
    marginRight: 0,
    marginTop: 4,
    marginBottom: 26,
    x: { domain, label: null, padding: 0.06 },
    y: { domain: [0, 1, 2, 3, 4, 5, 6], label: null, padding: 0.08 },
    marks: [
      ...[0, 1, 2, 3, 4].map((step) =>
        cell(
          cells.filter((part) => heatStep(uprightShare(part) ?? 0) === step),
          { x: 'hour', y: 'weekday', className: `heat-${step}`, fill: 'currentColor', rx: 3 },
        ),
      ),
      ...(room < 26
        ? []
        : [
            text(cells, {
              x: 'hour',
              y: 'weekday',
              text: (part: HeatCell) => String(Math.round((uprightShare(part) ?? 0) * 100)),
              className: 'heat-number',
              fill: 'currentColor',
            }),
          ]),
      axisX({
        tickSize: 0,
        ticks: domain.filter((_, index) => index % Math.max(1, Math.ceil(28 / room)) === 0),
        tickFormat: String,
      }),
      axisY({ tickSize: 0, tickFormat: shortWeekday }),
    ],
  });
  return finish(chart, 'heat');
}
