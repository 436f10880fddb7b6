// The steps of a calibration: which there are, what each needs, and how much of it has been seen.
import { EXAMPLE_POSTURES, type ExamplePosture } from '../baseline/baseline';
import type { Features } from '../features/features';
import { MIN_SAMPLES, MIN_SPAN_MS } from './calibrate';
import type { PlacementFault } from './calibration';
import type { CalibrationSample } from './good-looks';
import { MIN_SHOWN_SAMPLES } from './show-posture';

/** `glances`: looking at the corners of the screen and down at the keys. All but `upright` are optional. */
export const CALIBRATION_STEPS = ['upright', 'slumped', 'glances', ...EXAMPLE_POSTURES] as const;

export type CalibrationStep = (typeof CALIBRATION_STEPS)[number];

export const OPTIONAL_STEPS: readonly Exclude<CalibrationStep, 'upright'>[] = CALIBRATION_STEPS.filter(
  (step) => step !== 'upright',
);

/** Whether a step shows a further posture. */
export function isExample(step: CalibrationStep): step is ExamplePosture {
  return EXAMPLE_POSTURES.some((posture) => posture === step);
}

/** How much good sampling each step wants. [design] */
export const NEEDED_MS: Readonly<Record<CalibrationStep, number>> = {
  upright: 10_000,
  slumped: 6000,
  glances: 8000,
  'shoulders-forward': 5000,
  'head-forward': 5000,
  'leaning-in': 5000,
};

/** How many good looks a step needs. */
export function neededSamples(step: CalibrationStep): number {
  return step === 'upright' ? MIN_SAMPLES : MIN_SHOWN_SAMPLES;
}

/** Looking around turns the head and moves it, which is what is asked for. */
const NO_FAULT_IN_GLANCES: readonly PlacementFault[] = ['head-turned', 'moving', 'head-hidden'];

/** Whether a look counts for a step. */
export function isUsable(
  look: { readonly features: Features | null; readonly faults: readonly PlacementFault[] },
  step: CalibrationStep,
): boolean {
  const faults =
    step === 'glances' ? look.faults.filter((fault) => !NO_FAULT_IN_GLANCES.includes(fault)) : look.faults;
  return look.features !== null && faults.length === 0;
}

/** How much of a step has been seen: 0..1 of the good samples and of the time needed, whichever is further off. */
export function progressOf(samples: readonly CalibrationSample[], step: CalibrationStep): number {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return 0;
  const spanNeededMs = step === 'upright' ? Math.max(NEEDED_MS.upright, MIN_SPAN_MS) : NEEDED_MS[step];
  return Math.min(1, (last.atMs - first.atMs) / spanNeededMs, samples.length / neededSamples(step));
}
