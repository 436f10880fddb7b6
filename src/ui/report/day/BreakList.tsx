// What interrupted the sitting: breaks, and stretches done with the timer, in order.
import type { DayReport } from '../../../core/report/day-report';
import { formatHeld, formatShortDuration, formatTime } from '../../../words/durations';
import { breaksOf, type BreakRow } from './break-rows';
import * as words from '../../../words/views/report';

/** The breaks and stretches of a day; stretches link to where they are explained. */
export function BreakList({ report }: { readonly report: DayReport }) {
  const rows = breaksOf(report);
  if (rows.length === 0) return <p>{words.NO_BREAKS}</p>;
  return (
    <>
      <ul class="break-list plain-list">
        {rows.map((row) => (
          <li key={`${row.kind} ${row.atMs}`}>
            <span class="number soft">{formatTime(row.atMs)}</span>
            <span>
              <BreakName row={row} />
            </span>
            <span class="number">{lengthOf(row)}</span>
          </li>
        ))}
      </ul>
      <p class="small soft">{words.BREAKS_MEANING}</p>
    </>
  );
}

function BreakName({ row }: { readonly row: BreakRow }) {
  if (row.kind === 'off-seat') return <>{words.BREAK}</>;
  return <a href={`#/learn/${row.stretch.slug}/stretch-${row.stretch.stretchId}`}>{row.stretch.title}</a>;
}

function lengthOf(row: BreakRow): string {
  return row.kind === 'off-seat' ? formatShortDuration(row.offSeatMs) : formatHeld(row.stretch.heldMs);
}
