// How long the person has been sitting without a break, against when one will be suggested.
import type { AppModel, SessionSnapshot } from '../../../model/model';
import { formatShortDuration } from '../../../words/durations';
import { shiftsSentence } from '../../../words/states';
import { ExplainerLink } from '../../kit/ExplainerLink';
import * as words from '../../../words/views/monitor';

const MINUTE_MS = 60_000;

export function SittingClock({ model }: { readonly model: AppModel }) {
  const session = model.session.value;
  const { breakAfterMinutes } = model.settings.value;
  const sittingMs = session.boutSittingMs;
  const shifts = model.live.value?.postureShiftsPer15Min ?? null;
  return (
    <section class="card" aria-labelledby="sitting">
      <div class="clock">
        <h2 id="sitting">{words.SITTING}</h2>
        <p class="clock-value number">{sittingMs === null ? '–' : formatShortDuration(sittingMs)}</p>
      </div>
      {sittingMs !== null && breakAfterMinutes !== null && (
        <progress
          class="progress"
          max={breakAfterMinutes * MINUTE_MS}
          value={Math.min(sittingMs, breakAfterMinutes * MINUTE_MS)}
          aria-label={words.SITTING_UNTIL_BREAK}
        />
      )}
      <p class="small soft">
        {sittingMs === null ? presenceSentence(session) : boutSentence(breakAfterMinutes)}
      </p>
      {shifts !== null && <p class="small soft">{shiftsSentence(shifts)}</p>}
      {sittingMs !== null && (
        <p class="small link-line">
          <a href="#/break">{words.TAKE_A_BREAK_NOW}</a>
        </p>
      )}
      <p class="small link-line">
        <ExplainerLink id="sittingDuration">{words.ABOUT_BREAKS}</ExplainerLink>
      </p>
    </section>
  );
}

function boutSentence(breakAfterMinutes: number | null): string {
  return breakAfterMinutes === null ? words.SINCE_LAST_BREAK : words.breakAfter(breakAfterMinutes);
}

function presenceSentence({ presence }: SessionSnapshot): string {
  switch (presence) {
    case 'standing':
      return words.IS_STANDING;
    case 'absent':
      return words.IS_AWAY;
    case 'sitting':
      return words.JUST_SAT_DOWN;
    case 'unknown':
      return words.SITTING_UNKNOWN;
  }
}
