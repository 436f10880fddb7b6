// After the looking: what was learnt, or why it did not work.
import { Phrase } from '../kit/Phrase';
import type { AppModel } from '../../model/model';
import type { Baseline } from '../../core/baseline/baseline';
import type { CalibrationProblem } from '../../core/calibration/calibration';
import { METRIC_IDS, type Confidence } from '../../core/baseline/metric';
import { type View } from '../../core/features/view';
import type { CalibrationStep } from '../../core/calibration/steps';
import {
  describeCalibrationProblem,
  describeExamples,
  describeQuality,
  firstResult,
  viewName,
} from '../../words/calibration';
import { metricName } from '../../words/metrics';
import { explainUnmeasurable } from '../../words/unmeasurable';
import { DoneMark } from '../kit/Marks';
import { measurableIn } from '../monitor/measures/measure-groups';
import { NudgeCard } from './NudgeCard';
import { ShowMoreCard } from './ShowMore';
import { SelfTestCard } from './SelfTestCard';
import * as words from '../../words/views/calibrate';

const CONFIDENCES: Readonly<Record<Confidence, string>> = {
  high: 'well',
  medium: 'fairly',
  low: 'roughly',
};

/** What the present looks give of all that this view can give, as soon as they give anything, and why they do not give the rest. */
function Measured({ model, view }: { readonly model: AppModel; readonly view: View }) {
  const metrics = model.live.value?.metrics ?? null;
  const settled = metrics !== null && METRIC_IDS.some((id) => metrics[id].kind === 'measured');
  const told = measurableIn(view).map((metric) => ({ metric, now: settled ? metrics[metric] : null }));
  const missing = told.flatMap(({ metric, now }) =>
    now?.kind === 'unmeasurable' ? [{ metric, reason: now.reason }] : [],
  );
  return (
    <>
      <div class="stack stack-tight">
        <h3>{words.MEASURED_HERE}</h3>
        <ul class="measurable plain-list">
          {told.map(({ metric, now }) =>
            now?.kind === 'unmeasurable' ? null : (
              <li key={metric}>
                {metricName(metric)}
                {now !== null && `: ${CONFIDENCES[now.confidence]}`}
              </li>
            ),
          )}
        </ul>
      </div>
      {missing.length > 0 && (
        <div class="stack stack-tight">
          <h3>{words.NOT_MEASURED_NOW}</h3>
          <ul class="plain-list stack stack-tight small">
            {[...new Set(missing.map(({ reason }) => reason))].map((reason) => (
              <li key={reason}>
                {missing
                  .filter((one) => one.reason === reason)
                  .map(({ metric }) => metricName(metric))
                  .join(', ')}
                : <span class="soft">{explainUnmeasurable(reason).why}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

export function CalibrationDone({
  model,
  baseline,
}: {
  readonly model: AppModel;
  readonly baseline: Baseline;
}) {
  const setup = model.setup.value;
  const view = setup?.viewOverride ?? baseline.view;
  return (
    <>
      <section class="card" aria-labelledby="done">
        <h2 id="done" class="row">
          <DoneMark /> {words.CALIBRATED}
        </h2>
        <p>{firstResult(view, baseline.quality)}</p>
        <div class="row">
          <a class="button button-main" href="#/" onClick={() => model.actions.cancelCalibration()}>
            {words.GO_TO_THE_MONITOR}
          </a>
          <button type="button" class="button" onClick={() => model.actions.beginCalibration()}>
            {words.CALIBRATE_AGAIN}
          </button>
        </div>
        <details>
          <summary>{words.CAN_MEASURE_HERE}</summary>
          <div class="stack">
            <p>
              {viewName(view)}. {describeQuality(baseline.quality)}
            </p>
            <dl class="facts-list">
              <dt>{words.YOUR_SLUMP}</dt>
              <dd>{baseline.slumped === null ? words.NOT_SHOWN_YET : words.KNOWN}</dd>
              <dt>{words.OTHER_POSTURES}</dt>
              <dd>{describeExamples(baseline)}</dd>
              <dt>{words.LOOKING_AROUND}</dt>
              <dd>{baseline.glances === undefined ? words.SKIPPED : words.KNOWN}</dd>
            </dl>
            <Measured model={model} view={view} />
            <p class="small">
              <Phrase text={words.LINES_MEAN}>{(text) => <a href="#/settings">{text}</a>}</Phrase>
            </p>
          </div>
        </details>
        <p class="small soft">{words.MOVED_THE_CAMERA}</p>
      </section>
      <NudgeCard model={model} />
      <ShowMoreCard model={model} baseline={baseline} />
      <SelfTestCard model={model} />
    </>
  );
}

/** On the Monitor itself, after the first minute: one sentence, and how to be nudged. */
export function AfterFirst({ model }: { readonly model: AppModel }) {
  const setup = model.setup.value;
  if (setup === null) return null;
  const { view, quality } = setup.baseline;
  return (
    <>
      <section class="card" aria-label={words.WHAT_I_LEARNT}>
        <p class="row">
          <DoneMark /> <span>{firstResult(setup.viewOverride ?? view, quality)}</span>
        </p>
        <div class="row">
          <button type="button" class="button button-small" onClick={() => model.actions.cancelCalibration()}>
            {words.CLOSE}
          </button>
          <a class="button button-small" href="#/calibrate">
            {words.MORE}
          </a>
        </div>
      </section>
      <NudgeCard model={model} />
    </>
  );
}

interface FailedProps {
  readonly model: AppModel;
  readonly problem: CalibrationProblem;
  readonly step: CalibrationStep;
}

export function CalibrationFailed({ model, problem, step }: FailedProps) {
  const { actions } = model;
  return (
    <section class="card" aria-labelledby="failed">
      <h2 id="failed">{words.DID_NOT_WORK}</h2>
      <p>{describeCalibrationProblem(problem)}</p>
      <div class="row">
        <button type="button" class="button button-main" onClick={() => actions.startStep(step)}>
          {words.TRY_AGAIN}
        </button>
        {step !== 'upright' && (
          <button type="button" class="button" onClick={() => void actions.finishCalibration()}>
            {words.GO_ON_WITHOUT_IT}
          </button>
        )}
        <button type="button" class="button" onClick={() => actions.cancelCalibration()}>
          {words.CANCEL}
        </button>
      </div>
    </section>
  );
}
