// Which pose models there are, and how loading one went.

export const MODEL_NAMES = ['lite', 'full'] as const;

export type ModelName = (typeof MODEL_NAMES)[number];

/** Loading says what happened instead of throwing: error subclasses do not survive the boundary. */
export type LoadOutcome =
  | { readonly kind: 'ready'; readonly backend: 'wasm'; readonly loadMs: number; readonly warmUpMs: number }
  | { readonly kind: 'failed'; readonly step: 'backend' | 'model' | 'warm-up'; readonly message: string };
