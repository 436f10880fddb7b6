// Each time the person drifted and came back: when, why, for how long, and what a nudge came to.
import { ScrollTable } from '../../kit/ScrollTable';
import type { DayReport } from '../../../core/report/day-report';
import { episodeEnd } from '../../../core/report/episode-end';
import { episodeNudge } from '../../../core/report/episode-nudge';
import { formatShortDuration, formatTime } from '../../../words/durations';
import { metricName } from '../../../words/metrics';
import * as words from '../../../words/views/report';
import { changedText, episodeEndText, nudgeAnswerText, nudgeText } from '../../../words/report';

export function EpisodeTable({ report: { episodes, intervals } }: { readonly report: DayReport }) {
  if (episodes.length === 0) return <p>{words.NO_DRIFTING}</p>;
  return (
    <ScrollTable label={words.DRIFTS_TABLE} columns={words.DRIFTS_COLUMNS} caption={words.DRIFTS_MEANING}>
      {episodes.map((episode) => {
        const { id, startMs, endMs, metrics } = episode;
        const nudge = episodeNudge(episode, intervals);
        const isTakenBack = nudge.kind !== 'not-known' && nudge.answer === 'wrong';
        return (
          <tr key={id}>
            <td class="number">{formatTime(startMs)}</td>
            <td class="number">{formatShortDuration(endMs - startMs)}</td>
            <td>{metrics.map(({ metric }) => metricName(metric)).join(', ')}</td>
            <td>{nudgeText(nudge)}</td>
            <td>{nudgeAnswerText(nudge)}</td>
            <td>{changedText(nudge)}</td>
            <td>{isTakenBack ? words.TAKEN_BACK : episodeEndText(episodeEnd(episode, intervals))}</td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
