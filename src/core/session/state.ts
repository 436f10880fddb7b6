// The whole state of a session as plain JSON, so that a reload can take it up again, and the constants of its clockwork.
import type { Deviations } from './deviations';
import type { RunningBout } from './bouts';
import type { SessionEffect, SessionPolicies } from './session';
import type { Speech } from './speech';
import { startTimeline, type Timeline } from './timeline';

/** A person lost for less is bridged; from then on they are away, counted from the loss [design]. */
export const LOSS_MS = 3_000;
/** Absent or standing for so long is a break [design]. */
export const BREAK_MS = 60_000;

/** What the latest look saw; it holds until the next one, for at most `GAP_MS`. */
export type Sight =
  | { readonly kind: 'person'; readonly posture: 'sitting' | 'standing' }
  | { readonly kind: 'nobody'; readonly sinceMs: number }
  /** A look was taken and shows nothing usable. */
  | { readonly kind: 'unclear' }
  /** No look was taken. */
  | { readonly kind: 'lost' }
  /** Paused or stopped. */
  | { readonly kind: 'off' };

export interface SessionState {
  readonly schema: 1;
  readonly sessionId: string;
  /** Numbers intervals, bouts and warnings; with the session's id they are unique. */
  readonly nextSerial: number;
  /** The time of the latest input. */
  readonly atMs: number;
  readonly policies: SessionPolicies;
  readonly sight: Sight;
  /** Up to here the time is credited to what was in sight. */
  readonly sightAtMs: number;
  readonly timeline: Timeline;
  readonly stateSinceMs: number;
  readonly deviations: Deviations;
  readonly bout: RunningBout | null;
  readonly lastBoutEndMs: number | null;
  readonly speech: Speech;
}

/** A new state and what it asks for. */
export type Step = readonly [SessionState, readonly SessionEffect[]];

/** A session that has just begun: nothing has been seen yet. */
export function startSession(atMs: number, policies: SessionPolicies): SessionState {
  const sessionId = atMs.toString(36);
  return {
    schema: 1,
    sessionId,
    nextSerial: 1,
    atMs,
    policies,
    sight: { kind: 'unclear' },
    sightAtMs: atMs,
    timeline: startTimeline({
      id: `${sessionId}-0`,
      atMs,
      label: SETTLING,
      setupId: policies.setupId,
      algorithmVersion: policies.algorithmVersion,
    }),
    stateSinceMs: atMs,
    deviations: {},
    bout: null,
    lastBoutEndMs: null,
    speech: { notifiedMs: [], snoozedUntilMs: null, gap: { kind: 'usual' }, quietUntilMs: null },
  };
}

/** Before the first look, and after a pause until the next one. */
export const SETTLING = {
  state: { kind: 'unknown', reason: 'settling' },
  presence: 'unknown',
} as const;

/** Draws a fresh id. */
export function nextId(state: SessionState): readonly [SessionState, string] {
  return [
    { ...state, nextSerial: state.nextSerial + 1 },
    `${state.sessionId}-${state.nextSerial.toString(36)}`,
  ];
}

/**
 * Whether a stored value is a session this version can take up again. Looks at what the state machine relies on, not at every leaf:
 * the value was written by `step` or by an older schema.
 */
export function isSessionState(value: unknown): value is SessionState {
  if (typeof value !== 'object' || value === null) return false;
  const state = value as Readonly<Record<string, unknown>>;
  const timeline = state['timeline'] as { readonly segments?: unknown } | null | undefined;
  return (
    state['schema'] === 1 &&
    typeof state['sessionId'] === 'string' &&
    Number.isFinite(state['atMs']) &&
    Number.isFinite(state['sightAtMs']) &&
    Number.isFinite(state['nextSerial']) &&
    ['policies', 'sight', 'deviations', 'speech'].every((key) => isObject(state[key])) &&
    (state['bout'] === null || isObject(state['bout'])) &&
    Array.isArray(timeline?.segments) &&
    timeline.segments.length > 0
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
