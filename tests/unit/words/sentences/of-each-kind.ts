// One of each kind that has words of its own: why something is not measured or not known, and what is wrong with the placement.
import type { PlacementFault } from '../../../../src/core/calibration/calibration';
import type { UnknownReason } from '../../../../src/core/baseline/judgement';
import type { UnmeasurableReason } from '../../../../src/core/pose/reading';

/** The keys of a record that must name every member of a union: forgetting one does not compile. */
export function all<T extends string>(members: Record<T, true>): readonly T[] {
  return Object.keys(members) as T[];
}

export const UNMEASURABLE = all<UnmeasurableReason>({
  'not-calibrated': true,
  'needs-side-view': true,
  'needs-front-view': true,
  'needs-slump-sample': true,
  'needs-example': true,
  'hips-hidden': true,
  'hip-misplaced': true,
  'knees-hidden': true,
  'shoulders-hidden': true,
  'ears-hidden': true,
  'eyes-hidden': true,
  'head-turned': true,
  'torso-turned': true,
  'chair-moved': true,
  'camera-follows': true,
  'signs-disagree': true,
  'too-few-frames': true,
  'out-of-range': true,
});

export const UNKNOWN = all<UnknownReason>({
  'not-calibrated': true,
  settling: true,
  'out-of-frame': true,
  turned: true,
  'too-dark': true,
  'camera-covered': true,
  'camera-lost': true,
  'several-people': true,
  'someone-else': true,
  'setup-changed': true,
  'too-little-shows': true,
  'nothing-measurable': true,
});

export const FAULTS = all<PlacementFault>({
  nobody: true,
  'several-people': true,
  'someone-else': true,
  'too-dark': true,
  'picture-turned': true,
  'shoulders-hidden': true,
  'head-hidden': true,
  'too-close': true,
  'too-far': true,
  'head-turned': true,
  moving: true,
});
