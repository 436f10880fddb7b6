// What is worth an entry in the local log, before it is put into words.
import type { CameraLoss } from '../camera/life-cycle';
import type { AppProblem } from './problem';

/** An entry before it is put into words: problems are typed here, and told by `src/words` where the log is written. */
export type JournalNote =
  | { readonly kind: 'watching' | 'paused' | 'locked' | 'stopped' | 'other-tab' | 'storage-back' }
  /** The browser was asked whether it keeps what is stored. */
  | { readonly kind: 'keeping-promised' | 'keeping-declined' | 'backup-written' }
  | { readonly kind: 'camera-silent' | 'camera-gone' | 'camera-back' }
  | { readonly kind: 'camera-lost'; readonly loss: CameraLoss }
  | { readonly kind: 'failed' | 'storage-failed'; readonly problem: AppProblem }
  | { readonly kind: 'worker-replaced'; readonly detail: string }
  | { readonly kind: 'gap'; readonly forMs: number };
