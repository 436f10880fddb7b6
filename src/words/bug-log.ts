// The words of the log for bug reports: what it is, what is in it, and what is not.
import { formatFixed } from './formats';

export const LOG_WORDS = {
  heading: 'Save a log for a bug report',
  purpose:
    'Something went wrong? A log shows what Plumbline did in the last hours, up to four. It is kept while this page is open, and gone when you close it.',
  inside:
    'In it: when you pressed what, when the camera came and went, your settings, your baseline, and how far each measure was from it. All of it numbers and short words.',
  outside:
    'Not in it: pictures, the points of your body, the names of your setups and cameras, file names, passphrases and saved days.',
  read: 'Read the log',
  minuteHeading: 'One minute with body points',
  minutePurpose:
    'Was a posture read wrong? Then the log alone may not be enough. For one minute, the 33 points found on your body are written down too. They are numbers, with no picture and no outline, but they show how you sit.',
  recordMinute: 'Record one minute',
  recording: 'Recording one minute. Sit as you did when it went wrong.',
  notWatching: 'Start the camera first.',
  recorded: 'The minute is there. Nothing is saved yet.',
  readMinute: 'Read the minute',
  dropMinute: 'Delete the minute',
  cancel: 'Cancel',
  empty: 'There is nothing in it yet.',
  textLabel: 'The whole log',
  save: 'Save this file',
  close: 'Close',
  share: 'Read it before you share it. It goes nowhere unless you send it.',
  saved: 'Your browser has the file. It says where it was put.',
} as const;

/** How much there is to read. */
export function logSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${formatFixed(bytes / 1_000_000, 1)} MB`;
}
