// What there is to say of a camera's picture that a person can mend: it lies on its side, it has no colour, or it follows them.
import { DARK_LUMA, FLAT_LUMA_SD } from '../pose/light';
import type { FrameFacts, Observation } from '../pose/pose';
import type { Features } from '../features/features';
import { isFraming, NO_FRAMING_SEEN, watchFraming, type FramingState } from '../setups/auto-framing';
import { turnNeeded, type TurnDeg } from '../pose/turn';

export type PictureRemark =
  /** The person is found lying or upside down: the picture has to be turned by so much, clockwise. */
  | { readonly kind: 'turned'; readonly byDeg: Exclude<TurnDeg, 0> }
  /** Shades of grey alone, as an infrared camera gives. */
  | { readonly kind: 'grey' }
  /** The camera frames by itself, and the person has not said that it shall. */
  | { readonly kind: 'follows' };

/** What has held of the picture, and since when; plain data. */
export interface PictureState {
  readonly turned: { readonly byDeg: Exclude<TurnDeg, 0>; readonly sinceMs: number } | null;
  readonly greySinceMs: number | null;
  readonly framing: FramingState;
}

export const NOTHING_SEEN_YET: PictureState = {
  turned: null,
  greySinceMs: null,
  framing: NO_FRAMING_SEEN,
};

/** Grey pictures differ by the rounding of their colours alone; the noise of a colour camera in dim light comes to more. [design] */
const GREY_CHROMA = 2;

/** Somebody picks up something from the floor, a camera begins: only what lasts is said. [design] */
const HOLD_MS = 10_000;

/** One look further. */
export function notePicture(
  state: PictureState,
  observation: Observation,
  features: Features | null,
  atMs: number,
): PictureState {
  return {
    framing: watchFraming(state.framing, features, observation.frame, atMs),
    turned: turnedBy(state.turned, observation, atMs),
    greySinceMs: isGrey(observation.frame) ? (state.greySinceMs ?? atMs) : null,
  };
}

function turnedBy(
  before: PictureState['turned'],
  observation: Observation,
  atMs: number,
): PictureState['turned'] {
  if (observation.kind === 'no-pose') return before;
  const byDeg = turnNeeded(observation.pose);
  // What cannot be told changes nothing.
  if (byDeg === null) return before;
  if (byDeg === 0) return null;
  return before?.byDeg === byDeg ? before : { byDeg, sinceMs: atMs };
}

/** A shutter and a dark room have no colour either, and are told as what they are. */
function isGrey({ chroma, meanLuma, lumaSd }: FrameFacts): boolean {
  return chroma !== undefined && chroma < GREY_CHROMA && meanLuma >= DARK_LUMA && lumaSd >= FLAT_LUMA_SD;
}

/** What has held long enough to be said; the one that is worse, where there are two. */
export function remarkOn(
  { turned, greySinceMs }: PictureState,
  framing: 'found' | 'kept' | undefined,
  atMs: number,
): PictureRemark | null {
  if (turned !== null && atMs - turned.sinceMs >= HOLD_MS) return { kind: 'turned', byDeg: turned.byDeg };
  if (greySinceMs !== null && atMs - greySinceMs >= HOLD_MS) return { kind: 'grey' };
  return framing === 'found' ? { kind: 'follows' } : null;
}

/** The picture has just been seen to follow the person often enough. */
export function isSeenToFollow({ framing }: PictureState): boolean {
  return isFraming(framing);
}
