// After the looking: the offer of a slump, success, or why it did not work.
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
  stepPurpose,
  viewName,
} from '../../words/calibration';
import { plural } from '../../words/durations';
import { metricName } from '../../words/metrics';
import { explainUnmeasurable } from '../../words/unmeasurable';
import { DoneMark } from '../kit/Marks';
import { measurableIn } from '../monitor/measures/measure-groups';
import { NudgeCard } from './NudgeCard';
import { SelfTestCard } from './SelfTestCard';
import { StepDrawing } from './StepDrawing';

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

interface OfferProps {
  readonly model: AppModel;
  readonly open: readonly CalibrationStep[];
  readonly secondsLeft: number | null;
}

/** The optional steps, the next one first. */
export function Offer({ model, open, secondsLeft }: OfferProps) {
  const [next] = open;
  if (next === undefined) return null;
  return (
    <section class="card" aria-labelledby="offer">
      <h2 id="offer" class="row">
        <DoneMark /> Upright is done
      </h2>
      <p>
        {stepPurpose(next)} {lengthOf(next)}, and you may leave it out.
      </p>
      <StepDrawing step={next} />
      {secondsLeft !== null && (
        <p class="number" role="timer">
          Goes on by itself in {plural(secondsLeft, 'second', 'seconds')}.
        </p>
      )}
      <div class="row">
        <button type="button" class="button button-main" onClick={() => model.actions.startStep(next)}>
          {OFFERS[next]}
        </button>
        {open.length > 1 && (
          <button type="button" class="button" onClick={() => void model.actions.passStep()}>
            Leave this out
          </button>
        )}
        <button type="button" class="button" onClick={() => void model.actions.finishCalibration()}>
          {open.length > 1 ? 'Finish here' : 'Finish without it'}
        </button>
      </div>
    </section>
  );
}

const OFFERS: Readonly<Record<CalibrationStep, string>> = {
  upright: 'Sit upright',
  slumped: 'Show my slump',
  glances: 'Look around',
  'shoulders-forward': 'Show shoulders forward',
  'head-forward': 'Show head forward',
  'leaning-in': 'Show leaning in',
};

const lengthOf = (step: CalibrationStep): string =>
  step === 'slumped' || step === 'glances' ? 'It takes another ten seconds' : 'It takes five seconds';

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
        <p>
          {viewName(view)}. {describeQuality(baseline.quality)}
        </p>
        <div class="row">
          <a class="button button-main" href="#/">
            Go to the monitor
          </a>
          <button type="button" class="button" onClick={() => model.actions.beginCalibration()}>
            Calibrate again
          </button>
        </div>
        <details>
          <summary>What I can measure here</summary>
          <div class="stack">
            <dl class="facts-list">
              <dt>Your slump</dt>
              <dd>{baseline.slumped === null ? 'Not shown. Calibrate again to add it.' : 'Known.'}</dd>
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
      <SelfTestCard model={model} />
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
          <button type="button" class="button" onClick={() => void actions.passStep()}>
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
