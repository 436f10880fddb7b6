// Checks what a day has left in the database: no moment lost, none counted twice, and no posture that was not there.
import type { Interval } from '../../../src/core/session/session';

/** From when to when, by the clock on the wall. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

export interface Ledger {
  /** Seconds in each state, such as `good` or `unknown:camera-lost`. */
  readonly seconds: Readonly<Record<string, number>>;
  /** What is wrong, in words; empty where all is well. */
  readonly faults: readonly string[];
}

/** When the clock on the wall was ahead, by the true clock, and by how much. */
export interface ClockAhead {
  readonly spans: readonly Span[];
  readonly byMs: number;
}

const CLOCK_RIGHT: ClockAhead = { spans: [], byMs: 0 };

/** A word on its way when something began or ended. */
const SLACK_MS = 2_000;

/**
 * Goes through the stored intervals of somebody who sat upright all the time, watched throughout `watched`. During `blind` nobody can have
 * seen anything. What was told by a clock that was ahead is put back to when it was; where such a clock is set right, up to two seconds
 * between one word and the next may be told by neither.
 */
export function auditLedger(
  stored: readonly Interval[],
  watched: Span,
  blind: readonly Span[],
  ahead: ClockAhead = CLOCK_RIGHT,
): Ledger {
  const trueMs = (atMs: number): number => (atMs > watched.endMs + SLACK_MS ? atMs - ahead.byMs : atMs);
  const intervals = stored
    .map((interval) => ({
      ...interval,
      startMs: trueMs(interval.startMs),
      endMs: trueMs(interval.endMs),
    }))
    .toSorted((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
  const wasSet = (atMs: number): boolean =>
    ahead.spans.some(({ startMs, endMs }) =>
      [startMs, endMs].some((setMs) => Math.abs(atMs - setMs) <= SLACK_MS),
    );
  const faults: string[] = [];
  const seconds: Record<string, number> = {};
  let reachedMs = watched.startMs;
  for (const { startMs, endMs, state } of intervals) {
    const at = new Date(startMs).toISOString();
    const offByMs = startMs - reachedMs;
    const excused = wasSet(startMs) && Math.abs(offByMs) <= SLACK_MS;
    if (offByMs > 0 && !excused) faults.push(`${offByMs} ms are missing before ${at}`);
    if (offByMs < 0 && !excused) faults.push(`${-offByMs} ms are stored twice at ${at}`);
    reachedMs = endMs;
    const name = 'reason' in state ? `${state.kind}:${state.reason}` : state.kind;
    seconds[name] = (seconds[name] ?? 0) + (endMs - startMs) / 1000;
    if (state.kind === 'deviating') faults.push(`${endMs - startMs} ms are called a change at ${at}`);
    const seen = state.kind === 'good' || state.kind === 'deviating';
    for (const span of seen ? blind : []) {
      const sharedMs = Math.min(endMs, span.endMs) - Math.max(startMs, span.startMs);
      if (sharedMs > SLACK_MS) faults.push(`${sharedMs} ms were judged unseen at ${at}`);
    }
  }
  if (Math.abs(reachedMs - watched.endMs) > SLACK_MS) {
    faults.push(`what is stored ends ${watched.endMs - reachedMs} ms before watching did`);
  }
  return { seconds, faults };
}
