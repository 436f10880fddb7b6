// Where erasing a time stands, for the state and the views.
import type { TimeRange } from '../report/keeping/cut-out';

/** Where erasing a range stands. `claiming`: what is watched now reaches into it, and has to end first, wherever that is. */
export type Forgetting =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting'; readonly range: TimeRange; readonly dueMs: number }
  | { readonly kind: 'claiming' | 'forgetting' | 'forgotten' | 'refused'; readonly range: TimeRange };
