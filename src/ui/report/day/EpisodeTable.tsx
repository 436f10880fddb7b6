// Each time the person drifted and came back: when, why and for how long.
import type { DayEpisode } from '../../../core/report/episodes';
import { formatShortDuration, formatTime } from '../../../words/durations';
import { metricName } from '../../../words/metrics';

export function EpisodeTable({ episodes }: { readonly episodes: readonly DayEpisode[] }) {
  if (episodes.length === 0) return <p>No drifting that lasted.</p>;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="When you drifted, as a table">
      <table>
        <caption>Each drift away from upright once, from when it began until you were back.</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Until upright</th>
            <th scope="col">What was off</th>
          </tr>
        </thead>
        <tbody>
          {episodes.map(({ id, startMs, endMs, metrics }) => (
            <tr key={id}>
              <td class="number">{formatTime(startMs)}</td>
              <td class="number">{formatShortDuration(endMs - startMs)}</td>
              <td>{metrics.map(({ metric }) => metricName(metric)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
