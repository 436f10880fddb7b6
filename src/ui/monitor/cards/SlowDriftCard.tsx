// Offers a new baseline when the person has come to sit a little differently over days; nothing changes unless they say so.
import type { AppModel } from '../../../model/model';
import type { SlowDrift } from '../../../core/setups/habits';
import { describeSlowDrift } from '../../../words/setups';
import * as words from '../../../words/views/monitor';

interface SlowDriftProps {
  readonly model: AppModel;
  readonly drift: SlowDrift;
}

export function SlowDriftCard({ model, drift }: SlowDriftProps) {
  return (
    <section class="card" aria-labelledby="slow-drift" role="status">
      <h2 id="slow-drift">{words.SLOW_DRIFT}</h2>
      <p>{describeSlowDrift(drift)}</p>
      <div class="row">
        <a class="button button-small" href="#/calibrate">
          {words.RECALIBRATE}
        </a>
        <button type="button" class="button button-small" onClick={() => void model.actions.keepBaseline()}>
          {words.KEEP_THE_BASELINE}
        </button>
      </div>
    </section>
  );
}
