// The hours of a day as columns, with the same in a table.
import { ScrollTable } from '../../kit/ScrollTable';
import { useCallback } from 'preact/hooks';
import type { Break } from '../../../core/report/day-report';
import { coverageOf, judgedMs, sittingMs } from '../../../core/report/day/day-summary';
import { uprightShare, type HourSlot } from '../../../core/report/day/hours';
import { formatShare, formatShortDuration, formatTime } from '../../../words/durations';
import { Plotted, type Draw } from '../chart/Plotted';

export function HourColumns({
  hours,
  breaks,
}: {
  readonly hours: readonly HourSlot[];
  readonly breaks: readonly Break[];
}) {
  const draw: Draw = useCallback(
    (charts, widthPx) => charts.drawHours(hours, breaks, widthPx),
    [hours, breaks],
  );
  return (
    <Plotted draw={draw} summary={summaryOf(hours)} table={() => <HourTable hours={hours} />}>
      <ul class="legend plain-list" aria-hidden="true">
        <li>
          <span class="swatch swatch-good" /> Upright
        </li>
        <li>
          <span class="swatch swatch-deviating" /> Drifting
        </li>
        <li>
          <span class="swatch swatch-not-monitored" /> No sitting seen
        </li>
        <li>● Break</li>
      </ul>
    </Plotted>
  );
}

function summaryOf(hours: readonly HourSlot[]): string {
  const judged = hours.filter((slot) => judgedMs(slot) >= 10 * 60_000);
  const [first, ...rest] = judged;
  if (first === undefined) return 'No hour with enough sitting to compare.';
  const share = (slot: HourSlot) => uprightShare(slot) ?? 0;
  const best = rest.reduce((top, slot) => (share(slot) > share(top) ? slot : top), first);
  const hardest = rest.reduce((low, slot) => (share(slot) < share(low) ? slot : low), first);
  if (best === hardest)
    return `From ${formatTime(first.startMs)}: upright ${formatShare(share(first))} of the time.`;
  return `Most upright from ${formatTime(best.startMs)} (${formatShare(share(best))}), least from ${formatTime(hardest.startMs)} (${formatShare(share(hardest))}).`;
}

function HourTable({ hours }: { readonly hours: readonly HourSlot[] }) {
  const percent = (share: number | null): string => (share === null ? '–' : formatShare(share));
  return (
    <ScrollTable
      label="The hours as a table"
      columns={['From', 'Upright', 'Sitting', 'Judged', 'Break']}
      isNumeric
    >
      {hours.map((slot) => (
        <tr key={slot.startMs}>
          <td>{formatTime(slot.startMs)}</td>
          <td>{percent(uprightShare(slot))}</td>
          <td>{formatShortDuration(sittingMs(slot))}</td>
          <td>{percent(coverageOf(slot))}</td>
          <td>{formatShortDuration(slot.offSeatMs)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
