// From what a person has chosen to the policies the core works by.
import { DEMO_PATIENCE_MS, type Tempo } from './demo';
import type { MonitorChoices } from './monitor';
import type { AlertPolicy } from '../session/session';
import type { Settings } from '../settings/settings';
import type { Setup } from '../baseline/setup';
import type { MachineState } from './state';

const MINUTE_MS = 60_000;

const msOf = (minutes: number | null): number | null => (minutes === null ? null : minutes * MINUTE_MS);

function alertPolicyOf(settings: Settings): AlertPolicy {
  const { breakAfterMinutes, microBreakMinutes, alternateMinutes, shiftsPerHour } = settings;
  return {
    notifyAfterMs: settings.notifyAfterMinutes * MINUTE_MS,
    minGapMs: settings.minGapMinutes * MINUTE_MS,
    maxPerHour: settings.maxPerHour,
    breakAfterMs: msOf(breakAfterMinutes),
    microEveryMs: msOf(microBreakMinutes),
    alternateMs: msOf(alternateMinutes),
    stillMs: shiftsPerHour === null ? null : (60 * MINUTE_MS) / shiftsPerHour,
    hours: settings.nudgeHours,
  };
}

/** From one look to the next; null where the camera stays on. */
export function roundMsOf({ lookEveryMinutes }: Settings): number | null {
  return lookEveryMinutes === null ? null : lookEveryMinutes * MINUTE_MS;
}

/** Told sooner than in life, and never over the page's edge: nobody is nudged about a drawing. */
function demoPolicyOf(settings: Settings, tempo: Tempo): AlertPolicy {
  return { ...alertPolicyOf(settings), notifyAfterMs: DEMO_PATIENCE_MS / tempo, maxPerHour: 0 };
}

type Chosen = Pick<MachineState, 'settings' | 'demo' | 'run'>;

/** What is known of the camera that is watched and of its framing; undefined where it is not known to frame by itself. */
export function framingNow({
  run,
  settings,
}: Pick<MachineState, 'run' | 'settings'>): 'found' | 'kept' | undefined {
  return run.kind === 'running' && run.again !== null ? settings.framingCameras[run.source.label] : undefined;
}

/** What monitoring goes by, for this setup and these settings; in the demonstration everything waits less. */
export function choicesOf({ settings, demo, run }: Chosen, setup: Setup | null): MonitorChoices {
  const tempo = demo.aside === null ? null : demo.tempo;
  return {
    setup,
    sensitivity: settings.sensitivity,
    off: settings.metricsOff,
    follows: framingNow({ run, settings }) !== undefined,
    alerts: tempo === null ? alertPolicyOf(settings) : demoPolicyOf(settings, tempo),
    tempo: tempo ?? 1,
  };
}
