// The words of the calibrate view.
import type { Baseline } from '../../core/baseline/baseline';
import type { View } from '../../core/features/view';
import { viewName } from '../calibration';
import { formatMoment } from '../durations';
import { shownSentence } from '../setups';

export const CALIBRATE = 'Calibrate';
export const FIRST_A_PICTURE = 'First, a picture';
export const NEEDS_A_PICTURE = 'Calibration looks at how you sit, so something to look at has to be open.';
export const PICTURE_IS_OPENING = 'It is just being opened…';
export const RESUME = 'Resume';
export const INTRO_TITLE = 'Half a minute, once for each place';
export const INTRO =
  'Sit comfortably upright for ten seconds. From then on I compare you with yourself and with nobody else.';
export const BEGIN = 'Begin';
export const MAKE_A_NEW_SETUP = 'Make a new setup';
export const MEASURED_HERE = 'What is measured here, and how well';
export const NOT_MEASURED_NOW = 'Not measured just now, and why';
export const GO_TO_THE_MONITOR = 'Go to the monitor';
export const CALIBRATE_AGAIN = 'Calibrate again';
export const CAN_MEASURE_HERE = 'What I can measure here';
export const YOUR_SLUMP = 'Your slump';
export const NOT_SHOWN_YET = 'Not shown yet.';
export const KNOWN = 'Known.';
export const OTHER_POSTURES = 'Other postures';
export const LOOKING_AROUND = 'Looking around';
export const SKIPPED = 'Skipped: standard limits.';
export const MOVED_THE_CAMERA = 'Moved the camera or the desk? Recalibrate. I’ll say so when I notice.';
export const WHAT_I_LEARNT = 'What I learnt';
export const CLOSE = 'Close';
export const MORE = 'More';
export const DID_NOT_WORK = 'That did not work yet';
export const TRY_AGAIN = 'Try again';
export const GO_ON_WITHOUT_IT = 'Go on without it';
export const CANCEL = 'Cancel';
export const SIT_UPRIGHT = 'Sit the way you like to sit upright';
export const STARTS_BY_ITSELF =
  'Look at the screen. It starts by itself once I see you well, and takes ten seconds.';
export const START_WHEN_READY =
  'Start when you are ready. There is a countdown, then ten seconds with nothing to touch.';
export const START_NOW = 'Start now';
export const START_THE_COUNTDOWN = 'Start the countdown';
export const DETAILS = 'Details';
export const WHERE_THE_CAMERA_STANDS = 'Where the camera stands';
export const FIND_OUT_BY_ITSELF = 'Find out by itself';
export const MEASURABLE_FROM_HERE = 'What can be measured from here';
export const HANDS_FREE = 'Hands free';
export const HANDS_FREE_MEANING =
  'It starts by itself once I see you well, and tries again if that did not work.';
export const COUNT_WITH_SOUND = 'Count down with a sound';
export const GOOD_PICTURES = 'Good pictures so far';
export const SEEN_WELL = 'You can be seen well.';
export const HOW_TO_NUDGE = 'How should I nudge you?';
export const HOW_TO_REACH_YOU = 'This page always shows how you sit. To reach you behind other windows:';
export const TRY_IT_TITLE = 'Try it out, in 20 seconds';
export const TRY_IT_MEANING =
  'Slump once, then look down at your keys once: the first should be caught, the second should not.';
export const TRY_IT_OUT = 'Try it out';
export const SHOW_MORE_TITLE = 'Show me more, if you like';
export const SHOW_MORE_MEANING = 'One at a time, five to eight seconds each. What you have shown stays.';
export const SHOW_ME_MORE = 'Show me more';
export const A_QUIET_MOMENT = 'A quiet moment?';
export const NOT_NOW = 'Not now';
export const DONT_ASK_AGAIN = 'Don’t ask again';
export const NOT_OPENED = 'It could not be opened. [See what happened and what to do], or start another way:';
export const CALIBRATED = 'Calibrated';
export const LINES_MEAN =
  'In the picture, full lines show your upright and dashed ones your limits. Name this setup, or mark it as a standing one, in the [settings].';
export const WHEN_AND_HOW_OFTEN = 'When and how often: in the [settings].';

/** What is stored of this place, and what a new calibration does to it. */
export function calibratedBefore(baseline: Baseline, view: View): string {
  const before = `Calibrated ${formatMoment(baseline.createdAtMs)}, ${viewName(view).toLowerCase()}, ${shownSentence(baseline)}.`;
  return `${before} A new calibration replaces it. For another place, make a new setup and keep both.`;
}

/** The button that calibrates a setup again. */
export function calibrateSetupAgain(name: string): string {
  return `Calibrate “${name}” again`;
}

/** Where the camera was found to stand. */
export function viewFound(view: View): string {
  return `Found: ${viewName(view).toLowerCase()}`;
}
