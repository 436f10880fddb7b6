// From what a person has chosen to the policies the core works by.
import type { MonitorChoices } from './monitor';
import type { AlertPolicy } from '../session/session';
import type { Settings } from '../settings/settings';
import type { Setup } from '../baseline/setup';

const MINUTE_MS = 60_000;

function alertPolicyOf(settings: Settings): AlertPolicy {
  const { breakAfterMinutes } = settings;
  return {
    notifyAfterMs: settings.notifyAfterMinutes * MINUTE_MS,
    minGapMs: settings.minGapMinutes * MINUTE_MS,
    maxPerHour: settings.maxPerHour,
    breakAfterMs: breakAfterMinutes === null ? null : breakAfterMinutes * MINUTE_MS,
    hours: settings.nudgeHours,
  };
}

/** From one look to the next; null where the camera stays on. */
export function roundMsOf({ lookEveryMinutes }: Settings): number | null {
  return lookEveryMinutes === null ? null : lookEveryMinutes * MINUTE_MS;
}

/** What monitoring goes by, for this setup and these settings. */
export function choicesOf(settings: Settings, setup: Setup | null): MonitorChoices {
  return {
    setup,
    sensitivity: settings.sensitivity,
    off: settings.metricsOff,
    alerts: alertPolicyOf(settings),
  };
}
