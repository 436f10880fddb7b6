// The words of the shell view.

export const THE_NOTICE = 'the notice';
export const THE_SUMMARY = 'the summary';
export const THIS_VIEW = 'this view';
export const THE_BREAK = 'the break';
export const THE_DAY = 'the day';
export const THE_DAYS = 'the days';
export const THE_LIBRARY = 'the library';
export const THE_SETTINGS = 'the settings';
export const RIGHT_NOW = 'what is so right now';
export const NOTHING_HERE = 'There is nothing here';
export const NO_SUCH_VIEW = 'This address belongs to no view of Plumbline.';
export const GO_TO_THE_MONITOR = 'Go to the monitor';
export const NOT_MEDICAL = 'Not a medical device.';
export const WHEN_TO_GET_HELP = 'When to get help';
export const PLUMBLINE = 'Plumbline';
export const VIEWS = 'Views';
export const SKIP_TO_THE_CONTENT = 'Skip to the content';
export const PAUSED = 'Paused';
export const NOT_WATCHING = 'Not watching';
export const NOT_CALIBRATED = 'Not calibrated';
export const CLOSE_THIS_MESSAGE = 'Close this message';
export const NEW_VERSION =
  '[A new version is ready.] Reload when it suits you. What was measured is kept; start watching again then.';
export const RELOAD_NOW = 'Reload now';
export const LATER = 'Later';
export const PRIVATE =
  'Private: no picture and no measurement leaves this computer. [See what is so right now]';
export const STARTING = 'Starting';
export const MONITOR = 'Monitor';
export const CALIBRATE = 'Calibrate';
export const TODAY = 'Today';
export const LEARN = 'Learn';
export const SETTINGS = 'Settings';
