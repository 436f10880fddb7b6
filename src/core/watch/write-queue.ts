// What waits to be stored, as data: the latest of each record, since when it waits, and when to try next.
import type { Bout, Interval, SessionEffect } from '../session/session';
import type { SessionState } from '../session/step';
import type { Batch } from './effects';

/** Together with the session's own five seconds a crash costs at most the last ten [design]. */
const FLUSH_EVERY_MS = 5_000;
const LONGEST_BACK_OFF_MS = 60_000;

export interface WriteQueue {
  readonly intervals: ReadonlyMap<string, Interval>;
  readonly bouts: ReadonlyMap<string, Bout>;
  readonly session: SessionState | null;
  /** Since when the oldest of it waits; null when nothing does. */
  readonly waitingSinceMs: number | null;
  readonly failures: number;
}

export const EMPTY_QUEUE: WriteQueue = {
  intervals: new Map(),
  bouts: new Map(),
  session: null,
  waitingSinceMs: null,
  failures: 0,
};

/** Adds what a step of the session asks to record; a record replaces an earlier one with its id. */
export function enqueue(
  queue: WriteQueue,
  effects: readonly SessionEffect[],
  session: SessionState,
  atMs: number,
): WriteQueue {
  const intervals = new Map(queue.intervals);
  const bouts = new Map(queue.bouts);
  for (const effect of effects) {
    if (effect.kind === 'record') intervals.set(effect.interval.id, effect.interval);
    if (effect.kind === 'record-bout') bouts.set(effect.bout.id, effect.bout);
  }
  return { ...queue, intervals, bouts, session, waitingSinceMs: queue.waitingSinceMs ?? atMs };
}

/** Whether it is time to write: a few seconds after the oldest came in, longer after failures. */
export function isDue({ waitingSinceMs, failures }: WriteQueue, atMs: number): boolean {
  if (waitingSinceMs === null) return false;
  const waitMs = Math.min(LONGEST_BACK_OFF_MS, FLUSH_EVERY_MS * 2 ** failures);
  return atMs - waitingSinceMs >= waitMs;
}

/** Both together; of two records with one id the newer queue's stays. */
export function merge(older: WriteQueue, newer: WriteQueue): WriteQueue {
  return {
    intervals: new Map([...older.intervals, ...newer.intervals]),
    bouts: new Map([...older.bouts, ...newer.bouts]),
    session: newer.session ?? older.session,
    waitingSinceMs: older.waitingSinceMs ?? newer.waitingSinceMs,
    failures: Math.max(older.failures, newer.failures),
  };
}

/** The same queue after another failure at `atMs`: it waits anew, and longer. */
export function retryFrom(queue: WriteQueue, atMs: number): WriteQueue {
  return { ...queue, waitingSinceMs: atMs, failures: queue.failures + 1 };
}

export function toBatch({ intervals, bouts, session }: WriteQueue): Batch {
  return { intervals: [...intervals.values()], bouts: [...bouts.values()], session };
}
