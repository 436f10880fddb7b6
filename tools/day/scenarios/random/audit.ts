// Checks what a day of random faults has left: every moment stored once, within bounds, seen only while a camera was on, and none of it lost.
import type { Interval } from '../../../../src/core/session/session';
import type { ClockAhead, Span } from '../ledger';

/** What is known from outside of a row of faults. Times are of the true clock. */
export interface Known {
  readonly whole: Span;
  /** When a camera was on, in any tab. */
  readonly lit: readonly Span[];
  /** When nothing can have been seen. */
  readonly blind: readonly Span[];
  /** When all was well: what was watched then must be there. */
  readonly peace: readonly Span[];
  readonly ahead: ClockAhead;
}

/** Words on their way when something began or ended. */
const SLACK_MS = 2_500;

/** A span with all that touches it. */
function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = all.at(-1);
    if (last === undefined || span.startMs > last.endMs) all.push(span);
    else all[all.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, span.endMs) };
  }
  return all;
}

/** How much of a span lies in none of the others. */
function outsideMs({ startMs, endMs }: Span, others: readonly Span[]): number {
  return joined(others).reduce(
    (left, other) => left - Math.max(0, Math.min(endMs, other.endMs) - Math.max(startMs, other.startMs)),
    endMs - startMs,
  );
}

/** What is wrong, in words; empty where all is well. Somebody sat upright all the time. */
export function auditRandom(stored: readonly Interval[], known: Known): readonly string[] {
  const { whole, ahead } = known;
  const trueMs = (atMs: number): number => (atMs > whole.endMs + SLACK_MS ? atMs - ahead.byMs : atMs);
  const intervals = stored
    .map(({ startMs, endMs, state }) => ({ startMs: trueMs(startMs), endMs: trueMs(endMs), state }))
    .toSorted((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
  const lit = known.lit.map(({ startMs, endMs }) => ({
    startMs: startMs - SLACK_MS,
    endMs: endMs + SLACK_MS,
  }));
  const wasSet = (atMs: number): boolean =>
    ahead.spans.some(({ startMs, endMs }) =>
      [startMs, endMs].some((setMs) => Math.abs(atMs - setMs) <= SLACK_MS),
    );
  const faults: string[] = [];
  let reachedMs = Number.NEGATIVE_INFINITY;
  for (const { startMs, endMs, state } of intervals) {
    const at = new Date(startMs).toISOString();
    if (!(endMs >= startMs)) faults.push(`${state.kind} ends before it begins at ${at}`);
    if (startMs < whole.startMs - SLACK_MS || endMs > whole.endMs + SLACK_MS) {
      faults.push(`${state.kind} lies outside of the day at ${at}`);
    }
    if (startMs < reachedMs && !(wasSet(startMs) && reachedMs - startMs <= SLACK_MS)) {
      faults.push(`${reachedMs - startMs} ms are stored twice at ${at}`);
    }
    reachedMs = Math.max(reachedMs, endMs);
    if (state.kind === 'deviating') faults.push(`${endMs - startMs} ms are called a change at ${at}`);
    if (state.kind !== 'good' && state.kind !== 'deviating') continue;
    const darkMs = outsideMs({ startMs, endMs }, lit);
    if (darkMs > 0) faults.push(`${darkMs} ms were judged with the camera off, in what begins at ${at}`);
    for (const span of known.blind) {
      const sharedMs = Math.min(endMs, span.endMs) - Math.max(startMs, span.startMs);
      if (sharedMs > SLACK_MS) faults.push(`${sharedMs} ms were judged unseen at ${at}`);
    }
  }
  for (const span of known.peace) {
    const missingMs = outsideMs(span, intervals);
    if (missingMs > SLACK_MS) {
      faults.push(`${Math.round(missingMs)} ms are missing after ${new Date(span.startMs).toISOString()}`);
    }
  }
  return faults;
}
