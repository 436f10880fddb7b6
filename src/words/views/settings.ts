// The words of the settings view.
import { plural } from '../durations';
import { lowerFirst } from '../lower-first';

export const REMOVE = 'Remove';
export const DESKTOP_NOTIFICATIONS = 'Desktop notifications';
export const ASK_THE_BROWSER = 'Ask the browser';
export const TRY_IT_NOW = 'Try it now';
export const DID_YOU_SEE = 'Did you see it?';
export const YES = 'Yes';
export const NO = 'No';
export const CAN_REACH_YOU = 'Great. I can reach you while this tab is hidden.';
export const A_SOFT_SOUND = 'A soft sound';
export const SOUND_MEANING = 'You hear it behind other windows too. After a reload, click the page once.';
export const PLAY_THE_SOUND = 'Play the sound';
export const DIM_THIS_PAGE = 'Dim this page';
export const VEIL_MEANING = 'A veil over Plumbline’s own window until you are upright.';
export const SHOW_THE_VEIL = 'Show the veil';
export const SETTINGS = 'Settings';
export const ABOUT_PLUMBLINE = 'About Plumbline';
export const FREE_SOFTWARE =
  'Plumbline is free software under the Apache License 2.0. The pose model is BlazePose by Google, under the same licence, run by TensorFlow.js inside this page.';
export const LICENCES_TITLE = 'Software inside, and its licences';
export const THE_LICENCES = 'the licences';
export const SENSITIVITY = 'Sensitivity';
export const SENSITIVITY_MEANING = 'How far you may drift from upright';
export const NUDGES = 'Nudges';
export const NUDGE_ME_AFTER = 'Nudge me after';
export const LEAVE_ME_ALONE = 'Then leave me alone for at least';
export const AT_MOST = 'At most';
export const NUDGE_WAITS = 'The page shows a drift at once. After “Not now” the wait doubles for the day.';
export const WORKING_HOURS = 'Working hours';
export const WORKING_HOURS_MEANING = 'Nudge me only then. None: at any hour.';
export const QUIET_HOURS = 'Quiet hours';
export const QUIET_HOURS_MEANING = 'Never nudge me then.';
export const DISCREET = 'Discreet';
export const DISCREET_MEANING = 'A notification says only “Time to move?”.';
export const TITLE_MINUTES = 'Minutes in the tab’s title';
export const TITLE_MINUTES_MEANING = 'Off, a pinned tab does not flash every minute.';
export const ICON_DOT = 'A dot on the app’s icon';
export const ICON_DOT_MEANING = 'While you have drifted. Needs Plumbline installed.';
export const BREAKS = 'Breaks';
export const BREAK_AFTER = 'Suggest a break after';
export const NEVER = 'Never';
export const BREAK_MEANING =
  'I say so half a minute before. You can postpone it twice. Getting up for a minute counts by itself.';
export const EYES_EVERY = 'Rest your eyes every';
export const STANCE_EACH_FOR = 'Sit and stand in turn, each for';
export const DONT_SUGGEST_IT = 'Don’t suggest it';
export const MY_GOAL = 'My goal';
export const SHIFTS_MEANING =
  'I suggest a change after a while in one posture, and don’t nudge about limits.';
export const CAMERA = 'Camera';
export const WHICH_CAMERA = 'Which camera to use';
export const BROWSERS_CHOICE = 'The browser’s choice';
export const CAMERA_NOT_CONNECTED = 'The chosen camera (not connected)';
export const CAMERA_NAMES =
  'Names show once you have let the browser use a camera. Each camera stands somewhere else, so calibrate again after a change.';
export const CAMERA_PERMISSION =
  'When the browser asks, choose “Allow on every visit” or “Remember”. “This time only” may run out in the background, and then I can’t open the camera again by myself.';
export const LOOK_FOR_CAMERAS = 'Look for cameras again';
export const POSE_MODEL = 'Pose model';
export const MODEL_MEANING = 'How much work goes into each look';
export const HOW_OFTEN = 'How often to look';
export const HOW_OFTEN_MEANING = 'While the picture is not on the screen';
export const ON_BATTERY = 'On battery, where the browser tells, it looks a step less often than chosen.';
export const CAMERA_HOURS = 'When the camera is on';
export const OFF_WHILE_LOCKED = 'Camera off while the screen is locked';
export const OFF_WHILE_LOCKED_MEANING =
  'It comes back on when you unlock. That time is not counted. The browser asks if this page may know when you use the device; I listen for the lock and nothing else.';
export const LOCK_REFUSED =
  'The browser does not tell me of the lock, so the camera stays on. To change that, allow “Your device use” for this page with the icon beside its address. Then switch this on again.';
export const SHORT_LOOKS_MEANING =
  'A short look takes about 15 seconds. It takes longer while something is past its limit, until I have told you. In between, the camera and its light are off and nothing is counted: totals are small, and breaks come late.';
export const PICTURE = 'Picture';
export const SHOW_PICTURE = 'Show the camera picture on the Monitor';
export const SHOW_PICTURE_MEANING = 'Off, the drawn figure stands alone. Measuring is the same either way.';
export const ACTIVITY_LOG = 'Activity log';
export const ACTIVITY_LOG_MEANING =
  'When the camera was lost, when nothing was seen, when storing failed. Kept in this browser only; never a picture, and nothing of how you sat.';
export const NOTHING_HAPPENED = 'Nothing has happened yet.';
export const COPY_THE_ENTRY = 'Copy the entry';
export const COPIED = 'Copied.';
export const COPY_REFUSED = 'The browser did not allow copying. Select the lines and copy them yourself.';
export const WHAT_TO_WATCH = 'What to watch';
export const WHAT_TO_WATCH_MEANING =
  'A measure that is off is still shown where it can be measured, but never judged, and it never leads to a warning. Switch off what does not fit your body or your work.';
export const ALL_ON = 'All measures are on';
export const SETUPS = 'Setups';
export const SETUPS_MEANING =
  'One for each place and posture you work in: the office from the front, home from the side, the standing desk. I pick the right one by the camera and by what it sees. Where I’m not sure, I ask you.';
export const I_STAND_HERE = 'I stand here';
export const I_STAND_MEANING = 'Time in this setup does not count as sitting.';
export const USE = 'Use';
export const RECALIBRATE = 'Recalibrate';
export const DUPLICATE = 'Duplicate';
export const PUT_THE_LIMITS_BACK = 'Put the limits back';
export const DELETE = 'Delete';
export const KEEP_IT = 'Keep it';
export const NOT_MEDICAL =
  'It is not a medical device, and it cannot tell whether anything is wrong with you. If your back troubles you, read [when to get help].';
export const NO_SETUPS = 'There is none yet. [Calibrate] to make the first.';
export const NAME = 'Name';
export const NAME_IN_USE = 'Name (in use)';

/** The button that adds one more of these. */
export function add(what: string): string {
  return `Add ${lowerFirst(what)}`;
}

/** How many nudges an hour may have. */
export function nudgesAnHour(times: number): string {
  return `${plural(times, 'nudge', 'nudges')} an hour`;
}

/** How long a person sits before a break is suggested. */
export function ofSitting(minutes: number): string {
  return `${plural(minutes, 'minute', 'minutes')} of sitting`;
}

/** A camera whose name the browser does not tell. */
export function cameraNumber(number: number): string {
  return `Camera ${number}`;
}

/** The choice of how a camera’s picture is turned. */
export function turnPictureOf(label: string): string {
  return `Turn the picture of “${label}”`;
}

/** The button that copies the activity log. */
export function copyEntries(count: number): string {
  return `Copy all ${count} entries`;
}

/** How many measures are judged. */
export function measuresOn(on: number, all: number): string {
  return `${on} of ${all} measures are on`;
}

/** Which limits were widened. */
export function widerLimits(measures: readonly string[]): string {
  return `Wider limits here, because you said a warning was wrong: ${measures.join(', ')}.`;
}

/** The button that deletes a setup. */
export function deleteForGood(name: string): string {
  return `Delete “${name}” for good`;
}
