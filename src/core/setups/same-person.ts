// Tells when the tracker has jumped to somebody else: nobody is in another place and of another size from one look to the next.
import type { Features } from '../features/features';
import { valueOf } from '../pose/reading';

interface Spot {
  readonly xPx: number;
  readonly yPx: number;
  /** Shoulder to ear. */
  readonly neckPx: number;
  /** Null where only one shoulder shows. */
  readonly widthPx: number | null;
  readonly atMs: number;
}

/** Whom the tracker follows; plain data. */
export interface PersonTrack {
  readonly last: Spot | null;
  /** Since when somebody else has been seen instead; null while it is the same person. */
  readonly otherSinceMs: number | null;
}

export const NOBODY_YET: PersonTrack = { last: null, otherSinceMs: null };

/** Further apart than this nobody moves: in shoulder-to-ear distances at once, and more for each second that passed. [design] */
const LEAP = 1.2;
const LEAP_PER_S = 2.5;

/** A leap half as far is somebody else's when the size leaps along. [design] */
const SIZE_LEAP = Math.log(1.3);

/** However long nobody was seen, whoever comes back to the seat is not further off than this many seconds make. [design] */
const MAX_UNSEEN_S = 2;

/** So long without the person, whoever is there is taken to have sat down; the setup's own geometry judges from then on. [design] */
const ACCEPT_MS = 20_000;

function spotOf(features: Features, atMs: number): Spot | null {
  const xPx = valueOf(features.shoulderCentreXPx);
  const yPx = valueOf(features.shoulderCentreYPx);
  const neckPx = valueOf(features.neckLengthPx);
  if (xPx === null || yPx === null || neckPx === null || neckPx <= 0) return null;
  return { xPx, yPx, neckPx, widthPx: valueOf(features.shoulderWidthPx), atMs };
}

function sizeLeapt(a: Spot, b: Spot): boolean {
  const neck = Math.abs(Math.log(b.neckPx / a.neckPx));
  const width = a.widthPx === null || b.widthPx === null ? neck : Math.abs(Math.log(b.widthPx / a.widthPx));
  // A turn narrows the shoulders and a bow shortens the neck: only both together are another size.
  return Math.min(neck, width) > SIZE_LEAP;
}

function leapt({ last, otherSinceMs }: PersonTrack, now: Spot): boolean {
  if (last === null) return false;
  const seconds = otherSinceMs === null ? Math.min(MAX_UNSEEN_S, (now.atMs - last.atMs) / 1000) : 1;
  const far = Math.hypot(now.xPx - last.xPx, now.yPx - last.yPx) / last.neckPx;
  const reach = LEAP + LEAP_PER_S * seconds;
  return far > reach || (far > reach / 2 && sizeLeapt(last, now));
}

/**
 * One look further. Features of a single look, not gated. Continuity is all there is to go by: BlazePose gives one person, and does not
 * say whether it is the one from before. A look that shows too little to tell leaves things as they are.
 */
export function followPerson(track: PersonTrack, features: Features, atMs: number): PersonTrack {
  const now = spotOf(features, atMs);
  if (now === null) return track;
  if (!leapt(track, now)) return { last: now, otherSinceMs: null };
  const otherSinceMs = track.otherSinceMs ?? atMs;
  return atMs - otherSinceMs >= ACCEPT_MS ? { last: now, otherSinceMs: null } : { ...track, otherSinceMs };
}
