// Takes a time out of what was recorded: what lies in it goes, what reaches into it is cut at its edge. Pure.
import type { Bout, Interval } from '../../session/session';

/** From `startMs` up to, and without, `endMs`. */
export interface TimeRange {
  readonly startMs: number;
  readonly endMs: number;
}

const overlaps = (part: TimeRange, range: TimeRange): boolean =>
  part.startMs < range.endMs && part.endMs > range.startMs;

/** Whether a moment lies in it. */
export const holds = ({ startMs, endMs }: TimeRange, atMs: number): boolean =>
  atMs >= startMs && atMs < endMs;

/** The parts of `part` outside of the range: none, one or two. The earlier keeps the id; a later one gets a name made of it. */
function outside<T extends TimeRange & { readonly id: string }>(part: T, range: TimeRange): readonly T[] {
  if (!overlaps(part, range)) return [part];
  const before = part.startMs < range.startMs ? [{ ...part, endMs: range.startMs }] : [];
  const id = before.length > 0 ? `${part.id}~${range.endMs.toString(36)}` : part.id;
  const after = part.endMs > range.endMs ? [{ ...part, id, startMs: range.endMs }] : [];
  return [...before, ...after];
}

/** An interval without the range, and without what happened in it. */
export function intervalOutside(interval: Interval, range: TimeRange): readonly Interval[] {
  return outside(interval, range).map((part) =>
    part === interval || part.marks === undefined
      ? part
      : { ...part, marks: part.marks.filter(({ atMs }) => holds(part, atMs)) },
  );
}

/** A bout without the range. How much of what is left was sitting nobody knows any more: the same share as of the whole. */
export function boutOutside(bout: Bout, range: TimeRange): readonly Bout[] {
  const wholeMs = bout.endMs - bout.startMs;
  return outside(bout, range).map((part) =>
    part === bout
      ? bout
      : { ...part, sittingMs: Math.round((bout.sittingMs * (part.endMs - part.startMs)) / wholeMs) },
  );
}
