// Estimates the sagittal tilt of the pelvis from how the trunk bends: hip points alone cannot show a turn about their own axis.
import { toDeg } from '../pose/geometry';

/** A trunk shortened below this share of its upright length is misread, not bent. [design] */
const MIN_LENGTH_RATIO = 0.6;

/** A trunk this much longer than upright is misread, or the camera has moved. [design] */
const MAX_LENGTH_RATIO = 1.15;

/** Halvings of [0, pi]; 40 leave less than 3e-12 rad. */
const BISECTIONS = 40;

/** x in [0, pi] with sin(x)/x = ratio, for ratio in 0..1; 0 at and above 1. Half the total bend of a circular arc whose chord/arc is `ratio`. [geo] */
export function halfBendRad(ratio: number): number {
  if (ratio >= 1) return 0;
  let straighter = 0;
  let rounder = Math.PI;
  for (let i = 0; i < BISECTIONS; i += 1) {
    const middle = (straighter + rounder) / 2;
    if (Math.sin(middle) / middle > ratio) straighter = middle;
    else rounder = middle;
  }
  return (straighter + rounder) / 2;
}

/**
 * Tilt of the pelvis against upright, degrees, anterior positive. The trunk is taken to be an inextensible arc of constant curvature:
 * its base leans back from the chord by half the bend, which the chord's shortening gives. [geo]
 * @param lengthRatio trunk length now / upright
 * @param leanDeg trunk inclination now - upright, forward positive
 * @returns null when the length is beyond what a trunk can do
 */
export function pelvicTiltDeg(lengthRatio: number, leanDeg: number): number | null {
  if (!(lengthRatio >= MIN_LENGTH_RATIO && lengthRatio <= MAX_LENGTH_RATIO)) return null;
  return leanDeg - toDeg(halfBendRad(lengthRatio));
}

/**
 * The model's own error as a share of the estimate: on figures whose pelvis, lumbar and thoracic spine, arms and lean all varied the arc
 * explained well under half of the pelvis's variance (r .65, mean error 14 degrees), on a figure that only tilted its pelvis it erred by 3.5. [syn]
 */
const MODEL_ERROR_SHARE = 0.5;

/**
 * One standard deviation of the estimate in degrees. Near full length the bend goes with the square root of the shortening, so a
 * derivative would be infinite: half the spread of the bend over length ± one standard error is taken instead.
 */
export function pelvicTiltErrorDeg(
  lengthRatio: number,
  leanDeg: number,
  lengthErrorRatio: number,
  leanErrorDeg: number,
): number {
  const bend = (ratio: number) => toDeg(halfBendRad(Math.max(0, ratio)));
  const bendError = (bend(lengthRatio - lengthErrorRatio) - bend(lengthRatio + lengthErrorRatio)) / 2;
  const modelError = MODEL_ERROR_SHARE * (leanDeg - bend(lengthRatio));
  return Math.hypot(bendError, leanErrorDeg, modelError);
}
