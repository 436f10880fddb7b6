// Each stretch of sitting without a break.
import { ScrollTable } from '../../kit/ScrollTable';
import type { DayReport } from '../../../core/report/day-report';
import { ExplainerLink } from '../../kit/ExplainerLink';
import { formatShortDuration, formatTime } from '../../../words/durations';
import * as words from '../../../words/views/report';

export function BoutTable({ report }: { readonly report: DayReport }) {
  if (report.bouts.length === 0) return <p>{words.NO_SITTING}</p>;
  return (
    <>
      <ScrollTable
        label={words.SITTING_TABLE}
        columns={[words.FROM, words.TO, words.SITTING_SEEN]}
        caption={words.SITTING_TABLE_MEANING}
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
          {words.ABOUT_BREAKS}
        </ExplainerLink>
      </p>
    </>
  );
}
