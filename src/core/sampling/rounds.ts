// Looks now and then: when a short look has seen enough, and for how long the camera is off until the next. Pure.

/** One look, from its first picture on. */
export interface Round {
  readonly sinceMs: number;
}

export interface RoundPolicy {
  /** From the beginning of one look to that of the next. */
  readonly everyMs: number;
  /** How long something must be beyond its limit before the person is told. */
  readonly tellAfterMs: number;
}

/** The pictures of a camera that has just been opened settle within a few seconds; the rest is enough to judge by. [design] */
const LOOK_MS = 15_000;
/** A notification that is due may wait for the next look at the person. [design] */
const TOLD_BY_THEN_MS = 30_000;
/** After a long look the next is not at once. [design] */
const SHORTEST_REST_MS = 30_000;

/**
 * For how long the camera may be off from now on; null while the look goes on. What is beyond its limit is looked at until it is over or
 * has been told: a look too short for that would make a warning impossible.
 *
 * @param beyond whether anything is beyond its limit just now
 */
export function restAfter(
  { sinceMs }: Round,
  { everyMs, tellAfterMs }: RoundPolicy,
  beyond: boolean,
  atMs: number,
): number | null {
  const lookedMs = atMs - sinceMs;
  const enoughMs = beyond ? Math.max(LOOK_MS, tellAfterMs + TOLD_BY_THEN_MS) : LOOK_MS;
  return lookedMs < enoughMs ? null : Math.max(SHORTEST_REST_MS, everyMs - lookedMs);
}
