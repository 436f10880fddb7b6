// The camera is off while the screen is locked, by choice: what the browser tells of the screen, and what follows from it.
import { start } from './lead';
import { halt } from './run';
import { type MachineState, type Step } from './state';

/** By choice, nothing is watched behind a locked screen; what the lock ended goes on once it is unlocked. What the person ended does not. */
export function keepOffWhileLocked(state: MachineState): Step {
  const { run, request, screen, settings } = state;
  const locked = settings.offWhileLocked && screen === 'locked';
  if (run.kind === 'paused') {
    return !locked && run.until === 'unlocked' && run.request !== null
      ? start(state, run.request)
      : [state, []];
  }
  const opens = (run.kind === 'running' || run.kind === 'starting') && request?.kind === 'camera';
  return locked && opens ? halt(state, 'pause', 'unlocked') : [state, []];
}

/** A person who presses something has unlocked the screen, whether or not the browser has told. */
export function isAtTheScreen(state: MachineState): MachineState {
  return state.screen === 'locked' ? { ...state, screen: 'unlocked' } : state;
}
