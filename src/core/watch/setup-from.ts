// Makes the setup that a finished calibration stands for.
import type { Baseline } from '../baseline/baseline';
import type { View } from '../features/view';
import type { Setup } from '../baseline/setup';
import type { SourceInfo } from './source-request';

const NAMES: Readonly<Record<Setup['sourceKind'], string>> = {
  camera: 'My desk',
  recording: 'A recording',
  sitter: 'The demonstration',
};

/** A name nobody has yet: "My desk", "My desk 2". */
export function freeName(name: string, setups: readonly Setup[]): string {
  const taken = new Set(setups.map((setup) => setup.name));
  for (let number = 2; taken.has(name); number += 1) name = `${name.replace(/ \d+$/, '')} ${number}`;
  return name;
}

type Place = Pick<SourceInfo, 'kind' | 'label' | 'deviceId'>;

/** A calibration at the same kind of source replaces the baseline of the setup to be replaced; elsewhere it makes a new one. */
export function setupFrom(
  baseline: Baseline,
  viewOverride: View | null,
  { kind: sourceKind, label, deviceId }: Place,
  replaced: Setup | null,
  others: readonly Setup[],
): Setup {
  const camera = deviceId === null ? null : { deviceId, label };
  if (replaced?.sourceKind === sourceKind) {
    // One more posture is no new baseline: what the person said was wrong still holds.
    const same = replaced.baseline.createdAtMs === baseline.createdAtMs;
    return { ...replaced, camera, viewOverride, baseline, raises: same ? replaced.raises : {} };
  }
  return {
    id: `${sourceKind}-${baseline.createdAtMs.toString(36)}`,
    name: freeName(NAMES[sourceKind], others),
    camera,
    sourceKind,
    viewOverride,
    standingDesk: false,
    baseline,
    raises: {},
  };
}
