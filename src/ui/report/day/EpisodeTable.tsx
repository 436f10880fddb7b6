// Each time the person drifted and came back: when, why and for how long.
import { ScrollTable } from '../../kit/ScrollTable';
import type { DayReport } from '../../../core/report/day-report';
import { episodeEnd } from '../../../core/report/episode-end';
import { formatShortDuration, formatTime } from '../../../words/durations';
import { metricName } from '../../../words/metrics';
import { episodeEndText } from '../../../words/report';

export function EpisodeTable({ report: { episodes, intervals } }: { readonly report: DayReport }) {
  if (episodes.length === 0) return <p>No drifting that lasted.</p>;
  return (
    <ScrollTable
      label="When you drifted, as a table"
      columns={['From', 'Lasted', 'What was off', 'Then']}
      caption="Each drift away from upright once, from when it began until it changed, and what was seen next."
    >
      {episodes.map((episode) => {
        const { id, startMs, endMs, metrics } = episode;
        return (
          <tr key={id}>
            <td class="number">{formatTime(startMs)}</td>
            <td class="number">{formatShortDuration(endMs - startMs)}</td>
            <td>{metrics.map(({ metric }) => metricName(metric)).join(', ')}</td>
            <td>{episodeEndText(episodeEnd(episode, intervals))}</td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
