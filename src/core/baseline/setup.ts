// A setup: one place at which a person sits, with the baseline calibrated there.
import type { Raises } from './judgement';
import type { View } from '../features/view';
import type { Baseline } from './baseline';

/** A camera as the browser knows it. The id holds for this origin until its data are cleared. */
export interface SetupCamera {
  readonly deviceId: string;
  readonly label: string;
}

export interface Setup {
  readonly id: string;
  readonly name: string;
  /** The camera it was calibrated with; null for what is no camera, and where an earlier version did not write it down. */
  readonly camera: SetupCamera | null;
  readonly sourceKind: 'camera' | 'recording' | 'sitter';
  /** The person's own word on the view, where they overrode what was detected. */
  readonly viewOverride: View | null;
  readonly standingDesk: boolean;
  readonly baseline: Baseline;
  /** What the person said was wrong here. */
  readonly raises: Raises;
}
