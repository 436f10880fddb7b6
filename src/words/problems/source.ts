// Words for what can be wrong with the camera, the chosen files or the demonstration.
import type { SourceProblem } from '../../core/camera/source';
import type { ProblemWords } from './problem-words';

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
