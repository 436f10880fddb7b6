// How far the summing up of the present day has come. `dayStartMs` names the day.

export type EveningState =
  | { readonly kind: 'rest' }
  /** The days are being counted for it. */
  | { readonly kind: 'counting'; readonly dayStartMs: number }
  /** Handed to the browser; whether it was taken is not known yet. */
  | { readonly kind: 'handed'; readonly dayStartMs: number; readonly date: string }
  /** Nothing more to do that day: it was taken, or is left to the page. */
  | { readonly kind: 'done'; readonly dayStartMs: number };
