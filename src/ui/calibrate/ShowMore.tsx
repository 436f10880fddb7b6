// What else a person can show, once upright is known: one posture at a time, each for some seconds.
import { useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import type { Baseline } from '../../core/baseline/baseline';
import { stillToShow } from '../../core/calibration/flow';
import { saidLater } from '../monitor/quiet-moment';
import { stepOffer, stepPurpose } from '../../words/calibration';
import * as words from '../../words/views/calibrate';

interface ShowMoreProps {
  readonly model: AppModel;
  readonly baseline: Baseline;
}

/** All of them, each with its button; nothing where there is nothing left to show. */
export function ShowMore({ model, baseline }: ShowMoreProps) {
  const open = stillToShow(baseline);
  if (open.length === 0) return null;
  return (
    <div class="stack stack-tight">
      <h3>{words.SHOW_MORE_TITLE}</h3>
      <p class="small soft">{words.SHOW_MORE_MEANING}</p>
      <ul class="plain-list stack stack-tight">
        {open.map((step) => (
          <li key={step} class="row row-spread">
            <span class="small">{stepPurpose(step)}</span>
            <button type="button" class="button button-small" onClick={() => model.actions.startStep(step)}>
              {stepOffer(step)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same as a card of its own. */
export function ShowMoreCard(props: ShowMoreProps) {
  return stillToShow(props.baseline).length === 0 ? null : (
    <section class="card" aria-label={words.SHOW_ME_MORE}>
      <ShowMore {...props} />
    </section>
  );
}

/** One of them, in a quiet moment; not again in this visit once the person has said so. */
export function OfferOne({ model }: { readonly model: AppModel }) {
  const [later, setLater] = useState(false);
  const baseline = model.setup.value?.baseline ?? null;
  if (baseline === null || later) return null;
  const [next] = stillToShow(baseline);
  if (next === undefined) return null;
  return (
    <section class="card" aria-labelledby="offer-one">
      <h2 id="offer-one">{words.A_QUIET_MOMENT}</h2>
      <p>{stepPurpose(next)}</p>
      <div class="row">
        <button type="button" class="button button-small" onClick={() => model.actions.startStep(next)}>
          {stepOffer(next)}
        </button>
        <button
          type="button"
          class="button button-small"
          onClick={() => {
            saidLater();
            setLater(true);
          }}
        >
          {words.NOT_NOW}
        </button>
        <button
          type="button"
          class="button button-small"
          onClick={() => void model.actions.changeSettings({ offersExamples: false })}
        >
          {words.DONT_ASK_AGAIN}
        </button>
      </div>
    </section>
  );
}
