// Each stretch of sitting without a break.
import { ScrollTable } from '../../kit/ScrollTable';
import type { DayReport } from '../../../core/report/day-report';
import { ExplainerLink } from '../../kit/ExplainerLink';
import { formatShortDuration, formatTime } from '../../../words/durations';

export function BoutTable({ report }: { readonly report: DayReport }) {
  if (report.bouts.length === 0) return <p>No sitting was seen.</p>;
  return (
    <>
      <ScrollTable
        label="Stretches of sitting, as a table"
        columns={['From', 'To', 'Sitting seen']}
        caption="A stretch of sitting ends when you get up or leave for a minute or more."
        isNumeric
      >
        {report.bouts.map((bout) => (
          <tr key={bout.id}>
            <td>{formatTime(bout.startMs)}</td>
            <td>{formatTime(bout.endMs)}</td>
            <td>{formatShortDuration(bout.sittingMs)}</td>
          </tr>
        ))}
      </ScrollTable>
      <p class="small link-line">
        <ExplainerLink id="sittingDuration" dayMs={report.day.startMs}>
          About sitting and breaks
        </ExplainerLink>
      </p>
    </>
  );
}
