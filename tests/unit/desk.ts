// The desk at which the test person sits in the tests of whole days: its camera, a slump there, and the setup calibrated to it.
import type { Setup } from '../../src/core/baseline/setup';
import { baselineOf } from './calibration/calibrated';
import { WEBCAM, type Camera, type Posture } from './person';

export const DESK: Camera = { ...WEBCAM, focalPx: 400 };
export const SLUMP: Partial<Posture> = { slumpM: 0.05, headForwardM: 0.05, headSinkM: 0.06 };

/** The place at which the person has calibrated, by a camera called `cam`. */
export const SETUP: Setup = {
  id: 'desk',
  name: 'My desk',
  sourceKind: 'camera',
  viewOverride: null,
  standingDesk: false,
  raises: {},
  camera: { deviceId: 'cam', label: 'Webcam' },
  baseline: baselineOf(DESK),
};
