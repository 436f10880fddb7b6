// What is stored: settings, the setup with its baseline, intervals and bouts. Never a frame, never a landmark.
import type { Setup } from '../core/baseline/setup';
import type { Sensitivity } from '../core/baseline/judgement';
import type { MetricId } from '../core/baseline/metric';
import type { SamplingMode } from '../core/sampling/policy';
import type { ModelName } from '../pose/contract';

export type { Setup };

export interface Settings {
  readonly cameraId: string | null;
  readonly model: ModelName;
  readonly sampling: SamplingMode;
  /** The camera opens for a short look this often and is off in between; null = it stays on. */
  readonly lookEveryMinutes: 1 | 2 | 5 | 10 | null;
  readonly sensitivity: Sensitivity;
  /** Metrics that are never judged. */
  readonly metricsOff: readonly MetricId[];
  /** Calibration starts and goes on by itself. */
  readonly handsFree: boolean;
  /** Calibration counts down with a sound. */
  readonly countdownSound: boolean;
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
  sampling: 'balanced',
  lookEveryMinutes: null,
  sensitivity: 'standard',
  metricsOff: [],
  handsFree: false,
  countdownSound: false,
  showPicture: true,
  notifications: false,
  notifyAfterMinutes: 5,
  breakAfterMinutes: 30,
};
