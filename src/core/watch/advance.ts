// The one machine: every event of the application goes through `advance`, and everything it does comes out of it as effects.
import { restAfter } from '../sampling/rounds';
import { snapshot } from '../session/step';
import { hearArchive } from './archive';
import { hearWall, timeOf, wallOf } from './clock';
import { folderDueMs, hearFolder, tendFolder } from './folder';
import { forgetNow, reachesNow, trimWhenDue } from './forget-days';
import { notificationTold } from './alerting';
import { directDemo } from './direct-demo';
import type { Effect } from './effects';
import { eveningDueInMs, eveningTold, tendEvening } from './evening';
import type { MachineEvent, PersonEvent, SourceEvent, TabEvent, WatchEvent } from './events';
import { notesOf } from './follow-journal';
import { hearStorage } from './hear-storage';
import { hearWorker, tendWorker } from './hear-worker';
import { claimLead, start, tellLeadership, tickLeadership } from './lead';
import { leadershipDueMs } from './leadership';
import { flush, inform } from './monitoring';
import { isDelivered, isPostDue } from './outbox';
import { act } from './person';
import { choicesOf, roundMsOf } from './policies';
import { attentionTo, paceNow, sourceOpened, sourceRefused, sourceTold, tellCamera } from './run';
import { keepOffWhileLocked } from './screen-lock';
import { andThen, inTurn, type MachineState, type Step } from './state';
import { workerDueMs } from './worker-care';

/** One event further: the next state, and what it asks the world to do, in order. */
export function advance(state: MachineState, event: WatchEvent): Step {
  return inTurn(
    { ...state, atMs: timeOf(state, event.atMs) },
    (s) => handle(s, event),
    tendWorker,
    keepOffWhileLocked,
    forgetWhenDue,
    tickLeadership,
    followLead,
    keepPace,
    restBetweenLooks,
    directDemo,
    writeWhenDue,
    trimWhenDue,
    tendEvening,
    (s) => tendFolder(state, s),
    (s) => [s, notesOf(state, s).map((note): Effect => ({ kind: 'note', atMs: wallOf(s), note }))],
  );
}

/** After how long time alone will change something; null when it will not. What a worker's heartbeat drives needs no other clock. */
export function dueInMs(state: MachineState): number | null {
  const { forgetting, leadership } = state;
  const yielding = leadership.lock.kind === 'yielding' && isDelivered(state.outbox);
  if (yielding) return 0;
  const due = Math.min(
    leadershipDueMs(leadership) ?? Infinity,
    forgetting.kind === 'waiting' ? forgetting.dueMs : Infinity,
    folderDueMs(state) ?? Infinity,
    state.atMs + (eveningDueInMs(state) ?? Infinity),
    workerDueMs(state.worker) ?? Infinity,
  );
  return due === Infinity ? null : Math.max(0, due - state.atMs);
}

function handle(state: MachineState, event: WatchEvent): Step {
  switch (event.kind) {
    case 'source-opened':
    case 'source-refused':
    case 'source-status':
    case 'cameras-listed':
      return hearSource(state, event);
    case 'model-arrived':
    case 'worker-loaded':
    case 'worker-fault':
    case 'worker-died':
    case 'looked':
    case 'assessed':
    case 'heartbeat':
      return hearWorker(state, event);
    case 'batch-stored':
    case 'batch-refused':
    case 'choices-stored':
    case 'storage-refused':
    case 'setups-loaded':
    case 'habits-loaded':
    case 'journal-loaded':
    case 'session-loaded':
    case 'recalled':
    case 'day-loaded':
    case 'week-loaded':
    case 'routine-loaded':
    case 'history-loaded':
    case 'erased':
    case 'erase-refused':
    case 'forgotten':
    case 'forget-refused':
    case 'details-trimmed':
    case 'store-reopened':
    case 'problem-noticed':
      return hearStorage(state, event);
    case 'archive-written':
    case 'archive-read':
    case 'archive-added':
    case 'archive-refused':
      return hearArchive(state, event);
    case 'folder-told':
    case 'folder-read':
    case 'folder-written':
    case 'folder-refused':
      return hearFolder(state, event);
    case 'lock-acquired':
    case 'lock-asked':
    case 'message-heard':
      return hearTabs(state, event);
    case 'opened':
    case 'clock-told':
    case 'tick':
    case 'page-hidden':
    case 'page-leaving':
    case 'picture-shown':
    case 'power-changed':
    case 'retry-moment':
    case 'new-version-fetched':
    case 'keeping-told':
    case 'use-told':
    case 'notification-told':
    case 'offline-told':
    case 'screen-told':
    case 'permission-told':
      return hearMachine(state, event);
    default:
      return act(state, event satisfies PersonEvent);
  }
}

function hearSource(state: MachineState, event: SourceEvent): Step {
  switch (event.kind) {
    case 'source-opened':
      return sourceOpened(state, event.ticket, event.source);
    case 'source-refused':
      return sourceRefused(state, event.ticket, event.problem);
    case 'source-status':
      return sourceTold(state, event.status);
    case 'cameras-listed':
      return [{ ...state, cameras: event.cameras }, []];
  }
}

function hearTabs(state: MachineState, event: TabEvent): Step {
  if (event.kind === 'message-heard') {
    return tellLeadership(state, { kind: 'heard', message: event.message });
  }
  return andThen(tellLeadership(state, event), (s) =>
    event.kind === 'lock-asked' && !event.taken ? startByItself(s) : [s, []],
  );
}

/** The page has just been opened and no other tab watches: by choice, it goes on where the person left off. */
function startByItself(state: MachineState): Step {
  const { settings, setups, run, request } = state;
  const wanted = settings.startsItself && setups.inUse?.sourceKind === 'camera';
  if (!wanted || run.kind !== 'idle' || request !== null) return [state, []];
  return start(state, { kind: 'camera', deviceId: settings.cameraId });
}

function hearMachine(state: MachineState, event: MachineEvent): Step {
  const { page } = state;
  switch (event.kind) {
    case 'opened':
      return [
        state,
        [
          { kind: 'say', message: { kind: 'hello' } },
          { kind: 'ask-lock' },
          { kind: 'load-setups' },
          { kind: 'load-habits' },
          { kind: 'look-at-folder' },
        ],
      ];
    case 'clock-told': {
      const told = hearWall(state, event.wallMs);
      return inform(told, { kind: 'clock-set', skewMs: told.clock.skewMs });
    }
    case 'tick':
      return [state, []];
    case 'page-hidden':
      return pageHidden(state, event.hidden);
    case 'page-leaving':
      return flush(state);
    case 'picture-shown':
      return [{ ...state, page: { ...page, pictureShown: event.shown } }, []];
    case 'power-changed':
      return [{ ...state, page: { ...page, power: event.power } }, []];
    case 'retry-moment':
      return tellCamera(state, { kind: 'retry' });
    case 'new-version-fetched':
      return [{ ...state, newVersion: 'waiting' }, []];
    case 'keeping-told':
      return [{ ...state, keeping: event.keeping }, []];
    case 'use-told':
      return [{ ...state, storageUse: event.use }, []];
    case 'notification-told':
      return hearNotification(state, event);
    case 'offline-told':
      return [{ ...state, offline: event.offline }, []];
    case 'screen-told': {
      const told: MachineState = { ...state, screen: event.screen };
      if (!event.answer) return [told, []];
      const offWhileLocked = event.screen === 'unlocked' || event.screen === 'locked';
      return act(told, { kind: 'settings-changed', change: { offWhileLocked } });
    }
    case 'permission-told': {
      const told: MachineState = { ...state, permission: event.permission };
      if (!event.answer) return [told, []];
      const change = { notifications: told.settings.notifications && event.permission === 'granted' };
      return act(told, { kind: 'settings-changed', change });
    }
  }
}

function hearNotification(
  state: MachineState,
  { of, outcome }: Extract<MachineEvent, { kind: 'notification-told' }>,
): Step {
  const [heard, date] = of === 'evening' ? eveningTold(state, outcome) : [state, null];
  return andThen(notificationTold(heard, of, outcome), (s) =>
    date === null ? [s, []] : act(s, { kind: 'settings-changed', change: { eveningTo: date } }),
  );
}

/** Coming back to the page ends the snooze that was to last until then. */
function pageHidden(state: MachineState, hidden: boolean): Step {
  const shown: MachineState = { ...state, page: { ...state.page, hidden } };
  const returned = !hidden && state.monitor?.session.speech.snoozeEnds === 'return';
  return returned ? inform(shown, { kind: 'snooze', untilMs: state.atMs }) : [shown, []];
}

/** The lead is given back when nothing is watched any more, and the other tabs are told of what is. */
function followLead(state: MachineState): Step {
  const { run, monitor, atMs, erasure, forgetting } = state;
  if (run.kind === 'running' || run.kind === 'paused') {
    if (monitor === null) return [state, []];
    const through = state.request?.kind === 'camera' ? 'camera' : 'something-else';
    const doing = run.kind === 'running' ? 'watching' : 'paused';
    const report = { doing, through, session: snapshot(monitor.session, atMs), atMs: wallOf(state) } as const;
    return tellLeadership(state, { kind: 'reported', report });
  }
  const over =
    (run.kind === 'idle' || run.kind === 'problem') &&
    erasure !== 'erasing' &&
    forgetting.kind !== 'forgetting';
  return over ? tellLeadership(state, { kind: 'stopped' }) : [state, []];
}

/** The ten seconds are over. */
function forgetWhenDue(state: MachineState): Step {
  const { forgetting, atMs } = state;
  if (forgetting.kind !== 'waiting' || atMs < forgetting.dueMs) return [state, []];
  const { range } = forgetting;
  return reachesNow(state, range)
    ? claimLead({ ...state, forgetting: { kind: 'claiming', range } })
    : forgetNow(state, range);
}

function keepPace(state: MachineState): Step {
  if (state.run.kind !== 'running') return [state, []];
  const pace = paceNow(state);
  const last = state.pace;
  const same =
    last?.intervalMs === pace.intervalMs &&
    last.reuseMs === pace.reuseMs &&
    last.calmReuseMs === pace.calmReuseMs &&
    last.framesPerSecond === pace.framesPerSecond;
  return same ? [state, []] : [{ ...state, pace }, [{ kind: 'set-pace', pace }]];
}

/** Duty cycle: the camera is off between two looks, where the person has chosen to be looked at now and then. */
function restBetweenLooks(state: MachineState): Step {
  if (state.run.kind !== 'running') return [state, []];
  const everyMs = roundMsOf(state.settings);
  if (everyMs === null || attentionTo(state) === 'calibrating') {
    return tellCamera({ ...state, round: null }, { kind: 'wake' });
  }
  if (state.round === null) return [state, []];
  const { notifyAfterMs } = choicesOf(state, null).alerts;
  const beyond = (state.live?.judgement?.beyond.length ?? 0) > 0;
  const forMs = restAfter(state.round, { everyMs, tellAfterMs: notifyAfterMs }, beyond, state.atMs);
  return forMs === null ? [state, []] : tellCamera({ ...state, round: null }, { kind: 'rest', forMs });
}

function writeWhenDue(state: MachineState): Step {
  return state.erasure !== 'erasing' && isPostDue(state.outbox, state.atMs) ? flush(state) : [state, []];
}
