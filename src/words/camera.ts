// What a person is told while a camera that is being watched sends nothing.
import type { CameraCondition } from '../model/model';
import { formatTime } from './durations';

/** What happened and what is being done about it; null while all is well. */
export function describeCondition(
  condition: CameraCondition,
): { readonly title: string; readonly meaning: string } | null {
  switch (condition.kind) {
    case 'live':
      return null;
    case 'silent':
      return {
        title: 'The camera sends no picture',
        meaning: `It is connected and silent; perhaps another app has it, or the lid is closed. ${GOES_ON}`,
      };
    case 'resting':
      return {
        title: 'The camera is off between two looks',
        meaning: `The next look is at ${formatTime(condition.untilMs)}. Until then nothing is counted.`,
      };
    case 'reopening':
      if (condition.loss === 'taken') {
        return {
          title: 'Another app has the camera',
          meaning: `A call, perhaps, or a privacy setting keeps it back. ${GOES_ON}`,
        };
      }
      if (condition.loss === 'still') {
        return { title: 'The camera shows a still picture', meaning: `${LOST.still} ${GOES_ON}` };
      }
      return { title: 'The camera is being opened again', meaning: `${LOST[condition.loss]} ${GOES_ON}` };
    case 'gone':
      return {
        title: 'The camera is not connected',
        meaning:
          'Plumbline goes on by itself as soon as it is plugged in again. Until then this time is not counted.',
      };
  }
}

const GOES_ON = 'Plumbline goes on by itself when it is back; until then this time is not counted.';

const LOST = {
  ended: 'It was unplugged, went to sleep, or was taken by another app.',
  muted: 'It had sent no picture for a while.',
  still:
    'It shows one still picture, as a privacy picture or a virtual camera does. Choose another camera in Settings, or switch the still picture off.',
  frozen: 'Its picture had frozen.',
} as const;
