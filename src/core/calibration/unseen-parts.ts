// What of a person does not show where they sit, and some measures need: no fault, for the rest can be measured all the same.
import type { FeatureName, Features } from '../features/features';
import type { View } from '../features/view';

export type UnseenPart = 'ears' | 'shoulder' | 'hip';

/** The parts that one look does not show and this view's measures go by. */
export function unseenParts(features: Features, view: View | null): readonly UnseenPart[] {
  const needed: readonly (readonly [UnseenPart, FeatureName])[] =
    view === 'side'
      ? [
          ['ears', 'headInclinationDeg'],
          ['hip', 'trunkLengthPx'],
        ]
      : [
          ['ears', 'earDistancePx'],
          ['shoulder', 'shoulderWidthPx'],
        ];
  return needed.filter(([, name]) => features[name].kind === 'hidden').map(([part]) => part);
}
