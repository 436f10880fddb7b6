// The loop: take an event, advance the machine, publish what is so now, perform what it asks for.
import { advance, dueInMs } from '../core/watch/advance';
import { isAstray, type Reading } from '../core/watch/clock';
import type { Effect } from '../core/watch/effects';
import type { WatchEvent } from '../core/watch/events';
import type { MachineState } from '../core/watch/state';

/** An event before it is given the time. */
export type Happening = WatchEvent extends infer E ? (E extends WatchEvent ? Omit<E, 'atMs'> : never) : never;

/** Hands an event to the machine; resolves once everything that follows from it has been performed. Never rejects. */
export type Dispatch = (event: Happening) => Promise<void>;

export interface LoopParts {
  readonly start: MachineState;
  readonly publish: (state: MachineState) => void;
  /** Performs one effect; answers come back through `dispatch`. Resolves when it is done, answers included. */
  readonly perform: (effect: Effect) => Promise<void> | void;
  /** Hears every event before it is taken, with the state that it meets, for a log. */
  readonly record?: (event: WatchEvent, before: MachineState) => void;
  readonly readClocks: () => Reading;
}

export interface Loop {
  readonly dispatch: Dispatch;
  readonly state: () => MachineState;
}

/** Nothing happens before the first event. */
export function createLoop({ start, publish, perform, record, readClocks }: LoopParts): Loop {
  let state = start;
  let draining = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const waiting: { readonly event: Happening; readonly settle: (done: Promise<unknown>) => void }[] = [];

  /** One event at a time: an effect that answers at once is heard after the others of its event. */
  function drain(): void {
    if (draining) return;
    draining = true;
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        next.settle(take(next.event));
    } finally {
      draining = false;
    }
    wakeWhenDue();
  }

  function take(happening: Happening): Promise<unknown> {
    const reading = readClocks();
    const { steadyMs: atMs, wallMs } = reading;
    const told = isAstray(state.clock, reading) ? step({ kind: 'clock-told', wallMs, atMs }) : null;
    const done = step({ ...happening, atMs });
    return told === null ? done : Promise.all([told, done]);
  }

  function step(event: WatchEvent): Promise<unknown> {
    record?.(event, state);
    const [next, effects] = advance(state, event);
    state = next;
    publish(state);
    return Promise.all(effects.map(performed));
  }

  /** One that fails must not keep the others of its event from being performed: a camera's release may be among them. */
  async function performed(effect: Effect): Promise<void> {
    try {
      await perform(effect);
    } catch (error) {
      console.error(`Could not perform ${effect.kind}.`, error);
    }
  }

  function wakeWhenDue(): void {
    if (timer !== null) clearTimeout(timer);
    const dueMs = dueInMs(state);
    timer = dueMs === null ? null : setTimeout(() => void dispatch({ kind: 'tick' }), dueMs);
  }

  const dispatch: Dispatch = (event) =>
    new Promise((resolve) => {
      waiting.push({ event, settle: (done) => void done.then(() => resolve()) });
      drain();
    });

  return { dispatch, state: () => state };
}
