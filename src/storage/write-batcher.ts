// Stores what a session records, a few times a minute rather than at every step, and does not lose it when storing fails.
import type { SessionEffect } from '../core/session/session';
import type { SessionState } from '../core/session/step';
import { describeFailure, type Batch, type StoreFailure } from './store';
import { EMPTY_QUEUE, enqueue, isDue, merge, retryFrom, toBatch, type WriteQueue } from './write-queue';

export interface WriteBatcherOptions {
  /** Usually `store.record`; called anew each time, so that a store opened again is used. */
  readonly write: (batch: Batch) => Promise<void>;
  /** Called once when storing begins to fail, and not again before it has succeeded. */
  readonly onFailure: (failure: StoreFailure) => void;
  /** Storing works again after a failure; what had failed is stored. */
  readonly onRecovery: () => void;
}

interface InFlight {
  readonly taken: WriteQueue;
  readonly settled: Promise<void>;
}

/** One per store and page. The clock is the caller's. */
export class WriteBatcher {
  #queue: WriteQueue = EMPTY_QUEUE;
  /** The latest write under way. An earlier one still under way is part of it, so that its outcome no longer matters. */
  #inFlight: InFlight | null = null;
  readonly #options: WriteBatcherOptions;

  constructor(options: WriteBatcherOptions) {
    this.#options = options;
  }

  /** Takes in what a step asks for, with the state after it, and writes when it is time. Never waits. */
  add(effects: readonly SessionEffect[], session: SessionState, atMs: number): void {
    this.#queue = enqueue(this.#queue, effects, session, atMs);
    if (this.#inFlight === null && isDue(this.#queue, atMs)) void this.flush(atMs);
  }

  /** Writes what waits, now: when monitoring stops, when the page is left. Resolves, never rejects, when it has been tried. */
  flush(atMs: number): Promise<void> {
    const earlier = this.#inFlight;
    if (this.#queue.waitingSinceMs === null) return earlier?.settled ?? Promise.resolve();
    // Written again with what came since: should the earlier write fail after all, it must not be put on top of newer records.
    const taken = earlier === null ? this.#queue : merge(earlier.taken, this.#queue);
    this.#queue = { ...EMPTY_QUEUE, failures: taken.failures };
    const settled = this.#options.write(toBatch(taken)).then(
      () => this.#succeed(taken),
      (error: unknown) => this.#fail(taken, error, atMs),
    );
    this.#inFlight = { taken, settled };
    return settled;
  }

  /** Forgets what waits and what is under way: everything is being erased. */
  discard(): void {
    this.#queue = EMPTY_QUEUE;
    this.#inFlight = null;
  }

  #succeed(taken: WriteQueue): void {
    if (this.#inFlight?.taken !== taken) return;
    this.#inFlight = null;
    this.#queue = { ...this.#queue, failures: 0 };
    if (taken.failures > 0) this.#options.onRecovery();
  }

  #fail(taken: WriteQueue, error: unknown, atMs: number): void {
    if (this.#inFlight?.taken !== taken) return;
    this.#inFlight = null;
    this.#queue = retryFrom(merge(taken, this.#queue), atMs);
    if (taken.failures === 0) this.#options.onFailure(describeFailure(error));
  }
}
