// A stretch done with the timer, as it is written down: activity that the person themselves tells of, not something that was watched.

/** Held for less, it was a try rather than a break [design]. */
const LEAST_HELD_MS = 10_000;

/** What the timer hands over when it ends or is stopped. */
export interface StretchDone {
  /** The explainer and the stretch on it. */
  readonly slug: string;
  readonly stretchId: string;
  /** As it was called when it was done, so that an old day still reads as it did. */
  readonly title: string;
  /** Time in the position, all rounds together, without getting ready. */
  readonly heldMs: number;
}

/** The same with the moment at which it ended, as it is stored. */
export interface DoneStretch extends StretchDone {
  readonly id: string;
  readonly atMs: number;
}

/** Whether a stretch was held long enough to be written down. */
export function isWorthLogging({ heldMs }: StretchDone): boolean {
  return heldMs >= LEAST_HELD_MS;
}
