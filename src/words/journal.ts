// The local log in sentences.
import type { JournalEntry, JournalEvent } from '../core/journal/journal';
import { formatDay, formatDuration, formatTime } from './durations';

/** What happened, in one sentence. */
export function describeJournalEvent(event: JournalEvent): string {
  switch (event.kind) {
    case 'watching':
      return 'Watching began.';
    case 'paused':
      return 'Watching was paused.';
    case 'locked':
      return 'The screen was locked, so the camera went off.';
    case 'stopped':
      return 'Watching was stopped.';
    case 'failed':
      return `Watching ended: ${event.detail}.`;
    case 'camera-silent':
      return 'The camera sent no picture.';
    case 'camera-lost':
      return LOST[event.loss];
    case 'camera-gone':
      return 'The camera was not connected.';
    case 'camera-back':
      return 'The camera was back.';
    case 'worker-replaced':
      return `The part that finds your pose was started again (${event.detail}).`;
    case 'gap':
      return `Nothing was seen for ${formatDuration(event.forMs)}: the computer slept, or was too busy. That time is not counted.`;
    case 'storage-failed':
      return `Storing did not work: ${event.detail}.`;
    case 'storage-back':
      return 'Storing worked again.';
    case 'keeping-promised':
      return 'The browser was asked to keep your data, and promised to.';
    case 'keeping-declined':
      return 'The browser was asked to keep your data, and made no promise.';
    case 'backup-written':
      return 'A backup was given to the browser’s downloads.';
    case 'other-tab':
      return 'Another tab took over.';
  }
}

const LOST = {
  ended: 'The camera was lost; it was opened again by itself.',
  muted: 'The camera had been silent for a while; it was opened again.',
  taken: 'Another app had the camera; it was opened again once it was free.',
  still: 'The camera showed one still picture: a privacy picture, or a virtual camera.',
  frozen: 'The camera’s picture stood still; it was opened again.',
} as const;

/** One line of the log as it is copied, with its day. */
export function journalLine({ atMs, event }: JournalEntry): string {
  return `${formatDay(atMs)}, ${formatTime(atMs)}: ${describeJournalEvent(event)}`;
}
