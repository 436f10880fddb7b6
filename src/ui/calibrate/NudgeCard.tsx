// How to be nudged, asked at the moment at which a person has just shown how they like to sit.
import { Phrase } from '../kit/Phrase';
import type { AppModel } from '../../model/model';
import { MINI_WINDOW_MEANING } from '../../words/mini';
import { MiniButton } from '../mini/MiniButton';
import { OtherNudges } from '../settings/OtherNudges';
import { NotificationChoice } from '../settings/NotificationChoice';
import * as words from '../../words/views/calibrate';

export function NudgeCard({ model }: { readonly model: AppModel }) {
  return (
    <section class="card" aria-labelledby="nudge">
      <h2 id="nudge">{words.HOW_TO_NUDGE}</h2>
      <p>{words.HOW_TO_REACH_YOU}</p>
      <NotificationChoice model={model} />
      <OtherNudges model={model} />
      <div class="stack stack-tight">
        <p class="small soft">{MINI_WINDOW_MEANING}</p>
        <div class="row">
          <MiniButton model={model} />
        </div>
      </div>
      <p class="small soft">
        <Phrase text={words.WHEN_AND_HOW_OFTEN}>{(text) => <a href="#/settings">{text}</a>}</Phrase>
      </p>
    </section>
  );
}
