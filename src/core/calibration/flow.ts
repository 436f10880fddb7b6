// The steps of a calibration as a pure state machine: placing, countdown, sampling, the result. Upright comes first; every further step builds on it later, one at a time.
import type { View } from '../features/view';
import { heardLook, slowCamera, stepTakesMs } from './cadence';
import { glancesOf } from './glances';
import { calibrate } from './calibrate';
import { canShow, roundsOf, withPosture } from './show-posture';
import {
  FURTHER_STEPS,
  hindering,
  neededSamples,
  progressOf,
  type CalibrationStep,
  type FurtherStep,
} from './steps';
import type { Baseline } from '../baseline/baseline';
import type { CalibrationProblem, PlacementFault } from './calibration';
import { unseenParts } from './unseen-parts';
import {
  type CalibrationFlow,
  type CalibrationInput,
  type CalibrationLook,
  type CalibrationPhase,
  type Round,
  CALIBRATION_OFF,
  openCalibration,
} from './flow-state';

/** Time to settle into the pose before sampling. [design] */
export const COUNTDOWN_MS = 3000;
/** After this long a step ends with what it has, and says what was missing; where pictures come slowly, after twice what they take. [design] */
const STEP_LIMIT_MS = 30_000;
const SLOW_STEP_LIMIT = 2;

/** Hands free: so long without a fault before it starts, and to read what went wrong. [design] */
const GOOD_HOLD_MS = 1500;
const READ_MS = 5000;

/** Settling into a pose is what the countdown is for. */
const NO_FAULT_IN_COUNTDOWN: readonly PlacementFault[] = ['moving'];

/** One further step on top of a baseline that is there already. */
export function showMore(
  baseline: Baseline,
  step: FurtherStep,
  viewOverride: View | null,
  handsFree: boolean,
  atMs: number,
): CalibrationFlow {
  return startStep({ ...CALIBRATION_OFF, viewOverride, handsFree, baseline }, step, atMs);
}

/** What a person has not shown yet and this camera could tell, in the order in which to offer it. */
export function stillToShow(baseline: Baseline): readonly FurtherStep[] {
  const { slumped, glances, examples = {} } = baseline;
  return FURTHER_STEPS.filter((step) => {
    if (step === 'glances') return glances === undefined;
    const shown = step === 'slumped' ? slumped !== null : examples[step] !== undefined;
    return !shown && canShow(step, baseline);
  });
}

/**
 * Moves a calibration on by one look or one choice. Samples with a fault are dropped, so a bad moment extends the step
 * instead of spoiling it; a step that never gets enough ends in `failed` with the fault that was in the way.
 */
export function advanceCalibration(
  flow: CalibrationFlow,
  input: CalibrationInput,
  atMs: number,
): CalibrationFlow {
  switch (input.kind) {
    case 'start':
      return startStep(flow, input.step, atMs);
    case 'finish':
      return finish(flow, atMs);
    case 'hands-free':
      return {
        ...flow,
        handsFree: input.wanted,
        goodSinceMs: null,
        phase: flow.phase.kind === 'placing' ? { ...flow.phase, handsFree: input.wanted } : flow.phase,
      };
    case 'override-view':
      return {
        ...flow,
        viewOverride: input.view,
        phase: flow.phase.kind === 'placing' ? { ...flow.phase, viewOverride: input.view } : flow.phase,
      };
    case 'looked':
      return lookDuring({ ...flow, cadence: heardLook(flow.cadence, atMs) }, input.look, atMs);
  }
}

function startStep(flow: CalibrationFlow, step: CalibrationStep, atMs: number): CalibrationFlow {
  const anew = step === 'upright' ? { ...flow, baseline: null } : flow;
  return countDown({ ...anew, samples: [], earlier: [] }, step, 1, atMs);
}

function countDown(
  flow: CalibrationFlow,
  step: CalibrationStep,
  round: Round,
  atMs: number,
): CalibrationFlow {
  return enter(flow, { kind: 'countdown', step, round, secondsLeft: COUNTDOWN_MS / 1000, faults: [] }, atMs);
}

/** Only what has a baseline can end well. */
function finish(flow: CalibrationFlow, atMs: number): CalibrationFlow {
  const { phase, baseline } = flow;
  return phase.kind === 'failed' && baseline !== null ? enter(flow, { kind: 'done', baseline }, atMs) : flow;
}

/** Seconds to show, of a wait of `wholeMs`: the picture of the first look was taken a little before the wait began. */
const secondsOf = (leftMs: number, wholeMs: number): number => Math.ceil(Math.min(leftMs, wholeMs) / 1000);

function lookDuring(flow: CalibrationFlow, look: CalibrationLook, atMs: number): CalibrationFlow {
  const { phase } = flow;
  switch (phase.kind) {
    case 'placing':
      return place(flow, phase, look, atMs);
    case 'countdown':
      return count(flow, phase, look, atMs);
    case 'sampling':
      return sample(flow, phase, look, atMs);
    case 'failed':
      return flow.handsFree && atMs - flow.sinceMs >= READ_MS ? goOn(flow, atMs) : flow;
    case 'off':
    case 'done':
      return flow;
  }
}

function place(
  flow: CalibrationFlow,
  phase: Extract<CalibrationPhase, { kind: 'placing' }>,
  look: CalibrationLook,
  atMs: number,
): CalibrationFlow {
  const { faults, detectedView, features } = look;
  const good = faults.length === 0 && features !== null;
  const goodSinceMs = good ? (flow.goodSinceMs ?? atMs) : null;
  if (flow.handsFree && goodSinceMs !== null && atMs - goodSinceMs >= GOOD_HOLD_MS) {
    return startStep(flow, 'upright', atMs);
  }
  const unseen = features === null ? [] : unseenParts(features, phase.viewOverride ?? detectedView);
  const slow = slowCamera(flow.cadence, 'upright');
  return { ...flow, goodSinceMs, phase: { ...phase, faults, detectedView, unseen, slow } };
}

/** A fault holds the countdown where it is. */
function count(
  flow: CalibrationFlow,
  phase: Extract<CalibrationPhase, { kind: 'countdown' }>,
  look: CalibrationLook,
  atMs: number,
): CalibrationFlow {
  const { step, round } = phase;
  const faults = hindering(look, step).filter((fault) => !NO_FAULT_IN_COUNTDOWN.includes(fault));
  if (faults.length > 0) {
    const held = countDown(flow, step, round, atMs);
    return { ...held, phase: { ...phase, secondsLeft: COUNTDOWN_MS / 1000, faults } };
  }
  const leftMs = flow.sinceMs + COUNTDOWN_MS - atMs;
  if (leftMs > 0) {
    return { ...flow, phase: { ...phase, secondsLeft: secondsOf(leftMs, COUNTDOWN_MS), faults } };
  }
  const slow = slowCamera(flow.cadence, step);
  return enter(flow, { kind: 'sampling', step, round, progress: 0, faults: look.faults, slow }, atMs);
}

/** Hands free: upright is tried again from the start, and what is optional is left out. */
function goOn(flow: CalibrationFlow, atMs: number): CalibrationFlow {
  return flow.baseline === null ? openCalibration(flow.viewOverride, atMs, true) : finish(flow, atMs);
}

function sample(
  flow: CalibrationFlow,
  { step, round }: Extract<CalibrationPhase, { kind: 'sampling' }>,
  look: CalibrationLook,
  atMs: number,
): CalibrationFlow {
  const { features } = look;
  const faults = hindering(look, step);
  const samples =
    features !== null && faults.length === 0 ? [...flow.samples, { features, atMs }] : flow.samples;
  const next: CalibrationFlow = { ...flow, samples };
  const progress = progressOf(samples, step);
  const limitMs = Math.max(STEP_LIMIT_MS, SLOW_STEP_LIMIT * stepTakesMs(flow.cadence, step));
  const timeIsUp = atMs - flow.sinceMs >= limitMs;
  if (progress >= 1) return conclude(next, step, round, look, atMs);
  if (!timeIsUp) {
    const slow = slowCamera(flow.cadence, step);
    return { ...next, phase: { kind: 'sampling', step, round, progress, faults, slow } };
  }
  if (samples.length >= neededSamples(step) && step === 'glances') {
    return enter(next, { kind: 'failed', problem: { kind: 'no-motion' }, step }, atMs);
  }
  const problem: CalibrationProblem = {
    kind: 'too-few-samples',
    good: samples.length,
    needed: neededSamples(step),
    fault: look.faults[0] ?? null,
  };
  return enter(next, { kind: 'failed', problem, step }, atMs);
}

/** The step is done, or its first round is. */
function conclude(
  flow: CalibrationFlow,
  step: CalibrationStep,
  round: Round,
  look: CalibrationLook,
  atMs: number,
): CalibrationFlow {
  const { baseline, samples } = flow;
  const done = (found: Baseline): CalibrationFlow =>
    enter({ ...flow, baseline: found }, { kind: 'done', baseline: found }, atMs);
  if (step === 'glances') {
    return baseline === null ? flow : done({ ...baseline, glances: glancesOf(baseline, samples) });
  }
  if (step !== 'upright' && baseline !== null && round < roundsOf(step, baseline.view)) {
    return countDown({ ...flow, samples: [], earlier: samples }, step, 2, atMs);
  }
  const outcome =
    step === 'upright' || baseline === null
      ? calibrate(samples, { frame: look.frame, atMs, view: flow.viewOverride })
      : withPosture(baseline, step, ...(round === 1 ? [samples] : [flow.earlier, samples]));
  return outcome.kind === 'problem'
    ? enter(flow, { kind: 'failed', problem: outcome.problem, step }, atMs)
    : done(outcome.baseline);
}

function enter(flow: CalibrationFlow, phase: CalibrationPhase, atMs: number): CalibrationFlow {
  return { ...flow, phase, sinceMs: atMs };
}
