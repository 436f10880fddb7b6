// Counts changes of posture: moving often is the habit best supported by evidence, so it is shown, and never judged.
import { GAP_MS } from '../pose/gap';
import { METRIC_IDS, type MetricId } from '../baseline/metric';
import type { Judgement } from '../baseline/judgement';

/** A change this large, as a share of a metric's limit, is a shift once it has held for a while. [metrics.md, section 3] */
const SHIFT_OF_LIMIT = 0.5;
const HOLD_MS = 5_000;
/** The window of the rate. */
const WINDOW_MS = 15 * 60_000;
/** A rate from less watched time than this would be chance. [design] */
const MIN_WATCHED_MS = 5 * 60_000;

/** Changes of the metrics, each over its own limit. */
type Posture = Readonly<Partial<Record<MetricId, number>>>;

interface Watched {
  readonly startMs: number;
  readonly endMs: number;
}

export interface PostureShifts {
  /** The posture that is compared with, and when it was last seen; null before the first, and after nobody was judged. */
  readonly from: { readonly posture: Posture; readonly atMs: number } | null;
  readonly movedSinceMs: number | null;
  /** What was watched in the last 15 minutes, in order. */
  readonly watched: readonly Watched[];
  readonly shiftsAtMs: readonly number[];
}

/** Nothing seen yet. */
export const NO_SHIFTS: PostureShifts = { from: null, movedSinceMs: null, watched: [], shiftsAtMs: [] };

/**
 * One look further. A shift is a change of more than half a limit in any metric against the posture before it, held for 5 s; however many
 * metrics it moves, it counts once. `judgement` is null when nobody could be judged: what happens until the next look is not watched, and
 * the posture the person comes back to is no shift.
 */
export function countShifts(state: PostureShifts, judgement: Judgement | null, atMs: number): PostureShifts {
  const kept = forgetOld(state, atMs);
  const posture = judgement === null ? null : postureOf(judgement);
  if (posture === null) return { ...kept, from: null, movedSinceMs: null };
  const { from } = kept;
  if (from === null || atMs < from.atMs || atMs - from.atMs > GAP_MS) {
    return { ...kept, from: { posture, atMs }, movedSinceMs: null };
  }
  const watched = addWatched(kept.watched, { startMs: from.atMs, endMs: atMs });
  if (!isShifted(from.posture, posture)) {
    return { ...kept, watched, from: { posture: { ...posture, ...from.posture }, atMs }, movedSinceMs: null };
  }
  const movedSinceMs = kept.movedSinceMs ?? atMs;
  if (atMs - movedSinceMs < HOLD_MS) {
    return { ...kept, watched, from: { posture: from.posture, atMs }, movedSinceMs };
  }
  return {
    watched,
    from: { posture, atMs },
    movedSinceMs: null,
    shiftsAtMs: [...kept.shiftsAtMs, movedSinceMs],
  };
}

/** Shifts in 15 watched minutes, from what was watched in the last 15; null while that is less than five. */
export function postureShiftsPer15Min({ watched, shiftsAtMs }: PostureShifts): number | null {
  const watchedMs = watched.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  return watchedMs < MIN_WATCHED_MS ? null : (shiftsAtMs.length * WINDOW_MS) / watchedMs;
}

/** Null when no metric was judged. */
function postureOf({ perMetric }: Judgement): Posture | null {
  const posture: Partial<Record<MetricId, number>> = {};
  for (const metric of METRIC_IDS) {
    const judged = perMetric[metric];
    if (judged.kind === 'judged') posture[metric] = judged.change / judged.limit;
  }
  return Object.keys(posture).length === 0 ? null : posture;
}

function isShifted(from: Posture, to: Posture): boolean {
  return METRIC_IDS.some((metric) => {
    const before = from[metric];
    const after = to[metric];
    return before !== undefined && after !== undefined && Math.abs(after - before) > SHIFT_OF_LIMIT;
  });
}

function addWatched(watched: readonly Watched[], next: Watched): readonly Watched[] {
  const last = watched.at(-1);
  return last?.endMs === next.startMs
    ? [...watched.slice(0, -1), { startMs: last.startMs, endMs: next.endMs }]
    : [...watched, next];
}

/** A clock set back leaves nothing that could be compared. */
function forgetOld(state: PostureShifts, atMs: number): PostureShifts {
  const sinceMs = atMs - WINDOW_MS;
  if (state.from !== null && atMs < state.from.atMs) return NO_SHIFTS;
  return {
    ...state,
    watched: state.watched
      .filter(({ endMs }) => endMs > sinceMs)
      .map(({ startMs, endMs }) => ({ startMs: Math.max(startMs, sinceMs), endMs })),
    shiftsAtMs: state.shiftsAtMs.filter((shiftMs) => shiftMs > sinceMs),
  };
}
