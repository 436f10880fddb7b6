// The steps of a calibration as a pure state machine: placing, countdown, sampling, the optional postures and glances, the result.
import type { Features } from '../features/features';
import type { View } from '../features/view';
import { heardLook, NO_CADENCE, slowCamera, stepTakesMs, type Cadence, type SlowCamera } from './cadence';
import { glancesOf } from './glances';
import { calibrate } from './calibrate';
import type { CalibrationSample } from './good-looks';
import { canShow, roundsOf, withPosture } from './show-posture';
import {
  isExample,
  isUsable,
  neededSamples,
  OPTIONAL_STEPS,
  progressOf,
  type CalibrationStep,
} from './steps';
import type { Baseline } from '../baseline/baseline';
import type { CalibrationProblem, PlacementFault } from './calibration';
import { unseenParts, type UnseenPart } from './unseen-parts';

/** A step that shows something is done once, or twice with sitting up in between. */
export type Round = 1 | 2;

export type CalibrationPhase =
  | { readonly kind: 'off' }
  /** Looking at the placement; sampling starts when the person says so or, hands free, once it has been good for some seconds. */
  | {
      readonly kind: 'placing';
      readonly faults: readonly PlacementFault[];
      readonly detectedView: View | null;
      /** The person's own word on the view; it counts for more than what was detected. */
      readonly viewOverride: View | null;
      readonly handsFree: boolean;
      /** What does not show and some measures need. No fault: the rest can be measured all the same. */
      readonly unseen: readonly UnseenPart[];
      /** Pictures come slowly, so that it takes longer; null where they do not. */
      readonly slow: SlowCamera | null;
    }
  | {
      readonly kind: 'countdown';
      readonly step: CalibrationStep;
      readonly round: Round;
      readonly secondsLeft: number;
    }
  | {
      readonly kind: 'sampling';
      readonly step: CalibrationStep;
      readonly round: Round;
      /** 0..1 of the good samples and the time needed, whichever is further off. */
      readonly progress: number;
      readonly faults: readonly PlacementFault[];
      readonly slow: SlowCamera | null;
    }
  /** Upright is done; what is `open` is optional. `secondsLeft` until it goes on by itself, hands free; else null. */
  | {
      readonly kind: 'offer';
      readonly baseline: Baseline;
      readonly open: readonly CalibrationStep[];
      readonly secondsLeft: number | null;
    }
  | { readonly kind: 'done'; readonly baseline: Baseline }
  | { readonly kind: 'failed'; readonly problem: CalibrationProblem; readonly step: CalibrationStep };

export interface CalibrationFlow {
  readonly phase: CalibrationPhase;
  /** When the present phase began. */
  readonly sinceMs: number;
  /** Good looks of the step that is being done, and of its earlier round. */
  readonly samples: readonly CalibrationSample[];
  readonly earlier: readonly CalibrationSample[];
  readonly viewOverride: View | null;
  /** Goes from step to step by itself, for those who cannot or will not reach the keys. */
  readonly handsFree: boolean;
  /** Hands free: since when the placement has been without fault. */
  readonly goodSinceMs: number | null;
  /** Of the steps so far. */
  readonly baseline: Baseline | null;
  /** The optional steps that have been shown, or given up. */
  readonly closed: readonly CalibrationStep[];
  /** How often pictures come. */
  readonly cadence: Cadence;
}

/** One look during calibration. `features` is null when nobody was found. */
export interface CalibrationLook {
  readonly features: Features | null;
  readonly faults: readonly PlacementFault[];
  readonly detectedView: View | null;
  readonly frame: { readonly widthPx: number; readonly heightPx: number };
}

export type CalibrationInput =
  | { readonly kind: 'looked'; readonly look: CalibrationLook }
  | { readonly kind: 'start'; readonly step: CalibrationStep }
  /** Leaves out the step that is offered, or that failed, and goes on to the next. */
  | { readonly kind: 'pass' }
  /** Ends with what there is. */
  | { readonly kind: 'finish' }
  | { readonly kind: 'hands-free'; readonly wanted: boolean }
  | { readonly kind: 'override-view'; readonly view: View | null };

/** Time to settle into the pose before sampling. [design] */
export const COUNTDOWN_MS = 3000;
/** After this long a step ends with what it has, and says what was missing; where pictures come slowly, after twice what they take. [design] */
const STEP_LIMIT_MS = 30_000;
const SLOW_STEP_LIMIT = 2;

/** Hands free: so long without a fault before it starts, and to read what comes next. [design] */
const GOOD_HOLD_MS = 3000;
const READ_MS = 5000;

export const CALIBRATION_OFF: CalibrationFlow = {
  phase: { kind: 'off' },
  sinceMs: 0,
  samples: [],
  earlier: [],
  viewOverride: null,
  handsFree: false,
  goodSinceMs: null,
  baseline: null,
  closed: [],
  cadence: NO_CADENCE,
};

/** A calibration that has just been opened and looks at the placement. */
export function openCalibration(viewOverride: View | null, atMs: number, handsFree = false): CalibrationFlow {
  return {
    ...CALIBRATION_OFF,
    phase: {
      kind: 'placing',
      faults: [],
      detectedView: null,
      viewOverride,
      handsFree,
      unseen: [],
      slow: null,
    },
    sinceMs: atMs,
    viewOverride,
    handsFree,
  };
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
    case 'pass':
      return pass(flow, atMs);
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
  const anew = step === 'upright' ? { ...flow, baseline: null, closed: [] } : flow;
  return countDown({ ...anew, samples: [], earlier: [] }, step, 1, atMs);
}

function countDown(
  flow: CalibrationFlow,
  step: CalibrationStep,
  round: Round,
  atMs: number,
): CalibrationFlow {
  return enter(flow, { kind: 'countdown', step, round, secondsLeft: COUNTDOWN_MS / 1000 }, atMs);
}

/** Only what has a baseline can end well. */
function finish(flow: CalibrationFlow, atMs: number): CalibrationFlow {
  const { phase, baseline } = flow;
  const over = phase.kind === 'offer' || phase.kind === 'failed';
  return over && baseline !== null ? enter(flow, { kind: 'done', baseline }, atMs) : flow;
}

function pass(flow: CalibrationFlow, atMs: number): CalibrationFlow {
  const { phase } = flow;
  const step = phase.kind === 'offer' ? phase.open[0] : phase.kind === 'failed' ? phase.step : undefined;
  return step === undefined ? flow : leaveOut(flow, step, atMs);
}

function leaveOut(flow: CalibrationFlow, step: CalibrationStep, atMs: number): CalibrationFlow {
  return offer({ ...flow, closed: [...flow.closed, step] }, atMs);
}

/** Seconds to show, of a wait of `wholeMs`: the picture of the first look was taken a little before the wait began. */
const secondsOf = (leftMs: number, wholeMs: number): number => Math.ceil(Math.min(leftMs, wholeMs) / 1000);

function lookDuring(flow: CalibrationFlow, look: CalibrationLook, atMs: number): CalibrationFlow {
  const { phase } = flow;
  switch (phase.kind) {
    case 'placing':
      return place(flow, phase, look, atMs);
    case 'countdown': {
      const leftMs = flow.sinceMs + COUNTDOWN_MS - atMs;
      if (leftMs > 0) return { ...flow, phase: { ...phase, secondsLeft: secondsOf(leftMs, COUNTDOWN_MS) } };
      const { step, round } = phase;
      const slow = slowCamera(flow.cadence, step);
      return enter(flow, { kind: 'sampling', step, round, progress: 0, faults: look.faults, slow }, atMs);
    }
    case 'sampling':
      return sample(flow, phase, look, atMs);
    case 'offer':
      return waitForChoice(flow, phase, atMs);
    case 'failed':
      return flow.handsFree && phase.step !== 'upright' && atMs - flow.sinceMs >= READ_MS
        ? goOnWithout(flow, phase.step, atMs)
        : flow;
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

/** Hands free: who does not show one further posture will hardly show the next, and waits to be watched meanwhile. */
function goOnWithout(
  flow: CalibrationFlow,
  step: Exclude<CalibrationStep, 'upright'>,
  atMs: number,
): CalibrationFlow {
  const { baseline } = flow;
  return baseline !== null && isExample(step)
    ? enter(flow, { kind: 'done', baseline }, atMs)
    : leaveOut(flow, step, atMs);
}

function waitForChoice(
  flow: CalibrationFlow,
  phase: Extract<CalibrationPhase, { kind: 'offer' }>,
  atMs: number,
): CalibrationFlow {
  const [next] = phase.open;
  if (!flow.handsFree || next === undefined) return flow;
  const leftMs = flow.sinceMs + READ_MS - atMs;
  return leftMs > 0
    ? { ...flow, phase: { ...phase, secondsLeft: secondsOf(leftMs, READ_MS) } }
    : startStep(flow, next, atMs);
}

function sample(
  flow: CalibrationFlow,
  { step, round }: Extract<CalibrationPhase, { kind: 'sampling' }>,
  look: CalibrationLook,
  atMs: number,
): CalibrationFlow {
  const { features } = look;
  const usable = isUsable(look, step);
  const samples = features !== null && usable ? [...flow.samples, { features, atMs }] : flow.samples;
  const next: CalibrationFlow = { ...flow, samples };
  const progress = progressOf(samples, step);
  const limitMs = Math.max(STEP_LIMIT_MS, SLOW_STEP_LIMIT * stepTakesMs(flow.cadence, step));
  const timeIsUp = atMs - flow.sinceMs >= limitMs;
  if (progress >= 1) return conclude(next, step, round, look, atMs);
  if (!timeIsUp) {
    const slow = slowCamera(flow.cadence, step);
    const faults = usable ? [] : look.faults;
    return { ...next, phase: { kind: 'sampling', step, round, progress, faults, slow } };
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
    offer({ ...flow, baseline: found, closed: [...flow.closed, step] }, atMs);
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

/** The optional steps that are left; the end when there are none. */
function offer(flow: CalibrationFlow, atMs: number): CalibrationFlow {
  const { baseline } = flow;
  if (baseline === null) return flow;
  const open = OPTIONAL_STEPS.filter(
    (step) => !flow.closed.includes(step) && (step === 'glances' || canShow(step, baseline)),
  );
  if (open.length === 0) return enter(flow, { kind: 'done', baseline }, atMs);
  const secondsLeft = flow.handsFree ? READ_MS / 1000 : null;
  return enter(flow, { kind: 'offer', baseline, open, secondsLeft }, atMs);
}

function enter(flow: CalibrationFlow, phase: CalibrationPhase, atMs: number): CalibrationFlow {
  return { ...flow, phase, sinceMs: atMs };
}
