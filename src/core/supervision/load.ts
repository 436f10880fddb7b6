// Which pose models there are, how loading one went, and what can keep the pose worker from its work.

export const MODEL_NAMES = ['lite', 'full'] as const;

export type ModelName = (typeof MODEL_NAMES)[number];

/** What keeps the pose worker, or its model, from working. Each has words of its own in `src/words`. */
export type WorkerTrouble =
  /** The server has the worker's script no more: this page is of an earlier version. */
  | { readonly kind: 'script-missing' }
  /** No answer from the network. */
  | { readonly kind: 'unreachable'; readonly file: string }
  /** The download began, or was asked for, and nothing more came. */
  | { readonly kind: 'stalled'; readonly file: string }
  /** The server answered that it does not have it. */
  | { readonly kind: 'file-missing'; readonly file: string; readonly status: number }
  /** Its bytes are not those that this version was built with, not even when fetched anew. */
  | { readonly kind: 'file-broken'; readonly file: string }
  /** WebAssembly could not be started. */
  | { readonly kind: 'no-backend'; readonly message: string }
  /** The browser does not let pages read pictures as they are: it refuses, or changes them against tracking. */
  | { readonly kind: 'no-pixels'; readonly message: string }
  /** The model loaded whole, and finds a known picture's landmarks in the wrong place. */
  | { readonly kind: 'answers-wrong'; readonly offPx: number }
  | { readonly kind: 'silent'; readonly forMs: number }
  | { readonly kind: 'leaking'; readonly numTensors: number }
  | { readonly kind: 'other'; readonly message: string };

/** Loading says what happened instead of throwing: error subclasses do not survive the boundary. */
export type LoadOutcome =
  | { readonly kind: 'ready'; readonly backend: 'wasm'; readonly loadMs: number; readonly warmUpMs: number }
  | { readonly kind: 'failed'; readonly trouble: WorkerTrouble };

/** In a few words, for the log. */
export function troubleText(trouble: WorkerTrouble): string {
  switch (trouble.kind) {
    case 'script-missing':
      return 'its script is not there any more';
    case 'unreachable':
      return `${trouble.file} could not be reached`;
    case 'stalled':
      return `the download of ${trouble.file} stopped`;
    case 'file-missing':
      return `${trouble.file} is missing on the server (${trouble.status})`;
    case 'file-broken':
      return `${trouble.file} is broken`;
    case 'no-backend':
    case 'no-pixels':
    case 'other':
      return trouble.message;
    case 'answers-wrong':
      return `a known picture came out wrong by ${trouble.offPx.toFixed(0)} pixels`;
    case 'silent':
      return `silent for ${Math.round(trouble.forMs / 1000)} s`;
    case 'leaking':
      return `held ${trouble.numTensors} tensors`;
  }
}

/** How much of the files that watching needs is here. */
export interface Arrived {
  readonly arrivedBytes: number;
  readonly wholeBytes: number;
}
