// Draws the hours of a day as columns: the higher the green, the more of the sitting was upright; a grey one was not seen.
import { axisX, axisY, barY, plot, ruleY, text } from '@observablehq/plot';
import { uprightShare, type HourSlot } from '../../../core/report/day/hours';
import { judgedMs } from '../../../core/report/day/day-summary';
import type { Break } from '../../../core/report/day-report';
import { formatTime } from '../../../words/durations';
import { fillOf, finish } from './finish';

const CHART = 'hours';

/** An SVG element `widthPx` wide. */
export function drawHours(hours: readonly HourSlot[], breaks: readonly Break[], widthPx: number): Element {
  const names = hours.map(({ startMs }) => String(startMs));
  const seen = hours.filter((slot) => judgedMs(slot) > 0);
  const ticks = names.filter(
    (_, index) => index % Math.max(1, Math.ceil((hours.length * 44) / widthPx)) === 0,
  );
  const name = ({ startMs }: HourSlot) => String(startMs);
  const taken = hours.map((slot) => ({
    slot,
    count: breaks.filter(({ startMs }) => startMs >= slot.startMs && startMs < slot.endMs).length,
  }));
  const chart = plot({
    className: 'chart',
    width: widthPx,
    height: 190,
    marginLeft: 40,
    marginRight: 4,
    marginTop: 10,
    marginBottom: 44,
    x: { domain: names, label: null, padding: 0.12 },
    y: { domain: [0, 1], label: null },
    marks: [
      barY(
        hours.filter((slot) => judgedMs(slot) === 0),
        {
          x: name,
          y: () => 1,
          fill: fillOf(CHART, 'not-monitored'),
          fillOpacity: 0.35,
          className: 'hour-unseen',
        },
      ),
      barY(seen, { x: name, y: () => 1, fill: fillOf(CHART, 'deviating') }),
      barY(seen, { x: name, y: (slot: HourSlot) => uprightShare(slot) ?? 0, fill: fillOf(CHART, 'good') }),
      ruleY([0], { stroke: 'currentColor' }),
      text(
        taken.filter(({ count }) => count > 0),
        {
          x: ({ slot }: { readonly slot: HourSlot }) => String(slot.startMs),
          y: () => 0,
          dy: 30,
          text: ({ count }: { readonly count: number }) => '●'.repeat(Math.min(3, count)),
          className: 'hour-breaks',
          fill: 'currentColor',
        },
      ),
      axisX({ tickSize: 0, ticks, tickFormat: (startMs: string) => formatTime(Number(startMs)) }),
      axisY({ ticks: [0, 0.5, 1], tickFormat: (share: number) => `${share * 100}%`, tickSize: 0 }),
    ],
  });
  return finish(chart, CHART);
}
