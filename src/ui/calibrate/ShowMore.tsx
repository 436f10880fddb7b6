// What else a person can show, once upright is known: one posture at a time, each for some seconds.
import { useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import type { Baseline } from '../../core/baseline/baseline';
import { stillToShow } from '../../core/calibration/flow';
import { saidLater } from '../monitor/quiet-moment';
import { stepOffer, stepPurpose } from '../../words/calibration';

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
      <h3>Show me more, if you like</h3>
      <p class="small soft">One at a time, five to eight seconds each. What you have shown stays.</p>
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
    <section class="card" aria-label="Show me more">
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
      <h2 id="offer-one">A quiet moment?</h2>
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
          Not now
        </button>
        <button
          type="button"
          class="button button-small"
          onClick={() => void model.actions.changeSettings({ offersExamples: false })}
        >
          Don’t ask again
        </button>
      </div>
    </section>
  );
}
