// Why a metric has no value just now, and what a person can do about it.
import type { UnmeasurableReason } from '../core/pose/reading';

export interface Explanation {
  readonly why: string;
  readonly remedy: string;
}

/** Both parts are whole sentences. */
export function explainUnmeasurable(reason: UnmeasurableReason): Explanation {
  switch (reason) {
    case 'not-calibrated':
      return {
        why: 'You have not calibrated yet.',
        remedy: 'Calibrate once: it takes half a minute.',
      };
    case 'needs-side-view':
      return {
        why: 'This shows only from the side.',
        remedy: 'Put the camera at your side with your hip in the picture, then calibrate again.',
      };
    case 'needs-front-view':
      return {
        why: 'This shows only from the front.',
        remedy: 'Put the camera in front of you, then calibrate again.',
      };
    case 'needs-slump-sample':
      return {
        why: 'Plumbline has not seen your own slump.',
        remedy: 'Calibrate again and show it when asked.',
      };
    case 'needs-example':
      return {
        why: 'You have not shown this posture here, or it could not be told apart.',
        remedy: 'Calibrate again and show it when asked.',
      };
    case 'hips-hidden':
      return {
        why: 'Your hips are not in the picture.',
        remedy: 'Move the camera back or tip it down until your hips show.',
      };
    case 'hip-misplaced':
      return {
        why: 'Your hip cannot be made out: its place in the picture does not fit the rest of your body.',
        remedy:
          'Your head and shoulders are still watched. For the rest, keep armrests and clothes from covering your hip.',
      };
    case 'knees-hidden':
      return {
        why: 'Your knees are not in the picture.',
        remedy: 'Move the camera back until your knees show.',
      };
    case 'shoulders-hidden':
      return {
        why: 'Your shoulders are not clearly in the picture.',
        remedy: 'Tip the camera down a little, or move back.',
      };
    case 'ears-hidden':
      return {
        why: 'Your ears cannot be made out.',
        remedy: 'Brush hair or headphones aside if you can, or add some light.',
      };
    case 'eyes-hidden':
      return { why: 'Your eyes cannot be made out.', remedy: 'Add some light from the front.' };
    case 'head-turned':
      return {
        why: 'Your head is turned away.',
        remedy: 'Nothing to do: measuring goes on when you look back.',
      };
    case 'torso-turned':
      return {
        why: 'Your body is turned away from where it was at calibration.',
        remedy: 'Nothing to do: measuring goes on when you turn back.',
      };
    case 'chair-moved':
      return {
        why: 'Your chair or the camera has moved.',
        remedy: 'Give it a moment to find the new scale. If this stays, calibrate again.',
      };
    case 'camera-follows':
      return {
        why: 'Your camera moves the picture with you, so places and sizes in it say nothing.',
        remedy: 'Turn off automatic framing in the camera’s settings, then tell me on the Monitor.',
      };
    case 'signs-disagree':
      return {
        why: 'The signs of a tilt in your pelvis point both ways just now.',
        remedy: 'Nothing to do: it shows again once they agree.',
      };
    case 'too-few-frames':
      return { why: 'There are not enough pictures yet.', remedy: 'Give it a few seconds.' };
    case 'out-of-range':
      return {
        why: 'This number cannot be right, so it is not shown.',
        remedy: 'If this stays, check the picture and calibrate again.',
      };
  }
}
