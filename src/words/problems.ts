// Everything that can go wrong, for people: what happened, what it means, what to do.
import type { AppProblem, StorageFailure } from '../core/watch/problem';
import type { SourceProblem } from '../core/camera/source';
import { troubleText, type WorkerTrouble } from '../core/supervision/load';

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
    case 'heic':
      return {
        title: 'This browser cannot open HEIC pictures',
        meaning: `“${problem.fileName}” is a HEIC picture, as phones take them.`,
        steps: ['Save or share it as JPEG, and choose that.'],
      };
    case 'too-large':
      return {
        title: 'The picture is too large',
        meaning: `“${problem.fileName}” is ${problem.widthPx} by ${problem.heightPx} pixels. Opening it could crash this tab.`,
        steps: ['Make it smaller: 2,000 pixels wide is plenty.', 'Or choose another.'],
      };
    case 'no-index':
      return {
        title: 'The video is not complete',
        meaning: `“${problem.fileName}” has no index, so its pictures cannot be found. The recording or the copy was cut off.`,
        steps: ['Copy it again from where it was recorded.', 'Or choose another.'],
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
  title: 'Your computer blocks the camera',
  meaning: 'Your computer does not let this browser use any camera, so no page can.',
  steps: [
    'Open the privacy settings of your system and find Camera.',
    'Allow it for this browser; the browser may need to be started again.',
    'Then try again.',
  ],
};

/** What keeps Plumbline from finding a pose. The camera is off meanwhile. */
function describeWorkerTrouble(trouble: WorkerTrouble): ProblemWords {
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
    case 'erased':
      return {
        title: 'What was stored has been erased',
        meaning: 'Another tab has erased everything since this one read it. Nothing is written back.',
        steps: ['Start again when you like.'],
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
      return describeWorkerTrouble(problem.trouble);
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
    case 'alert-failed':
      return problem.outcome.kind === 'not-allowed'
        ? {
            title: 'The browser no longer allows notifications',
            meaning: 'A nudge was due and could not be shown. The tab title still shows how you sit.',
            steps: ['Allow notifications for this page with the icon beside its address.'],
          }
        : {
            title: 'A nudge could not be shown',
            meaning: `The browser did not take it. (${problem.outcome.message})`,
            steps: ['Keep an eye on the tab title: it shows how you sit.'],
          };
    case 'erased-elsewhere':
      return {
        title: 'Everything was erased in another tab',
        meaning: 'This tab has forgotten it too. Watching has stopped here.',
        steps: ['Start again when you like, and calibrate first.'],
      };
    case 'records-set-aside':
      return {
        title: 'Some stored records could not be read',
        meaning: `${problem.count === 1 ? 'One record was' : `${problem.count} records were`} unreadable and put aside. Everything else is as it was.`,
        steps: ['Nothing needs to be done. If a calibration is missing, calibrate again.'],
      };
  }
}
