// Intervals made fit for adding up: cut to a stretch of time, in order, each moment in exactly one of them.
import type { Interval, WatchState } from '../session/session';
import type { DayBounds } from './day-report';

/** The parts of `intervals` inside `bounds`, in order of time; what lies outside or has no length is left out. */
export function cutTo(intervals: readonly Interval[], { startMs, endMs }: DayBounds): readonly Interval[] {
  return intervals
    .map((interval) => ({
      ...interval,
      startMs: Math.max(startMs, interval.startMs),
      endMs: Math.min(endMs, interval.endMs),
    }))
    .filter((interval) => interval.startMs < interval.endMs)
    .sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}

/**
 * One interval for every moment between the first and the last. Where two overlap, because a clock was set back, the earlier one keeps
 * the time; where there is none, because the page was closed, nothing was monitored. Expects them in order, as `clip` gives them.
 */
export function makeContiguous(intervals: readonly Interval[]): readonly Interval[] {
  const contiguous: Interval[] = [];
  for (const interval of intervals) {
    const previous = contiguous.at(-1);
    const reachedMs = previous?.endMs ?? interval.startMs;
    if (interval.endMs <= reachedMs) continue;
    if (previous !== undefined && interval.startMs > reachedMs) {
      contiguous.push(closedPage(previous, interval.startMs));
    }
    contiguous.push({ ...interval, startMs: Math.max(reachedMs, interval.startMs) });
  }
  return contiguous;
}

function closedPage(previous: Interval, endMs: number): Interval {
  return {
    ...previous,
    id: `${previous.id}/closed`,
    startMs: previous.endMs,
    endMs,
    state: { kind: 'not-monitored', reason: 'stopped' },
    presence: 'unknown',
  };
}

/** Without the unmonitored time before the first watched moment and after the last: a day is as long as it was watched. */
export function trimUnmonitored(intervals: readonly Interval[]): readonly Interval[] {
  const monitored = ({ state }: Interval) => state.kind !== 'not-monitored';
  return intervals.slice(intervals.findIndex(monitored), intervals.findLastIndex(monitored) + 1);
}

/**
 * Neighbours in the same state, presence and setup joined into one, for a time line. The order of the deviating metrics does not matter;
 * another set of them does.
 */
export function mergeAdjacent(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  for (const interval of intervals) {
    const last = merged.at(-1);
    if (last !== undefined && last.endMs === interval.startMs && areAlike(last, interval)) {
      merged[merged.length - 1] = { ...last, endMs: interval.endMs };
    } else {
      merged.push(interval);
    }
  }
  return merged;
}

function areAlike(a: Interval, b: Interval): boolean {
  return (
    a.presence === b.presence &&
    a.setupId === b.setupId &&
    a.algorithmVersion === b.algorithmVersion &&
    stateKey(a.state) === stateKey(b.state)
  );
}

function stateKey(state: WatchState): string {
  switch (state.kind) {
    case 'deviating':
      return `deviating ${state.metrics.toSorted().join()}`;
    case 'unknown':
    case 'not-monitored':
      return `${state.kind} ${state.reason}`;
    case 'good':
    case 'away':
      return state.kind;
  }
}
