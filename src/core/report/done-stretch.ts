// A stretch done with the timer, as it is written down: activity that the person themselves tells of, not something that was watched.
import * as v from 'valibot';
import { durationMs, epochMs, type Stored } from '../schema/stored-values';

/** Held for less, it was a try rather than a break [design]. */
const LEAST_HELD_MS = 10_000;

const whatWasDone = {
  /** The explainer and the stretch on it. */
  slug: v.string(),
  stretchId: v.string(),
  /** As it was called when it was done, so that an old day still reads as it did. */
  title: v.string(),
  /** Time in the position, all rounds together, without getting ready. */
  heldMs: durationMs,
};

/** As it is stored, with the moment at which it ended. */
export const doneStretchSchema = v.object({ id: v.string(), atMs: epochMs, ...whatWasDone });

export type DoneStretch = Stored<typeof doneStretchSchema>;

/** What the timer hands over when it ends or is stopped. */
export type StretchDone = Pick<DoneStretch, keyof typeof whatWasDone>;

/** Whether a stretch was held long enough to be written down. */
export function isWorthLogging({ heldMs }: StretchDone): boolean {
  return heldMs >= LEAST_HELD_MS;
}
