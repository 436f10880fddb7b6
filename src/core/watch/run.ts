// From a person's wish to pictures that are looked at: the turn, the model, the source; a camera that is lost and found; and the end.
import type { SourceProblem, SourceStatus } from '../camera/source';
import {
  CAMERA_OFF,
  cameraOpened,
  stepCamera,
  type CameraCommand,
  type CameraEvent,
} from '../camera/life-cycle';
import { cameraEventOf, conditionOf, isWell, refusalOf, type CameraCondition } from './camera-condition';
import { catchUp } from './clock';
import type { TurnDeg } from '../pose/turn';
import { turnOf } from '../settings/settings';
import { NOTHING_SEEN_YET } from './picture-remark';
import { paceOf, startSampling, type Attention } from '../sampling/policy';
import type { SessionState } from '../session/step';
import { leaveDemo, sortOut } from './direct-demo';
import { forgetTracking } from './monitor';
import { beginMonitoring, calibrationWanted, endCalibrating, flush, inform, reconfigure } from './monitoring';
import type { AppProblem } from './problem';
import { setupsOpened } from './keep-setups';
import type { OpenRequest, SourceInfo, SourceRequest } from './source-request';
import { andThen, inTurn, type MachineState, type Step } from './state';
import { beginWorker, isReady, NO_WORKER } from './worker-care';

/** A person wants this looked at. It waits for the lead, which the caller claims. */
export function wish(state: MachineState, request: SourceRequest): Step {
  return andThen(sortOut(state, request), (s) => [
    { ...s, request, erasure: 'none', run: { kind: 'starting', step: 'turn', request } },
    [],
  ]);
}

/** The lead is here: what was waiting for it goes on. */
export function startLed(state: MachineState): Step {
  if (state.run.kind !== 'starting' || state.run.step !== 'turn') return [state, []];
  const { request } = state.run;
  if (state.monitor !== null) return open(state, request);
  // Another tab may have gone on from what this page remembers.
  const run = { kind: 'starting', step: 'session', request } as const;
  return [{ ...state, run }, [{ kind: 'load-session', why: 'to-start' }]];
}

/** What earlier days left has been read, or could not be. */
export function sessionRead(state: MachineState, session: SessionState | null): Step {
  if (state.run.kind !== 'starting' || state.run.step !== 'session') return [state, []];
  const saved = session ?? state.saved;
  const { request } = state.run;
  return open(saved === null ? state : catchUp({ ...state, saved }, saved), request);
}

/** The model first: a camera that is on and not looked at would claim what is not so. */
function open(state: MachineState, request: SourceRequest): Step {
  return andThen(letGo(state, false), (free) => {
    const { model } = free.settings;
    const usable = free.worker.kind === 'kept' && free.worker.model === model;
    if (usable && isReady(free.worker)) return openSource(free, request);
    const waiting: MachineState = { ...free, run: { kind: 'starting', step: 'model', request } };
    if (usable) return [waiting, []];
    const [worker, effects] = beginWorker(model, free.atMs);
    return [{ ...waiting, worker, arrived: null }, effects];
  });
}

function openSource(state: MachineState, request: SourceRequest): Step {
  const ticket = state.nextTicket;
  const run = { kind: 'starting', step: 'source', request, ticket } as const;
  return [
    { ...state, run, opening: ticket, nextTicket: ticket + 1 },
    [{ kind: 'open-source', ticket, request }],
  ];
}

/** Lets go of the source; the camera's light is off when this has been performed. The worker stays for a quick return unless `andWorker`. */
export function letGo(state: MachineState, andWorker: boolean): Step {
  const free: MachineState = {
    ...state,
    camera: CAMERA_OFF,
    condition: { kind: 'live' },
    opening: null,
    round: null,
    live: null,
    worker: andWorker ? NO_WORKER : state.worker,
  };
  return [
    free,
    [
      { kind: 'unwatch' },
      { kind: 'release-source' },
      ...(andWorker ? [{ kind: 'terminate-worker' } as const] : []),
    ],
  ];
}

/** The person pauses or stops, or the screen was locked. */
export function halt(
  state: MachineState,
  kind: 'pause' | 'stop',
  until: 'asked' | 'unlocked' = 'asked',
): Step {
  return inTurn(
    state,
    (s) => letGo(s, kind === 'stop'),
    endCalibrating,
    (s) => inform(s, { kind }),
    flush,
    (s) => [
      {
        ...s,
        run:
          kind === 'pause'
            ? { kind: 'paused', sinceMs: s.atMs, request: s.request, until }
            : { kind: 'idle' },
      },
      [],
    ],
    (s) => (kind === 'stop' ? leaveDemo(s) : [s, []]),
  );
}

/** Watching ends by itself, and the person has to act. */
export function fail(state: MachineState, problem: AppProblem): Step {
  return inTurn(
    state,
    (s) => inform(s, { kind: 'unknown', reason: 'camera-lost' }),
    (s) => letGo(s, true),
    endCalibrating,
    flush,
    (s) => [
      { ...s, run: { kind: 'problem', problem } },
      s.page.hidden && s.settings.notifications && state.run.kind === 'running'
        ? [{ kind: 'notify-ended', problem }]
        : [],
    ],
  );
}

/** A source was opened: the first, or a lost camera again. */
export function sourceOpened(state: MachineState, ticket: number, source: SourceInfo): Step {
  const { run } = state;
  if (ticket !== state.opening) return [state, [{ kind: 'release-late', ticket }]];
  const held: MachineState = { ...state, opening: null };
  if (run.kind === 'running') {
    return inTurn({ ...held, run: { ...run, source } }, (s) => tellCamera(s, { kind: 'opened' }), watch);
  }
  if (run.kind !== 'starting' || run.step !== 'source') return [held, [{ kind: 'release-source' }]];
  return begin(held, run.request, source);
}

/** A source was not given. */
export function sourceRefused(state: MachineState, ticket: number, problem: SourceProblem): Step {
  if (ticket !== state.opening) return [state, []];
  const free: MachineState = { ...state, opening: null };
  if (state.run.kind === 'running') {
    return tellCamera(free, { kind: 'refused', refusal: refusalOf(problem) }, problem);
  }
  return [{ ...free, run: { kind: 'problem', problem: { kind: 'source', problem } } }, []];
}

/** The worker is ready to look: the first, or one in place of one that was lost. */
export function workerReady(state: MachineState): Step {
  const { run } = state;
  if (run.kind === 'running') return watch(state);
  return run.kind === 'starting' && run.step === 'model' ? openSource(state, run.request) : [state, []];
}

function begin(state: MachineState, request: SourceRequest, source: SourceInfo): Step {
  const again = request.kind === 'camera' ? againOf(request, source) : null;
  const running: MachineState = { ...state, run: { kind: 'running', request, source, again } };
  return inTurn(
    running,
    beginCamera,
    watch,
    (s) => opened(s, source),
    beginMonitoring,
    (s) => inform(s, { kind: 'resume' }),
    (s) => (isFirstMinute(s) ? calibrationWanted(s, 'again') : [s, []]),
    (s) => [s, request.kind === 'camera' ? [{ kind: 'list-cameras' }] : []],
    (s) => [s, request.kind === 'camera' && s.settings.offWhileLocked ? [{ kind: 'follow-screen' }] : []],
  );
}

/** A camera, and nobody who has ever calibrated with one: there is nothing else to do first. */
function isFirstMinute({ request, setups }: MachineState): boolean {
  return request?.kind === 'camera' && setups.all.every(({ sourceKind }) => sourceKind !== 'camera');
}

function opened(state: MachineState, source: SourceInfo): Step {
  const [setups, effects] = setupsOpened(state.setups, source);
  const chosen: MachineState = { ...state, setups };
  return andThen([chosen, effects], (s) => (setups.inUse === state.setups.inUse ? [s, []] : reconfigure(s)));
}

/** The very camera that is watched, and no other, should it be lost. */
function againOf(request: OpenRequest, { deviceId, label }: SourceInfo): OpenRequest {
  return deviceId === null ? request : { kind: 'same-camera', deviceId, label };
}

/** Should it send nothing yet, it says so next. */
function beginCamera(state: MachineState): Step {
  if (state.run.kind !== 'running' || state.run.again === null) return [state, []];
  return [{ ...state, camera: cameraOpened(state.atMs) }, []];
}

/** Looks at the source that is held; what was tracked before is forgotten, a kept place is not. */
function watch(state: MachineState): Step {
  return andThen(lostTracking(state), (s) => {
    const pace = paceNow(s);
    const watched: MachineState = { ...s, pace, picture: NOTHING_SEEN_YET };
    // One that is on its way is pointed at the source once it is here.
    if (!isReady(s.worker)) return [watched, []];
    return [watched, [{ kind: 'reset-tracking' }, { kind: 'watch', pace, turnDeg: turnNow(s) }]];
  });
}

/** How the picture of the camera that is watched is turned. */
function turnNow({ run, settings }: MachineState): TurnDeg {
  return run.kind === 'running' && run.source.kind === 'camera' ? turnOf(settings, run.source.label) : 0;
}

/** The picture of the camera that is watched is to be turned otherwise. */
export function turnPicture(state: MachineState): Step {
  return state.run.kind === 'running' && state.condition.kind === 'live' ? watch(state) : [state, []];
}

/** The worker was replaced or the source reopened: metrics settle anew, and the first looks come close together. */
export function lostTracking(state: MachineState): Step {
  const { monitor, sampling } = state;
  return [
    {
      ...state,
      monitor: monitor === null ? null : forgetTracking(monitor),
      sampling: { ...startSampling(state.atMs), estimateMs: sampling.estimateMs },
      round: null,
    },
    [],
  ];
}

/** What the source says of itself. */
export function sourceTold(state: MachineState, status: SourceStatus): Step {
  const { run } = state;
  if (run.kind === 'running' && run.again !== null) return tellCamera(state, cameraEventOf(status));
  if (status.kind !== 'ended' || (run.kind !== 'running' && run.kind !== 'starting')) return [state, []];
  if (status.problem !== null) return fail(state, { kind: 'source', problem: status.problem });
  return inTurn(
    state,
    (s) => inform(s, { kind: 'unknown', reason: 'camera-lost' }),
    (s) => letGo(s, false),
    flush,
    (s) => [{ ...s, run: { kind: 'idle' } }, []],
  );
}

/** Tells the camera's life cycle what happened, and does what that asks for. Nothing where no camera is watched. */
export function tellCamera(state: MachineState, event: CameraEvent, problem?: SourceProblem): Step {
  const [camera, commands] = stepCamera(state.camera, event, state.atMs);
  const condition = conditionOf(camera, state.condition, state.atMs);
  const adopted: MachineState = { ...state, camera, condition };
  const done = commands.reduce<Step>(
    (step, command) => andThen(step, (s) => obey(s, command, problem)),
    [adopted, []],
  );
  return condition === state.condition
    ? done
    : andThen(done, (s) => conditionChanged(s, state.condition, condition));
}

function obey(state: MachineState, command: CameraCommand, problem: SourceProblem | undefined): Step {
  const { run } = state;
  if (run.kind !== 'running' || run.again === null) return [state, []];
  switch (command) {
    case 'release':
      return [{ ...state, live: null }, [{ kind: 'unwatch' }, { kind: 'release-source' }]];
    case 'open': {
      const ticket = state.nextTicket;
      return [
        { ...state, opening: ticket, nextTicket: ticket + 1 },
        [{ kind: 'open-source', ticket, request: run.again }],
      ];
    }
    case 'give-up':
      return problem === undefined ? [state, []] : fail(state, { kind: 'source', problem });
  }
}

function conditionChanged(state: MachineState, before: CameraCondition, after: CameraCondition): Step {
  if (state.run.kind !== 'running') return [state, []];
  return inTurn(
    after.kind === 'live' ? state : { ...state, live: null },
    (s) => {
      if (after.kind === 'resting') return inform(s, { kind: 'rest' });
      return before.kind === 'resting' ? inform(s, { kind: 'resume' }) : [s, []];
    },
    (s) => (isWell(after) ? [s, []] : inform(s, { kind: 'unknown', reason: 'camera-lost' })),
  );
}

/** How to look, for now. */
export function paceNow(state: MachineState): ReturnType<typeof paceOf> {
  return paceOf(state.sampling, attentionTo(state), state.settings.sampling, state.atMs, state.page.power);
}

/** Who watches the picture, if anybody. */
export function attentionTo({ monitor, page, run }: MachineState): Attention {
  const calibration = monitor?.calibration.phase.kind ?? 'off';
  if (calibration !== 'off' && calibration !== 'done') return 'calibrating';
  return !page.hidden && page.pictureShown && run.kind === 'running' ? 'watched' : 'unwatched';
}
