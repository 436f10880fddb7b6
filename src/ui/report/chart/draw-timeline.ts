// Draws the lanes of a day, or of a part of it.
import { SITTING } from '../../../words/views/report';
import { axisX, axisY, barX, plot, ruleY } from '@observablehq/plot';
import type { DayReport } from '../../../core/report/day-report';
import { formatTime } from '../../../words/durations';
import { stateShortName } from '../../../words/states';
import { STATE_KINDS, type StateKind, type Span } from '../day/day-rows';
import { fillOf, finish } from './finish';
import { TIMELINE_LEFT_PX, TIMELINE_RIGHT_PX, timeTicks, type TimeSpan } from './time-axis';

const CHART = 'timeline';
const SITTING_LANE = SITTING;
const LANES: readonly string[] = [SITTING_LANE, ...STATE_KINDS.map(stateShortName)];

/**
 * An SVG element `widthPx` wide, of the time `shown`: one lane for sitting bouts and one for each state, so that place and pattern tell
 * what colour tells.
 */
export function drawTimeline(
  report: DayReport,
  spans: readonly Span[],
  shown: TimeSpan,
  widthPx: number,
): Element {
  const within = (parts: readonly TimeSpan[]) =>
    parts
      .filter(({ startMs, endMs }) => startMs < shown.endMs && endMs > shown.startMs)
      .map((part) => ({
        from: new Date(Math.max(shown.startMs, part.startMs)),
        to: new Date(Math.min(shown.endMs, part.endMs)),
      }));
  const lane = (kind: StateKind) =>
    barX(within(spans.filter(({ state }) => state.kind === kind)), {
      x1: 'from',
      x2: 'to',
      y: () => stateShortName(kind),
      fill: fillOf(CHART, kind),
    });
  const chart = plot({
    className: 'chart',
    width: widthPx,
    height: 250,
    marginLeft: TIMELINE_LEFT_PX,
    marginRight: TIMELINE_RIGHT_PX,
    marginTop: 8,
    marginBottom: 30,
    x: { type: 'time', domain: [new Date(shown.startMs), new Date(shown.endMs)], label: null },
    y: { domain: [...LANES], label: null, padding: 0.35 },
    marks: [
      ruleY(LANES, { className: 'lane-line', stroke: 'currentColor' }),
      barX(within(report.bouts), {
        x1: 'from',
        x2: 'to',
        y: () => SITTING_LANE,
        fill: fillOf(CHART, 'sitting'),
      }),
      ...STATE_KINDS.map(lane),
      axisX({
        ticks: timeTicks(shown, Math.max(3, Math.floor((widthPx - TIMELINE_LEFT_PX) / 60))).map(
          (atMs) => new Date(atMs),
        ),
        tickFormat: (at: Date) => formatTime(at.getTime()),
      }),
      axisY({ tickSize: 0 }),
    ],
  });
  return finish(chart, CHART);
}
