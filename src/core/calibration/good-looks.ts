// Which looks of a calibration can be used: what a look at this person has to show, and what is missing where it does not.
import type { FeatureName, Features } from '../features/features';
import type { View } from '../features/view';
import type { UnmeasurableReason } from '../pose/reading';
import type { CalibrationProblem, PlacementFault } from './calibration';

/** One look during calibration: what it showed, and when. */
export interface CalibrationSample {
  readonly features: Features;
  readonly atMs: number;
}

/** Without these nobody is sitting there to be measured: a shoulder, and where the face is seen which way it looks. */
export const INDISPENSABLE = {
  front: ['shoulderCentreYPx', 'headYawDeg'],
  side: ['shoulderCentreYPx'],
  angled: ['shoulderCentreYPx', 'headYawDeg'],
} as const satisfies Record<View, readonly FeatureName[]>;

/** What else a good look shows in each view, of a body of which all of it can be seen. */
export const TELLING = {
  front: ['earDistancePx', 'shoulderWidthPx'],
  side: ['headInclinationDeg', 'headPitchDeg', 'trunkInclinationDeg'],
  angled: ['neckLengthPx', 'worldNeckInclinationDeg'],
} as const satisfies Record<View, readonly FeatureName[]>;

/** From the side the head is enough; only where it never shows must the trunk. */
const INSTEAD_OF_OTHERS: FeatureName = 'trunkInclinationDeg';

/** A person of whom this seldom shows, for hair, a missing arm or the way they sit, is calibrated without it. [design] */
const MIN_SHOWN_SHARE = 0.5;

/**
 * What a look at this person has to show: of the telling features those that most of their looks show, so that nobody is turned away for
 * what their body or their hair does not let be seen. All of them where none shows: then the person is to know what is missing.
 */
export function essentialFor(samples: readonly CalibrationSample[], view: View): readonly FeatureName[] {
  const shown = TELLING[view].filter((name) => {
    const times = samples.filter(({ features }) => features[name].kind === 'seen').length;
    return times > 0 && times >= MIN_SHOWN_SHARE * samples.length;
  });
  return [...INDISPENSABLE[view], ...enoughOf(shown.length > 0 ? shown : TELLING[view])];
}

/** Of the telling features those that a look cannot do without. */
export function enoughOf(telling: readonly FeatureName[]): readonly FeatureName[] {
  const others = telling.filter((name) => name !== INSTEAD_OF_OTHERS);
  return others.length > 0 ? others : telling;
}

/** Why a look cannot be used; null for a good one. */
export function hindrance(features: Features, essential: readonly FeatureName[]): UnmeasurableReason | null {
  for (const name of essential) {
    const feature = features[name];
    if (feature.kind === 'hidden') return feature.reason;
  }
  return null;
}

/** What to mend so that it shows. */
export function faultOf(reason: UnmeasurableReason | undefined): PlacementFault {
  if (reason === undefined) return 'nobody';
  if (reason === 'shoulders-hidden') return 'shoulders-hidden';
  return reason === 'head-turned' ? 'head-turned' : 'head-hidden';
}

/** What occurs most often; the first of equals; undefined for none. */
export function mostFrequent<T>(items: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce<readonly [T, number] | undefined>(
    (best, entry) => (best === undefined || entry[1] > best[1] ? entry : best),
    undefined,
  )?.[0];
}

/** The problem of a step that ended with fewer good looks than it needs. */
export function tooFew(
  good: readonly CalibrationSample[],
  needed: number,
  hindrances: readonly UnmeasurableReason[],
): CalibrationProblem {
  const fault = good.length === 0 || hindrances.length > 0 ? faultOf(mostFrequent(hindrances)) : null;
  return { kind: 'too-few-samples', good: good.length, needed, fault };
}
