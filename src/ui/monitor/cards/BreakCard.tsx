// What is suggested about breaks: the half minute's notice, the break itself, a rest for the eyes, standing or sitting, another posture.
import type { ComponentChildren } from 'preact';
import type { AppModel } from '../../../model/model';
import {
  breakSoonSentence,
  stanceSentence,
  stanceTitle,
  STILL_TITLE,
  stillSentence,
} from '../../../words/breaks';
import { breakSentence } from '../../../words/notifications';
import { ExplainerLink } from '../../kit/ExplainerLink';
import { EyesCard } from './EyesCard';
import { SnoozeMenu } from './Snooze';
import * as words from '../../../words/views/monitor';

export function BreakCard({ model }: { readonly model: AppModel }) {
  const { breaks } = model.session.value;
  return (
    <>
      <LongBreak model={model} />
      {breaks.micro && <EyesCard model={model} />}
      {breaks.stance !== null && (
        <Suggestion model={model} id="stance" title={stanceTitle(breaks.stance.posture)}>
          <p>{stanceSentence(breaks.stance)}</p>
        </Suggestion>
      )}
      {breaks.still && (
        <Suggestion model={model} id="still" title={STILL_TITLE}>
          <p>{stillSentence()}</p>
        </Suggestion>
      )}
    </>
  );
}

function LongBreak({ model }: { readonly model: AppModel }) {
  const { breaks, boutSittingMs } = model.session.value;
  const { next } = breaks;
  if (next === null || boutSittingMs === null) return null;
  const canPostpone = next.kind === 'soon' || next.postponesLeft > 0;
  return (
    <section class="card card-accent" aria-labelledby="break">
      <h2 id="break">{next.kind === 'due' ? words.TIME_FOR_A_BREAK : words.BREAK_SOON}</h2>
      <p>{next.kind === 'due' ? breakSentence(boutSittingMs) : breakSoonSentence()}</p>
      <div class="row">
        <a class="button button-main" href="#/break">
          {words.TAKE_THE_BREAK}
        </a>
        {canPostpone && (
          <button type="button" class="button" onClick={() => model.actions.answerBreak('postpone')}>
            {words.FIVE_MORE_MINUTES}
          </button>
        )}
        <button type="button" class="button" onClick={() => model.actions.answerBreak('skip')}>
          {words.SKIP_THIS_ONE}
        </button>
        <SnoozeMenu model={model} />
      </div>
      <p class="small link-line">
        <ExplainerLink id="sittingDuration">{words.WHY_BREAKS}</ExplainerLink>
      </p>
    </section>
  );
}

interface SuggestionProps {
  readonly model: AppModel;
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Suggestion({ model, id, title, children }: SuggestionProps) {
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <div class="row">
        <button type="button" class="button" onClick={() => model.actions.answerBreak('put-aside')}>
          {words.GOT_IT}
        </button>
      </div>
    </section>
  );
}
