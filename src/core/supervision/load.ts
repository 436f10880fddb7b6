// Which pose models there are, and how loading one went.

export type ModelName = 'lite' | 'full';

/** Loading says what happened instead of throwing: error subclasses do not survive the boundary. */
export type LoadOutcome =
  | { readonly kind: 'ready'; readonly backend: 'wasm'; readonly loadMs: number; readonly warmUpMs: number }
  | { readonly kind: 'failed'; readonly step: 'backend' | 'model' | 'warm-up'; readonly message: string };
