// The clock of a stretch: rounds of getting ready and holding, run by timestamps so that a slow page loses nothing.
import * as words from '../../../words/views/exercise';

/** What is timed: each round begins with `prepareMs` to get into position, then `holdMs` in it. */
export interface TimerPlan {
  readonly rounds: readonly string[];
  readonly prepareMs: number;
  readonly holdMs: number;
}

type TimerPhase = 'prepare' | 'hold';

interface Place {
  readonly roundIndex: number;
  readonly phase: TimerPhase;
  /** Time spent in this phase, in milliseconds. */
  readonly elapsedMs: number;
}

export type TimerState =
  | { readonly kind: 'ready' }
  | (Place & { readonly kind: 'running'; readonly atMs: number })
  | (Place & { readonly kind: 'paused' })
  | { readonly kind: 'finished' };

export type TimerEvent =
  | { readonly kind: 'start'; readonly atMs: number }
  | { readonly kind: 'tick'; readonly atMs: number }
  | { readonly kind: 'pause'; readonly atMs: number }
  | { readonly kind: 'resume'; readonly atMs: number }
  | { readonly kind: 'reset' };

export const READY: TimerState = { kind: 'ready' };

function phaseMs(plan: TimerPlan, phase: TimerPhase): number {
  return phase === 'prepare' ? plan.prepareMs : plan.holdMs;
}

/** Moves a running clock to `atMs`, through as many phases as the time covers. A clock that went backwards adds nothing. */
function advance(state: Extract<TimerState, { kind: 'running' }>, atMs: number, plan: TimerPlan): TimerState {
  let { roundIndex, phase } = state;
  let elapsedMs = state.elapsedMs + Math.max(0, atMs - state.atMs);
  while (elapsedMs >= phaseMs(plan, phase)) {
    elapsedMs -= phaseMs(plan, phase);
    if (phase === 'prepare') phase = 'hold';
    else {
      phase = 'prepare';
      roundIndex += 1;
    }
    if (roundIndex >= plan.rounds.length) return { kind: 'finished' };
  }
  return { kind: 'running', roundIndex, phase, elapsedMs, atMs: Math.max(atMs, state.atMs) };
}

/** The next state of the clock. Events that do not fit the state change nothing. `plan` must have at least one round. */
export function stepTimer(state: TimerState, event: TimerEvent, plan: TimerPlan): TimerState {
  switch (event.kind) {
    case 'start':
      return { kind: 'running', roundIndex: 0, phase: 'prepare', elapsedMs: 0, atMs: event.atMs };
    case 'reset':
      return READY;
    case 'tick':
      return state.kind === 'running' ? advance(state, event.atMs, plan) : state;
    case 'pause': {
      if (state.kind !== 'running') return state;
      const now = advance(state, event.atMs, plan);
      if (now.kind !== 'running') return now;
      return { kind: 'paused', roundIndex: now.roundIndex, phase: now.phase, elapsedMs: now.elapsedMs };
    }
    case 'resume':
      return state.kind === 'paused' ? { ...state, kind: 'running', atMs: event.atMs } : state;
  }
}

/** Milliseconds left in the present phase; the whole hold before the start, zero at the end. */
export function remainingMs(state: TimerState, plan: TimerPlan): number {
  switch (state.kind) {
    case 'ready':
      return plan.holdMs;
    case 'finished':
      return 0;
    case 'running':
    case 'paused':
      return phaseMs(plan, state.phase) - state.elapsedMs;
  }
}

/** Time spent holding so far, all rounds together, in milliseconds; getting ready does not count. */
export function heldMs(state: TimerState, plan: TimerPlan): number {
  switch (state.kind) {
    case 'ready':
      return 0;
    case 'finished':
      return plan.holdMs * plan.rounds.length;
    case 'running':
    case 'paused':
      return state.roundIndex * plan.holdMs + (state.phase === 'hold' ? state.elapsedMs : 0);
  }
}

/** What to tell a listener when the clock went from one state to another; null when nothing new began. */
export function announcement(before: TimerState, after: TimerState, plan: TimerPlan): string | null {
  if (after.kind === 'finished') return before.kind === 'finished' ? null : words.WELL_DONE;
  if (after.kind === 'ready') return before.kind === 'ready' ? null : words.BACK_AT_START;
  if (after.kind === 'paused') return before.kind === 'paused' ? null : words.IS_PAUSED;
  const samePlace =
    (before.kind === 'running' || before.kind === 'paused') &&
    before.roundIndex === after.roundIndex &&
    before.phase === after.phase;
  if (samePlace) return before.kind === 'paused' ? words.GOING_ON : null;
  const round = plan.rounds[after.roundIndex] ?? '';
  if (after.phase === 'prepare') return words.getIntoPosition(round);
  return words.holdFor(Math.round(plan.holdMs / 1000));
}
