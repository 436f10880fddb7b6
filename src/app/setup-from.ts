// Makes the setup that a finished calibration stands for.
import type { SourceKind } from '../camera/frame-source';
import type { Baseline } from '../core/calibration/calibration';
import type { View } from '../core/metrics/metric';
import type { Setup } from '../storage/records';

const NAMES: Readonly<Record<SourceKind, string>> = {
  camera: 'My desk',
  recording: 'A recording',
  sitter: 'The demonstration',
};

/** A calibration at the same kind of source replaces the baseline of the setup in use; elsewhere it makes a new one. */
export function setupFrom(
  baseline: Baseline,
  viewOverride: View | null,
  sourceKind: SourceKind,
  inUse: Setup | null,
): Setup {
  if (inUse?.sourceKind === sourceKind) return { ...inUse, viewOverride, baseline, raises: {} };
  const id = `${sourceKind}-${baseline.createdAtMs.toString(36)}`;
  return { id, name: NAMES[sourceKind], sourceKind, viewOverride, standingDesk: false, baseline, raises: {} };
}
