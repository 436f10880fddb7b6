// The steps of a calibration: which there are, what each needs, and how much of it has been seen.
import { EXAMPLE_POSTURES } from '../baseline/baseline';
import type { Features } from '../features/features';
import { MIN_SAMPLES, MIN_SPAN_MS } from './calibrate';
import type { PlacementFault } from './calibration';
import type { CalibrationSample } from './good-looks';
import { MIN_SHOWN_SAMPLES } from './show-posture';

/** `glances`: looking at four dots near the corners of the screen. All but `upright` are optional. */
export const CALIBRATION_STEPS = ['upright', 'slumped', 'glances', ...EXAMPLE_POSTURES] as const;

export type CalibrationStep = (typeof CALIBRATION_STEPS)[number];

/** What can be shown once upright is known. */
export type FurtherStep = Exclude<CalibrationStep, 'upright'>;

export const FURTHER_STEPS: readonly FurtherStep[] = CALIBRATION_STEPS.filter((step) => step !== 'upright');

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

/** How far a head turns or nods, from one dot to another, even where mostly the eyes move; twice the tremble of a head at rest. [design] */
const MIN_HEAD_SWEEP_DEG = 6;

/** What keeps a look from counting for a step. */
export function hindering(
  { features, faults }: { readonly features: Features | null; readonly faults: readonly PlacementFault[] },
  step: CalibrationStep,
): readonly PlacementFault[] {
  const counted =
    step === 'glances' ? faults.filter((fault) => !NO_FAULT_IN_GLANCES.includes(fault)) : faults;
  return features === null && counted.length === 0 ? ['nobody'] : counted;
}

/** How far the head has gone from side to side or up and down; the outermost tenth at either end may be a misread look. */
function headSweepDeg(samples: readonly CalibrationSample[]): number {
  const sweeps = (['headYawDeg', 'headPitchDeg'] as const).map((name) => {
    const seen = samples
      .flatMap(({ features }) => (features[name].kind === 'seen' ? [features[name].value] : []))
      .toSorted((a, b) => a - b);
    const cut = Math.floor(seen.length / 10);
    return (seen.at(-1 - cut) ?? 0) - (seen[cut] ?? 0);
  });
  return Math.max(...sweeps);
}

/** How much of a step has been seen: 0..1 of the good samples, of the time needed and, looking around, of the motion; whichever is furthest off. */
export function progressOf(samples: readonly CalibrationSample[], step: CalibrationStep): number {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return 0;
  const spanNeededMs = step === 'upright' ? Math.max(NEEDED_MS.upright, MIN_SPAN_MS) : NEEDED_MS[step];
  // Somebody who holds still is not looking around, however long it takes.
  const moved = step === 'glances' ? headSweepDeg(samples) / MIN_HEAD_SWEEP_DEG : 1;
  return Math.min(1, (last.atMs - first.atMs) / spanNeededMs, samples.length / neededSamples(step), moved);
}
