// How long the person has been sitting without a break, against when one will be suggested.
import type { AppModel, SessionSnapshot } from '../../../model/model';
import { formatShortDuration, plural } from '../../../words/durations';
import { shiftsSentence } from '../../../words/states';
import { ExplainerLink } from '../../kit/ExplainerLink';

const MINUTE_MS = 60_000;

export function SittingClock({ model }: { readonly model: AppModel }) {
  const session = model.session.value;
  const { breakAfterMinutes } = model.settings.value;
  const sittingMs = session.boutSittingMs;
  const shifts = model.live.value?.postureShiftsPer15Min ?? null;
  return (
    <section class="card" aria-labelledby="sitting">
      <div class="clock">
        <h2 id="sitting">Sitting</h2>
        <p class="clock-value number">{sittingMs === null ? '–' : formatShortDuration(sittingMs)}</p>
      </div>
      {sittingMs !== null && breakAfterMinutes !== null && (
        <progress
          class="progress"
          max={breakAfterMinutes * MINUTE_MS}
          value={Math.min(sittingMs, breakAfterMinutes * MINUTE_MS)}
          aria-label="Sitting time until a break is suggested"
        />
      )}
      <p class="small soft">
        {sittingMs === null ? presenceSentence(session) : boutSentence(breakAfterMinutes)}
      </p>
      {shifts !== null && <p class="small soft">{shiftsSentence(shifts)}</p>}
      {sittingMs !== null && (
        <p class="small link-line">
          <a href="#/break">Take a break now</a>
        </p>
      )}
      <p class="small link-line">
        <ExplainerLink id="sittingDuration">About sitting and breaks</ExplainerLink>
      </p>
    </section>
  );
}

function boutSentence(breakAfterMinutes: number | null): string {
  return breakAfterMinutes === null
    ? 'Since your last break.'
    : `Since your last break. I’ll suggest one after ${plural(breakAfterMinutes, 'minute', 'minutes')}.`;
}

function presenceSentence({ presence }: SessionSnapshot): string {
  switch (presence) {
    case 'standing':
      return 'You are standing.';
    case 'absent':
      return 'You are away.';
    case 'sitting':
      return 'You have just sat down.';
    case 'unknown':
      return 'Can’t see whether you sit.';
  }
}
