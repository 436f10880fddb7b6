// The words of the monitor view.
import { plural } from '../durations';

export const MONITOR = 'Monitor';
export const WHAT_I_LEARNT = 'what I learnt';
export const THE_DEMO = 'the demo';
export const DETAILS = 'Details';
export const THE_FIGURES = 'the figures';
export const PAUSE_CAMERA_OFF = 'Pause (camera off)';
export const PAUSE = 'Pause';
export const STOP = 'Stop';
export const HIDE_CAMERA_PICTURE = 'Hide camera picture';
export const SHOW_CAMERA_PICTURE = 'Show camera picture';
export const THE_PICTURE = 'the picture';
export const TIME_FOR_A_BREAK = 'Time for a short break?';
export const BREAK_SOON = 'Break in half a minute';
export const TAKE_THE_BREAK = 'Take the break';
export const FIVE_MORE_MINUTES = '5 more minutes';
export const SKIP_THIS_ONE = 'Skip this one';
export const WHY_BREAKS = 'Why short breaks, and how';
export const GOT_IT = 'Got it';
export const LOOK_NOW = 'Look now';
export const TRY_NOW = 'Try now';
export const USE_ANOTHER_CAMERA = 'Use another camera';
export const EYES_REST = 'Rest for the eyes';
export const NOT_NOW = 'Not now';
export const DONE = 'Done';
export const TURN_THE_PICTURE = 'Turn the picture';
export const SETUP_CHANGED = 'Your setup looks different';
export const RECALIBRATE = 'Recalibrate';
export const OR_SWITCH_TO = 'Or switch to';
export const WHICH_SETUP = 'Which of your setups is this?';
export const YOU_ARE_STANDING = 'You are standing';
export const STANDING_MEANING =
  'That counts as a break from sitting. To be compared with yourself standing, switch to';
export const UNKNOWN_CAMERA = 'This camera is none of your setups';
export const UNKNOWN_CAMERA_MEANING = 'Calibrate here, or use a setup that you know to be the same place:';
export const SITTING = 'Sitting';
export const SITTING_UNTIL_BREAK = 'Sitting time until a break is suggested';
export const TAKE_A_BREAK_NOW = 'Take a break now';
export const ABOUT_BREAKS = 'About sitting and breaks';
export const SINCE_LAST_BREAK = 'Since your last break.';
export const IS_STANDING = 'You are standing.';
export const IS_AWAY = 'You are away.';
export const JUST_SAT_DOWN = 'You have just sat down.';
export const SITTING_UNKNOWN = 'Can’t see whether you sit.';
export const SLOW_DRIFT = 'You have come to sit a little differently';
export const KEEP_THE_BASELINE = 'Keep the baseline';
export const SNOOZE = 'Snooze';
export const UNTIL_TOMORROW = 'Until tomorrow';
export const UNTIL_BACK = 'Until I come back to this page';
export const IN_A_MEETING = 'While I’m in a meeting';
export const NUDGES_BACK_ON = 'Turn nudges back on';
export const WHAT_MAY_HELP = 'What this is, and what may help';
export const THAT_WAS_WRONG = 'That was wrong';
export const WHAT_I_SAW = 'What I saw';
export const THE_LAST_MINUTES = 'the last minutes';
export const UNDO = 'Undo';
export const CLOSE = 'Close';
export const DEMO = 'Demo';
export const SPEED = 'Speed';
export const CALIBRATE_THE_FIGURE = '[Calibrate the figure]: it does what each step asks.';
export const NOT_CALIBRATED_YET = 'Not calibrated yet';
export const SHOW_ME = 'Show me how you like to sit. It takes half a minute.';
export const CALIBRATE = 'Calibrate';
export const NOT_MEASURED_NOW = 'I can’t measure this just now.';
export const LESS_OF_THIS = 'Less of this';
export const NEVER_SAVED = 'Video is never saved.';

/** The button that starts a rest for the eyes. */
export function startSeconds(seconds: number): string {
  return `Start ${plural(seconds, 'second', 'seconds')}`;
}

/** The button that changes to another camera. */
export function useOne(name: string): string {
  return `Use “${name}”`;
}

/** The button that stays with a setup. */
export function keepOne(name: string): string {
  return `Keep “${name}”`;
}

/** Which setup is used until the person picks one. */
export function takenToBe(name: string): string {
  return `More than one could be meant here. Until you say, I use “${name}”.`;
}

/** What the sitting clock counts from, and to. */
export function breakAfter(minutes: number): string {
  return `${SINCE_LAST_BREAK} I’ll suggest one after ${plural(minutes, 'minute', 'minutes')}.`;
}

/** What a snooze means. */
export function snoozedUntil(time: string): string {
  return `Snoozed until ${time}. I keep watching, without nudges.`;
}

/** When a drift began. */
export function since(time: string): string {
  return `since ${time}`;
}
