// Monitoring as the application holds it: one pure state, moved on by looks and choices, and what the views see of it.
import { batch, signal, type Signal } from '@preact/signals';
import type { Baseline } from '../core/baseline/baseline';
import type { CalibrationInput, CalibrationPhase } from '../core/calibration/flow';
import { postureShiftsPer15Min } from '../core/judgement/posture-shifts';
import type { Assessment } from '../core/assessment/assess';
import type { View } from '../core/features/view';
import {
  beginCalibration,
  calibrateWith,
  choose,
  endCalibration,
  forgetTracking,
  keepSetup,
  observe,
  startMonitor,
  tell,
  type MonitorChoices,
  type MonitorState,
  type MonitorStep,
} from '../core/watch/monitor';
import type { Observation } from '../core/pose/pose';
import type { SessionEffect, SessionInput } from '../core/session/session';
import { snapshot, type SessionState } from '../core/session/step';
import type { Live, SessionSnapshot } from '../model/model';

export interface MonitoringParts {
  readonly choices: () => MonitorChoices;
  /** Stores and says what a step asks for. */
  readonly perform: (effects: readonly SessionEffect[], session: SessionState, atMs: number) => void;
  /** After each step, with everything the views see up to date. */
  readonly onStep: (atMs: number) => void;
  readonly now: () => number;
}

/** Until `start` nothing is monitored, and everything told is ignored. */
export interface Monitoring {
  readonly session: Signal<SessionSnapshot>;
  readonly calibration: Signal<CalibrationPhase>;
  readonly nowMs: Signal<number>;
  isOn(): boolean;
  /** Begins, going on with `saved` where there is a session to go on with. */
  start(saved: SessionState | null, atMs: number): void;
  /** One look; null while nothing is monitored. `show` is called together with the step, so that the views change once. */
  observe(observation: Observation, show: (live: Live) => void): Assessment | null;
  readonly inform: (input: SessionInput, atMs?: number) => void;
  /** Another setup or other settings. */
  readonly reconfigure: () => void;
  /** What was tracked is gone. */
  forgetTracking(): void;
  beginCalibration(viewOverride: View | null, handsFree: boolean): void;
  calibrate(input: CalibrationInput): void;
  endCalibration(): void;
  /** The calibration that has just come to a baseline; null when none has. */
  calibrated(): { readonly baseline: Baseline; readonly viewOverride: View | null } | null;
  /** The person says that the place is the setup's: its baseline there, null where there is none. */
  keepPlace(): Baseline | null;
  /** Lets go of the state without a word: another tab goes on from what is stored, or nothing is left of it. */
  drop(): void;
  /** The views see a session at rest. */
  rest(): void;
}

const NOT_STARTED: SessionSnapshot = {
  state: { kind: 'not-monitored', reason: 'stopped' },
  stateSinceMs: 0,
  presence: 'unknown',
  boutSittingMs: null,
  warnings: [],
  snoozedUntilMs: null,
  breakDue: false,
};

/** Nothing is monitored yet. */
export function createMonitoring({ choices, perform, onStep, now }: MonitoringParts): Monitoring {
  let monitor: MonitorState | null = null;
  const session = signal<SessionSnapshot>({ ...NOT_STARTED, stateSinceMs: now() });
  const calibration = signal<CalibrationPhase>({ kind: 'off' });
  const nowMs = signal(now());

  /** Takes over the next state and does what it asks for. */
  function adopt([next, effects]: MonitorStep, atMs: number): void {
    monitor = next;
    perform(effects, next.session, atMs);
    batch(() => {
      nowMs.value = atMs;
      session.value = snapshot(next.session, atMs);
      calibration.value = next.calibration.phase;
    });
    onStep(atMs);
  }

  /** A change that asks for nothing. */
  function change(by: (state: MonitorState, atMs: number) => MonitorState): void {
    const atMs = now();
    if (monitor !== null) adopt([by(monitor, atMs), []], atMs);
  }

  return {
    session,
    calibration,
    nowMs,
    isOn: () => monitor !== null,
    start: (saved, atMs) => adopt(startMonitor(choices(), saved, atMs), atMs),
    observe(observation, show) {
      if (monitor === null) return null;
      const [next, effects, assessment] = observe(monitor, observation);
      batch(() => {
        adopt([next, effects], Math.max(nowMs.value, observation.frame.timestampMs));
        show({ observation, ...assessment, postureShiftsPer15Min: postureShiftsPer15Min(next.shifts) });
      });
      return assessment;
    },
    inform(input, atMs = now()) {
      if (monitor !== null) adopt(tell(monitor, input, atMs), atMs);
    },
    reconfigure() {
      const atMs = now();
      if (monitor !== null) adopt(choose(monitor, choices(), atMs), atMs);
    },
    forgetTracking() {
      if (monitor !== null) monitor = forgetTracking(monitor);
    },
    beginCalibration: (viewOverride, handsFree) =>
      change((state, atMs) => beginCalibration(forgetTracking(state), viewOverride, atMs, handsFree)),
    calibrate: (input) => change((state, atMs) => calibrateWith(state, input, atMs)),
    endCalibration: () => change(endCalibration),
    calibrated() {
      const flow = monitor?.calibration;
      if (flow?.phase.kind !== 'done') return null;
      return { baseline: flow.phase.baseline, viewOverride: flow.viewOverride };
    },
    keepPlace() {
      if (monitor === null) return null;
      const [kept, baseline] = keepSetup(monitor);
      monitor = kept;
      return baseline;
    },
    drop: () => (monitor = null),
    rest() {
      batch(() => {
        calibration.value = { kind: 'off' };
        session.value = { ...NOT_STARTED, stateSinceMs: now() };
      });
    },
  };
}
