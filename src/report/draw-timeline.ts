// Draws the lanes of a day with Observable Plot. Loaded only with the report.
import { axisX, axisY, barX, plot, ruleY } from '@observablehq/plot';
import type { DayReport } from '../core/report/day-report';
import { formatTime } from '../words/durations';
import { stateShortName } from '../words/states';
import { STATE_KINDS, type StateKind, type Stretch } from './day-rows';

const SITTING_LANE = 'Sitting';
const LANES: readonly string[] = [SITTING_LANE, ...STATE_KINDS.map(stateShortName)];

/**
 * An SVG element `widthPx` wide: one lane for sitting bouts and one for each state, so that place tells what colour tells. Colours come from
 * the style sheet by class. Plot's own style element is left out, because the page's security policy admits no
 * inline styles, and the names it gives to single marks, because the chart as a whole has one.
 */
export function drawTimeline(report: DayReport, stretches: readonly Stretch[], widthPx: number): Element {
  const lane = (kind: StateKind) =>
    barX(
      stretches.filter(({ state }) => state.kind === kind),
      {
        x1: (stretch: Stretch) => new Date(stretch.startMs),
        x2: (stretch: Stretch) => new Date(stretch.endMs),
        y: () => stateShortName(kind),
        className: `fill-${kind}`,
        fill: 'currentColor',
      },
    );
  const chart = plot({
    className: 'chart',
    width: widthPx,
    height: 250,
    marginLeft: 96,
    marginRight: 16,
    marginTop: 8,
    marginBottom: 30,
    ariaLabel: chartLabel(report),
    x: { type: 'time', domain: spanOf(stretches), label: null },
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
        ticks: Math.max(3, Math.floor(widthPx / 90)),
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

function spanOf(stretches: readonly Stretch[]): [Date, Date] {
  return [new Date(stretches[0]?.startMs ?? 0), new Date(stretches.at(-1)?.endMs ?? 0)];
}

function chartLabel(report: DayReport): string {
  const first = report.intervals[0];
  const last = report.intervals.at(-1);
  const span =
    first === undefined || last === undefined
      ? ''
      : ` from ${formatTime(first.startMs)} to ${formatTime(last.endMs)}`;
  return `Time line of the day${span}; the table below says the same in words`;
}
