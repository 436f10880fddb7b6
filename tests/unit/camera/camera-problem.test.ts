// Every way a camera request fails has a meaning for a person.
import { expect, test } from 'vitest';
import { cameraProblem } from '../../../src/camera/camera-problem';

test.each([
  ['NotAllowedError', 'Permission denied', { kind: 'camera-blocked', by: 'person' }],
  ['NotAllowedError', 'Permission dismissed', { kind: 'camera-blocked', by: 'person' }],
  ['NotAllowedError', 'Permission denied by system', { kind: 'camera-blocked', by: 'system' }],
  ['PermissionDeniedError', '', { kind: 'camera-blocked', by: 'person' }],
  ['SecurityError', 'The operation is insecure.', { kind: 'camera-blocked', by: 'person' }],
  ['NotFoundError', 'Requested device not found', { kind: 'no-camera' }],
  ['DevicesNotFoundError', '', { kind: 'no-camera' }],
  ['OverconstrainedError', '', { kind: 'no-camera' }],
  ['NotReadableError', 'Could not start video source', { kind: 'camera-in-use' }],
  ['TrackStartError', '', { kind: 'camera-in-use' }],
  ['AbortError', 'Starting videoinput failed', { kind: 'camera-in-use' }],
  [
    'InvalidStateError',
    'Document is not fully active',
    { kind: 'other', message: 'Document is not fully active' },
  ],
  ['UnheardOfError', '', { kind: 'other', message: 'UnheardOfError' }],
])('%s "%s" means %j', (name, message, problem) => {
  expect(cameraProblem({ name, message })).toEqual(problem);
});
