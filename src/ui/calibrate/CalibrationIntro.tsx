// Before calibration: what it is for, and what is stored already.
import type { AppModel } from '../../model/model';
import { viewName } from '../../words/calibration';
import { ShowMore } from './ShowMore';
import { formatMoment } from '../../words/durations';
import { shownSentence } from '../../words/setups';

export function CalibrationIntro({ model }: { readonly model: AppModel }) {
  const setup = model.setup.value;
  return (
    <section class="card" aria-labelledby="intro">
      <h2 id="intro">Half a minute, once for each place</h2>
      <p>
        Sit comfortably upright for ten seconds. From then on I compare you with yourself and with nobody
        else.
      </p>
      {setup !== null && (
        <p class="small soft">
          Calibrated {formatMoment(setup.baseline.createdAtMs)},{' '}
          {viewName(setup.viewOverride ?? setup.baseline.view).toLowerCase()}
          {`, ${shownSentence(setup.baseline)}`}. A new calibration replaces it; for another place, make a new
          setup and keep both.
        </p>
      )}
      <div class="row">
        <button type="button" class="button button-main" onClick={() => model.actions.beginCalibration()}>
          {setup === null ? 'Begin' : `Calibrate “${setup.name}” again`}
        </button>
        {setup !== null && (
          <button type="button" class="button" onClick={() => model.actions.beginCalibration('new')}>
            Make a new setup
          </button>
        )}
      </div>
      {setup !== null && <ShowMore model={model} baseline={setup.baseline} />}
    </section>
  );
}
