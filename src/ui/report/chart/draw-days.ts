// Draws one figure over the days of a period: a point a day, and the trend with the room it may be off by, where it is clear.
import { areaY, axisX, axisY, lineY, plot, ruleY, type RenderFunction } from '@observablehq/plot';
import { addDays, daysApart, type Period } from '../../../core/report/calendar/periods';
import type { DaySummary } from '../../../core/report/day/day-summary';
import type { Trend } from '../../../core/report/history/trend';
import { FIGURES, type FigureName } from '../../../core/report/history/typical';
import { formatShortDate } from '../../../words/clock-hours';
import { finish } from './finish';

const HOUR_MS = 3_600_000;

/** What the axis counts in. */
const SCALE: Readonly<Record<FigureName, { readonly per: number; readonly unit: string }>> = {
  uprightShare: { per: 0.01, unit: '%' },
  longestBoutMs: { per: HOUR_MS, unit: ' h' },
  sittingMs: { per: HOUR_MS, unit: ' h' },
  breaks: { per: 1, unit: '' },
};

/** An SVG element `widthPx` wide. */
export function drawDays(
  days: readonly DaySummary[],
  figure: FigureName,
  trend: Trend | null,
  period: Period,
  widthPx: number,
): Element {
  const { per, unit } = SCALE[figure];
  const length = daysApart(period.first, period.last);
  const points = days.flatMap((day) => {
    const value = FIGURES[figure](day);
    return value === null ? [] : [{ x: daysApart(period.first, day.id), y: value / per }];
  });
  const most = Math.max(1, ...points.map(({ y }) => y));
  const chart = plot({
    className: 'chart',
    width: widthPx,
    height: 150,
    marginLeft: 44,
    marginRight: 20,
    marginTop: 8,
    marginBottom: 26,
    x: { type: 'linear', domain: [-0.5, length + 0.5], label: null },
    y: {
      domain: [0, figure === 'uprightShare' ? 100 : most * 1.05],
      label: null,
      nice: figure !== 'uprightShare',
    },
    marks: [
      ruleY([0], { stroke: 'currentColor' }),
      ...trendMarks(trend, points, per),
      dots(points, length > 60 ? 1.8 : 3.5),
      axisX({
        tickSize: 3,
        ticks: ticksOf(length, widthPx),
        tickFormat: (x: number) => formatShortDate(addDays(period.first, x)),
      }),
      axisY({ tickSize: 0, ticks: 4, tickFormat: (y: number) => `${y}${unit}` }),
    ],
  });
  return finish(chart, `days-${figure}`);
}

/** All in one path, each a stroke of no length with round ends: a year of single circles takes four times as long. */
function dots(points: readonly { readonly x: number; readonly y: number }[], r: number): RenderFunction {
  return (_index, { scales }) => {
    const place = (name: 'x' | 'y', value: number) => Number(scales[name]?.apply(value)).toFixed(1);
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('class', 'day-dot');
    path.setAttribute('d', points.map(({ x, y }) => `M${place('x', x)},${place('y', y)}h0`).join(''));
    path.setAttribute('stroke', 'currentColor');
    path.setAttribute('stroke-linecap', 'round');
    path.setAttribute('stroke-width', String(2 * r));
    return path;
  };
}

function ticksOf(length: number, widthPx: number): readonly number[] {
  const step = Math.max(1, Math.ceil(length / Math.max(2, Math.floor(widthPx / 75))));
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
}

/** Only where it is clear which way it goes: a line through noise would say more than is known. */
function trendMarks(trend: Trend | null, points: readonly { readonly x: number }[], per: number) {
  if (trend === null || !(trend.low > 0 || trend.high < 0)) return [];
  const xs = points.map(({ x }) => x);
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const middle = (from + to) / 2;
  const at = (slope: number, x: number) => (trend.level + trend.slope * middle + slope * (x - middle)) / per;
  const band = [from, middle, to].map((x) => ({
    x,
    y: at(trend.slope, x),
    low: Math.min(at(trend.low, x), at(trend.high, x)),
    high: Math.max(at(trend.low, x), at(trend.high, x)),
  }));
  return [
    areaY(band, {
      x: 'x',
      y1: 'low',
      y2: 'high',
      className: 'trend-band',
      fill: 'currentColor',
      fillOpacity: 0.2,
    }),
    lineY(band, { x: 'x', y: 'y', className: 'trend-line', stroke: 'currentColor', strokeWidth: 2 }),
  ];
}
