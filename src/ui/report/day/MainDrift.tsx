// What drifted most on a day, with one thing to try.
import { Phrase } from '../../kit/Phrase';
import type { DayReport } from '../../../core/report/day-report';
import { metricName } from '../../../words/metrics';
import { ExplainerLink, StretchLink } from '../../kit/ExplainerLink';
import { deviationsOf } from './day-rows';
import * as words from '../../../words/views/report';

/** Less is not worth trying anything for. [design] */
const LEAST_MS = 5 * 60_000;

export function MainDrift({ report }: { readonly report: DayReport }) {
  const first = deviationsOf(report)[0];
  if (first === undefined || first.ms < LEAST_MS) return null;
  return (
    <section class="card card-accent" aria-labelledby="main-drift-heading">
      <h2 id="main-drift-heading">{words.WHAT_DRIFTED_MOST}</h2>
      <p>
        <Phrase text={words.driftedFor(metricName(first.metric), first.ms)}>
          {(text) => <strong>{text}</strong>}
        </Phrase>
      </p>
      <StretchLink id={first.metric} />
      <p class="link-line">
        <ExplainerLink id={first.metric} dayMs={report.day.startMs}>
          {words.WHY_AND_WHAT_HELPS}
        </ExplainerLink>
      </p>
    </section>
  );
}
