// How round shoulders and upper back have become, seen from the side: a tendency, told by two things that each show a part.
import type { Baseline } from '../baseline/baseline';
import type { Features } from '../features/features';
import type { Reading } from '../pose/reading';
import { mapReading } from '../pose/reading';
import { headDropM } from './head-height';

/** Of a protraction that was fitted on drawn people half is kept: on others it errs by nearly as much as it says. [syn] */
const FITTED_SHARE = 0.5;

/**
 * An upper back that rounds lowers the head: so many degrees for each metre. With it the figure follows the upper back's apex, placed by
 * hand in pictures of a desk worker, with r .66 within a sitting; what was fitted alone does not follow it at all. [real: docs/real-people.md]
 */
const DEG_PER_METRE_OF_DROP = 120;

interface Estimated {
  readonly value: number;
  readonly jitterDeg: number;
  readonly residualSdDeg: number;
}

/** The estimate from the head's fall, and from the fitted protraction where there is one; from that alone where the fall is not seen. */
export function roundingFromSide(
  protraction: Reading<Estimated>,
  features: Features,
  baseline: Baseline,
): Reading<Estimated> {
  const halved = mapReading(protraction, (fitted) => ({
    ...fitted,
    value: FITTED_SHARE * fitted.value,
    jitterDeg: FITTED_SHARE * fitted.jitterDeg,
  }));
  const drop = headDropM(features, baseline);
  if (drop.kind === 'hidden') return halved;
  const byDrop = DEG_PER_METRE_OF_DROP * drop.value;
  return halved.kind === 'seen'
    ? mapReading(halved, (fitted) => ({ ...fitted, value: fitted.value + byDrop }))
    : mapReading(drop, () => ({ value: byDrop, jitterDeg: 0, residualSdDeg: 0 }));
}
