// After the looking: the offer of a slump, success, or why it did not work.
import type { AppModel } from '../app/model';
import type { Baseline, CalibrationProblem } from '../core/calibration/calibration';
import { describeCalibrationProblem, describeQuality, viewName } from '../words/calibration';
import { DoneMark } from './Marks';

export function OfferSlump({ model }: { readonly model: AppModel }) {
  return (
    <section class="card" aria-labelledby="offer">
      <h2 id="offer" class="row">
        <DoneMark /> Upright is done
      </h2>
      <p>
        Would you show your own slump as well? Then Plumbline knows both ends of your range, which makes it
        more exact, above all with a camera at an angle. It takes another ten seconds.
      </p>
      <div class="row">
        <button type="button" class="button button-main" onClick={() => model.actions.startSlump()}>
          Show my slump
        </button>
        <button type="button" class="button" onClick={() => void model.actions.finishCalibration()}>
          Finish without it
        </button>
      </div>
    </section>
  );
}

export function CalibrationDone({
  model,
  baseline,
}: {
  readonly model: AppModel;
  readonly baseline: Baseline;
}) {
  const view = model.setup.value?.viewOverride ?? baseline.view;
  return (
    <section class="card" aria-labelledby="done">
      <h2 id="done" class="row">
        <DoneMark /> Calibrated
      </h2>
      <dl class="facts-list">
        <dt>Camera</dt>
        <dd>{viewName(view)}</dd>
        <dt>Quality</dt>
        <dd>{describeQuality(baseline.quality)}</dd>
        <dt>Your slump</dt>
        <dd>{baseline.slumped === null ? 'Not shown; you can add it with a new calibration.' : 'Known.'}</dd>
      </dl>
      <p class="small soft">
        Move the camera or the desk, and it is worth calibrating again. Plumbline says so when it notices by
        itself.
      </p>
      <div class="row">
        <a class="button button-main" href="#/">
          Go to the monitor
        </a>
        <button type="button" class="button" onClick={() => model.actions.beginCalibration()}>
          Calibrate again
        </button>
      </div>
    </section>
  );
}

interface FailedProps {
  readonly model: AppModel;
  readonly problem: CalibrationProblem;
  readonly step: 'upright' | 'slumped';
}

export function CalibrationFailed({ model, problem, step }: FailedProps) {
  const { actions } = model;
  return (
    <section class="card" aria-labelledby="failed">
      <h2 id="failed">That did not work yet</h2>
      <p>{describeCalibrationProblem(problem)}</p>
      <div class="row">
        <button
          type="button"
          class="button button-main"
          onClick={() => (step === 'upright' ? actions.startUpright() : actions.startSlump())}
        >
          Try again
        </button>
        {step === 'slumped' && (
          <button type="button" class="button" onClick={() => void actions.finishCalibration()}>
            Finish without the slump
          </button>
        )}
        <button type="button" class="button" onClick={() => actions.cancelCalibration()}>
          Cancel
        </button>
      </div>
    </section>
  );
}
