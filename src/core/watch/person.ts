// What a person's actions do.
import { startOfLocalDay } from '../report/local-day';
import { isWorthLogging } from '../report/done-stretch';
import { dayBounds } from '../report/bounds';
import { weekBefore } from '../report/bounds';
import { snapshot } from '../session/step';
import type { CalibrationInput } from '../calibration/flow-state';
import type { View } from '../features/view';
import type { Settings } from '../settings/settings';
import { askArchive } from './archive';
import { wallOf } from './clock';
import { askErase } from './erase';
import type { NotificationAnswer, PersonEvent } from './events';
import { askFolder } from './folder';
import { askForget, leaveForget } from './forget-days';
import { keepBaseline } from './keep-habits';
import {
  changeSetup,
  deleteSetup,
  duplicateSetup,
  keepSetup,
  raiseInUse,
  undoRaise,
  useSetup,
} from './keep-setups';
import { claimLead, start } from './lead';
import { calibrateWith, keepSetup as keepPlace, showOneMore } from './monitor';
import { calibrationWanted, changeMonitor, endCalibrating, flush, inform, reconfigure } from './monitoring';
import { halt, tellCamera, turnPicture } from './run';
import { NO_FRAMING_SEEN } from '../setups/auto-framing';
import { isAtTheScreen } from './screen-lock';
import { adoptSetups, keepIfCalibrated } from './seeing';
import { andThen, inTurn, type MachineState, type Step } from './state';

/** What *Snooze* on a notification stands for; its words say so. [design] */
const SNOOZE_MS = 15 * 60_000;

/** One action of a person. */
export function act(state: MachineState, event: PersonEvent): Step {
  const { setups, atMs } = state;
  const wallMs = wallOf(state);
  switch (event.kind) {
    case 'start-asked':
      return start(isAtTheScreen(state), event.request);
    case 'pause-asked':
      // Where nothing runs there is nothing to pause, least of all what another tab watches.
      return state.run.kind === 'running' || state.run.kind === 'starting'
        ? halt(state, 'pause')
        : [state, []];
    case 'stop-asked':
      return halt(state, 'stop');
    case 'resume-asked':
      return state.request === null ? [state, []] : start(isAtTheScreen(state), state.request);
    case 'demo-tempo-chosen':
      return reconfigure({ ...state, demo: { ...state.demo, tempo: event.tempo } });
    case 'look-asked':
      return inTurn(
        state,
        (s) => tellCamera(s, { kind: 'wake' }),
        (s) => tellCamera(s, { kind: 'retry' }),
      );
    case 'calibration-asked':
      return calibrationWanted(state, event.as);
    case 'calibration-told':
      return calibrating(state, event.input);
    case 'calibration-left':
      return endCalibrating(state);
    case 'view-chosen':
      return viewChosen(state, event.view);
    case 'warning-dismissed': {
      const restOfDayMs = dayBounds(wallMs, startOfLocalDay).endMs - state.clock.skewMs;
      return inform(state, { kind: 'dismiss', warningId: event.warningId, restOfDayMs });
    }
    case 'break-answered':
      return inform(state, { kind: 'answer-break', answer: event.answer });
    case 'warning-wrong':
      return warningWrong(state, event.warningId);
    case 'wrong-undone':
      return adoptSetups(state, undoRaise(setups));
    case 'wrong-closed':
      return [{ ...state, setups: { ...setups, raised: null } }, []];
    case 'snoozed':
      return inform(state, { kind: 'snooze', untilMs: atMs + event.forMs, ends: event.ends ?? 'time' });
    case 'mini-shown':
      return miniShown(state, event.shown);
    case 'settings-changed':
      return settingsChanged(state, event.change);
    case 'setup-used':
      return adoptSetups(state, useSetup(setups, event.setupId));
    case 'setup-changed':
      return adoptSetups(state, changeSetup(setups, event.setupId, event.change));
    case 'setup-duplicated':
      return adoptSetups(state, duplicateSetup(setups, event.setupId, wallMs));
    case 'setup-deleted':
      return adoptSetups(state, deleteSetup(setups, event.setupId));
    case 'place-kept':
      return placeKept(state);
    case 'baseline-kept': {
      const [habits, toStore] = keepBaseline(state.habits, setups.inUse, wallMs);
      return [{ ...state, habits }, toStore === null ? [] : [{ kind: 'save-habits', habits: toStore }]];
    }
    case 'stretch-done': {
      const { done } = event;
      if (!isWorthLogging(done)) return [state, []];
      const stretch = { ...done, id: `${wallMs.toString(36)}-${done.stretchId}`, atMs: wallMs };
      return [state, [{ kind: 'log-stretch', stretch }]];
    }
    case 'report-asked':
      return andThen(flush(state), (s) => [s, [{ kind: 'load-day', day: event.day }]]);
    case 'history-asked':
      return andThen(flush(state), (s) => [s, [{ kind: 'load-history', nowMs: wallMs }]]);
    case 'routine-asked':
      return [state, [{ kind: 'load-routine' }]];
    case 'routine-changed':
      return [{ ...state, routine: event.routine }, [{ kind: 'save-routine', routine: event.routine }]];
    case 'week-asked':
      return andThen(flush(state), (s) => [s, [{ kind: 'load-week', ...weekBefore(wallMs) }]]);
    case 'journal-asked':
      return [state, [{ kind: 'load-journal' }]];
    case 'erase-asked':
      return state.erasure === 'erasing' ? [state, []] : andThen(askErase(state), claimLead);
    case 'forget-asked':
      return askForget(state, event.range);
    case 'forget-left':
      return leaveForget(state);
    case 'use-asked':
      return [state, [{ kind: 'measure-use' }]];
    case 'export-asked':
    case 'import-asked':
    case 'import-confirmed':
    case 'archive-closed':
      return askArchive(state, event);
    case 'folder-asked':
    case 'folder-allow-asked':
    case 'folder-write-asked':
    case 'folder-left':
    case 'folder-choices-answered':
      return askFolder(state, event);
    case 'permission-asked':
      return [state, [{ kind: 'ask-permission' }]];
    case 'notification-answered':
      return answered(state, event.answer);
    case 'chime-asked':
      return [state, [{ kind: 'chime' }]];
    case 'test-notification-asked':
      return [state, [{ kind: 'test-notification' }]];
    case 'keeping-asked':
      return [state, state.keeping === 'promised' ? [] : [{ kind: 'ask-to-keep' }]];
    case 'cameras-asked':
      return [state, [{ kind: 'list-cameras' }]];
    case 'screen-asked':
      return [state, [{ kind: 'ask-screen' }]];
    case 'notice-closed':
      return [{ ...state, notice: null }, []];
    case 'new-version-wanted':
      return andThen(flush(state), (s) => [
        s,
        s.newVersion === 'waiting' ? [{ kind: 'take-new-version' }] : [],
      ]);
    case 'new-version-postponed':
      return [{ ...state, newVersion: 'none' }, []];
  }
}

function calibrating(state: MachineState, input: CalibrationInput): Step {
  const { handsFree } = state.settings;
  return inTurn(
    state,
    (s) =>
      changeMonitor(s, (monitor) => {
        const { kind } = monitor.calibration.phase;
        const known = kind === 'off' || kind === 'done' ? s.setups.inUse : null;
        if (known === null || input.kind !== 'start' || input.step === 'upright') {
          return calibrateWith(monitor, input, s.atMs);
        }
        // Moments that are stored are told by the clock on the wall, and are given back to it when this is kept.
        const createdAtMs = known.baseline.createdAtMs - s.clock.skewMs;
        const setup = { ...known, baseline: { ...known.baseline, createdAtMs } };
        return showOneMore(monitor, input.step, setup, s.atMs, handsFree);
      }),
    keepIfCalibrated,
    (s) => (input.kind === 'hands-free' ? settingsChanged(s, { handsFree: input.wanted }) : [s, []]),
  );
}

function viewChosen(state: MachineState, view: View | null): Step {
  return andThen(calibrating(state, { kind: 'override-view', view }), (s) => {
    const { inUse } = s.setups;
    if (inUse === null || s.monitor?.calibration.phase.kind === 'placing') return [s, []];
    return adoptSetups(s, keepSetup(s.setups, { ...inUse, viewOverride: view }));
  });
}

function warningWrong(state: MachineState, warningId: string): Step {
  if (state.monitor === null || state.setups.inUse === null) return [state, []];
  const { warning } = snapshot(state.monitor.session, state.atMs);
  if (warning?.id !== warningId) return [state, []];
  return andThen(inform(state, { kind: 'retract', warningId }), (s) =>
    adoptSetups(s, raiseInUse(s.setups, warning.metric)),
  );
}

/** An answer to a notification whose warning has gone meanwhile changes nothing but a snooze. */
function answered(state: MachineState, answer: NotificationAnswer): Step {
  const warning = state.monitor === null ? null : snapshot(state.monitor.session, state.atMs).warning;
  switch (answer) {
    case 'open':
      return [state, []];
    case 'snooze':
      return inform(state, { kind: 'snooze', untilMs: state.atMs + SNOOZE_MS });
    case 'postpone':
    case 'skip':
      return inform(state, { kind: 'answer-break', answer });
    case 'not-now':
      return warning === null
        ? [state, []]
        : act(state, { kind: 'warning-dismissed', warningId: warning.id });
    case 'wrong':
      return warning === null ? [state, []] : act(state, { kind: 'warning-wrong', warningId: warning.id });
  }
}

function placeKept(state: MachineState): Step {
  const asked: MachineState = { ...state, setups: { ...state.setups, toAsk: [] } };
  if (state.monitor === null) return [asked, []];
  const [monitor, baseline] = keepPlace(state.monitor);
  const kept: MachineState = { ...asked, monitor };
  const { inUse } = kept.setups;
  if (inUse === null || baseline === null) return [kept, []];
  return adoptSetups(kept, keepSetup(kept.setups, { ...inUse, baseline }));
}

/** It is offered again after a reload, which closes it with no time left to say so. */
function miniShown(state: MachineState, shown: boolean): Step {
  const told: MachineState = { ...state, page: { ...state.page, miniShown: shown } };
  return settingsChanged(told, { miniWindow: shown });
}

/** What another model or camera means is opened anew; the rest is judged by from the next look on. */
function settingsChanged(state: MachineState, change: Partial<Settings>): Step {
  const before = state.settings;
  const settings = { ...before, ...change };
  const otherModel = settings.model !== before.model;
  const leavesLock = before.offWhileLocked && !settings.offWhileLocked;
  const otherTurn = settings.turnedCameras !== before.turnedCameras;
  const otherCamera = settings.cameraId !== before.cameraId && state.request?.kind === 'camera';
  return inTurn(
    {
      ...state,
      settings,
      erasure: 'none',
      // Whoever says that it no longer follows begins anew, and is told again if it does.
      picture:
        settings.framingCameras === before.framingCameras
          ? state.picture
          : { ...state.picture, framing: NO_FRAMING_SEEN },
    },
    (s) => [s, [{ kind: 'save-settings', settings }]],
    reconfigure,
    (s) => [s, leavesLock ? [{ kind: 'leave-screen' }] : []],
    (s) => (otherTurn ? turnPicture(s) : [s, []]),
    (s) => {
      if (s.run.kind !== 'running' || s.request === null || !(otherModel || otherCamera)) return [s, []];
      return start(s, otherCamera ? { kind: 'camera', deviceId: settings.cameraId } : s.request);
    },
  );
}
