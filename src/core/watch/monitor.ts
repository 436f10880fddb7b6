// Monitoring as one pure state: what each look does to the calibration under way, the assessment and the session.
import { assessPlacement } from '../calibration/assess-placement';
import { ALGORITHM_VERSION } from '../calibration/calibrate';
import type { Baseline } from '../baseline/baseline';
import type { PlacementFault } from '../calibration/calibration';
import { advanceCalibration, showMore } from '../calibration/flow';
import {
  CALIBRATION_OFF,
  openCalibration,
  type CalibrationFlow,
  type CalibrationInput,
} from '../calibration/flow-state';
import type { FurtherStep } from '../calibration/steps';
import type { Setup } from '../baseline/setup';
import type { Sensitivity } from '../baseline/judgement';
import { countShifts, NO_SHIFTS, type PostureShifts } from '../judgement/posture-shifts';
import { noteRecent, type Recent } from '../judgement/recent';
import {
  assess,
  createAssessor,
  keepPlace,
  readjust,
  resetAssessor,
  type Assessment,
  type AssessorState,
} from '../assessment/assess';
import type { MetricId } from '../baseline/metric';
import type { View } from '../features/view';
import type { FrameFacts, Observation } from '../pose/pose';
import type { AlertPolicy, SessionEffect, SessionInput, SessionPolicies } from '../session/session';
import { BREAK_MS } from '../session/state';
import { resumeSession, startSession, step, type SessionState } from '../session/step';

export interface MonitorChoices {
  readonly setup: Setup | null;
  readonly sensitivity: Sensitivity;
  /** Metrics that are never judged. */
  readonly off: readonly MetricId[];
  readonly alerts: AlertPolicy;
  /** The camera frames by itself; absent = it stands. */
  readonly follows?: boolean;
  /** How much faster everything goes than in life: 1, but in the demonstration. */
  readonly tempo?: number;
}

export interface MonitorState {
  readonly choices: MonitorChoices;
  readonly assessor: AssessorState;
  readonly calibration: CalibrationFlow;
  /** The look before, to tell movement during calibration. */
  readonly previous: Observation | null;
  readonly session: SessionState;
  readonly shifts: PostureShifts;
  /** The last ten minutes. */
  readonly recent: Recent;
}

/** What one look came to, with what the calibration goes by. Needs no landmarks. */
export interface AssessedLook {
  readonly frame: FrameFacts;
  readonly assessment: Assessment;
  readonly faults: readonly PlacementFault[];
}

export type MonitorStep = readonly [MonitorState, readonly SessionEffect[]];

/** A deviation must last this long before it counts, or less where the person wants to hear of it sooner. [design] */
const ENTER_MS = 60_000;
/** And be gone this long before it is over. [design] */
const LEAVE_MS = 10_000;

/** Monitoring that begins now, with the wall's clock `skewMs` away; goes on with `saved` where there is a session to go on with. */
export function startMonitor(
  choices: MonitorChoices,
  saved: SessionState | null,
  atMs: number,
  skewMs = 0,
): MonitorStep {
  const policies = policiesOf(choices);
  const [session, effects] =
    saved === null
      ? ([startSession(atMs, policies, skewMs), []] as const)
      : resumeSession(saved, atMs, skewMs);
  const [configured, more] = step(session, { kind: 'configure', policies }, atMs);
  const state: MonitorState = {
    choices,
    assessor: assessorOf(choices),
    calibration: CALIBRATION_OFF,
    previous: null,
    session: configured,
    shifts: NO_SHIFTS,
    recent: [],
  };
  return [state, [...effects, ...more]];
}

/** The look that was assessed last, with what it was assessed from. */
let latest: {
  readonly from: readonly [MonitorState['assessor'], MonitorState['previous'], Observation, number];
  readonly to: readonly [Pick<MonitorState, 'assessor' | 'previous'>, AssessedLook];
} | null = null;

/**
 * What a look comes to, before anything is made of it. A log asks for it right before the machine does, and nothing else of a look takes
 * as long: the last answer is kept.
 *
 * @param timestampMs when the frame was taken, by the machine's clock
 */
export function assessLook(
  state: MonitorState,
  told: Observation,
  timestampMs = told.frame.timestampMs,
): readonly [MonitorState, AssessedLook] {
  const from = [state.assessor, state.previous, told, timestampMs] as const;
  if (latest === null || !from.every((part, index) => part === latest?.from[index])) {
    const observation = { ...told, frame: { ...told.frame, timestampMs } };
    const [assessor, assessment] = assess(state.assessor, observation);
    const faults = faultsOf(assessment, observation, state.previous);
    latest = {
      from,
      to: [
        { assessor, previous: observation },
        { frame: observation.frame, assessment, faults },
      ],
    };
  }
  const [tracked, look] = latest.to;
  return [{ ...state, ...tracked }, look];
}

/** One look, from its landmarks on. */
export function observe(
  state: MonitorState,
  told: Observation,
  timestampMs = told.frame.timestampMs,
): readonly [MonitorState, readonly SessionEffect[], Assessment] {
  const [seen, look] = assessLook(state, told, timestampMs);
  const [monitor, effects] = takeIn(seen, look);
  return [monitor, effects, look.assessment];
}

/** What a look came to is taken in. While a calibration is under way nothing is judged, and the session is told so. */
export function takeIn(state: MonitorState, { frame, assessment, faults }: AssessedLook): MonitorStep {
  // A look is told of a moment after its frame was taken, and a heartbeat may have come in between.
  const atMs = Math.max(state.session.atMs, frame.timestampMs);
  const calibration = advanceCalibration(
    state.calibration,
    {
      kind: 'looked',
      look: {
        features: assessment.features,
        faults,
        detectedView: assessment.detectedView,
        frame,
      },
    },
    atMs,
  );
  const shifts = countShifts(state.shifts, assessment.judgement, atMs);
  const input: SessionInput = isCalibrating(calibration)
    ? { kind: 'unknown', reason: 'not-calibrated' }
    : withShift(withPresence(assessment.sessionInput, state.choices.setup), state.shifts, shifts);
  const [session, effects] = step(state.session, input, atMs);
  const recent = noteRecent(state.recent, assessment.judgement, atMs);
  return [{ ...state, calibration, session, shifts, recent }, effects];
}

/** Time, pauses and the person's answers, which need no look. */
export function tell(state: MonitorState, input: SessionInput, atMs: number): MonitorStep {
  const [session, effects] = step(state.session, input, atMs);
  return [{ ...state, session }, effects];
}

/** Another setup or other settings: judged by from the next look on. In the same place, what was seen stays seen. */
export function choose(state: MonitorState, choices: MonitorChoices, atMs: number): MonitorStep {
  const [configured, effects] = tell(state, { kind: 'configure', policies: policiesOf(choices) }, atMs);
  const [told, cleared] = withdrawOff(configured, choices.off, atMs);
  const assessor = samePlace(state.choices.setup, choices.setup)
    ? readjust(state.assessor, rulesOf(choices))
    : assessorOf(choices);
  // Another baseline or another limit is no other posture.
  const shifts = countShifts(state.shifts, null, atMs);
  // What was measured against another baseline says nothing beside this one.
  const recent = samePlace(state.choices.setup, choices.setup) ? state.recent : [];
  return [{ ...told, choices, assessor, shifts, recent }, [...effects, ...cleared]];
}

/** A metric that has been switched off has nothing left to warn of. */
function withdrawOff(state: MonitorState, off: readonly MetricId[], atMs: number): MonitorStep {
  return off
    .filter((metric) => metric in state.session.deviations)
    .reduce<MonitorStep>(
      ([before, effects], metric) => {
        const [next, more] = tell(before, { kind: 'withdraw', metric }, atMs);
        return [next, [...effects, ...more]];
      },
      [state, []],
    );
}

function samePlace(a: Setup | null, b: Setup | null): boolean {
  return a?.id === b?.id && a?.baseline === b?.baseline && a?.viewOverride === b?.viewOverride;
}

/** The person says that this is the setup still. Gives the baseline at the place where they sit now, or null where it cannot follow. */
export function keepSetup(state: MonitorState): readonly [MonitorState, Baseline | null] {
  const assessor = keepPlace(state.assessor);
  const followed = assessor.drift.kind === 'same' ? assessor.setup.baseline : null;
  return [{ ...state, assessor }, followed];
}

/** What was tracked is gone: another camera, a pause, a new worker. Metrics settle anew; a place that was kept or rescaled stays so. */
export function forgetTracking(state: MonitorState): MonitorState {
  return { ...state, assessor: resetAssessor(state.assessor), previous: null };
}

/** Begins a calibration with a look at the placement. */
export function beginCalibration(
  state: MonitorState,
  viewOverride: View | null,
  atMs: number,
  handsFree = false,
): MonitorState {
  return { ...state, calibration: openCalibration(viewOverride, atMs, handsFree) };
}

/** Shows one more posture on top of a baseline that is known. */
export function showOneMore(
  state: MonitorState,
  step: FurtherStep,
  { baseline, viewOverride }: Pick<Setup, 'baseline' | 'viewOverride'>,
  atMs: number,
  handsFree: boolean,
): MonitorState {
  return { ...state, calibration: showMore(baseline, step, viewOverride, handsFree, atMs) };
}

/** The person's choices during a calibration. */
export function calibrateWith(state: MonitorState, input: CalibrationInput, atMs: number): MonitorState {
  return { ...state, calibration: advanceCalibration(state.calibration, input, atMs) };
}

/** Leaves the calibration, whether it came to something or not. */
export function endCalibration(state: MonitorState): MonitorState {
  return { ...state, calibration: CALIBRATION_OFF };
}

/** Who is looked at comes before how well they can be seen. */
function faultsOf(
  { unknown }: Assessment,
  observation: Observation,
  previous: Observation | null,
): readonly PlacementFault[] {
  return unknown === 'someone-else' || unknown === 'several-people'
    ? [unknown]
    : assessPlacement(observation, previous);
}

function isCalibrating({ phase }: CalibrationFlow): boolean {
  return phase.kind !== 'off' && phase.kind !== 'done';
}

/** At a standing desk, being there is standing, however it looks. */
function withPresence(input: SessionInput, setup: Setup | null): SessionInput {
  return input.kind === 'judged' && setup?.standingDesk === true ? { ...input, standing: true } : input;
}

function withShift(input: SessionInput, before: PostureShifts, after: PostureShifts): SessionInput {
  const shiftedMs = after.shiftsAtMs.at(-1);
  const isNew = shiftedMs !== undefined && shiftedMs !== before.shiftsAtMs.at(-1);
  return input.kind === 'judged' && isNew ? { ...input, shiftedMs } : input;
}

function assessorOf(choices: MonitorChoices): AssessorState {
  const { setup } = choices;
  return createAssessor({
    view: setup?.viewOverride ?? null,
    baseline: setup?.baseline ?? null,
    ...rulesOf(choices),
  });
}

function rulesOf({ setup, sensitivity, off, follows = false }: MonitorChoices) {
  return { sensitivity, follows, adjustments: { raises: setup?.raises ?? {}, off } };
}

function policiesOf({ setup, alerts, tempo = 1 }: MonitorChoices): SessionPolicies {
  return {
    setupId: setup?.id ?? 'none',
    algorithmVersion: ALGORITHM_VERSION,
    dwell: { enterMs: Math.min(ENTER_MS, alerts.notifyAfterMs), leaveMs: LEAVE_MS / tempo },
    ...(tempo === 1 ? {} : { breakMs: BREAK_MS / tempo }),
    alerts,
  };
}
