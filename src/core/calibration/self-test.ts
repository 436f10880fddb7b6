// The try-out after a calibration, as a pure state machine: a slump should be caught, a glance down should not.
import type { MetricId } from '../baseline/metric';

export type SelfTestPhase =
  | { readonly kind: 'slump'; readonly sinceMs: number; readonly beyondSinceMs: number | null }
  /** Up again before the glance, so that the slump is not counted with it. */
  | { readonly kind: 'rise'; readonly sinceMs: number }
  | { readonly kind: 'glance'; readonly sinceMs: number; readonly beyondSinceMs: number | null }
  | { readonly kind: 'over' };

export interface SelfTest {
  readonly phase: SelfTestPhase;
  /** What gave the slump away; empty when nothing did. */
  readonly slump: readonly MetricId[];
  /** What took the glance for a change, for longer than a moment; empty is as it should be. */
  readonly glance: readonly MetricId[];
}

/** Beyond a limit for so long is caught; while monitoring it takes a minute. [design] */
const CAUGHT_MS = 2000;
const SLUMP_MS = 10_000;
const RISE_MS = 5000;
const GLANCE_MS = 7000;

/** A try-out that begins now, with the slump. */
export function startSelfTest(atMs: number): SelfTest {
  return { phase: { kind: 'slump', sinceMs: atMs, beyondSinceMs: null }, slump: [], glance: [] };
}

/** One look further: what is beyond its limit just now. */
export function advanceSelfTest(test: SelfTest, beyond: readonly MetricId[], atMs: number): SelfTest {
  const { phase } = test;
  switch (phase.kind) {
    case 'slump': {
      const beyondSinceMs = beyond.length === 0 ? null : (phase.beyondSinceMs ?? atMs);
      const caught = beyondSinceMs !== null && atMs - beyondSinceMs >= CAUGHT_MS;
      if (!caught && atMs - phase.sinceMs < SLUMP_MS) return { ...test, phase: { ...phase, beyondSinceMs } };
      return { ...test, slump: caught ? beyond : [], phase: { kind: 'rise', sinceMs: atMs } };
    }
    case 'rise':
      return atMs - phase.sinceMs < RISE_MS
        ? test
        : { ...test, phase: { kind: 'glance', sinceMs: atMs, beyondSinceMs: null } };
    case 'glance': {
      const beyondSinceMs = beyond.length === 0 ? null : (phase.beyondSinceMs ?? atMs);
      const counted = beyondSinceMs !== null && atMs - beyondSinceMs >= CAUGHT_MS;
      const next = counted ? { ...test, glance: beyond } : test;
      return atMs - phase.sinceMs < GLANCE_MS
        ? { ...next, phase: { ...phase, beyondSinceMs } }
        : { ...next, phase: { kind: 'over' } };
    }
    case 'over':
      return test;
  }
}
