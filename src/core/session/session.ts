// The vocabulary of a monitored day: states, intervals, bouts, warnings, and the effects the session asks for.
import * as v from 'valibot';
import { UNKNOWN_REASONS, type Judgement, type UnknownReason } from '../baseline/judgement';
import { METRIC_IDS, type MetricId } from '../baseline/metric';
import type { BreakAnswer, BreakPrompt, BreaksSnapshot } from './breaks/prompts';
import { nudgeHoursSchema } from './nudge-hours';
import {
  amount,
  count,
  durationMs,
  epochMs,
  figure,
  partialRecord,
  someOf,
  type Stored,
} from '../schema/stored-values';

const NOT_MONITORED_REASONS = ['paused', 'gap', 'stopped', 'between-looks'] as const;

/** Why nobody looked: the person paused or stopped, the camera rested between two looks, or nothing came though it should have. */
export type NotMonitoredReason = (typeof NOT_MONITORED_REASONS)[number];

const watchStateSchema = v.variant('kind', [
  v.object({ kind: v.picklist(['good', 'away']) }),
  /** Names no metric only where another version knew more of them. */
  v.object({
    kind: v.literal('deviating'),
    metrics: someOf(METRIC_IDS),
    /** The episode it is part of; missing in days from before episodes were kept. */
    episodeId: v.exactOptional(v.string()),
  }),
  v.object({ kind: v.literal('unknown'), reason: v.picklist(UNKNOWN_REASONS) }),
  v.object({ kind: v.literal('not-monitored'), reason: v.picklist(NOT_MONITORED_REASONS) }),
]);

/** What is true of a stretch of time. Exactly one holds at any moment since monitoring first started. */
export type WatchState = Stored<typeof watchStateSchema>;

const presenceSchema = v.picklist(['sitting', 'standing', 'absent', 'unknown']);

/** Whether the person sat during an interval; `unknown` where nobody could tell. */
export type Presence = v.InferOutput<typeof presenceSchema>;

const meanChangeSchema = v.object({
  mean: figure,
  looks: v.pipe(count, v.minValue(1)),
  /** Mean of the looks' standard errors, and the limit of the latest. Missing in days from before they were kept. */
  standardError: v.exactOptional(amount),
  limit: v.exactOptional(figure),
});

/** The mean of a metric's change from baseline over the looks that saw it, in the metric's unit as in `Warning`. */
export type MeanChange = Stored<typeof meanChangeSchema>;

/** What a person did about a nudge: took it down, snoozed, or said that it was wrong. */
export const NUDGE_ANSWERS = ['dismissed', 'snoozed', 'wrong'] as const;

export type NudgeAnswer = (typeof NUDGE_ANSWERS)[number];

const markSchema = v.variant('kind', [
  v.object({ kind: v.literal('shifted'), atMs: epochMs }),
  v.object({ kind: v.picklist(['nudged', ...NUDGE_ANSWERS]), atMs: epochMs, episodeId: v.string() }),
]);

/** Something that happened at a moment: the posture changed, a nudge about an episode reached out, or the person answered it. */
export type Mark = Stored<typeof markSchema>;

/** Nobody is watched in one state for longer; only time that nobody looked at may be. [design] */
export const LONGEST_WATCHED_MS = 31 * 24 * 3_600_000;

/** As it is stored. */
export const intervalSchema = v.pipe(
  v.object({
    id: v.string(),
    startMs: epochMs,
    endMs: epochMs,
    state: watchStateSchema,
    presence: presenceSchema,
    setupId: v.string(),
    algorithmVersion: count,
    /** How far off what deviated was. Missing where nobody could tell yet, where nothing deviated, and in days from before it was kept. */
    meanChanges: v.exactOptional(partialRecord(METRIC_IDS, meanChangeSchema)),
    /** In order. Missing from judged time only in days from before they were kept: nothing is known of them then. */
    marks: v.exactOptional(v.array(markSchema)),
  }),
  v.check(({ startMs, endMs }) => startMs <= endMs),
  v.check(({ startMs, endMs, state }) => {
    return state.kind === 'not-monitored' || endMs - startMs <= LONGEST_WATCHED_MS;
  }),
);

/** A stretch of time in one state. `id` is stable while the interval is open and grows, so that storing it again replaces it. */
export type Interval = Stored<typeof intervalSchema>;

/** As it is stored. */
export const boutSchema = v.pipe(
  v.object({
    id: v.string(),
    startMs: epochMs,
    endMs: epochMs,
    /** Watched sitting time; less than `endMs - startMs` when short losses or gaps were bridged. */
    sittingMs: durationMs,
  }),
  v.check(({ startMs, endMs, sittingMs }) => {
    return startMs <= endMs && endMs - startMs <= LONGEST_WATCHED_MS && sittingMs <= LONGEST_WATCHED_MS;
  }),
);

/** Unbroken sitting: ended by an absence or standing of a minute or more, or by five unwatched minutes; never by a lost frame or a reload. */
export type Bout = Stored<typeof boutSchema>;

/** As it is stored with the session. */
export const warningSchema = v.object({
  id: v.string(),
  metric: v.picklist(METRIC_IDS),
  /** When it began (before the dwell), not when it was noticed. */
  sinceMs: epochMs,
  /** Latest median change from baseline, in the metric's unit, and its standard error. */
  change: figure,
  standardError: amount,
  limit: figure,
});

/**
 * What is said of an episode that has outlasted its dwell: its leading metric, which may change while it stands. Shown in the page at once,
 * notified only after the person's own patience.
 */
export type Warning = Stored<typeof warningSchema>;

/** What ends a snooze before its time: nothing, the return to this page, or leaving the seat. */
export const SNOOZE_ENDS = ['time', 'return', 'off-seat'] as const;

export type SnoozeEnd = (typeof SNOOZE_ENDS)[number];

const neverOrAfter = v.nullable(v.pipe(durationMs, v.minValue(1)));

const alertPolicySchema = v.object({
  /** A deviation must last this long before a notification. */
  notifyAfterMs: durationMs,
  /** Notifications are at least this far apart. */
  minGapMs: durationMs,
  maxPerHour: count,
  /** Unbroken sitting before a break is suggested; null = never. */
  breakAfterMs: neverOrAfter,
  /** A rest for the eyes is suggested each time after so much sitting. */
  microEveryMs: v.exactOptional(neverOrAfter),
  /** Sitting or standing for so long, a change to the other is suggested. */
  alternateMs: v.exactOptional(neverOrAfter),
  /** A change of posture is suggested after so long in one, and nothing is said of limits. */
  stillMs: v.exactOptional(neverOrAfter),
  /** When in the week; missing is always. */
  hours: v.exactOptional(nudgeHoursSchema),
});

/** What a person has chosen about being spoken to. */
export type AlertPolicy = Stored<typeof alertPolicySchema>;

/** How long a state must hold before it counts. */
const dwellPolicySchema = v.object({ enterMs: durationMs, leaveMs: durationMs });

/** As it is stored with the session. */
export const sessionPoliciesSchema = v.object({
  setupId: v.string(),
  algorithmVersion: count,
  dwell: dwellPolicySchema,
  alerts: alertPolicySchema,
  /** Away from the seat for so long is a break; missing is a minute. */
  breakMs: v.exactOptional(durationMs),
});

/** What is fixed about a session until the person changes a setting or sits down elsewhere. */
export type SessionPolicies = Stored<typeof sessionPoliciesSchema>;

export type SessionInput =
  /** Somebody was seen. A metric judged without an entry in `changes` counts as unmeasured: a warning needs its number. */
  | {
      readonly kind: 'judged';
      readonly judgement: Judgement;
      readonly changes: Changes;
      readonly standing: boolean;
      /** This look has shown that the posture changed, at that moment. */
      readonly shiftedMs?: number;
    }
  /** A frame was seen, nobody in it. */
  | { readonly kind: 'nobody' }
  /** The frame or the camera could not be used; whether somebody is there is not known. */
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }
  /** Time passes, nothing new was seen. It does not stretch what was seen: ten seconds without a look are a gap. */
  | { readonly kind: 'heartbeat' }
  /** The clock on the wall was set: it is `skewMs` from the session's time now. */
  | { readonly kind: 'clock-set'; readonly skewMs: number }
  | { readonly kind: 'pause' }
  /** The camera rests until the next look. Like a pause, but not of the person's doing. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'stop' }
  /** Watching again after a pause or a stop; what is seen in between is ignored. */
  | { readonly kind: 'resume' }
  /** Says nothing until then; a time that has passed wakes up. */
  | { readonly kind: 'snooze'; readonly untilMs: number; readonly ends?: SnoozeEnd }
  /** The warning was unwanted: it is taken down, and the gap between notifications doubles until `restOfDayMs`, the end of the local day. */
  | { readonly kind: 'dismiss'; readonly warningId: string; readonly restOfDayMs: number }
  /** The warning was wrong: it is taken down and its metric's deviation forgotten; if it is beyond the limit still, it has to last anew. */
  | { readonly kind: 'retract'; readonly warningId: string }
  /** A nudge about this warning has reached out. */
  | { readonly kind: 'nudged'; readonly warningId: string }
  /** To what was suggested about breaks. */
  | { readonly kind: 'answer-break'; readonly answer: BreakAnswer }
  /** A metric is not judged any more: what is known of its deviation is forgotten. */
  | { readonly kind: 'withdraw'; readonly metric: MetricId }
  /** A setting or the setup has changed. */
  | { readonly kind: 'configure'; readonly policies: SessionPolicies };

/** Latest measured change and its standard error, for the metrics that have one. */
export type Changes = Readonly<
  Partial<Record<MetricId, { readonly value: number; readonly standardError: number }>>
>;

/** What the session asks the outside world to do. Records are told by the clock on the wall. */
export type SessionEffect =
  | { readonly kind: 'record'; readonly interval: Interval }
  | { readonly kind: 'record-bout'; readonly bout: Bout }
  | { readonly kind: 'warning-raised'; readonly warning: Warning }
  | { readonly kind: 'warning-cleared'; readonly warningId: string }
  | { readonly kind: 'notify'; readonly warning: Warning; readonly lastedMs: number }
  /** Something is suggested about breaks. */
  | { readonly kind: 'prompted'; readonly prompt: BreakPrompt }
  | { readonly kind: 'prompt-answered' }
  | { readonly kind: 'bout-ended'; readonly bout: Bout };

/** An episode as it stands. */
export type EpisodeSnapshot =
  /** Beyond a limit, but not for long: `dwellShare` of the dwell is over, 0 to 1. */
  | { readonly kind: 'drifting'; readonly sinceMs: number; readonly dwellShare: number }
  | {
      readonly kind: 'drifted';
      readonly sinceMs: number;
      readonly heldMs: number;
      /** The metric that is most surely furthest off. */
      readonly lead: MetricId;
      readonly dismissed: boolean;
    };

/** The session as it stands, for a page to show: by the clock on the wall. */
export interface SessionSnapshot {
  readonly state: WatchState;
  readonly stateSinceMs: number;
  readonly presence: Presence;
  /** Watched sitting time of the running bout; null when there is none. */
  readonly boutSittingMs: number | null;
  /** Where the posture stands between two times upright; null while upright, or while nobody can tell. */
  readonly episode: EpisodeSnapshot | null;
  /** The one warning that stands; null where there is none, and once it was dismissed. */
  readonly warning: Warning | null;
  readonly snoozedUntilMs: number | null;
  readonly breaks: BreaksSnapshot;
}
