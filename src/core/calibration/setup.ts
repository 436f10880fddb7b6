// A setup: one place at which a person sits, with the baseline calibrated there.
import type { Raises } from '../judgement/judgement';
import type { View } from '../metrics/metric';
import type { Baseline } from './calibration';

export interface Setup {
  readonly id: string;
  readonly name: string;
  readonly sourceKind: 'camera' | 'recording' | 'sitter';
  /** The person's own word on the view, where they overrode what was detected. */
  readonly viewOverride: View | null;
  readonly standingDesk: boolean;
  readonly baseline: Baseline;
  /** What the person said was wrong here. */
  readonly raises: Raises;
}
