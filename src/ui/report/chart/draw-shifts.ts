// Draws how often the posture changed in each hour; a grey column had too little judged time to tell.
import { axisX, axisY, barY, plot, ruleY } from '@observablehq/plot';
import { shiftsPerHour, type HourShifts } from '../../../core/report/day/shifts';
import { formatTime } from '../../../words/durations';
import { fillOf, finish } from './finish';

const CHART = 'shifts';
/** Fewer look much the same from hour to hour, and must not fill the chart. [design] */
const LEAST_TOP = 6;

/** An SVG element `widthPx` wide. */
export function drawShifts(hours: readonly HourShifts[], widthPx: number): Element {
  const names = hours.map(({ startMs }) => String(startMs));
  const ticks = names.filter(
    (_, index) => index % Math.max(1, Math.ceil((hours.length * 44) / widthPx)) === 0,
  );
  const rate = ({ shifts }: HourShifts) => shiftsPerHour(shifts);
  const name = ({ startMs }: HourShifts) => String(startMs);
  const top = Math.max(LEAST_TOP, ...hours.map((hour) => rate(hour) ?? 0));
  const chart = plot({
    className: 'chart',
    width: widthPx,
    height: 150,
    marginLeft: 40,
    marginRight: 4,
    marginTop: 10,
    marginBottom: 24,
    x: { domain: names, label: null, padding: 0.12 },
    y: { domain: [0, top], label: null },
    marks: [
      barY(
        hours.filter((hour) => rate(hour) === null),
        { x: name, y: () => top, fill: fillOf(CHART, 'not-monitored'), fillOpacity: 0.35 },
      ),
      barY(
        hours.filter((hour) => rate(hour) !== null),
        { x: name, y: (hour: HourShifts) => rate(hour) ?? 0, fill: fillOf(CHART, 'sitting') },
      ),
      ruleY([0], { stroke: 'currentColor' }),
      axisX({ tickSize: 0, ticks, tickFormat: (startMs: string) => formatTime(Number(startMs)) }),
      axisY({ ticks: 4, tickSize: 0, tickFormat: (value: number) => String(value) }),
    ],
  });
  return finish(chart, CHART);
}
