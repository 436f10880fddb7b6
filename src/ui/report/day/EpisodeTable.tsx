// Each time the person drifted and came back: when, why and for how long.
import { ScrollTable } from '../../kit/ScrollTable';
import type { DayEpisode } from '../../../core/report/episodes';
import { formatShortDuration, formatTime } from '../../../words/durations';
import { metricName } from '../../../words/metrics';

export function EpisodeTable({ episodes }: { readonly episodes: readonly DayEpisode[] }) {
  if (episodes.length === 0) return <p>No drifting that lasted.</p>;
  return (
    <ScrollTable
      label="When you drifted, as a table"
      columns={['From', 'Until upright', 'What was off']}
      caption="Each drift away from upright once, from when it began until you were back."
    >
      {episodes.map(({ id, startMs, endMs, metrics }) => (
        <tr key={id}>
          <td class="number">{formatTime(startMs)}</td>
          <td class="number">{formatShortDuration(endMs - startMs)}</td>
          <td>{metrics.map(({ metric }) => metricName(metric)).join(', ')}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
