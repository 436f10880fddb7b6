// Lets the camera rest between two looks, where the person has chosen to be looked at now and then.
import { restAfter, type Round } from '../core/sampling/rounds';

export interface RoundsParts {
  /** Null where the camera is to stay on. */
  readonly everyMs: () => number | null;
  readonly tellAfterMs: () => number;
  /** A calibration needs the camera for as long as it takes. */
  readonly isCalibrating: () => boolean;
  readonly rest: (forMs: number) => void;
  readonly wake: () => void;
  readonly now: () => number;
}

export interface Rounds {
  /** A look was taken; `beyond` is how much of it is beyond its limit. */
  looked(beyond: number): void;
  /** The camera has been opened anew. */
  restart(): void;
  /** Time has passed, or something else that counts has changed. */
  refresh(): void;
}

/** Nothing has been looked at yet. */
export function createRounds({ everyMs, tellAfterMs, isCalibrating, rest, wake, now }: RoundsParts): Rounds {
  let round: Round | null = null;
  let beyondNow = false;
  return {
    looked(beyond) {
      round ??= { sinceMs: now() };
      beyondNow = beyond > 0;
    },
    restart: () => (round = null),
    refresh() {
      const every = everyMs();
      if (every === null || isCalibrating()) {
        round = null;
        wake();
        return;
      }
      const policy = { everyMs: every, tellAfterMs: tellAfterMs() };
      const forMs = round === null ? null : restAfter(round, policy, beyondNow, now());
      if (forMs === null) return;
      round = null;
      rest(forMs);
    },
  };
}
