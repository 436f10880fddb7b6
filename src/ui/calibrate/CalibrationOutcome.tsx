// After the looking: what was learnt, or why it did not work.
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
        <h3>What is measured here, and how well</h3>
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
          <h3>Not measured just now, and why</h3>
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
          <DoneMark /> Calibrated
        </h2>
        <p>{firstResult(view, baseline.quality)}</p>
        <div class="row">
          <a class="button button-main" href="#/" onClick={() => model.actions.cancelCalibration()}>
            Go to the monitor
          </a>
          <button type="button" class="button" onClick={() => model.actions.beginCalibration()}>
            Calibrate again
          </button>
        </div>
        <details>
          <summary>What I can measure here</summary>
          <div class="stack">
            <p>
              {viewName(view)}. {describeQuality(baseline.quality)}
            </p>
            <dl class="facts-list">
              <dt>Your slump</dt>
              <dd>{baseline.slumped === null ? 'Not shown yet.' : 'Known.'}</dd>
              <dt>Other postures</dt>
              <dd>{describeExamples(baseline)}</dd>
              <dt>Looking around</dt>
              <dd>{baseline.glances === undefined ? 'Skipped: standard limits.' : 'Known.'}</dd>
            </dl>
            <Measured model={model} view={view} />
            <p class="small">
              In the picture, full lines show your upright and dashed ones your limits. Name this setup, or
              mark it as a standing one, in the <a href="#/settings">settings</a>.
            </p>
          </div>
        </details>
        <p class="small soft">Moved the camera or the desk? Recalibrate. I’ll say so when I notice.</p>
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
      <section class="card" aria-label="What I learnt">
        <p class="row">
          <DoneMark /> <span>{firstResult(setup.viewOverride ?? view, quality)}</span>
        </p>
        <div class="row">
          <button type="button" class="button button-small" onClick={() => model.actions.cancelCalibration()}>
            Close
          </button>
          <a class="button button-small" href="#/calibrate">
            More
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
      <h2 id="failed">That did not work yet</h2>
      <p>{describeCalibrationProblem(problem)}</p>
      <div class="row">
        <button type="button" class="button button-main" onClick={() => actions.startStep(step)}>
          Try again
        </button>
        {step !== 'upright' && (
          <button type="button" class="button" onClick={() => void actions.finishCalibration()}>
            Go on without it
          </button>
        )}
        <button type="button" class="button" onClick={() => actions.cancelCalibration()}>
          Cancel
        </button>
      </div>
    </section>
  );
}
