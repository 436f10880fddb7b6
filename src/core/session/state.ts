// The whole state of a session as plain JSON, so that a reload can take it up again, and the constants of its clockwork.
import * as v from 'valibot';
import { count, epochMs, type Stored } from '../schema/stored-values';
import { runningBoutSchema } from './bouts';
import { stanceSchema } from './breaks/stance';
import { deviationsSchema } from './deviations';
import { episodeSchema } from './episode';
import { sessionPoliciesSchema, type SessionEffect, type SessionPolicies } from './session';
import { speechSchema } from './speech';
import { startTimeline, timelineSchema } from './timeline';

/** A person lost for less is bridged; from then on they are away, counted from the loss [design]. */
export const LOSS_MS = 3_000;
/** Absent or standing for so long is a break [design]. */
export const BREAK_MS = 60_000;

/** What the latest look saw; it holds until the next one, for at most `GAP_MS`. */
const sightSchema = v.variant('kind', [
  v.object({ kind: v.literal('person'), posture: v.picklist(['sitting', 'standing']) }),
  v.object({ kind: v.literal('nobody'), sinceMs: epochMs }),
  /** Unclear: a look was taken and shows nothing usable. Lost: no look was taken. Off: paused or stopped. */
  v.object({ kind: v.picklist(['unclear', 'lost', 'off']) }),
]);

const wholeSchema = v.object({
  schema: v.literal(1),
  sessionId: v.string(),
  /** Numbers intervals, bouts and warnings; with the session's id they are unique. */
  nextSerial: count,
  /** The time of the latest input: the session's own, which never goes back. All other moments are told in it too. */
  atMs: epochMs,
  policies: sessionPoliciesSchema,
  sight: sightSchema,
  /** Up to here the time is credited to what was in sight. */
  sightAtMs: epochMs,
  timeline: timelineSchema,
  stateSinceMs: epochMs,
  deviations: deviationsSchema,
  /** An earlier version kept none: it is made of the deviations then. */
  episode: v.optional(v.nullable(episodeSchema), null),
  bout: v.nullable(runningBoutSchema),
  lastBoutEndMs: v.nullable(epochMs),
  /** An earlier version kept none. */
  stance: v.optional(v.nullable(stanceSchema), null),
  speech: speechSchema,
});

export type SessionState = Stored<typeof wholeSchema>;

/** As it is stored, down to the leaves: the state machine relies on all of it. */
export const sessionStateSchema = v.pipe(
  wholeSchema,
  v.check((session) => hasNothingAhead(session)),
);

/** Whether nothing was seen later than the latest input: time that has yet to come would be credited backwards. */
function hasNothingAhead({ atMs, sightAtMs, timeline, bout }: SessionState): boolean {
  return (
    sightAtMs <= atMs &&
    (bout === null || (bout.startMs <= bout.lastSittingMs && bout.lastSittingMs <= atMs)) &&
    timeline.segments.every(({ interval }) => interval.endMs <= atMs)
  );
}

/** Away from the seat for so long is a break. */
export const breakMsOf = ({ policies }: SessionState): number => policies.breakMs ?? BREAK_MS;

/** A new state and what it asks for. */
export type Step = readonly [SessionState, readonly SessionEffect[]];

/** A session that has just begun: nothing has been seen yet. The clock on the wall is `skewMs` from its time. */
export function startSession(atMs: number, policies: SessionPolicies, skewMs = 0): SessionState {
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
      skewMs,
    }),
    stateSinceMs: atMs,
    deviations: {},
    episode: null,
    bout: null,
    lastBoutEndMs: null,
    stance: null,
    speech: {
      notifiedMs: [],
      snoozedUntilMs: null,
      snoozeEnds: 'time',
      gap: { kind: 'usual' },
      quietUntilMs: null,
    },
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
