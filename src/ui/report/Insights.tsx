// What the last weeks bear out, each with its numbers and the way to its page; nothing where they bear out nothing.
import type { Insight } from '../../core/report/history/insights';
import { insightSentence } from '../../words/report';
import { ExplainerLink } from '../kit/ExplainerLink';
import * as words from '../../words/views/report';

export function Insights({
  insights,
  dayMs,
}: {
  readonly insights: readonly Insight[];
  readonly dayMs: number;
}) {
  if (insights.length === 0) return null;
  return (
    <section class="card" aria-labelledby="insights-heading">
      <h2 id="insights-heading">{words.LAST_WEEKS}</h2>
      <ul class="insights">
        {insights.map((insight) => (
          <li key={keyOf(insight)}>
            {insightSentence(insight)}{' '}
            <ExplainerLink id={subjectOf(insight)} dayMs={dayMs}>
              {words.WHAT_HELPS}
            </ExplainerLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf(insight: Insight): string {
  return insight.kind === 'trend' ? `trend ${insight.figure}` : insight.kind;
}

function subjectOf(insight: Insight) {
  switch (insight.kind) {
    case 'main-measure':
      return insight.metric;
    case 'hard-hour':
      return 'slumpScore';
    case 'trend':
      return insight.figure === 'uprightShare' ? 'slumpScore' : 'sittingDuration';
    case 'breaks-and-upright':
      return 'sittingDuration';
  }
}
