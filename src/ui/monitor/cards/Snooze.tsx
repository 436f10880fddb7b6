// Snooze: choosing how long nobody is nudged, and ending it early.
import type { AppModel } from '../../../model/model';
import { formatMoment, formatTime, plural } from '../../../words/durations';
import { minutesUntilTomorrow } from './until-tomorrow';
import * as words from '../../../words/views/monitor';

const SNOOZE_MINUTES = [15, 30, 60] as const;
/** A meeting ends when the person leaves the seat, or after so long. [design] */
const MEETING_MINUTES = 60;
const DAY_MS = 86_400_000;

/** Folded until wanted, so that a warning card stays short. */
export function SnoozeMenu({ model }: { readonly model: AppModel }) {
  return (
    <details class="snooze">
      <summary class="button button-small">{words.SNOOZE}</summary>
      <div class="row">
        {SNOOZE_MINUTES.map((minutes) => (
          <button
            key={minutes}
            type="button"
            class="button button-small"
            onClick={() => model.actions.snooze(minutes)}
          >
            {plural(minutes, 'minute', 'minutes')}
          </button>
        ))}
        <button
          type="button"
          class="button button-small"
          onClick={() => model.actions.snooze(minutesUntilTomorrow(model.nowMs.peek()))}
        >
          {words.UNTIL_TOMORROW}
        </button>
        <button
          type="button"
          class="button button-small"
          onClick={() => model.actions.snooze(minutesUntilTomorrow(model.nowMs.peek()), 'return')}
        >
          {words.UNTIL_BACK}
        </button>
        <button
          type="button"
          class="button button-small"
          onClick={() => model.actions.snooze(MEETING_MINUTES, 'off-seat')}
        >
          {words.IN_A_MEETING}
        </button>
      </div>
    </details>
  );
}

/** Says until when nothing is notified; the page itself keeps showing how one sits. */
export function QuietCard({ model }: { readonly model: AppModel }) {
  const { snoozedUntilMs } = model.session.value;
  if (snoozedUntilMs === null) return null;
  const far = snoozedUntilMs - model.nowMs.value > DAY_MS / 2;
  return (
    <section class="card" aria-label={words.SNOOZE}>
      <p>{words.snoozedUntil(far ? formatMoment(snoozedUntilMs) : formatTime(snoozedUntilMs))}</p>
      <div class="row">
        <button type="button" class="button button-small" onClick={() => model.actions.wakeUp()}>
          {words.NUDGES_BACK_ON}
        </button>
      </div>
    </section>
  );
}
