// The words of the start view.

export const THE_PICTURE = 'the picture';
export const PAUSED = 'Paused';
export const RESUME = 'Resume';
export const STOP_FOR_NOW = 'Stop for now';
export const RELOAD = 'Reload';
export const TRY_CAMERA_AGAIN = 'Try the camera again';
export const USE_THE_CAMERA = 'Use the camera';
export const OPEN_RECORDING = 'Open a video or pictures';
export const WITHOUT_CAMERA = 'Try without a camera';
export const GETTING_READY = 'Getting ready';
export const DONE = '(done)';
export const MODEL_SO_FAR = 'The pose model, so far';
export const STARTING_MEANING =
  'The model comes with Plumbline and runs on this computer. The camera stays off until it is ready; then the browser may ask you for it.';
export const CANCEL = 'Cancel';
export const WELCOME = 'A quiet eye on how you sit';
export const WELCOME_MEANING =
  'Plumbline compares how you sit with your own comfortable upright, and tells you when it may be time to move. It all happens on this computer. Video is never sent and never saved.';
export const CAMERA_ASKED_ONCE =
  'The browser asks for the camera once. Its light stays on while Plumbline watches; Pause switches it off.';
export const NOT_READY = 'Not ready for the camera?';
export const DEMO_TITLE = 'Let a drawn figure sit for you';
export const DEMO_MEANING = 'It sits, slumps and gets up, and everything works as it would with you.';
export const RECORDING_TITLE = 'Bring a recording';
export const RECORDING_MEANING =
  'A video of yourself at your desk, or some photographs, to see what would be measured.';
export const WHAT_HAPPENS_THEN = 'What happens then';
export const A_SHORT_CALIBRATION = 'A short calibration';
export const A_SHORT_CALIBRATION_MEANING =
  'You sit as you like to sit for about ten seconds. That is your baseline; there is no ideal to match.';
export const QUIET_COMPANY = 'Quiet company';
export const QUIET_COMPANY_MEANING =
  'Leave the tab open behind your work. It speaks only when something has lasted, and says what changed and by how much.';
export const A_LOOK_BACK = 'A look back';
export const A_LOOK_BACK_MEANING =
  'In the evening, Today shows how you sat, how long, and what could not be seen.';
export const WELCOME_BACK = 'Welcome back';
export const START = 'Start';
export const START_BY_ITSELF = 'Start by itself next time';
export const START_BY_ITSELF_MEANING = 'The camera goes on as soon as you open this page.';
export const OTHER_WAYS = 'Other ways';
export const MEANWHILE = 'Meanwhile you can [read about sitting].';

/** What a pause means. */
export function pausedSince(time: string): string {
  return `Since ${time}. The camera is off and this time is not counted. Your calibration is kept.`;
}
