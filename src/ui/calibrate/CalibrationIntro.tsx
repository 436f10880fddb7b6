// Before calibration: what it is for, and what is stored already.
import type { AppModel } from '../../model/model';
import { ShowMore } from './ShowMore';
import * as words from '../../words/views/calibrate';

export function CalibrationIntro({ model }: { readonly model: AppModel }) {
  const setup = model.setup.value;
  return (
    <section class="card" aria-labelledby="intro">
      <h2 id="intro">{words.INTRO_TITLE}</h2>
      <p>{words.INTRO}</p>
      {setup !== null && (
        <p class="small soft">
          {words.calibratedBefore(setup.baseline, setup.viewOverride ?? setup.baseline.view)}
        </p>
      )}
      <div class="row">
        <button type="button" class="button button-main" onClick={() => model.actions.beginCalibration()}>
          {setup === null ? words.BEGIN : words.calibrateSetupAgain(setup.name)}
        </button>
        {setup !== null && (
          <button type="button" class="button" onClick={() => model.actions.beginCalibration('new')}>
            {words.MAKE_A_NEW_SETUP}
          </button>
        )}
      </div>
      {setup !== null && <ShowMore model={model} baseline={setup.baseline} />}
    </section>
  );
}
