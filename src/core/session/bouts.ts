// The running bout of sitting: what keeps it going, and what ends it.
import * as v from 'valibot';
import { durationMs, epochMs, type Stored } from '../schema/stored-values';
import { NO_BREAKS_YET, sittingBreaksSchema } from './breaks/sitting-breaks';
import type { Bout } from './session';

/** So long without anybody seen sitting ends it too: nobody knows what happened meanwhile [design]. */
export const UNWATCHED_MS = 300_000;
/** The running bout is recorded again this often. */
const RECORD_EVERY_MS = 5_000;

/** As it is stored with the session. */
export const runningBoutSchema = v.object({
  id: v.string(),
  startMs: epochMs,
  /** The latest moment at which somebody was seen sitting. */
  lastSittingMs: epochMs,
  /** Watched sitting time. */
  sittingMs: durationMs,
  /** Time seen absent or standing since then. */
  offSeatMs: durationMs,
  recordedSittingMs: durationMs,
  /** Sitting time at the latest break prompt; 0 before the first. */
  promptedSittingMs: durationMs,
  /** An earlier version kept none of it. */
  breaks: v.optional(sittingBreaksSchema, NO_BREAKS_YET),
});

export type RunningBout = Stored<typeof runningBoutSchema>;

/** Somebody has just been seen sitting down. */
export function startBout(id: string, atMs: number): RunningBout {
  return {
    id,
    startMs: atMs,
    lastSittingMs: atMs,
    sittingMs: 0,
    offSeatMs: 0,
    recordedSittingMs: 0,
    promptedSittingMs: 0,
    breaks: NO_BREAKS_YET,
  };
}

/** Somebody is seen sitting at `atMs`, after `watchedMs` of sitting watched without a hole (0 when they have just come back). */
export function sit(bout: RunningBout, atMs: number, watchedMs: number): RunningBout {
  return { ...bout, lastSittingMs: atMs, sittingMs: bout.sittingMs + watchedMs, offSeatMs: 0 };
}

/** The seat was seen empty, or the person standing, for `elapsedMs` more. */
export function offSeat(bout: RunningBout, elapsedMs: number): RunningBout {
  return { ...bout, offSeatMs: bout.offSeatMs + elapsedMs };
}

/** Whether the bout has ended by `atMs`: away from the seat for `breakMs`, or unwatched. It then ended when the sitting was last seen. */
export function isOver(bout: RunningBout, atMs: number, breakMs: number): boolean {
  return bout.offSeatMs >= breakMs || atMs - bout.lastSittingMs >= UNWATCHED_MS;
}

/** The bout as it is recorded: by the clock on the wall, which is `skewMs` from the session's time. */
export function toBout({ id, startMs, lastSittingMs, sittingMs }: RunningBout, skewMs: number): Bout {
  return { id, startMs: startMs + skewMs, endMs: lastSittingMs + skewMs, sittingMs };
}

export function isRecordDue(bout: RunningBout): boolean {
  return bout.sittingMs - bout.recordedSittingMs >= RECORD_EVERY_MS;
}
