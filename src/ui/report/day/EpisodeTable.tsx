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
  const [from, lasted, off, nudged, you, changed, then] = words.DRIFTS_COLUMNS;
  if (episodes.length === 0) return <p>{words.NO_DRIFTING}</p>;
  return (
    <ScrollTable
      label={words.DRIFTS_TABLE}
      columns={words.DRIFTS_COLUMNS}
      caption={words.DRIFTS_MEANING}
      stacks
    >
      {episodes.map((episode) => {
        const { id, startMs, endMs, metrics } = episode;
        const nudge = episodeNudge(episode, intervals);
        const isTakenBack = nudge.kind !== 'not-known' && nudge.answer === 'wrong';
        return (
          <tr key={id}>
            <td class="number" data-column={from}>
              {formatTime(startMs)}
            </td>
            <td class="number" data-column={lasted}>
              {formatShortDuration(endMs - startMs)}
            </td>
            <td data-column={off}>{metrics.map(({ metric }) => metricName(metric)).join(', ')}</td>
            <td data-column={nudged}>{nudgeText(nudge)}</td>
            <td data-column={you}>{nudgeAnswerText(nudge)}</td>
            <td data-column={changed}>{changedText(nudge)}</td>
            <td data-column={then}>
              {isTakenBack ? words.TAKEN_BACK : episodeEndText(episodeEnd(episode, intervals))}
            </td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
