// What may be suggested about breaks, what a person answers, and how it all stands for a page to show.

/** How somebody works at the desk. */
export type Stance = 'sitting' | 'standing';

/** One thing to say. */
export type BreakPrompt =
  /** The break is `inMs` of sitting away. */
  | { readonly kind: 'soon'; readonly inMs: number }
  | { readonly kind: 'due'; readonly sittingMs: number; readonly postponesLeft: number }
  /** Half a minute for the eyes. */
  | { readonly kind: 'micro' }
  /** Time for the other way to work: so long in this one. */
  | { readonly kind: 'stance'; readonly posture: Stance; readonly heldMs: number }
  /** So long in one posture. */
  | { readonly kind: 'still'; readonly forMs: number };

/**
 * `skip` is also the answer of somebody who has stretched in the chair: the next break is as far away as ever. `put-aside` takes down what
 * else is suggested.
 */
export const BREAK_ANSWERS = ['postpone', 'skip', 'put-aside'] as const;

export type BreakAnswer = (typeof BREAK_ANSWERS)[number];

/** When to suggest what; null or missing is never. */
export interface BreakPolicy {
  readonly breakAfterMs: number | null;
  readonly microEveryMs?: number | null;
  readonly alternateMs?: number | null;
  readonly stillMs?: number | null;
}

/** Breaks as they stand. */
export interface BreaksSnapshot {
  readonly next:
    | { readonly kind: 'soon'; readonly inMs: number }
    | { readonly kind: 'due'; readonly postponesLeft: number }
    | null;
  /** A rest for the eyes is suggested. */
  readonly micro: boolean;
  /** A change between sitting and standing is suggested. */
  readonly stance: { readonly posture: Stance; readonly heldMs: number } | null;
  /** A change of posture is suggested. */
  readonly still: boolean;
  /** Seen away from the seat for so long, of what makes a break; null while sitting, and once it has counted. */
  readonly offSeat: { readonly forMs: number; readonly ofMs: number } | null;
}

/** Nothing is suggested, nobody is up. */
export const NO_BREAKS: BreaksSnapshot = {
  next: null,
  micro: false,
  stance: null,
  still: false,
  offSeat: null,
};
