// Each time the person drifted and came back: when, why and for how long.
import type { Episode } from '../../../core/report/day/episodes';
import { formatShortDuration, formatTime } from '../../../words/durations';
import { metricName } from '../../../words/metrics';

export function EpisodeTable({ episodes }: { readonly episodes: readonly Episode[] }) {
  if (episodes.length === 0) return <p>No drifting that lasted.</p>;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="When you drifted, as a table">
      <table>
        <caption>Drifting that lasted a minute or more. Back for less than a minute counts as one.</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Until upright</th>
            <th scope="col">What was off</th>
          </tr>
        </thead>
        <tbody>
          {episodes.map(({ id, startMs, endMs, reasons }) => (
            <tr key={id}>
              <td class="number">{formatTime(startMs)}</td>
              <td class="number">{formatShortDuration(endMs - startMs)}</td>
              <td>{reasons.map(metricName).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
