// When to ask for one more posture: nobody is disturbed who has just sat down, drifts, or is due for a break.
import type { AppModel } from '../../model/model';
import { stillToShow } from '../../core/calibration/flow';

/** Upright for so long, somebody is at ease; and a question put aside is not put again for so long. [design] */
const AT_EASE_MS = 3 * 60_000;
const AGAIN_AFTER_MS = 60 * 60_000;

let laterSinceMs = Number.NEGATIVE_INFINITY;

/** The person has said "not now". */
export function saidLater(nowMs = Date.now()): void {
  laterSinceMs = nowMs;
}

/** Call while drawing: it follows the model's signals. */
export function isQuietMoment({ session, setup, settings, nowMs }: AppModel): boolean {
  const { state, stateSinceMs, presence, episode, breaks, snoozedUntilMs } = session.value;
  const now = nowMs.value;
  return (
    settings.value.offersExamples &&
    state.kind === 'good' &&
    presence === 'sitting' &&
    episode === null &&
    breaks.next === null &&
    snoozedUntilMs === null &&
    now - stateSinceMs >= AT_EASE_MS &&
    now - laterSinceMs >= AGAIN_AFTER_MS &&
    setup.value !== null &&
    stillToShow(setup.value.baseline).length > 0
  );
}
