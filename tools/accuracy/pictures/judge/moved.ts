// Whether one posture gets one verdict wherever it is in the picture: each changed picture against the same one as it was taken. Pure.
import { groupBy } from './group-by';
import type { Told } from './tell';

/** One picture told twice by one baseline: as taken, and changed. */
export interface ToldTwice {
  readonly variation: string;
  readonly before: Told;
  readonly after: Told;
}

/** Counts of pictures. */
export interface MovedRow {
  readonly variation: string;
  readonly told: number;
  readonly same: number;
  /** Told good before and deviating after, or the other way. */
  readonly changed: number;
  readonly nowUnknown: number;
  /** Of pictures that were unknown as taken. */
  readonly nowTold: number;
}

export function movedRows(pairs: readonly ToldTwice[]): readonly MovedRow[] {
  const sets = groupBy(pairs, ({ variation }) => variation);
  return [...sets].map(([variation, set]) => {
    const told = set.filter(({ before }) => before.verdict !== 'unknown');
    const same = told.filter(({ before, after }) => before.verdict === after.verdict).length;
    const nowUnknown = told.filter(({ after }) => after.verdict === 'unknown').length;
    return {
      variation,
      told: told.length,
      same,
      nowUnknown,
      changed: told.length - same - nowUnknown,
      nowTold: set.filter(({ before, after }) => before.verdict === 'unknown' && after.verdict !== 'unknown')
        .length,
    };
  });
}
