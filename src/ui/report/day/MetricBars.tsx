// Minutes away from the baseline, one bar for each metric, each with the way to its explainer.
import type { DayReport } from '../../../core/report/day-report';
import { ExplainerLink } from '../../kit/ExplainerLink';
import { formatShortDuration } from '../../../words/durations';
import { metricName } from '../../../words/metrics';
import { deviationsOf } from './day-rows';
import * as words from '../../../words/views/report';

export function MetricBars({ report }: { readonly report: DayReport }) {
  const deviations = deviationsOf(report);
  const longestMs = deviations[0]?.ms;
  if (longestMs === undefined) {
    return <p>{report.unknownMs > 0 ? words.NOTHING_LASTED_AS_SEEN : words.NOTHING_LASTED}</p>;
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
      <p class="small soft">{words.SEVERAL_AT_ONCE}</p>
    </>
  );
}
