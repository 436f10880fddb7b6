// The neck against the trunk, seen from the side: fitted with the outline's help, and held to what the landmarks say.
import type { Baseline } from '../baseline/baseline';
import type { Features } from '../features/features';
import type { Reading } from '../pose/reading';
import { mapBoth, mapReading } from '../pose/reading';
import { differenceOf } from './change';
import { TRUE_PER_SEEN_HEAD } from './head-height';

/**
 * Hair to the shoulders covers the nape, and its outline then bends the fitted neck by 11 to 17 degrees the wrong way: it may move the
 * figure this far from the landmarks' and no further. On the worst of eight rigged people r rose from .47 to .62, on all from .80 to .82. [syn]
 */
const OUTLINE_SAYS_DEG = 5;

/** The fitted value within reach of the landmarks'; as it is where these do not show. */
export function heldToLandmarks<T extends { readonly value: number }>(
  fitted: Reading<T>,
  features: Features,
  baseline: Baseline,
): Reading<T> {
  const seenDeg = mapBoth(
    differenceOf(features, baseline, 'headInclinationDeg'),
    differenceOf(features, baseline, 'trunkInclinationDeg'),
    (head, trunk) => TRUE_PER_SEEN_HEAD * head - trunk,
  );
  if (seenDeg.kind === 'hidden') return fitted;
  const [least, most] = [seenDeg.value - OUTLINE_SAYS_DEG, seenDeg.value + OUTLINE_SAYS_DEG];
  return mapReading(fitted, (one) => ({ ...one, value: Math.min(most, Math.max(least, one.value)) }));
}
