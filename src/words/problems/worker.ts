// Words for what keeps Plumbline from finding a pose.
import { troubleText, type WorkerTrouble } from '../../core/supervision/load';
import type { ProblemWords } from './problem-words';

/** What keeps Plumbline from finding a pose. The camera is off meanwhile. */
export function describeWorkerTrouble(trouble: WorkerTrouble): ProblemWords {
  switch (trouble.kind) {
    case 'script-missing':
      return {
        title: 'Plumbline was updated',
        meaning: 'This tab is of an earlier version, and a part that it needs is no longer there.',
        steps: ['Reload this page. What was stored is kept.'],
      };
    case 'unreachable':
      return {
        title: 'A part of Plumbline could not be fetched',
        meaning: `There was no answer when it was asked for ${trouble.file}. The camera is off.`,
        steps: ['Check the network connection.', 'Then try again.'],
      };
    case 'stalled':
      return {
        title: 'The download has stopped',
        meaning: `Nothing more came of ${trouble.file}. The camera is off.`,
        steps: ['Check the network connection.', 'Then try again.'],
      };
    case 'file-missing':
      return {
        title: 'A part of Plumbline is missing on the server',
        meaning: `The server does not have ${trouble.file} (${trouble.status}). The camera is off.`,
        steps: [
          'Reload the page: there may be a newer version.',
          'If this stays, tell whoever runs this site.',
        ],
      };
    case 'file-broken':
      return {
        title: 'A part of Plumbline did not arrive whole',
        meaning: `${trouble.file} is not what this version needs, even when fetched again. Nothing is judged with it.`,
        steps: [
          'Reload the page: there may be a newer version.',
          'If this stays, tell whoever runs this site.',
        ],
      };
    case 'no-backend':
      return {
        title: 'This browser cannot run the pose model',
        meaning: `The model needs WebAssembly, and it did not start. (${trouble.message})`,
        steps: ['Try again, or update the browser.', 'Switch off add-ons that block WebAssembly.'],
      };
    case 'no-pixels':
      return {
        title: 'The browser hides the picture from Plumbline',
        meaning: `Protection against tracking hides or changes what a page reads of a picture. (${trouble.message})`,
        steps: [
          'Allow this page to read canvas data, or switch fingerprinting protection off for it.',
          'Then reload. No picture leaves this computer.',
        ],
      };
    case 'answers-wrong':
      return {
        title: 'The pose model gives wrong answers here',
        meaning: 'It was tried on a known picture and missed. Nothing is judged with it.',
        steps: ['Restart the browser, and then try again.', 'Or choose the other pose model in Settings.'],
      };
    case 'silent':
      return {
        title: 'The pose model does not answer',
        meaning: 'It may be too much for this computer just now. The camera is off.',
        steps: [
          'Close what keeps the computer busy, and then try again.',
          'Or choose the Lite model in Settings.',
        ],
      };
    case 'leaking':
    case 'other':
      return {
        title: 'Looking has stopped',
        meaning: `The part that finds your pose could not go on. (${troubleText(trouble)})`,
        steps: [
          'Start again.',
          'If it happens again, choose the Lite model in Settings, or reload the page. What was measured is kept.',
        ],
      };
  }
}
