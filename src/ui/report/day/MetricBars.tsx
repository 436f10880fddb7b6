// Minutes away from the baseline, one bar for each metric, each with the way to its explainer.
import type { DayReport } from '../../../core/report/day-report';
import { ExplainerLink } from '../../kit/ExplainerLink';
import { formatShortDuration } from '../../../words/durations';
import { metricName } from '../../../words/metrics';
import { deviationsOf } from './day-rows';

export function MetricBars({ report }: { readonly report: DayReport }) {
  const deviations = deviationsOf(report);
  const longestMs = deviations[0]?.ms;
  if (longestMs === undefined) {
    return (
      <p>
        Nothing lasted long enough to be counted{report.unknownMs > 0 ? ', as far as could be seen' : ''}.
      </p>
    );
  }
  return (
    <>
      <ul class="bars plain-list">
        {deviations.map(({ metric, ms }) => (
          <li key={metric}>
            <ExplainerLink id={metric} dayMs={report.day.startMs}>
              {metricName(metric)}
            </ExplainerLink>
            <span class="number">{formatShortDuration(ms)}</span>
            <svg aria-hidden="true">
              <rect class="bar-track" width="100%" height="100%" rx="6" />
              <rect class="bar-value" width={`${(ms / longestMs) * 100}%`} height="100%" rx="6" />
            </svg>
          </li>
        ))}
      </ul>
      <p class="small soft">
        Several can hold at the same time, so these do not add up to the time away from your baseline.
      </p>
    </>
  );
}
