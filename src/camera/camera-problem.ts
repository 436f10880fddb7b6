// What a failed camera request means to a person.
import type { SourceProblem } from '../core/camera/source';

/**
 * Reads the reason out of what `getUserMedia` rejected with. Names are those of the Media Capture specification
 * and the older ones some browsers still give.
 */
export function cameraProblem(error: { readonly name: string; readonly message: string }): SourceProblem {
  switch (error.name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
    case 'SecurityError':
      // Chromium: "Permission denied by system" when the operating system's own switch forbids it.
      return { kind: 'camera-blocked', by: /\bsystem\b/i.test(error.message) ? 'system' : 'person' };
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      // Nothing is insisted on, so where nothing fits there is no camera to choose from.
      return { kind: 'no-camera' };
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      // The device was found and then would not start.
      return { kind: 'camera-in-use' };
    default:
      return { kind: 'other', message: error.message === '' ? error.name : error.message };
  }
}
