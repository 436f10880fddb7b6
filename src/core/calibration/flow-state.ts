// A calibration that is going on: its phase, what it has gathered, what may come in, and how it begins.
import type { Features } from '../features/features';
import type { View } from '../features/view';
import { NO_CADENCE, type Cadence, type SlowCamera } from './cadence';
import type { CalibrationSample } from './good-looks';
import type { CalibrationStep } from './steps';
import type { Baseline } from '../baseline/baseline';
import type { CalibrationProblem, PlacementFault } from './calibration';
import type { UnseenPart } from './unseen-parts';

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
      /** While there are any, nothing counts down: a step starts only while the person is seen well. */
      readonly faults: readonly PlacementFault[];
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
  /** Starts and goes on by itself, for those who cannot or will not reach the keys. */
  readonly handsFree: boolean;
  /** Hands free: since when the placement has been without fault. */
  readonly goodSinceMs: number | null;
  /** What a further step builds on; null before upright is done. */
  readonly baseline: Baseline | null;
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
  /** Goes on without the further step that failed. */
  | { readonly kind: 'finish' }
  | { readonly kind: 'hands-free'; readonly wanted: boolean }
  | { readonly kind: 'override-view'; readonly view: View | null };

export const CALIBRATION_OFF: CalibrationFlow = {
  phase: { kind: 'off' },
  sinceMs: 0,
  samples: [],
  earlier: [],
  viewOverride: null,
  handsFree: false,
  goodSinceMs: null,
  baseline: null,
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
