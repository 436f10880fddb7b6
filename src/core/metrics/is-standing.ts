// Tells standing from sitting.
import type { Baseline } from '../baseline/baseline';
import { valueOf } from '../pose/reading';
import { detectView } from '../features/detect-view';
import type { Features } from '../features/features';

/** Shoulders that have risen by more than this many shoulder widths have stood up; the whole rise is about a thigh's length. [design] */
const STANDING_RISE_RATIO = 0.8;

function headLeftTheTop(features: Features, baseline: Baseline, shoulderY: number): boolean {
  const { earHeightRatio: height, shoulderWidthPx: width } = baseline.upright;
  if (height === undefined || width === undefined) return false;
  const earsHidden = features.earDistancePx.kind === 'hidden' && features.neckLengthPx.kind === 'hidden';
  return earsHidden && shoulderY - height.median * width.median < 0;
}

/**
 * Whether the person stands. From the side (or at an angle): thighs and trunk in one steep line (see `legsStraightRatio`). From the front: the shoulders have risen by more than 0.8 of their width above the seated baseline, or so far that the head has
 * left the top of the frame. False when it cannot be told, which leaves a person who is present sitting.
 */
export function isStanding(features: Features, baseline: Baseline | null): boolean {
  // Seen from the front a level thigh points at the camera, and its slope in the picture means nothing.
  if ((baseline?.view ?? detectView(features) ?? 'front') !== 'front') {
    return (valueOf(features.legsStraightRatio) ?? 0) > 1;
  }
  if (baseline === null) return false;
  const y = valueOf(features.shoulderCentreYPx);
  const { shoulderCentreYPx: seated, shoulderWidthPx: width } = baseline.upright;
  if (y === null || seated === undefined || width === undefined) return false;
  return (seated.median - y) / width.median > STANDING_RISE_RATIO || headLeftTheTop(features, baseline, y);
}

/** Whether the baseline itself was calibrated standing, as far as the legs show it: then standing is to be judged like sitting. */
export function calibratedStanding({ view, upright }: Baseline): boolean {
  return view !== 'front' && (upright.legsStraightRatio?.median ?? 0) > 1;
}
