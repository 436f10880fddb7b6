// The steps of a calibration as a pure state machine: placing, countdown, sampling, the optional slump, the result.
import type { Features } from '../metrics/features';
import type { View } from '../metrics/metric';
import { calibrate, MIN_SAMPLES, MIN_SLUMP_SAMPLES, MIN_SPAN_MS, type CalibrationSample } from './calibrate';
import type { Baseline, CalibrationProblem, PlacementFault } from './calibration';

export type CalibrationStep = 'upright' | 'slumped';

export type CalibrationPhase =
  | { readonly kind: 'off' }
  /** Looking at the placement; sampling starts only when the person says so. */
  | {
      readonly kind: 'placing';
      readonly faults: readonly PlacementFault[];
      readonly detectedView: View | null;
      /** The person's own word on the view; it counts for more than what was detected. */
      readonly viewOverride: View | null;
    }
  | { readonly kind: 'countdown'; readonly step: CalibrationStep; readonly secondsLeft: number }
  | {
      readonly kind: 'sampling';
      readonly step: CalibrationStep;
      /** 0..1 of the good samples and the time needed, whichever is further off. */
      readonly progress: number;
      readonly faults: readonly PlacementFault[];
    }
  /** Upright is done; the slump is optional. */
  | { readonly kind: 'offer-slump'; readonly baseline: Baseline }
  | { readonly kind: 'done'; readonly baseline: Baseline }
  | { readonly kind: 'failed'; readonly problem: CalibrationProblem; readonly step: CalibrationStep };

export interface CalibrationFlow {
  readonly phase: CalibrationPhase;
  /** When the present phase began. */
  readonly sinceMs: number;
  readonly upright: readonly CalibrationSample[];
  readonly slumped: readonly CalibrationSample[];
  readonly viewOverride: View | null;
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
  /** Ends with the upright alone. */
  | { readonly kind: 'skip-slump' }
  | { readonly kind: 'override-view'; readonly view: View | null };

/** Time to settle into the pose before sampling. [design] */
export const COUNTDOWN_MS = 3000;
/** How much good sampling each step wants. [design] */
const NEEDED_MS: Readonly<Record<CalibrationStep, number>> = { upright: 10_000, slumped: 6000 };
/** After this long a step ends with what it has, and says what was missing. [design] */
const STEP_LIMIT_MS = 30_000;
const NEEDED_SAMPLES: Readonly<Record<CalibrationStep, number>> = {
  upright: MIN_SAMPLES,
  slumped: MIN_SLUMP_SAMPLES,
};

export const CALIBRATION_OFF: CalibrationFlow = {
  phase: { kind: 'off' },
  sinceMs: 0,
  upright: [],
  slumped: [],
  viewOverride: null,
};

/** A calibration that has just been opened and looks at the placement. */
export function openCalibration(viewOverride: View | null, atMs: number): CalibrationFlow {
  return {
    ...CALIBRATION_OFF,
    phase: { kind: 'placing', faults: [], detectedView: null, viewOverride },
    sinceMs: atMs,
    viewOverride,
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
    case 'skip-slump':
      return flow.phase.kind === 'offer-slump'
        ? enter(flow, { kind: 'done', baseline: flow.phase.baseline }, atMs)
        : flow;
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
    ? { ...flow, phase, sinceMs: atMs, upright: [], slumped: [] }
    : { ...flow, phase, sinceMs: atMs, slumped: [] };
}

function lookDuring(flow: CalibrationFlow, look: CalibrationLook, atMs: number): CalibrationFlow {
  const { phase } = flow;
  switch (phase.kind) {
    case 'placing':
      return { ...flow, phase: { ...phase, faults: look.faults, detectedView: look.detectedView } };
    case 'countdown': {
      const leftMs = flow.sinceMs + COUNTDOWN_MS - atMs;
      if (leftMs > 0) return { ...flow, phase: { ...phase, secondsLeft: Math.ceil(leftMs / 1000) } };
      return enter(flow, { kind: 'sampling', step: phase.step, progress: 0, faults: look.faults }, atMs);
    }
    case 'sampling':
      return sample(flow, phase.step, look, atMs);
    case 'off':
    case 'offer-slump':
    case 'done':
    case 'failed':
      return flow;
  }
}

function sample(
  flow: CalibrationFlow,
  step: CalibrationStep,
  look: CalibrationLook,
  atMs: number,
): CalibrationFlow {
  const list = step === 'upright' ? 'upright' : 'slumped';
  const usable = look.features !== null && look.faults.length === 0;
  const samples = usable ? [...flow[list], { features: look.features, atMs }] : flow[list];
  const next: CalibrationFlow = { ...flow, [list]: samples };
  const progress = progressOf(samples, step);
  const timeIsUp = atMs - flow.sinceMs >= STEP_LIMIT_MS;
  if (progress < 1 && !timeIsUp) {
    return { ...next, phase: { kind: 'sampling', step, progress, faults: look.faults } };
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
  const outcome = calibrate(
    flow.upright,
    { frame: look.frame, atMs, view: flow.viewOverride },
    step === 'slumped' ? flow.slumped : undefined,
  );
  if (outcome.kind === 'problem') {
    return enter(flow, { kind: 'failed', problem: outcome.problem, step }, atMs);
  }
  const { baseline } = outcome;
  return enter(
    flow,
    step === 'upright' ? { kind: 'offer-slump', baseline } : { kind: 'done', baseline },
    atMs,
  );
}

function progressOf(samples: readonly CalibrationSample[], step: CalibrationStep): number {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return 0;
  const spanNeededMs = step === 'upright' ? Math.max(NEEDED_MS.upright, MIN_SPAN_MS) : NEEDED_MS.slumped;
  return Math.min(1, (last.atMs - first.atMs) / spanNeededMs, samples.length / NEEDED_SAMPLES[step]);
}

function enter(flow: CalibrationFlow, phase: CalibrationPhase, atMs: number): CalibrationFlow {
  return { ...flow, phase, sinceMs: atMs };
}
