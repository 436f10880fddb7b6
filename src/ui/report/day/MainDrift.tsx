// What drifted most on a day, with one thing to try.
import type { DayReport } from '../../../core/report/day-report';
import { formatDuration } from '../../../words/durations';
import { metricName } from '../../../words/metrics';
import { ExplainerLink, StretchLink } from '../../kit/ExplainerLink';
import { deviationsOf } from './day-rows';

/** Less is not worth trying anything for. [design] */
const LEAST_MS = 5 * 60_000;

export function MainDrift({ report }: { readonly report: DayReport }) {
  const first = deviationsOf(report)[0];
  if (first === undefined || first.ms < LEAST_MS) return null;
  return (
    <section class="card card-accent" aria-labelledby="main-drift-heading">
      <h2 id="main-drift-heading">What drifted most</h2>
      <p>
        <strong>{metricName(first.metric)}</strong>, for {formatDuration(first.ms)}.
      </p>
      <StretchLink id={first.metric} />
      <p class="link-line">
        <ExplainerLink id={first.metric} dayMs={report.day.startMs}>
          Why it happens and what helps
        </ExplainerLink>
      </p>
    </section>
  );
}
