// The metrics of the moment: the one that is warned of, the few that matter most, and the rest on request.
import type { AppModel, Live } from '../../../model/model';
import type { Raises } from '../../../core/baseline/judgement';
import type { MetricId, Metrics } from '../../../core/baseline/metric';
import type { View } from '../../../core/features/view';
import { groupMeasures } from './measure-groups';
import { MeasureRow } from './MeasureRow';
import * as words from '../../../words/views/measures';

export function MeasureList({ model }: { readonly model: AppModel }) {
  const live = model.live.value;
  const setup = model.setup.value;
  const view = setup?.viewOverride ?? setup?.baseline.view ?? live?.detectedView ?? null;
  return (
    <section aria-labelledby="measures">
      <h3 id="measures">{words.AGAINST_YOUR_UPRIGHT}</h3>
      {live?.metrics && setup !== null ? (
        <Groups
          live={live}
          metrics={live.metrics}
          view={view}
          raises={setup.raises}
          warned={model.session.value.warning?.metric ?? null}
        />
      ) : (
        <p class="soft">{setup === null ? words.AFTER_CALIBRATION : words.NOTHING_MEASURED}</p>
      )}
    </section>
  );
}

interface GroupsProps {
  readonly live: Live;
  readonly metrics: Metrics;
  readonly view: View | null;
  readonly raises: Raises;
  readonly warned: MetricId | null;
}

function Groups({ live, metrics, view, raises, warned }: GroupsProps) {
  const { main, more, missing } = groupMeasures(view, metrics, warned);
  const rows = (ids: readonly MetricId[]) => (
    <ul class="plain-list">
      {ids.map((metric) => (
        <MeasureRow
          key={metric}
          metric={metric}
          measurement={metrics[metric]}
          judgement={live.judgement?.perMetric[metric] ?? { kind: 'unknown' }}
          raised={(raises[metric] ?? 0) > 0}
        />
      ))}
    </ul>
  );
  return (
    <>
      {rows(main)}
      {more.length > 0 && (
        <details>
          <summary>{words.moreMeasures(more.length)}</summary>
          {rows(more)}
        </details>
      )}
      {missing.length > 0 && (
        <details>
          <summary>{words.notMeasurableNow(missing.length)}</summary>
          {rows(missing)}
        </details>
      )}
    </>
  );
}
