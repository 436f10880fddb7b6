// Draws the lanes of a day with Observable Plot. Loaded only with the report.
import { axisX, axisY, barX, plot, ruleY } from '@observablehq/plot';
import type { DayReport } from '../../core/report/day-report';
import { formatTime } from '../../words/durations';
import { stateShortName } from '../../words/states';
import { STATE_KINDS, type StateKind, type Span } from './day-rows';
import { spanOf, timeTicks, type TimeSpan } from './time-axis';

/** Room for the longest name of a lane. */
const MARGIN_LEFT_PX = 96;
const SITTING_LANE = 'Sitting';
const LANES: readonly string[] = [SITTING_LANE, ...STATE_KINDS.map(stateShortName)];

/**
 * An SVG element `widthPx` wide: one lane for sitting bouts and one for each state, so that place tells what colour tells. Colours come from
 * the style sheet by class. Plot's own style element is left out, because the page's security policy admits no
 * inline styles, and the names it gives to single marks, because the chart as a whole has one.
 */
export function drawTimeline(report: DayReport, stretches: readonly Span[], widthPx: number): Element {
  const span = spanOf(report);
  const lane = (kind: StateKind) =>
    barX(
      stretches.filter(({ state }) => state.kind === kind),
      {
        x1: (stretch: Span) => new Date(stretch.startMs),
        x2: (stretch: Span) => new Date(stretch.endMs),
        y: () => stateShortName(kind),
        className: `fill-${kind}`,
        fill: 'currentColor',
      },
    );
  const chart = plot({
    className: 'chart',
    width: widthPx,
    height: 250,
    marginLeft: MARGIN_LEFT_PX,
    marginRight: 16,
    marginTop: 8,
    marginBottom: 30,
    ariaLabel: chartLabel(span),
    x: { type: 'time', domain: [new Date(span.startMs), new Date(span.endMs)], label: null },
    y: { domain: [...LANES], label: null, padding: 0.35 },
    marks: [
      ruleY(LANES, { className: 'lane-line', stroke: 'currentColor' }),
      barX(report.bouts, {
        x1: (bout: { readonly startMs: number }) => new Date(bout.startMs),
        x2: (bout: { readonly endMs: number }) => new Date(bout.endMs),
        y: () => SITTING_LANE,
        className: 'fill-sitting',
        fill: 'currentColor',
      }),
      ...STATE_KINDS.map(lane),
      axisX({
        ticks: timeTicks(span, Math.max(3, Math.floor((widthPx - MARGIN_LEFT_PX) / 60))).map(
          (atMs) => new Date(atMs),
        ),
        tickFormat: (at: Date) => formatTime(at.getTime()),
      }),
      axisY({ tickSize: 0 }),
    ],
  });
  for (const style of chart.querySelectorAll('style')) style.remove();
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  chart.setAttribute('role', 'img');
  return chart;
}

function chartLabel({ startMs, endMs }: TimeSpan): string {
  return `Time line from ${formatTime(startMs)} to ${formatTime(endMs)}; the table below says the same in words`;
}
