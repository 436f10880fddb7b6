// Which pictures a person is calibrated on: the first ones, several random draws, or, of few, each by itself. Pure.
import type { Group, Specimen } from './specimens';
import { postureOf } from './specimens';

/** `each`: where there are too few upright pictures for a median, every one of them is a baseline of its own. */
export type DrawOrder = 'first' | 'random' | 'each';

/** One choice of pictures for a baseline; all others of the group are judged by it. */
export interface Draw {
  readonly order: DrawOrder;
  readonly upright: readonly Specimen[];
  /** The person's own slump; empty = not shown. */
  readonly slumped: readonly Specimen[];
}

/** How many pictures of each kind make a baseline, where there are twice as many; else half of what there is. */
export interface DrawSizes {
  readonly uprightAlone: number;
  readonly withSlump: number;
  readonly randomDraws: number;
  readonly seed: number;
}

export const USUAL_SIZES: DrawSizes = { uprightAlone: 30, withSlump: 15, randomDraws: 8, seed: 1 };

/** A median of fewer is just a picture. */
const LEAST_PICTURES = 3;

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const upTo = (wanted: number, there: number): number => Math.min(wanted, Math.floor(there / 2));

/** Every baseline to try for a group; none where it has too few upright pictures. */
export function drawsFor(group: Group, sizes: DrawSizes): readonly Draw[] {
  const uprights = group.specimens.filter(postureOf('upright'));
  const slumps = group.specimens.filter(postureOf('slumped'));
  const alone = upTo(sizes.uprightAlone, uprights.length);
  const together = upTo(sizes.withSlump, uprights.length);
  const shown = upTo(sizes.withSlump, slumps.length);
  const draw = (
    order: Draw['order'],
    from: readonly Specimen[],
    slump: readonly Specimen[],
  ): readonly Draw[] => [
    ...(alone < LEAST_PICTURES ? [] : [{ order, upright: from.slice(0, alone), slumped: [] }]),
    ...(together < LEAST_PICTURES || shown < LEAST_PICTURES
      ? []
      : [{ order, upright: from.slice(0, together), slumped: slump.slice(0, shown) }]),
  ];
  if (alone < LEAST_PICTURES && uprights.length > 1) {
    return uprights.map((picture) => ({ order: 'each', upright: [picture], slumped: [] }));
  }
  const random = randomFrom(sizes.seed);
  return [
    ...draw('first', uprights, slumps),
    ...Array.from({ length: sizes.randomDraws }, () =>
      draw('random', shuffled(uprights, random), shuffled(slumps, random)),
    ).flat(),
  ];
}
