// Monitoring inside the machine: what a step of it asks for goes to the outbox and to the alerts.
import type { SessionEffect, SessionInput } from '../session/session';
import type { Settings } from '../settings/settings';
import type { AlertEffect } from './effects';
import { mayWrite } from './leadership';
import {
  beginCalibration,
  choose,
  endCalibration,
  startMonitor,
  tell,
  type MonitorState,
  type MonitorStep,
} from './monitor';
import { post, take } from './outbox';
import { choicesOf } from './policies';
import { andThen, type MachineState, type Step } from './state';

/** Takes over the monitor's next state, posts what it records, and speaks where the person wants to be spoken to. */
export function adopt(state: MachineState, [monitor, effects]: MonitorStep): Step {
  // What is seen of a drawing is shown, and neither stored nor told beyond the page.
  if (state.demo.aside !== null) return [{ ...state, monitor }, []];
  const outbox = post(state.outbox, effects, monitor.session, state.atMs);
  const nudged = nudgedAfter(state.nudged, effects);
  const adopted: Step = [{ ...state, monitor, outbox, nudged }, alertsOf(effects, state.settings)];
  const reached = effects.some(({ kind }) => kind === 'notify') && isHeardOrSeen(state);
  return reached ? andThen(adopted, nudgeReached) : adopted;
}

/** A nudge reaches out at once by these; by a notification only when the browser has taken it. */
function isHeardOrSeen({ settings, page }: MachineState): boolean {
  return settings.nudgeSound || page.miniShown || (settings.nudgeVeil && !page.hidden);
}

/** A nudge has reached out: kept beside the episode it was about, where that has not ended meanwhile. */
export function nudgeReached(state: MachineState): Step {
  const episode = state.monitor?.session.episode;
  return episode == null ? [state, []] : inform(state, { kind: 'nudged', warningId: episode.id });
}

/** A change of the monitor that asks for nothing; none where nothing is monitored. */
export function changeMonitor(state: MachineState, by: (monitor: MonitorState) => MonitorState): Step {
  return state.monitor === null ? [state, []] : adopt(state, [by(state.monitor), []]);
}

/** Tells the session; nothing where nothing is monitored. */
export function inform(state: MachineState, input: SessionInput): Step {
  return state.monitor === null ? [state, []] : adopt(state, tell(state.monitor, input, state.atMs));
}

/** Another setup or other settings are in force. */
export function reconfigure(state: MachineState): Step {
  const choices = choicesOf(state, state.setups.inUse);
  return state.monitor === null ? [state, []] : adopt(state, choose(state.monitor, choices, state.atMs));
}

/** Begins to monitor, going on with what an earlier page left; nothing where it has begun already. */
export function beginMonitoring(state: MachineState): Step {
  // Another source may be another person, drawn or not: it has policies of its own.
  if (state.monitor !== null) return reconfigure(state);
  const choices = choicesOf(state, state.setups.inUse);
  const saved = state.demo.aside === null ? state.saved : null;
  const begun = saved === null ? state : { ...state, saved: null };
  return adopt(begun, startMonitor(choices, saved, state.atMs, state.clock.skewMs));
}

/** Begins a calibration: a new baseline for the setup in use, or a further setup. */
export function calibrationWanted(state: MachineState, as: 'again' | 'new'): Step {
  const view = state.setups.inUse?.viewOverride ?? null;
  const { handsFree } = state.settings;
  if (state.monitor === null) return [state, []];
  const begun: MachineState = { ...state, setups: { ...state.setups, calibratingAs: as } };
  return andThen(
    changeMonitor(begun, (monitor) => beginCalibration(monitor, view, state.atMs, handsFree)),
    (s) => [s, [{ kind: 'reset-tracking' }]],
  );
}

/** Leaves a calibration under way. */
export function endCalibrating(state: MachineState): Step {
  return changeMonitor(state, endCalibration);
}

/** Writes what waits, now; what waits in a tab that has no lock goes on waiting, for another may be writing. */
export function flush(state: MachineState): Step {
  if (!mayWrite(state.leadership)) return [state, []];
  const [outbox, parcel] = take(state.outbox);
  return parcel === null ? [state, []] : [{ ...state, outbox }, [{ kind: 'store-batch', ...parcel }]];
}

function nudgedAfter(before: boolean, effects: readonly SessionEffect[]): boolean {
  const last = effects.findLast(({ kind }) => kind === 'notify' || kind === 'warning-cleared');
  return last === undefined ? before : last.kind === 'notify';
}

function alertsOf(
  effects: readonly SessionEffect[],
  { notifications, nudgeSound, discreet }: Settings,
): readonly AlertEffect[] {
  const sound: readonly AlertEffect[] = nudgeSound ? [{ kind: 'chime' }] : [];
  return effects.flatMap((effect): readonly AlertEffect[] => {
    switch (effect.kind) {
      case 'notify':
        return [...sound, ...(notifications ? [{ ...effect, discreet } as const] : [])];
      case 'prompted':
        return [
          ...sound,
          ...(notifications ? [{ kind: 'notify-break', prompt: effect.prompt, discreet } as const] : []),
        ];
      case 'warning-cleared':
        return [{ kind: 'close-notification', tag: 'posture' }];
      case 'bout-ended':
      case 'prompt-answered':
        return [{ kind: 'close-notification', tag: 'break' }];
      case 'record':
      case 'record-bout':
      case 'warning-raised':
        return [];
    }
  });
}
