// The steps of a calibration as a pure state machine: placing, countdown, sampling, the optional slump and glances, the result.
import type { Features } from '../features/features';
import type { View } from '../features/view';
import { glancesOf } from './glances';
import {
  calibrate,
  canShowSlump,
  MIN_SAMPLES,
  MIN_SLUMP_SAMPLES,
  MIN_SPAN_MS,
  type CalibrationSample,
} from './calibrate';
import type { Baseline } from '../baseline/baseline';
import type { CalibrationProblem, PlacementFault } from './calibration';
import { unseenParts, type UnseenPart } from './unseen-parts';

/** `glances`: looking at the corners of the screen and down at the keys. The last two are optional. */
export type CalibrationStep = 'upright' | 'slumped' | 'glances';

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
    }
  | { readonly kind: 'countdown'; readonly step: CalibrationStep; readonly secondsLeft: number }
  | {
      readonly kind: 'sampling';
      readonly step: CalibrationStep;
      /** 0..1 of the good samples and the time needed, whichever is further off. */
      readonly progress: number;
      readonly faults: readonly PlacementFault[];
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
  readonly upright: readonly CalibrationSample[];
  readonly slumped: readonly CalibrationSample[];
  readonly glances: readonly CalibrationSample[];
  readonly viewOverride: View | null;
  /** Goes from step to step by itself, for those who cannot or will not reach the keys. */
  readonly handsFree: boolean;
  /** Hands free: since when the placement has been without fault. */
  readonly goodSinceMs: number | null;
  /** Of the steps so far. */
  readonly baseline: Baseline | null;
  /** The optional steps that have been shown, or given up. */
  readonly closed: readonly CalibrationStep[];
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
  /** Goes on without a step that failed; leaves out what is offered, and so ends. */
  | { readonly kind: 'finish' }
  | { readonly kind: 'hands-free'; readonly wanted: boolean }
  | { readonly kind: 'override-view'; readonly view: View | null };

/** Time to settle into the pose before sampling. [design] */
export const COUNTDOWN_MS = 3000;
/** How much good sampling each step wants. [design] */
const NEEDED_MS: Readonly<Record<CalibrationStep, number>> = {
  upright: 10_000,
  slumped: 6000,
  glances: 8000,
};
/** After this long a step ends with what it has, and says what was missing. [design] */
const STEP_LIMIT_MS = 30_000;
const NEEDED_SAMPLES: Readonly<Record<CalibrationStep, number>> = {
  upright: MIN_SAMPLES,
  slumped: MIN_SLUMP_SAMPLES,
  glances: MIN_SLUMP_SAMPLES,
};

/** Hands free: so long without a fault before it starts, and to read what comes next. [design] */
const GOOD_HOLD_MS = 3000;
const READ_MS = 5000;

/** Looking around turns the head and moves it, which is what is asked for. */
const NO_FAULT_IN_GLANCES: readonly PlacementFault[] = ['head-turned', 'moving', 'head-hidden'];

export const CALIBRATION_OFF: CalibrationFlow = {
  phase: { kind: 'off' },
  sinceMs: 0,
  upright: [],
  slumped: [],
  glances: [],
  viewOverride: null,
  handsFree: false,
  goodSinceMs: null,
  baseline: null,
  closed: [],
};

/** A calibration that has just been opened and looks at the placement. */
export function openCalibration(viewOverride: View | null, atMs: number, handsFree = false): CalibrationFlow {
  return {
    ...CALIBRATION_OFF,
    phase: { kind: 'placing', faults: [], detectedView: null, viewOverride, handsFree, unseen: [] },
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
      return lookDuring(flow, input.look, atMs);
  }
}

function startStep(flow: CalibrationFlow, step: CalibrationStep, atMs: number): CalibrationFlow {
  const phase: CalibrationPhase = { kind: 'countdown', step, secondsLeft: COUNTDOWN_MS / 1000 };
  return step === 'upright'
    ? { ...flow, phase, sinceMs: atMs, upright: [], slumped: [], glances: [], baseline: null, closed: [] }
    : { ...flow, phase, sinceMs: atMs, [step]: [] };
}

/** Only what has a baseline can end well. */
function finish(flow: CalibrationFlow, atMs: number): CalibrationFlow {
  const { phase, baseline } = flow;
  if (baseline === null) return flow;
  if (phase.kind === 'failed') return leaveOut(flow, phase.step, atMs);
  return phase.kind === 'offer' ? enter(flow, { kind: 'done', baseline }, atMs) : flow;
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
      return enter(flow, { kind: 'sampling', step: phase.step, progress: 0, faults: look.faults }, atMs);
    }
    case 'sampling':
      return sample(flow, phase.step, look, atMs);
    case 'offer':
      return waitForChoice(flow, phase, atMs);
    case 'failed':
      return flow.handsFree && phase.step !== 'upright' && atMs - flow.sinceMs >= READ_MS
        ? leaveOut(flow, phase.step, atMs)
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
  return { ...flow, goodSinceMs, phase: { ...phase, faults, detectedView, unseen } };
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

function isUsable(look: CalibrationLook, step: CalibrationStep): boolean {
  const faults =
    step === 'glances' ? look.faults.filter((fault) => !NO_FAULT_IN_GLANCES.includes(fault)) : look.faults;
  return look.features !== null && faults.length === 0;
}

function sample(
  flow: CalibrationFlow,
  step: CalibrationStep,
  look: CalibrationLook,
  atMs: number,
): CalibrationFlow {
  const { features } = look;
  const samples =
    features !== null && isUsable(look, step) ? [...flow[step], { features, atMs }] : flow[step];
  const next: CalibrationFlow = { ...flow, [step]: samples };
  const progress = progressOf(samples, step);
  const timeIsUp = atMs - flow.sinceMs >= STEP_LIMIT_MS;
  if (progress < 1 && !timeIsUp) {
    const faults = isUsable(look, step) ? [] : look.faults;
    return { ...next, phase: { kind: 'sampling', step, progress, faults } };
  }
  if (progress < 1) {
    const problem: CalibrationProblem = {
      kind: 'too-few-samples',
      good: samples.length,
      needed: NEEDED_SAMPLES[step],
      fault: look.faults[0] ?? null,
    };
    return enter(next, { kind: 'failed', problem, step }, atMs);
  }
  return conclude(next, step, look, atMs);
}

function conclude(
  flow: CalibrationFlow,
  step: CalibrationStep,
  look: CalibrationLook,
  atMs: number,
): CalibrationFlow {
  if (step === 'glances' && flow.baseline !== null) {
    const baseline = { ...flow.baseline, glances: glancesOf(flow.baseline, flow.glances) };
    return offer({ ...flow, baseline, closed: [...flow.closed, step] }, atMs);
  }
  const outcome = calibrate(
    flow.upright,
    { frame: look.frame, atMs, view: flow.viewOverride },
    step === 'slumped' ? flow.slumped : undefined,
  );
  if (outcome.kind === 'problem') {
    return enter(flow, { kind: 'failed', problem: outcome.problem, step }, atMs);
  }
  return offer({ ...flow, baseline: outcome.baseline, closed: [...flow.closed, step] }, atMs);
}

/** The optional steps that are left; the end when there are none. */
function offer(flow: CalibrationFlow, atMs: number): CalibrationFlow {
  const { baseline } = flow;
  if (baseline === null) return flow;
  const open = (['slumped', 'glances'] as const).filter((step) => {
    return !flow.closed.includes(step) && (step !== 'slumped' || canShowSlump(baseline));
  });
  if (open.length === 0) return enter(flow, { kind: 'done', baseline }, atMs);
  const secondsLeft = flow.handsFree ? READ_MS / 1000 : null;
  return enter(flow, { kind: 'offer', baseline, open, secondsLeft }, atMs);
}

function progressOf(samples: readonly CalibrationSample[], step: CalibrationStep): number {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return 0;
  const spanNeededMs = step === 'upright' ? Math.max(NEEDED_MS.upright, MIN_SPAN_MS) : NEEDED_MS[step];
  return Math.min(1, (last.atMs - first.atMs) / spanNeededMs, samples.length / NEEDED_SAMPLES[step]);
}

function enter(flow: CalibrationFlow, phase: CalibrationPhase, atMs: number): CalibrationFlow {
  return { ...flow, phase, sinceMs: atMs };
}
