// Watches whether the place is still the setup's: a change must hold before the person is asked, and meanwhile nothing is judged.
import type { View } from '../features/view';
import type { PlaceChange } from './compare-place';

export type DriftState =
  | { readonly kind: 'same' }
  /** The place looks different, but not for long enough to bother anybody. */
  | { readonly kind: 'suspect'; readonly change: PlaceChange; readonly sinceMs: number }
  /** It has held: the person is asked. `sameSinceMs` tells since when it looks as it did, should it go back. */
  | { readonly kind: 'different'; readonly change: PlaceChange; readonly sameSinceMs: number | null }
  /** The person has said that it is fine as it is, where the baseline cannot follow. `sameSinceMs` as above. */
  | { readonly kind: 'kept'; readonly change: PlaceChange; readonly sameSinceMs: number | null };

export const SAME_PLACE: DriftState = { kind: 'same' };

/** A camera that was bumped stays where it is; hands that adjust it are done by then. [design] */
const HOLD_MS = 8000;

/** Somebody who turns to a colleague turns back within the minute. [design] */
const VIEW_HOLD_MS = 60_000;

/** A camera put back is back. [design] */
const BACK_MS = 5000;

/** One look further: `change` is what the medians of the last seconds show, null for nothing. */
export function watchDrift(state: DriftState, change: PlaceChange | null, atMs: number): DriftState {
  switch (state.kind) {
    case 'kept':
      if (change === null) return perhapsBack(state, atMs);
      if (change.kind !== state.change.kind) return advance(SAME_PLACE, change, atMs);
      return state.sameSinceMs === null ? state : { ...state, sameSinceMs: null };
    case 'different':
      return change === null ? perhapsBack(state, atMs) : { kind: 'different', change, sameSinceMs: null };
    case 'same':
    case 'suspect':
      return advance(state, change, atMs);
  }
}

/** Nothing differs, or it cannot be told yet, as in the first looks after a loss of tracking: only what holds is believed. */
function perhapsBack(state: Extract<DriftState, { kind: 'different' | 'kept' }>, atMs: number): DriftState {
  const sameSinceMs = state.sameSinceMs ?? atMs;
  return atMs - sameSinceMs >= BACK_MS ? SAME_PLACE : { ...state, sameSinceMs };
}

/** The same after a time in which nothing was seen: what is known of the place stays, and what had yet to hold begins anew. */
export function unseenMeanwhile(state: DriftState): DriftState {
  switch (state.kind) {
    case 'same':
      return state;
    case 'suspect':
      return SAME_PLACE;
    case 'different':
    case 'kept':
      return { ...state, sameSinceMs: null };
  }
}

function advance(state: DriftState, change: PlaceChange | null, atMs: number): DriftState {
  if (change === null) return SAME_PLACE;
  const sinceMs = state.kind === 'suspect' && state.change.kind === change.kind ? state.sinceMs : atMs;
  const holdMs = change.kind === 'view' ? VIEW_HOLD_MS : HOLD_MS;
  return atMs - sinceMs >= holdMs
    ? { kind: 'different', change, sameSinceMs: null }
    : { kind: 'suspect', change, sinceMs };
}

/**
 * Whether a posture may be compared with the baseline at this place. What is judged from the front is the same wherever in the picture the
 * person is and however it is tipped, so there it may: the person is asked all the same, for the rest of the measures.
 */
export function isComparable(state: DriftState, view: View): boolean {
  if (state.kind === 'same' || state.kind === 'kept') return true;
  return view === 'front' && (state.change.kind === 'moved' || state.change.kind === 'rolled');
}
