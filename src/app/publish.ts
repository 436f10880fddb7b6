// What the views see of the machine: one signal a part, changed only where the part has.
import { batch, signal, type Signal } from '@preact/signals';
import { snapshot } from '../core/session/step';
import { NO_BREAKS } from '../core/session/breaks/prompts';
import type { SessionSnapshot } from '../core/session/session';
import type { CameraCondition } from '../core/watch/camera-condition';
import { wallOf } from '../core/watch/clock';
import { slowDriftAt } from '../core/watch/keep-habits';
import type { MachineState } from '../core/watch/state';
import type { AppModel, Phase, RunningSource } from '../model/model';

type Shown = Omit<AppModel, 'actions' | 'requests' | 'log'>;
type Signals = {
  readonly [K in keyof Shown]: Shown[K] extends { readonly value: infer T } ? Signal<T> : never;
};

export interface Publisher {
  readonly shown: Shown;
  readonly publish: (state: MachineState) => void;
}

/** Shows `first` until the next state. `preview` gives the element of the source that is held. */
export function createPublisher(
  first: MachineState,
  preview: () => RunningSource['preview'] | null,
): Publisher {
  const parts = partsOf(first, null, preview);
  const signals = Object.fromEntries(
    Object.entries(parts).map(([name, value]) => [name, signal(value)]),
  ) as unknown as Signals;
  let last = { state: first, parts };
  return {
    shown: signals,
    publish(state) {
      const next = partsOf(state, last, preview);
      last = { state, parts: next };
      batch(() => {
        for (const name of Object.keys(next) as (keyof Parts)[]) {
          // A hidden page without a mini window is shown no new look: nobody sees it, and drawing it costs. Whether there is one at all is
          // more than drawing.
          const unseen =
            name === 'live' && isUnseen(state) && next.live !== null && signals.live.peek() !== null;
          if (!unseen) (signals[name] as Signal<unknown>).value = next[name];
        }
      });
    },
  };
}

type Parts = { readonly [K in keyof Shown]: Shown[K] extends { readonly value: infer T } ? T : never };

function partsOf(
  state: MachineState,
  last: { readonly state: MachineState; readonly parts: Parts } | null,
  preview: () => RunningSource['preview'] | null,
): Parts {
  const { setups, leadership } = state;
  const wallMs = wallOf(state);
  const { role } = leadership;
  const report = state.monitor === null && role.kind === 'elsewhere' ? role.report : null;
  return {
    phase: phaseOf(state, last?.parts.phase ?? null, preview),
    live: state.live,
    session: sessionOf(state, last?.parts.session ?? null),
    setup: setups.inUse,
    setups: setups.all,
    setupsToAsk: setups.toAsk,
    raised: setups.raised,
    slowDrift:
      last !== null && last.state.habits === state.habits && last.state.setups.inUse === setups.inUse
        ? last.parts.slowDrift
        : slowDriftAt(state.habits, setups.inUse, wallMs),
    settings: state.settings,
    tempo: state.demo.tempo,
    veiled: state.nudged && state.settings.nudgeVeil,
    calibration: state.monitor?.calibration.phase ?? last?.parts.calibration ?? { kind: 'off' },
    cameras: state.cameras,
    report: state.report,
    history: state.history,
    week: state.week,
    routine: state.routine,
    nowMs: report?.atMs ?? wallMs,
    notice: state.notice,
    tabRole: role,
    erasure: state.erasure,
    forgetting: state.forgetting,
    storageUse: state.storageUse,
    archive: state.archive,
    folder: state.folder,
    newVersion: state.newVersion,
    journal: state.journal,
    keeping: state.keeping,
    offline: state.offline,
    notificationPermission: state.permission,
    screenLock: state.screen,
    notified: state.notified,
    miniShown: state.page.miniShown,
  };
}

function phaseOf(
  { run, condition, arrived, clock: { skewMs } }: MachineState,
  last: Phase | null,
  preview: () => RunningSource['preview'] | null,
): Phase {
  switch (run.kind) {
    case 'idle':
      return last?.kind === 'idle' ? last : { kind: 'idle' };
    case 'starting': {
      // Nothing has begun until the lead is here.
      if (run.step === 'turn') return last ?? { kind: 'idle' };
      const step = run.step === 'source' ? 'source' : 'model';
      const here = step === 'model' ? arrived : null;
      return last?.kind === 'starting' && last.step === step && last.arrived === here
        ? last
        : { kind: 'starting', step, arrived: here };
    }
    case 'running': {
      const element = preview() ?? (last?.kind === 'running' ? last.source.preview : null);
      if (element === null) return last ?? { kind: 'idle' };
      const camera =
        condition.kind === 'resting' ? { ...condition, untilMs: condition.untilMs + skewMs } : condition;
      const same =
        last?.kind === 'running' &&
        sameCondition(last.camera, camera) &&
        last.source.preview === element &&
        last.source.deviceId === run.source.deviceId;
      return same ? last : { kind: 'running', source: { ...run.source, preview: element }, camera };
    }
    case 'paused': {
      const sinceMs = run.sinceMs + skewMs;
      return last?.kind === 'paused' && last.sinceMs === sinceMs ? last : { kind: 'paused', sinceMs };
    }
    case 'problem':
      return last?.kind === 'problem' && last.problem === run.problem
        ? last
        : { kind: 'problem', problem: run.problem };
  }
}

const isUnseen = ({ page }: MachineState): boolean => page.hidden && !page.miniShown;

const NOTHING_AMISS = { episode: null, warning: null, breaks: NO_BREAKS } as const;

function sameCondition(one: CameraCondition, other: CameraCondition): boolean {
  if (one.kind === 'resting' && other.kind === 'resting') return one.untilMs === other.untilMs;
  return one === other;
}

/** This tab's session, or that of the tab that watches; at rest where there is neither. */
function sessionOf(
  { monitor, leadership, atMs, clock, erasure, request }: MachineState,
  last: SessionSnapshot | null,
): SessionSnapshot {
  if (monitor !== null) return snapshot(monitor.session, atMs);
  const { role } = leadership;
  // A tab of an earlier version reports no episode, nor breaks.
  if (role.kind === 'elsewhere' && role.report !== null) {
    return { ...NOTHING_AMISS, ...role.report.session };
  }
  // What was shown last may have been of a drawing.
  if (last !== null && erasure !== 'erasing' && request?.kind !== 'sitter') return last;
  return {
    state: { kind: 'not-monitored', reason: 'stopped' },
    stateSinceMs: atMs + clock.skewMs,
    presence: 'unknown',
    boutSittingMs: null,
    ...NOTHING_AMISS,
    snoozedUntilMs: null,
  };
}
