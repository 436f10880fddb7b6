// Settings of what is judged: each measure can be switched off.
import type { AppModel } from '../../model/model';
import { THRESHOLD_RULES } from '../../core/judgement/thresholds';
import { METRIC_IDS, type MetricId } from '../../core/baseline/metric';
import { metricMeaning, metricName } from '../../words/metrics';

const JUDGED = METRIC_IDS.filter((metric) => THRESHOLD_RULES[metric].kind === 'judged');

export function MeasureSettings({ model }: { readonly model: AppModel }) {
  const { metricsOff } = model.settings.value;
  const turn = (metric: MetricId, on: boolean): void => {
    const others = metricsOff.filter((other) => other !== metric);
    void model.actions.changeSettings({ metricsOff: on ? others : [...others, metric] });
  };
  return (
    <section class="card" aria-labelledby="judged-heading">
      <h2 id="judged-heading">What to watch</h2>
      <p>
        A measure that is off is still shown where it can be measured, but never judged, and it never leads to
        a warning. Switch off what does not fit your body or your work.
      </p>
      <details>
        <summary>
          {metricsOff.length === 0
            ? 'All measures are on'
            : `${JUDGED.length - metricsOff.length} of ${JUDGED.length} measures are on`}
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
