// The hours of a day as columns, with the same in a table.
import { ScrollTable } from '../../kit/ScrollTable';
import { useCallback } from 'preact/hooks';
import type { Break } from '../../../core/report/day-report';
import { coverageOf, judgedMs, sittingMs } from '../../../core/report/day/day-summary';
import { uprightShare, type HourSlot } from '../../../core/report/day/hours';
import { formatShare, formatShortDuration, formatTime } from '../../../words/durations';
import { Plotted, type Draw } from '../chart/Plotted';
import * as words from '../../../words/views/report';

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
          <span class="swatch swatch-good" /> {words.UPRIGHT}
        </li>
        <li>
          <span class="swatch swatch-deviating" /> {words.DRIFTING}
        </li>
        <li>
          <span class="swatch swatch-not-monitored" /> {words.NO_SITTING_SEEN}
        </li>
        <li>{words.BREAK_MARK}</li>
      </ul>
    </Plotted>
  );
}

function summaryOf(hours: readonly HourSlot[]): string {
  const judged = hours.filter((slot) => judgedMs(slot) >= 10 * 60_000);
  const [first, ...rest] = judged;
  if (first === undefined) return words.NO_HOUR_ENOUGH;
  const share = (slot: HourSlot) => uprightShare(slot) ?? 0;
  const best = rest.reduce((top, slot) => (share(slot) > share(top) ? slot : top), first);
  const hardest = rest.reduce((low, slot) => (share(slot) < share(low) ? slot : low), first);
  if (best === hardest) return words.oneHour(first.startMs, share(first));
  return words.bestAndHardest([best.startMs, share(best)], [hardest.startMs, share(hardest)]);
}

function HourTable({ hours }: { readonly hours: readonly HourSlot[] }) {
  const percent = (share: number | null): string => (share === null ? '–' : formatShare(share));
  return (
    <ScrollTable
      label={words.HOURS_TABLE}
      columns={[words.FROM, words.UPRIGHT, words.SITTING, words.JUDGED, words.BREAK]}
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
