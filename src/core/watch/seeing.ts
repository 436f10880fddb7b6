// What a look and a heartbeat do to the whole: the monitor, the choice of setup, habits, the pace, and a calibration that comes to its end.
import { postureShiftsPer15Min } from '../judgement/posture-shifts';
import type { Assessment } from '../assessment/assess';
import type { Observation } from '../pose/pose';
import { sample } from '../sampling/policy';
import { framingOf } from '../settings/settings';
import { openLabel } from '../session/timeline';
import type { Effort } from './events';
import { takenAt, wallOf } from './clock';
import { noteHabit } from './keep-habits';
import { setupsCalibrated, setupsLooked, type SetupsStep } from './keep-setups';
import { observe, takeIn, type AssessedLook, type MonitorState } from './monitor';
import { adopt, inform, reconfigure } from './monitoring';
import { isWell } from './camera-condition';
import { isSeenToFollow, notePicture, remarkOn } from './picture-remark';
import { framingNow } from './policies';
import { tellCamera } from './run';
import { andThen, inTurn, type MachineState, type Step } from './state';

/** One look at one frame. */
export function looked(state: MachineState, told: Observation, effort: Effort): Step {
  const timestampMs = takenAt(state, told.frame.timestampMs);
  const observation = { ...told, frame: { ...told.frame, timestampMs } };
  return andThen(tellCamera(state, { kind: 'looked', lumaSd: told.frame.lumaSd }), (s) =>
    s.run.kind === 'running' && s.monitor !== null
      ? take(s, s.monitor, observe(s.monitor, told, timestampMs), observation, effort)
      : [s, []],
  );
}

/** One look from a log. */
export function assessed(state: MachineState, look: AssessedLook, effort: Effort): Step {
  return andThen(tellCamera(state, { kind: 'looked', lumaSd: look.frame.lumaSd }), (s) =>
    s.run.kind === 'running' && s.monitor !== null
      ? take(
          s,
          s.monitor,
          [...takeIn(s.monitor, look), look.assessment],
          { kind: 'no-pose', frame: look.frame },
          effort,
        )
      : [s, []],
  );
}

function take(
  state: MachineState,
  before: MonitorState,
  [monitor, effects, assessment]: ReturnType<typeof observe>,
  observation: Observation,
  effort: Effort,
): Step {
  const calibratedBefore = before.calibration.phase.kind;
  return inTurn(
    state,
    (s) => adopt(s, [monitor, effects]),
    (s) => withPicture(s, observation, assessment),
    (s) => [{ ...s, live: liveOf(s, observation, assessment, monitor), ...workerWorks(s) }, []],
    (s) => adoptSetups(s, setupsLooked(s.setups, assessment.features, observation.frame)),
    (s) =>
      s.demo.aside === null && (calibratedBefore === 'off' || calibratedBefore === 'done')
        ? noted(s, assessment, observation.frame.timestampMs)
        : [s, []],
    (s) => [paced(s, assessment, effort), []],
    (s) => (calibratedBefore === 'done' ? [s, []] : keepIfCalibrated(s)),
  );
}

/** Of cameras alone: a recording and the sitter are as they are. */
function withPicture(state: MachineState, observation: Observation, { features }: Assessment): Step {
  const { run, settings, atMs } = state;
  if (run.kind !== 'running' || run.again === null) return [state, []];
  const picture = notePicture(state.picture, observation, features, atMs);
  const noted: MachineState = { ...state, picture };
  const { label } = run.source;
  if (settings.framingCameras[label] !== undefined || !isSeenToFollow(picture)) return [noted, []];
  const learnt = { ...settings, ...framingOf(settings, label, 'found') };
  return andThen(reconfigure({ ...noted, settings: learnt }), (s) => [
    s,
    [{ kind: 'save-settings', settings: learnt }],
  ]);
}

function liveOf(
  { picture, run, settings, atMs }: MachineState,
  observation: Observation,
  assessment: Assessment,
  monitor: MonitorState,
): MachineState['live'] {
  return {
    observation,
    ...assessment,
    postureShiftsPer15Min: postureShiftsPer15Min(monitor.shifts),
    recent: monitor.recent,
    remark: remarkOn(picture, framingNow({ run, settings }), atMs),
  };
}

/** A look was taken, so that the worker works: what was said of its replacements no longer holds. */
function workerWorks({ notice, replacedInARow }: MachineState): Partial<MachineState> {
  if (replacedInARow === 0) return {};
  return { replacedInARow: 0, notice: notice?.kind === 'worker' ? null : notice };
}

/** Takes over the setups; another one in use is another baseline to judge by. */
export function adoptSetups(state: MachineState, [setups, effects]: SetupsStep): Step {
  const adopted: Step = [{ ...state, setups }, effects];
  return setups.inUse === state.setups.inUse ? adopted : andThen(adopted, reconfigure);
}

function noted(state: MachineState, { judgement }: Assessment, atMs: number): Step {
  const [habits, toStore] = noteHabit(state.habits, state.setups.inUse, judgement, atMs, wallOf(state));
  return [{ ...state, habits }, toStore === null ? [] : [{ kind: 'save-habits', habits: toStore }]];
}

function paced(state: MachineState, { judgement }: Assessment, effort: Effort): MachineState {
  const { monitor, sampling, atMs } = state;
  if (monitor === null) return state;
  const { state: label, presence } = openLabel(monitor.session.timeline);
  const scene = { presence, state: label.kind, beyond: judgement?.beyond.length ?? 0 };
  return {
    ...state,
    sampling: sample(sampling, scene, effort.estimateMs, atMs, effort.moved),
    round: state.round ?? { sinceMs: atMs },
  };
}

/** The calibration that has just come to a baseline becomes a setup, and the browser is asked to keep it. */
export function keepIfCalibrated(state: MachineState): Step {
  const flow = state.monitor?.calibration;
  if (flow?.phase.kind !== 'done' || state.run.kind !== 'running') return [state, []];
  // What is kept is told by the clock on the wall.
  const createdAtMs = flow.phase.baseline.createdAtMs + state.clock.skewMs;
  const baseline = { ...flow.phase.baseline, createdAtMs };
  const step = setupsCalibrated(state.setups, baseline, flow.viewOverride, state.run.source);
  const ask = state.demo.aside === null && (state.keeping === 'not-promised' || state.keeping === 'unknown');
  return andThen(adoptSetups(state, step), (s) => [s, ask ? [{ kind: 'ask-to-keep' }] : []]);
}

/** The worker's second. */
export function beat(state: MachineState, unchangedMs: number): Step {
  return andThen(tellCamera(state, { kind: 'heartbeat', unchangedMs }), (s) =>
    isWell(s.condition)
      ? inform(s, { kind: 'heartbeat' })
      : inform(s, { kind: 'unknown', reason: 'camera-lost' }),
  );
}
