// How often pictures come, and how long a step of calibration takes by that: some cameras give one a second, or one every two, in dim light.
import { median } from '../features/robust';
import { GAP_MS } from '../pose/gap';
import { NEEDED_MS, neededSamples, type CalibrationStep } from './steps';

/** When the last looks came; plain data. */
export interface Cadence {
  readonly lastAtMs: number | null;
  /** From each look to the next, the latest last. */
  readonly betweenMs: readonly number[];
}

/** Pictures that come so slowly that a step takes longer than usual. */
export interface SlowCamera {
  readonly everyMs: number;
  /** What the step takes with no look lost. */
  readonly stepMs: number;
}

export const NO_CADENCE: Cadence = { lastAtMs: null, betweenMs: [] };

/** So many looks tell how often they come, whatever one of them took. [design] */
const REMEMBERED = 7;

/** A step that takes half as long again is worth a word. [design] */
const WORTH_A_WORD = 1.5;

/** One look further. */
export function heardLook({ lastAtMs, betweenMs }: Cadence, atMs: number): Cadence {
  const passedMs = lastAtMs === null ? 0 : atMs - lastAtMs;
  const counts = passedMs > 0 && passedMs <= GAP_MS;
  return { lastAtMs: atMs, betweenMs: counts ? [...betweenMs, passedMs].slice(-REMEMBERED) : betweenMs };
}

/** How long the good looks that a step needs take to come. */
export function stepTakesMs(cadence: Cadence, step: CalibrationStep): number {
  const { betweenMs } = cadence;
  const everyMs = betweenMs.length === 0 ? 0 : median(betweenMs);
  return Math.max(NEEDED_MS[step], neededSamples(step) * everyMs);
}

/** What is to be said of a camera that makes a step take longer; null where there is nothing to say. */
export function slowCamera(cadence: Cadence, step: CalibrationStep): SlowCamera | null {
  const { betweenMs } = cadence;
  const stepMs = stepTakesMs(cadence, step);
  return betweenMs.length < 2 || stepMs < WORTH_A_WORD * NEEDED_MS[step]
    ? null
    : { everyMs: median(betweenMs), stepMs };
}
