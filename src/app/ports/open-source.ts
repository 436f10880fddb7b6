// Opens whichever picture source a person chose.
import { openCamera } from '../../camera/camera-source';
import type { OpenOutcome } from '../../camera/frame-source';
import { openRecording } from '../../camera/recording-source';
import { openSitter } from '../../camera/sitter-source';
import type { OpenableRequest } from './source-port';

/** Never rejects; says what is in the way. A recording begins again at its end, as the time it stands for has no end either. */
export function openSource(request: OpenableRequest): Promise<OpenOutcome> {
  switch (request.kind) {
    case 'camera':
      return openCamera(
        request.deviceId === null ? { kind: 'any' } : { kind: 'preferred', deviceId: request.deviceId },
      );
    case 'same-camera':
      return openCamera({ kind: 'only', deviceId: request.deviceId, label: request.label });
    case 'recording':
      return openRecording(request.files, { loop: true });
    case 'sitter':
      return openSitter();
  }
}
