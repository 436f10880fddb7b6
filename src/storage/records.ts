// What is stored: settings, the setup with its baseline, intervals and bouts. Never a frame, never a landmark.
import type { Baseline } from '../core/calibration/calibration';
import type { Sensitivity } from '../core/judgement/judgement';
import type { ModelName } from '../contract/pose-worker';
import type { View } from '../core/metrics/metric';

export interface Settings {
  readonly cameraId: string | null;
  readonly model: ModelName;
  readonly sensitivity: Sensitivity;
  readonly showPicture: boolean;
  readonly notifications: boolean;
  /** 1-20 minutes. */
  readonly notifyAfterMinutes: number;
  /** null = never. */
  readonly breakAfterMinutes: 20 | 30 | 45 | 60 | null;
}

export const DEFAULT_SETTINGS: Settings = {
  cameraId: null,
  model: 'full',
  sensitivity: 'standard',
  showPicture: true,
  notifications: false,
  notifyAfterMinutes: 5,
  breakAfterMinutes: 30,
};

/** One place at which a person sits, with the baseline calibrated there. */
export interface Setup {
  readonly id: string;
  readonly name: string;
  readonly sourceKind: 'camera' | 'recording' | 'sitter';
  /** The person's own word on the view, where they overrode what was detected. */
  readonly viewOverride: View | null;
  readonly standingDesk: boolean;
  readonly baseline: Baseline;
}
