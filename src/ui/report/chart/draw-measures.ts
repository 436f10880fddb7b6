// Draws each measure that was off as a lane over the day: from the baseline up, past the limit, with the room for error.
import { axisX, axisY, plot, rect, ruleX, ruleY } from '@observablehq/plot';
import { inLimits, type MeasureThroughDay } from '../../../core/report/day/measures';
import { formatTime } from '../../../words/durations';
import { metricName } from '../../../words/metrics';
import { fillOf, finish } from './finish';
import { TIMELINE_RIGHT_PX, timeTicks, type TimeSpan } from './time-axis';

const CHART = 'measures';
const LANE_PX = 64;
/** Room between two lanes, as a share of one. */
const ROOM = 0.25;
/** A lane reaches to two limits at least, so that the limit stands in its middle. [design] */
const LEAST_REACH = 2;

/** An SVG element `widthPx` wide. What is not stored, how far off it was, is drawn up to the limit only. */
export function drawMeasures(
  measures: readonly MeasureThroughDay[],
  whole: TimeSpan,
  widthPx: number,
): Element {
  const isNarrow = widthPx < 480;
  const marginLeft = isNarrow ? 8 : 150;
  const all = measures.flatMap(({ parts }, lane) =>
    parts.map((part) => ({ lane, part, off: inLimits(part.change) })),
  );
  const reach = Math.max(LEAST_REACH, ...all.map(({ off }) => (off === null ? 0 : off.at + off.error)));
  const height = (lane: number, limits: number) => lane + 1 - (1 - ROOM) * (limits / reach);
  const bars = all.map(({ lane, part, off }) => ({
    from: new Date(part.startMs),
    to: new Date(part.endMs),
    middle: new Date((part.startMs + part.endMs) / 2),
    base: height(lane, 0),
    top: height(lane, off?.at ?? 1),
    low: height(lane, Math.max(0, (off?.at ?? 0) - (off?.error ?? 0))),
    high: height(lane, (off?.at ?? 0) + (off?.error ?? 0)),
    hasError: off !== null && off.error > 0,
  }));
  const lanes = measures.map((_, lane) => lane);
  const chart = plot({
    className: 'chart',
    width: widthPx,
    height: measures.length * LANE_PX + 30,
    marginLeft,
    marginRight: TIMELINE_RIGHT_PX,
    marginTop: 4,
    marginBottom: 26,
    x: { type: 'time', domain: [new Date(whole.startMs), new Date(whole.endMs)], label: null },
    y: { type: 'linear', domain: [measures.length, 0], label: null },
    marks: [
      ruleY(lanes, { y: (lane: number) => height(lane, 0), className: 'lane-line', stroke: 'currentColor' }),
      rect(bars, { x1: 'from', x2: 'to', y1: 'base', y2: 'top', fill: fillOf(CHART, 'deviating') }),
      // From the least to the most that it may have been.
      ruleX(
        bars.filter(({ hasError }) => hasError),
        {
          x: 'middle',
          y1: 'low',
          y2: 'high',
          className: 'error-stroke',
          stroke: 'currentColor',
          strokeWidth: 1.5,
        },
      ),
      ruleY(lanes, {
        y: (lane: number) => height(lane, 1),
        className: 'limit-line',
        stroke: 'currentColor',
        strokeDasharray: '4 3',
      }),
      axisX({
        ticks: timeTicks(whole, Math.max(3, Math.floor((widthPx - marginLeft) / 60))).map(
          (at) => new Date(at),
        ),
        tickFormat: (at: Date) => formatTime(at.getTime()),
      }),
      axisY({
        tickSize: 0,
        ticks: lanes.map((lane) => height(lane, isNarrow ? reach : 1)),
        textAnchor: isNarrow ? 'start' : 'end',
        tickFormat: (_: number, lane: number) => metricName(measures[lane]?.metric ?? 'headForwardRatio'),
      }),
    ],
  });
  return finish(chart, CHART);
}
