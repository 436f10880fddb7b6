// Whether trunk and thighs stand in one steep line, as they do in somebody who stands.
import type { Reading } from '../pose/reading';
import { finite, mapReading } from '../pose/reading';
import type { Features } from './features';

/** A thigh steeper than this may be a standing one. [design] */
const STANDING_THIGH_DEG = 50;

/** Who stands has trunk and thigh in one line to within this; who perches or kneels on a chair has not. [real] */
const STANDING_HIP_ANGLE_DEG = 150;

/** A standing thigh shows its whole length, about .8 of the trunk; one that was guessed is mostly shorter. [real] */
const STANDING_THIGH_PER_TRUNK = 0.7;

/** Where the trunk has left the picture, the thigh alone must be this steep. [design] */
const LONE_THIGH_DEG = 65;

type LegFeatures = Pick<Features, 'thighSlopeDeg' | 'hipAngleDeg' | 'trunkPerThighRatio' | 'hipMisfitRatio'>;

/**
 * Above 1 somebody stands: the least convincing of how steep the thigh is, how straight the hip, how long the thigh beside the trunk, and
 * how well the hip fits. One of them alone is often a misplaced landmark. Hidden where the thigh is.
 */
export function legsStraightRatio({
  thighSlopeDeg,
  hipAngleDeg,
  trunkPerThighRatio,
  hipMisfitRatio,
}: LegFeatures): Reading<number> {
  if (hipAngleDeg.kind === 'hidden') return mapReading(thighSlopeDeg, (deg) => deg / LONE_THIGH_DEG);
  const signs = [
    mapReading(thighSlopeDeg, (deg) => deg / STANDING_THIGH_DEG),
    mapReading(hipAngleDeg, (deg) => deg / STANDING_HIP_ANGLE_DEG),
    mapReading(trunkPerThighRatio, (ratio) => 1 / (ratio * STANDING_THIGH_PER_TRUNK)),
    mapReading(hipMisfitRatio, (misfit) => 1 / misfit),
  ];
  const shown = signs.flatMap((sign) => (sign.kind === 'seen' ? [sign.value] : []));
  return finite(mapReading(thighSlopeDeg, () => Math.min(...shown)));
}
