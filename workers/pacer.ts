// Which of the frames that arrive are to be looked at, so that on average one is taken per interval.

export interface Pacer {
  /** Whether a frame that arrives now is wanted. */
  isDue(atMs: number): boolean;
  /** Says that a frame was dealt with, and when that was done. */
  taken(doneAtMs: number): void;
  setIntervalMs(intervalMs: number): void;
}

/**
 * Keeps to the beat on average: frames come at the camera's own times, and waiting a full interval after each
 * would lose up to one frame every time. Half an interval of rest is always kept, however slow the work.
 *
 * @param intervalMs wished time from one frame to the next
 * @param startMs the first frame from here on is wanted
 */
export function createPacer(intervalMs: number, startMs: number): Pacer {
  let dueMs = startMs;
  return {
    isDue: (atMs) => atMs >= dueMs,
    taken(doneAtMs) {
      dueMs = Math.max(dueMs + intervalMs, doneAtMs + intervalMs / 2);
    },
    setIntervalMs(changedMs) {
      // What was due in a minute must not keep a person waiting who asked for more.
      dueMs = Math.min(dueMs, dueMs - intervalMs + changedMs);
      intervalMs = changedMs;
    },
  };
}
