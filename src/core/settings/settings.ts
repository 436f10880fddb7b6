// What a person has chosen, and what holds until they do.
import type { Sensitivity } from '../baseline/judgement';
import type { MetricId } from '../baseline/metric';
import type { SamplingMode } from '../sampling/policy';
import type { ModelName } from '../supervision/load';

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
