// The overall state: a shape, a colour, and words.
import type { AppModel } from '../../../model/model';
import { formatTime } from '../../../words/durations';
import { passingSentence, stateName, stateSentence } from '../../../words/states';
import { StateMark } from '../../kit/Marks';

export function StateCard({ model }: { readonly model: AppModel }) {
  const { state, stateSinceMs } = model.session.value;
  const uncalibrated = model.setup.value === null;
  return (
    <section
      class={`card state-card state-card-${uncalibrated ? 'unknown' : state.kind}`}
      aria-labelledby="state"
    >
      <StateMark kind={uncalibrated ? 'unknown' : state.kind} size={56} />
      <div>
        <h2 class="state-title" id="state">
          {uncalibrated ? 'Not calibrated yet' : stateName(state.kind)}
        </h2>
        <p class="small soft">Since {formatTime(stateSinceMs)}</p>
      </div>
      <p class="wide">
        {uncalibrated
          ? 'Plumbline knows no posture of yours to compare with. Calibration takes half a minute.'
          : sentenceOf(model)}
      </p>
      {uncalibrated && (
        <p class="wide">
          <a class="button button-main" href="#/calibrate">
            Calibrate
          </a>
        </p>
      )}
    </section>
  );
}

/** A good state says so when something has just passed its limit: the list beside it shows that already. */
function sentenceOf(model: AppModel): string {
  const { state } = model.session.value;
  const beyond = model.live.value?.judgement?.beyond ?? [];
  return state.kind === 'good' && beyond.length > 0 ? passingSentence(beyond) : stateSentence(state);
}
