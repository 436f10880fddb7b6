// Settings of what is judged: each measure can be switched off.
import type { AppModel } from '../../model/model';
import { THRESHOLD_RULES } from '../../core/judgement/thresholds';
import { METRIC_IDS, type MetricId } from '../../core/baseline/metric';
import { metricMeaning, metricName } from '../../words/metrics';
import * as words from '../../words/views/settings';

const JUDGED = METRIC_IDS.filter((metric) => THRESHOLD_RULES[metric].kind === 'judged');

export function MeasureSettings({ model }: { readonly model: AppModel }) {
  const { metricsOff } = model.settings.value;
  const turn = (metric: MetricId, on: boolean): void => {
    const others = metricsOff.filter((other) => other !== metric);
    void model.actions.changeSettings({ metricsOff: on ? others : [...others, metric] });
  };
  return (
    <section class="card" aria-labelledby="judged-heading">
      <h2 id="judged-heading">{words.WHAT_TO_WATCH}</h2>
      <p>{words.WHAT_TO_WATCH_MEANING}</p>
      <details>
        <summary>
          {metricsOff.length === 0
            ? words.ALL_ON
            : words.measuresOn(JUDGED.length - metricsOff.length, JUDGED.length)}
        </summary>
        {JUDGED.map((metric) => (
          <label key={metric} class="choice">
            <input
              type="checkbox"
              checked={!metricsOff.includes(metric)}
              onChange={(event) => turn(metric, event.currentTarget.checked)}
            />
            <span class="choice-text">
              <span>{metricName(metric)}</span>
              <span class="small soft">{metricMeaning(metric)}</span>
            </span>
          </label>
        ))}
      </details>
    </section>
  );
}
