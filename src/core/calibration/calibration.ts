// What a calibration may come to, and what hinders it.
import type { FeatureName } from '../features/features';
import type { Baseline, ExamplePosture } from '../baseline/baseline';
import type { ShownPosture } from '../metrics/personal/shown-postures';

/** Live remarks while sampling: what hinders a good sample right now, in the order a person should mend it. */
export type PlacementFault =
  | 'nobody'
  | 'several-people'
  | 'someone-else'
  | 'too-dark'
  /** The picture lies on its side, or is upside down. */
  | 'picture-turned'
  | 'shoulders-hidden'
  | 'head-hidden'
  | 'too-close'
  | 'too-far'
  | 'head-turned'
  | 'moving';

export type CalibrationProblem =
  | {
      readonly kind: 'too-few-samples';
      readonly good: number;
      readonly needed: number;
      readonly fault: PlacementFault | null;
    }
  | { readonly kind: 'unstable'; readonly feature: FeatureName }
  /** Too little of the person shows for any measure from here; `fault` is what is missing most. */
  | { readonly kind: 'nothing-measurable'; readonly fault: PlacementFault }
  | { readonly kind: 'slump-like-upright' }
  /** Asked to look around, the person held their head still. */
  | { readonly kind: 'no-motion' }
  /** A posture that the person showed and that from here looks like upright, or like another that they have shown. */
  | {
      readonly kind: 'example-like';
      readonly posture: ExamplePosture;
      readonly like: 'upright' | ShownPosture;
    };

export type CalibrationOutcome =
  | { readonly kind: 'calibrated'; readonly baseline: Baseline }
  | { readonly kind: 'problem'; readonly problem: CalibrationProblem };
