// The demonstration in words of the machine: how fast it goes, and what a drawn person is told.
import type { Setup } from '../baseline/setup';
import type { CalibrationStep } from '../calibration/steps';
import type { MonitorState } from './monitor';

/** How fast the story goes: 4 in about a minute, 1 as in life. */
export type Tempo = 1 | 4;

/** What the drawn person is told. */
export interface Direction {
  readonly tempo: Tempo;
  /** A step of calibration to obey; null goes on with the story, from its beginning. */
  readonly shown: CalibrationStep | null;
}

export interface DemoState {
  readonly tempo: Tempo;
  /** What the person was last told; null before. */
  readonly told: Direction | null;
  /** While a drawing is watched: the person's own day and desk, untouched, to go on with; null otherwise. */
  readonly aside: { readonly monitor: MonitorState | null; readonly inUse: Setup | null } | null;
}

export const DEMO_AT_FIRST: DemoState = { tempo: 4, told: null, aside: null };

/** In the demonstration a drift is told after so long, at the pace of life. [design] */
export const DEMO_PATIENCE_MS = 40_000;
