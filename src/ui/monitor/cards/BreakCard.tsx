// The invitation to get up, when it is due.
import type { AppModel } from '../../../model/model';
import { breakSentence } from '../../../words/notifications';
import { BREAK_STRETCHES, hrefOfStretch } from './break-stretches';
import { ExplainerLink } from '../../kit/ExplainerLink';
import { SnoozeMenu } from './Snooze';

export function BreakCard({ model }: { readonly model: AppModel }) {
  const { breakDue, boutSittingMs } = model.session.value;
  if (!breakDue || boutSittingMs === null) return null;
  return (
    <section class="card card-accent" aria-labelledby="break">
      <h2 id="break">Time for a short break?</h2>
      <p>{breakSentence(boutSittingMs)} Plumbline notices by itself when you are back.</p>
      <p class="link-line">
        <ExplainerLink id="sittingDuration">Why short breaks, and how</ExplainerLink>
      </p>
      <p class="link-line">
        Stretch with a timer:{' '}
        {BREAK_STRETCHES.map((stretch, index) => (
          <>
            {index > 0 && ' · '}
            <a href={hrefOfStretch(stretch)}>{stretch.name}</a>
          </>
        ))}
      </p>
      <div class="row">
        <SnoozeMenu model={model} />
      </div>
    </section>
  );
}
