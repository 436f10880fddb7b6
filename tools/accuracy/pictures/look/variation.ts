// How a picture may be changed before it is looked at, so that one posture is seen at another place, nearer, or tipped.

/** A change of the whole picture about its middle. */
export interface Variation {
  readonly name: string;
  /** As a share of the picture's width and height, right and down positive. */
  readonly shiftX: number;
  readonly shiftY: number;
  readonly scale: number;
  /** Clockwise. */
  readonly rollDeg: number;
}

export const AS_TAKEN: Variation = { name: 'as taken', shiftX: 0, shiftY: 0, scale: 1, rollDeg: 0 };

/** What a pushed chair, a tipped lid or a crooked camera does to a picture; the posture in it is the same. */
export const VARIATIONS: readonly Variation[] = [
  { ...AS_TAKEN, name: 'down by .08', shiftY: 0.08 },
  { ...AS_TAKEN, name: 'up by .05', shiftY: -0.05 },
  { ...AS_TAKEN, name: 'aside by .08', shiftX: 0.08 },
  { ...AS_TAKEN, name: 'larger by .1', scale: 1.1 },
  { ...AS_TAKEN, name: 'smaller by .1', scale: 0.9 },
  { ...AS_TAKEN, name: 'rolled by 3°', rollDeg: 3 },
  { ...AS_TAKEN, name: 'rolled by −3°', rollDeg: -3 },
];
