// Before calibration: what it is for, and what is stored already.
import type { AppModel } from '../../model/model';
import { viewName } from '../../words/calibration';
import { formatMoment } from '../../words/durations';
import { shownSentence } from '../../words/setups';

export function CalibrationIntro({ model }: { readonly model: AppModel }) {
  const setup = model.setup.value;
  return (
    <section class="card" aria-labelledby="intro">
      <h2 id="intro">Half a minute, once for each place</h2>
      <p>
        Plumbline learns how you sit when you sit comfortably upright, from where the camera stands now. From
        then on you are compared with yourself and with nobody else.
      </p>
      <ol class="steps">
        <li>Check what the camera sees.</li>
        <li>Sit comfortably upright for about ten seconds.</li>
        <li>If you like, show how you slump: it makes everything more exact.</li>
        <li>If you like, look around your screen, so that a glance does not count.</li>
        <li>If you like, show other postures, five seconds each: so that they are told by name.</li>
      </ol>
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
    </section>
  );
}
