// How to be nudged, asked at the moment at which a person has just shown how they like to sit.
import type { AppModel } from '../../model/model';
import { MINI_WINDOW_MEANING } from '../../words/mini';
import { MiniButton } from '../mini/MiniButton';
import { OtherNudges } from '../settings/OtherNudges';
import { NotificationChoice } from '../settings/NotificationChoice';

export function NudgeCard({ model }: { readonly model: AppModel }) {
  return (
    <section class="card" aria-labelledby="nudge">
      <h2 id="nudge">How should I nudge you?</h2>
      <p>This page always shows how you sit. To reach you behind other windows:</p>
      <NotificationChoice model={model} />
      <OtherNudges model={model} />
      <div class="stack stack-tight">
        <p class="small soft">{MINI_WINDOW_MEANING}</p>
        <div class="row">
          <MiniButton model={model} />
        </div>
      </div>
      <p class="small soft">
        When and how often: in the <a href="#/settings">settings</a>.
      </p>
    </section>
  );
}
