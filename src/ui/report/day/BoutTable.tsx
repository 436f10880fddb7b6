// Each stretch of sitting without a break.
import type { DayReport } from '../../../core/report/day-report';
import { ExplainerLink } from '../../kit/ExplainerLink';
import { formatShortDuration, formatTime } from '../../../words/durations';

export function BoutTable({ report }: { readonly report: DayReport }) {
  if (report.bouts.length === 0) return <p>No sitting was seen.</p>;
  return (
    <>
      <div class="table-scroll">
        <table>
          <caption>A bout ends when you get up or leave for a minute or more.</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Sitting seen</th>
            </tr>
          </thead>
          <tbody class="number">
            {report.bouts.map((bout) => (
              <tr key={bout.id}>
                <td>{formatTime(bout.startMs)}</td>
                <td>{formatTime(bout.endMs)}</td>
                <td>{formatShortDuration(bout.sittingMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small link-line">
        <ExplainerLink id="sittingDuration" dayMs={report.day.startMs}>
          About sitting and breaks
        </ExplainerLink>
      </p>
    </>
  );
}
