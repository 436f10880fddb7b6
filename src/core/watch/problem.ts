// What can be in the way of watching or of keeping what was seen; each kind has its own words and way on in `src/words`.
import type { NotifyOutcome } from './alert-outcome';
import type { SourceProblem } from '../camera/source';
import type { WorkerTrouble } from '../supervision/load';

/** Why something could not be stored or read, or why there is no database at all. */
export type StorageCause =
  | 'missing'
  | 'blocked-by-other-tab'
  | 'newer-version'
  | 'refused'
  /** Asked, and no answer within the limit. */
  | 'silent'
  | 'full'
  | 'closed'
  /** Another tab has erased everything since this one read it. */
  | 'erased'
  | 'failed';

/** `message` is the browser's own, where it gave one. */
export interface StorageFailure {
  readonly cause: StorageCause;
  readonly message: string;
}

export type AppProblem =
  | { readonly kind: 'source'; readonly problem: SourceProblem }
  | { readonly kind: 'worker'; readonly trouble: WorkerTrouble }
  | { readonly kind: 'storage'; readonly failure: StorageFailure }
  /** Everything stored was deleted while the page was open; what it knew itself has been stored again. */
  | { readonly kind: 'store-emptied' }
  /** The database was taken away while the page was open. */
  | { readonly kind: 'store-lost'; readonly reason: 'newer-version' | 'cut-off' }
  /** A nudge was due, and the browser did not take it. */
  | { readonly kind: 'alert-failed'; readonly outcome: Exclude<NotifyOutcome, { kind: 'sent' }> }
  /** Another tab has erased everything; this one has forgotten it too. */
  | { readonly kind: 'erased-elsewhere' }
  /** Stored records that could not be understood were put away; the rest is as it was. */
  | { readonly kind: 'records-set-aside'; readonly count: number };
