// What a page's worker said over a while, summed up: how often it looked, and for how long it did not.
import type { SpyReport } from '../browsers/spy';

export interface Watching {
  /** Pictures taken from the camera and read. */
  readonly frames: number;
  /** Runs of the model; the other looks reused a pose because nothing had moved. */
  readonly runs: number;
  readonly reused: number;
  readonly medianEstimateMs: number;
  /** Times between two looks that are longer than three seconds. */
  readonly gaps: number;
  readonly longestGapSeconds: number;
  readonly tensorsStart: number;
  readonly tensorsEnd: number;
}

export const GAP_MS = 3_000;

/** Throws when the worker said nothing at all, which is no figure to publish. */
export function watchTimes({ looks, beats }: SpyReport): Watching {
  const [firstBeat, lastBeat] = [beats[0], beats.at(-1)];
  if (firstBeat === undefined || lastBeat === undefined || looks.length < 2) {
    throw new Error('The worker has not been heard.');
  }
  const gapsMs = looks.slice(1).map(({ atMs }, index) => atMs - (looks[index]?.atMs ?? atMs));
  const estimates = looks.flatMap(({ estimateMs }) => (estimateMs === null ? [] : [estimateMs]));
  const sorted = estimates.toSorted((a, b) => a - b);
  return {
    frames: lastBeat.framesRead - firstBeat.framesRead,
    runs: estimates.length,
    reused: looks.length - estimates.length,
    medianEstimateMs: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    gaps: gapsMs.filter((gapMs) => gapMs > GAP_MS).length,
    longestGapSeconds: Math.max(...gapsMs) / 1000,
    tensorsStart: firstBeat.numTensors,
    tensorsEnd: lastBeat.numTensors,
  };
}
