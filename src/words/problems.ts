// Everything that can go wrong, for people: what happened, what it means, what to do.
import type { AppProblem, StorageFailure } from '../core/watch/problem';
import type { SourceProblem } from '../core/camera/source';

export interface ProblemWords {
  readonly title: string;
  readonly meaning: string;
  readonly steps: readonly string[];
}

/** A problem with the camera, the chosen files or the demonstration. */
export function describeSourceProblem(problem: SourceProblem): ProblemWords {
  switch (problem.kind) {
    case 'camera-blocked':
      return problem.by === 'person' ? BLOCKED_BY_PERSON : BLOCKED_BY_SYSTEM;
    case 'no-camera':
      return {
        title: 'No camera found',
        meaning: 'The browser sees no camera on this computer.',
        steps: [
          'Plug a camera in, or open the shutter or lid that switches it off.',
          'Then try again. Without a camera you can use a video or the demonstration.',
        ],
      };
    case 'camera-in-use':
      return {
        title: 'The camera is taken',
        meaning: 'Another app has the camera, or a privacy setting of the system keeps it back.',
        steps: [
          'Close calls and other apps that use the camera.',
          'Look for a camera switch in the privacy settings of your system.',
          'Then try again.',
        ],
      };
    case 'camera-gone':
      return {
        title: 'The camera has gone',
        meaning: 'It was unplugged, went to sleep, or its permission was taken back.',
        steps: ['Plug it in again or wake it.', 'Then try again. What was measured so far is kept.'],
      };
    case 'insecure-page':
      return {
        title: 'This address cannot use a camera',
        meaning: 'Browsers give a camera only to pages that come over a secure connection.',
        steps: ['Open Plumbline at an address that starts with https://, or on localhost.'],
      };
    case 'not-media':
      return {
        title: 'That is not a video or a picture',
        meaning: `“${problem.fileName}” is a kind of file that cannot be watched.`,
        steps: ['Choose a video (MP4, WebM, MOV) or pictures (JPEG, PNG, WebP).'],
      };
    case 'empty-file':
      return {
        title: 'The file is empty',
        meaning: `“${problem.fileName}” holds nothing at all; perhaps it was not copied to the end.`,
        steps: ['Copy it again, or choose another.'],
      };
    case 'undecodable':
      return {
        title: 'The file could not be played',
        meaning: `This browser could not read “${problem.fileName}”. (${problem.detail})`,
        steps: [
          'Try another browser, or convert it to MP4 with H.264, or to WebM.',
          'Or choose another file.',
        ],
      };
    case 'no-webgl':
      return {
        title: 'The demonstration needs 3D graphics',
        meaning: 'This browser draws no 3D (WebGL), so the demonstration figure cannot be shown.',
        steps: [
          'Switch hardware acceleration on in the settings of the browser.',
          'Or use the camera, or a video.',
        ],
      };
    case 'other':
      return {
        title: 'The picture could not be opened',
        meaning: `The browser said: “${problem.message}”.`,
        steps: ['Try again.', 'If that does not help, reload the page: what was stored is kept.'],
      };
  }
}

const BLOCKED_BY_PERSON: ProblemWords = {
  title: 'The camera is blocked for this page',
  meaning:
    'The browser was told not to give Plumbline the camera. Pictures would not have left this computer.',
  steps: [
    'Open the small icon beside the address of this page.',
    'Set Camera to “Allow”; “on every visit” saves asking each morning.',
    'Then try again.',
  ],
};

const BLOCKED_BY_SYSTEM: ProblemWords = {
  title: 'The system keeps the camera from the browser',
  meaning: 'Your computer does not let this browser use any camera, so no page can.',
  steps: [
    'Open the privacy settings of your system and find Camera.',
    'Allow it for this browser; the browser may need to be started again.',
    'Then try again.',
  ],
};

/** Why the day is not stored. Watching goes on all the same, and each says so. */
function describeStorageFailure({ cause, message }: StorageFailure): ProblemWords {
  switch (cause) {
    case 'missing':
      return {
        title: 'This browser cannot store anything',
        meaning: 'Watching works, but the day is forgotten when you close the page.',
        steps: ['Use another browser, or leave private browsing if you are in it.'],
      };
    case 'blocked-by-other-tab':
      return {
        title: 'An older Plumbline is open in another tab',
        meaning: 'It holds on to what is stored. Watching works, but this tab cannot store the day.',
        steps: ['Close the other tabs of Plumbline, then reload this one.'],
      };
    case 'newer-version':
      return {
        title: 'A newer Plumbline has stored your days',
        meaning: 'This tab is older and cannot read them. They are safe. What is measured now is not stored.',
        steps: ['Reload this tab to get the newer one.'],
      };
    case 'silent':
      return {
        title: 'The browser’s storage does not answer',
        meaning: 'Watching works, but what is measured now may be lost when you close the page.',
        steps: ['Reload the page. If that does not help, start the browser again.'],
      };
    case 'full':
      return {
        title: 'The day cannot be stored: no space left',
        meaning: 'Watching goes on, but what is measured now may be lost when you close the page.',
        steps: ['Free some space on this computer. Storing is then tried again by itself.'],
      };
    case 'refused':
      return {
        title: 'The browser does not let this page store anything',
        meaning: `Watching works, but the day is forgotten when you close the page. (${message})`,
        steps: ['Leave private browsing if you are in it.', 'Allow this page to keep data, then reload.'],
      };
    case 'closed':
      return {
        title: 'The storage was closed',
        meaning: 'Watching goes on, but what is measured now may be lost when you close the page.',
        steps: ['Reload the page. What was stored before is safe.'],
      };
    case 'failed':
      return {
        title: 'The day cannot be stored',
        meaning: `Watching goes on, but what is measured now may be lost when you close the page. (${message})`,
        steps: ['Leave private browsing if you are in it.', 'Close other tabs of Plumbline, then reload.'],
      };
  }
}

/** Any problem of the application. */
export function describeProblem(problem: AppProblem): ProblemWords {
  switch (problem.kind) {
    case 'source':
      return describeSourceProblem(problem.problem);
    case 'worker':
      return {
        title: 'Looking has stopped',
        meaning: `The part that finds your pose could not go on. (${problem.message})`,
        steps: [
          'Start again.',
          'If it happens again, choose the Lite model in Settings, or reload the page. What was measured is kept.',
        ],
      };
    case 'storage':
      return describeStorageFailure(problem.failure);
    case 'store-lost':
      return problem.reason === 'newer-version'
        ? {
            title: 'A newer Plumbline is open in another tab',
            meaning: 'What was stored is safe. This tab can no longer add to it.',
            steps: ['Reload this tab to go on with the newer one.'],
          }
        : {
            title: 'The browser has closed the storage',
            meaning: 'What was stored is safe as far as it was written. This tab can no longer add to it.',
            steps: [
              'It is opened again by itself. If this message stays, reload this tab.',
              'If it happens again, look at the free space on this computer.',
            ],
          };
    case 'store-emptied':
      return {
        title: 'What was stored has been deleted',
        meaning:
          'Something has cleared the data of this page while it was open: another tab, or the browser. Earlier days are gone; settings and calibrations were still known here and have been stored again.',
        steps: ['Nothing needs to be done: watching goes on.'],
      };
    case 'records-set-aside':
      return {
        title: 'Some stored records could not be read',
        meaning: `${problem.count === 1 ? 'One record was' : `${problem.count} records were`} unreadable and put aside. Everything else is as it was.`,
        steps: ['Nothing needs to be done. If a calibration is missing, calibrate again.'],
      };
  }
}
