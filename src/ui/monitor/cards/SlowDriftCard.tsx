// Offers a new baseline when the person has come to sit a little differently over days; nothing changes unless they say so.
import type { AppModel } from '../../../model/model';
import type { SlowDrift } from '../../../core/setups/habits';
import { describeSlowDrift } from '../../../words/setups';

interface SlowDriftProps {
  readonly model: AppModel;
  readonly drift: SlowDrift;
}

export function SlowDriftCard({ model, drift }: SlowDriftProps) {
  return (
    <section class="card" aria-labelledby="slow-drift" role="status">
      <h2 id="slow-drift">You have come to sit a little differently</h2>
      <p>{describeSlowDrift(drift)}</p>
      <div class="row">
        <a class="button button-small" href="#/calibrate">
          Recalibrate
        </a>
        <button type="button" class="button button-small" onClick={() => void model.actions.keepBaseline()}>
          Keep the baseline
        </button>
      </div>
    </section>
  );
}
