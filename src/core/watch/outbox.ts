// The outbox: what a session asks to record waits here, is written a few times a minute, and is kept until it has been written. Pure.
import type { SessionEffect } from '../session/session';
import type { SessionState } from '../session/step';
import type { Batch } from './effects';
import { EMPTY_QUEUE, enqueue, isDue, merge, retryFrom, toBatch, type WriteQueue } from './write-queue';

export interface Outbox {
  readonly queue: WriteQueue;
  /** The latest write under way. An earlier one still under way is part of it, so that its outcome no longer matters. */
  readonly inFlight: { readonly ticket: number; readonly taken: WriteQueue } | null;
  readonly nextTicket: number;
}

export const EMPTY_OUTBOX: Outbox = { queue: EMPTY_QUEUE, inFlight: null, nextTicket: 1 };

/** Adds what a step asks for, with the session after it. */
export function post(
  outbox: Outbox,
  effects: readonly SessionEffect[],
  session: SessionState,
  atMs: number,
): Outbox {
  return { ...outbox, queue: enqueue(outbox.queue, effects, session, atMs) };
}

/** The same without the session: another tab goes on with it, and an older one must never be put on top. */
export function withoutSession(outbox: Outbox): Outbox {
  return { ...outbox, queue: { ...outbox.queue, session: null } };
}

/** Whether everything has been written. */
export function isDelivered({ queue, inFlight }: Outbox): boolean {
  return inFlight === null && queue.waitingSinceMs === null;
}

/** Takes what waits, to be written now; null when nothing does. Written again with what came since, should an earlier write be under way. */
export function take(
  outbox: Outbox,
): readonly [Outbox, { readonly ticket: number; readonly batch: Batch } | null] {
  const { queue, inFlight, nextTicket: ticket } = outbox;
  if (queue.waitingSinceMs === null) return [outbox, null];
  const taken = inFlight === null ? queue : merge(inFlight.taken, queue);
  return [
    {
      queue: { ...EMPTY_QUEUE, failures: taken.failures },
      inFlight: { ticket, taken },
      nextTicket: ticket + 1,
    },
    { ticket, batch: toBatch(taken) },
  ];
}

/** Whether it is time to write, and nothing is under way. */
export function isPostDue({ queue, inFlight }: Outbox, atMs: number): boolean {
  return inFlight === null && isDue(queue, atMs);
}

/** The write with this ticket came through; `recovered` when earlier ones had failed. */
export function delivered(
  outbox: Outbox,
  ticket: number,
): { readonly outbox: Outbox; readonly recovered: boolean } {
  if (outbox.inFlight?.ticket !== ticket) return { outbox, recovered: false };
  const { taken } = outbox.inFlight;
  const queue = { ...outbox.queue, failures: 0 };
  return { outbox: { ...outbox, queue, inFlight: null }, recovered: taken.failures > 0 };
}

/** The write with this ticket failed: what it held waits anew, and longer. `first` when none had failed before it. */
export function refused(
  outbox: Outbox,
  ticket: number,
  atMs: number,
): { readonly outbox: Outbox; readonly first: boolean } {
  if (outbox.inFlight?.ticket !== ticket) return { outbox, first: false };
  const { taken } = outbox.inFlight;
  const queue = retryFrom(merge(taken, outbox.queue), atMs);
  return { outbox: { ...outbox, queue, inFlight: null }, first: taken.failures === 0 };
}
