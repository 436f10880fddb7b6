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
    .sort(byTime);
}

/**
 * One interval for every moment between the first and the last. Where two overlap, because a clock was set back or two computers watched,
 * the one that says more about the person keeps the time, and of two that say as much the one that began earlier. Where there is none,
 * because the page was closed, nothing was monitored. Expects them in order, as `cutTo` gives them.
 */
export function makeContiguous(intervals: readonly Interval[]): readonly Interval[] {
  const contiguous: Interval[] = [];
  for (const interval of byRank(intervals)) {
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

/** What says more about a person comes first: an empty chair at one desk says nothing about who sits at another. */
const RANK: Readonly<Record<WatchState['kind'], number>> = {
  good: 0,
  deviating: 0,
  unknown: 1,
  away: 2,
  'not-monitored': 3,
};

/** No two overlap: each fills the time that those of higher rank leave. */
function byRank(intervals: readonly Interval[]): readonly Interval[] {
  let laid: readonly Interval[] = [];
  for (const rank of [0, 1, 2, 3]) {
    const layer = withoutOverlap(intervals.filter(({ state }) => RANK[state.kind] === rank));
    laid = laid.length === 0 ? layer : layer.length === 0 ? laid : withHolesFilled(laid, layer);
  }
  return laid;
}

/** Both are in order and without overlap. */
function withHolesFilled(laid: readonly Interval[], layer: readonly Interval[]): readonly Interval[] {
  const filling: Interval[] = [];
  let next = 0;
  for (const hole of holesOf(laid)) {
    while (next < layer.length && (layer[next]?.endMs ?? Infinity) <= hole.startMs) next += 1;
    // One that reaches into the next hole too is met there again.
    for (let index = next; index < layer.length; index += 1) {
      const interval = layer[index];
      if (interval === undefined || interval.startMs >= hole.endMs) break;
      const startMs = Math.max(hole.startMs, interval.startMs);
      const endMs = Math.min(hole.endMs, interval.endMs);
      if (startMs < endMs) filling.push({ ...interval, startMs, endMs });
    }
  }
  return [...laid, ...filling].sort(byTime);
}

function withoutOverlap(intervals: readonly Interval[]): readonly Interval[] {
  const kept: Interval[] = [];
  let reachedMs = -Infinity;
  for (const interval of intervals) {
    if (interval.endMs <= reachedMs) continue;
    kept.push(interval.startMs < reachedMs ? { ...interval, startMs: reachedMs } : interval);
    reachedMs = interval.endMs;
  }
  return kept;
}

/** The time between, before and after intervals that do not overlap. */
function holesOf(intervals: readonly Interval[]): readonly DayBounds[] {
  const holes: DayBounds[] = [];
  let fromMs = -Infinity;
  for (const { startMs, endMs } of intervals) {
    if (startMs > fromMs) holes.push({ startMs: fromMs, endMs: startMs });
    fromMs = endMs;
  }
  return [...holes, { startMs: fromMs, endMs: Infinity }];
}

function byTime(a: Interval, b: Interval): number {
  return a.startMs - b.startMs || a.endMs - b.endMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
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
      return `deviating ${state.episodeId} ${state.metrics.toSorted().join()}`;
    case 'unknown':
    case 'not-monitored':
      return `${state.kind} ${state.reason}`;
    case 'good':
    case 'away':
      return state.kind;
  }
}
