// The metrics that a camera at the person's side can give, as changes from the baseline.
import type { Baseline } from '../baseline/baseline';
import { hidden, mapBoth, mapReading, seen } from '../pose/reading';
import type { Reading } from '../pose/reading';
import { differenceOf, ratioOf } from './change';
import { chairMoved } from './chair-moved';
import type { Features } from '../features/features';
import { headDropM, TRUE_PER_SEEN_HEAD } from './head-height';
import { pelvicTiltDeg } from './pelvic-tilt';
import { unlessContradicted } from './pelvis-signs';
import { trunkScaleFeature } from './spread';

export const SIDE_METRIC_IDS = [
  'shoulderRoundingDeg',
  'shoulderForwardRatio',
  'pelvicTiltDeg',
  'neckInclinationDeg',
  'headInclinationDeg',
  'headDropMm',
  'slumpRatio',
  'trunkInclinationDeg',
  'hipAngleDeg',
] as const;

type SideMetricId = Exclude<(typeof SIDE_METRIC_IDS)[number], 'shoulderRoundingDeg'>;

/** The pelvis from the trunk's shortening and lean alone, without anything fitted. [geo] */
export function closedPelvicTilt(features: Features, baseline: Baseline): Reading<number> {
  const length = ratioOf(features, baseline, 'trunkLengthPx');
  const lean = differenceOf(features, baseline, 'trunkInclinationDeg');
  const tilt = mapBoth(length, lean, pelvicTiltDeg);
  if (tilt.kind === 'hidden') return tilt;
  if (chairMoved(features, baseline)) return hidden('chair-moved');
  return tilt.value === null ? hidden('out-of-range') : seen(tilt.value);
}

/**
 * Side metrics from gated features: inclinations and the shoulder's offset as differences from the baseline, the slump as the share by
 * which the trunk shortened against thigh (or head), the pelvic tilt from trunk length and lean, the hip angle as it is;
 * `headInclinationDeg` is the head's inclination in space, `headDropMm` how far it sank over the hips (see `headDropM`). [geo]
 */
export function measureSide(
  features: Features,
  baseline: Baseline,
): Readonly<Record<SideMetricId, Reading<number>>> {
  return {
    shoulderForwardRatio: differenceOf(features, baseline, 'shoulderForwardRatio'),
    pelvicTiltDeg: unlessContradicted(closedPelvicTilt(features, baseline), (deg) => deg, features, baseline),
    neckInclinationDeg: differenceOf(features, baseline, 'neckInclinationDeg'),
    headInclinationDeg: mapReading(
      differenceOf(features, baseline, 'headInclinationDeg'),
      (deg) => TRUE_PER_SEEN_HEAD * deg,
    ),
    headDropMm: mapReading(headDropM(features, baseline), (drop) => 1000 * drop),
    slumpRatio: mapReading(ratioOf(features, baseline, trunkScaleFeature(baseline)), (ratio) => 1 - ratio),
    trunkInclinationDeg: differenceOf(features, baseline, 'trunkInclinationDeg'),
    hipAngleDeg: features.hipAngleDeg,
  };
}
