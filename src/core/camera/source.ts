// What a picture source is to the core: its kind, how it stands, and why it could not be had.

export type SourceKind = 'camera' | 'recording' | 'sitter';

/** Why a source could not be opened or went away. Each has its own sentence and way on in `src/words`. */
export type SourceProblem =
  | { readonly kind: 'camera-blocked'; readonly by: 'person' | 'system' }
  | { readonly kind: 'no-camera' }
  | { readonly kind: 'camera-in-use' }
  | { readonly kind: 'camera-gone' }
  | { readonly kind: 'insecure-page' }
  | { readonly kind: 'not-media'; readonly fileName: string }
  | { readonly kind: 'empty-file'; readonly fileName: string }
  /** A picture as iPhones take them, which most browsers cannot read. */
  | { readonly kind: 'heic'; readonly fileName: string }
  | {
      readonly kind: 'too-large';
      readonly fileName: string;
      readonly widthPx: number;
      readonly heightPx: number;
    }
  /** A film that was not recorded or copied to its end: its index is missing. */
  | { readonly kind: 'no-index'; readonly fileName: string }
  | { readonly kind: 'undecodable'; readonly fileName: string; readonly detail: string }
  | { readonly kind: 'no-webgl' }
  | { readonly kind: 'other'; readonly message: string };

export type SourceStatus =
  | { readonly kind: 'running' }
  /** The device is there and sends nothing (asleep, a privacy switch, another app). */
  | { readonly kind: 'muted' }
  | { readonly kind: 'ended'; readonly problem: SourceProblem | null };
