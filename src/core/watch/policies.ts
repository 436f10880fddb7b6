// From what a person has chosen to the policies the core works by.
import type { MonitorChoices } from './monitor';
import type { AlertPolicy } from '../session/session';
import type { Settings } from '../settings/settings';
import type { Setup } from '../baseline/setup';

const MINUTE_MS = 60_000;

/** Notifications are at least this far apart, and no more than so many an hour. [design] */
const MIN_GAP_MS = 15 * MINUTE_MS;
const MAX_PER_HOUR = 3;

function alertPolicyOf({ notifyAfterMinutes, breakAfterMinutes }: Settings): AlertPolicy {
  return {
    notifyAfterMs: notifyAfterMinutes * MINUTE_MS,
    minGapMs: MIN_GAP_MS,
    maxPerHour: MAX_PER_HOUR,
    breakAfterMs: breakAfterMinutes === null ? null : breakAfterMinutes * MINUTE_MS,
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
