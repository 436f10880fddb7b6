// One metric in the list: what it says now, or why it says nothing.
import type { MetricJudgement } from '../../../core/baseline/judgement';
import type { Measurement, MetricId } from '../../../core/baseline/metric';
import { beyondSentence, changeSentence, describeConfidence, describeSeverity } from '../../../words/changes';
import { raisedSentence } from '../../../words/limits';
import { metricMeaning, metricName } from '../../../words/metrics';
import { explainUnmeasurable } from '../../../words/unmeasurable';
import { Gauge } from './Gauge';
import { gaugeScale } from './gauge-scale';
import * as words from '../../../words/views/measures';

interface RowProps {
  readonly metric: MetricId;
  readonly measurement: Measurement;
  readonly judgement: MetricJudgement;
  /** The person has widened this limit. */
  readonly raised: boolean;
}

export function MeasureRow({ metric, measurement, judgement, raised }: RowProps) {
  if (measurement.kind === 'unmeasurable') {
    const { why, remedy } = explainUnmeasurable(measurement.reason);
    return (
      <li class="measure">
        <h3>{metricName(metric)}</h3>
        {judgement.kind === 'off' ? (
          <Standing judgement={judgement} />
        ) : (
          <span class="measure-standing">{words.NOT_MEASURABLE}</span>
        )}
        <p class="measure-note">
          {why} {remedy}
        </p>
      </li>
    );
  }
  const { value, standardError, confidence } = measurement;
  const scale = gaugeScale(metric, judgement);
  const sentence = judgement.kind === 'judged' && judgement.severity >= 1 ? beyondSentence : changeSentence;
  return (
    <li class="measure">
      <h3>{metricName(metric)}</h3>
      <Standing judgement={judgement} />
      <p class="measure-text number">{sentence(metric, value, standardError)}</p>
      {scale !== null && <Gauge scale={scale} />}
      {raised && judgement.kind === 'judged' && (
        <p class="measure-note">{raisedSentence(metric, judgement.limit)}</p>
      )}
      <details class="measure-note">
        <summary>{describeConfidence(confidence)}</summary>
        <p>{metricMeaning(metric)}</p>
      </details>
    </li>
  );
}

function Standing({ judgement }: { readonly judgement: MetricJudgement }) {
  switch (judgement.kind) {
    case 'judged':
      return (
        <span class={judgement.severity >= 1 ? 'measure-standing measure-beyond' : 'measure-standing'}>
          {describeSeverity(judgement.severity)}
        </span>
      );
    case 'off':
      return <span class="measure-standing">{words.OFF}</span>;
    case 'info':
      return <span class="measure-standing">{words.FOR_INFORMATION}</span>;
    case 'unknown':
      return <span class="measure-standing">{words.NOT_JUDGED_NOW}</span>;
  }
}
