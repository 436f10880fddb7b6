// The words of the exercise view.
import { plural } from '../durations';

export const DONE = 'Done';
export const GET_READY = 'Get ready';
export const HOLD = 'Hold';
export const PAUSED = 'Paused';
export const THEN_YOU_ARE_DONE = 'Then you are done';
export const PAUSE = 'Pause';
export const GO_ON = 'Go on';
export const START_AGAIN = 'Start again';
export const START = 'Start';
export const NEXT_STRETCH = 'Next stretch';
export const BACK = 'Back';
export const SOUND = 'Sound';
export const TAKE_CARE = 'Take care.';
export const ONE_STRETCH = 'One stretch';

/** What the first round is. */
export function first(round: string): string {
  return `First: ${round}`;
}

/** What comes after this round. */
export function next(round: string): string {
  return `Next: ${round}`;
}

/** The name of the timer. */
export function timerOf(title: string): string {
  return `Timer: ${title}`;
}

/** How the timer works, and its keys. */
export function howItGoes(seconds: number): string {
  return `${plural(seconds, 'second', 'seconds')} to get into place each time. Sounds tell you when to begin and stop. Space: start or pause. Esc: back.`;
}

/** Which stretch of a routine this is. */
export function stretchOf(number: number, all: number): string {
  return `Stretch ${number} of ${all}`;
}

export const WELL_DONE = 'Done. Well done. Move around a little.';
export const BACK_AT_START = 'The timer is back at the start.';
export const IS_PAUSED = 'Paused.';
export const GOING_ON = 'Going on.';

/** What to do before a hold. */
export function getIntoPosition(round: string): string {
  return `Get into position: ${round}.`;
}

/** How long to hold. */
export function holdFor(seconds: number): string {
  return `Hold, ${plural(seconds, 'second', 'seconds')}.`;
}
