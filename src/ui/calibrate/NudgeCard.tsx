// How to be nudged, asked at the moment at which a person has just shown how they like to sit.
import type { AppModel } from '../../model/model';
import { NotificationChoice } from '../settings/NotificationChoice';

export function NudgeCard({ model }: { readonly model: AppModel }) {
  return (
    <section class="card" aria-labelledby="nudge">
      <h2 id="nudge">How should I nudge you?</h2>
      <p>The page always shows it. Behind other windows only a notification reaches you.</p>
      <NotificationChoice model={model} />
      <p class="small soft">
        When and how often: in the <a href="#/settings">settings</a>.
      </p>
    </section>
  );
}
