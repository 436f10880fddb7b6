// The vocabulary of a monitored day: states, intervals, bouts, warnings, and the effects the session asks for.
import type { Judgement, UnknownReason } from '../baseline/judgement';
import type { MetricId } from '../baseline/metric';

/** Why nobody looked: the person paused or stopped, the camera rested between two looks, or nothing came though it should have. */
export type NotMonitoredReason = 'paused' | 'gap' | 'stopped' | 'between-looks';

/** What is true of a stretch of time. Exactly one holds at any moment since monitoring first started. */
export type WatchState =
  | { readonly kind: 'good' }
  | { readonly kind: 'deviating'; readonly metrics: readonly MetricId[] }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }
  | { readonly kind: 'away' }
  | { readonly kind: 'not-monitored'; readonly reason: NotMonitoredReason };

/** Whether the person sat during an interval; `unknown` where nobody could tell. */
export type Presence = 'sitting' | 'standing' | 'absent' | 'unknown';

/** The mean of a metric's change from baseline over the looks that saw it, in the metric's unit as in `Warning`. */
export interface MeanChange {
  readonly mean: number;
  readonly looks: number;
}

/** A stretch of time in one state. `id` is stable while the interval is open and grows, so that storing it again replaces it. */
export interface Interval {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly state: WatchState;
  readonly presence: Presence;
  readonly setupId: string;
  readonly algorithmVersion: number;
  /** How far off what deviated was. Missing where nobody could tell yet, where nothing deviated, and in days from before it was kept. */
  readonly meanChanges?: Readonly<Partial<Record<MetricId, MeanChange>>>;
}

/** Unbroken sitting: ended by an absence or standing of a minute or more, or by five unwatched minutes; never by a lost frame or a reload. */
export interface Bout {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Watched sitting time; less than `endMs - startMs` when short losses or gaps were bridged. */
  readonly sittingMs: number;
}

/** A deviation that has outlasted its dwell; shown in the page at once, notified only after the person's own patience. */
export interface Warning {
  readonly id: string;
  readonly metric: MetricId;
  /** When the deviation began (before the dwell), not when it was noticed. */
  readonly sinceMs: number;
  /** Latest median change from baseline, in the metric's unit, and its standard error. */
  readonly change: number;
  readonly standardError: number;
  readonly limit: number;
}

/** What a person has chosen about being spoken to. */
export interface AlertPolicy {
  /** A deviation must last this long before a notification. */
  readonly notifyAfterMs: number;
  /** Notifications are at least this far apart. */
  readonly minGapMs: number;
  readonly maxPerHour: number;
  /** Unbroken sitting before a break is suggested; null = never. */
  readonly breakAfterMs: number | null;
}

/** How long a state must hold before it counts. */
export interface DwellPolicy {
  readonly enterMs: number;
  readonly leaveMs: number;
}

/** What is fixed about a session until the person changes a setting or sits down elsewhere. */
export interface SessionPolicies {
  readonly setupId: string;
  readonly algorithmVersion: number;
  readonly dwell: DwellPolicy;
  readonly alerts: AlertPolicy;
}

export type SessionInput =
  /** Somebody was seen. A metric judged without an entry in `changes` counts as unmeasured: a warning needs its number. */
  | {
      readonly kind: 'judged';
      readonly judgement: Judgement;
      readonly changes: Changes;
      readonly standing: boolean;
    }
  /** A frame was seen, nobody in it. */
  | { readonly kind: 'nobody' }
  /** The frame or the camera could not be used; whether somebody is there is not known. */
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }
  /** Time passes, nothing new was seen. It does not stretch what was seen: ten seconds without a look are a gap. */
  | { readonly kind: 'heartbeat' }
  | { readonly kind: 'pause' }
  /** The camera rests until the next look. Like a pause, but not of the person's doing. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'stop' }
  /** Watching again after a pause or a stop; what is seen in between is ignored. */
  | { readonly kind: 'resume' }
  /** Says nothing until then; a time that has passed wakes up. */
  | { readonly kind: 'snooze'; readonly untilMs: number }
  /** The warning was unwanted: it is taken down, and the gap between notifications doubles until `restOfDayMs`, the end of the local day. */
  | { readonly kind: 'dismiss'; readonly warningId: string; readonly restOfDayMs: number }
  /** The warning was wrong: it is taken down and its deviation forgotten; if it is beyond the limit still, it has to last anew. */
  | { readonly kind: 'retract'; readonly warningId: string }
  /** A setting or the setup has changed. */
  | { readonly kind: 'configure'; readonly policies: SessionPolicies };

/** Latest measured change and its standard error, for the metrics that have one. */
export type Changes = Readonly<
  Partial<Record<MetricId, { readonly value: number; readonly standardError: number }>>
>;

/** What the session asks the outside world to do. */
export type SessionEffect =
  | { readonly kind: 'record'; readonly interval: Interval }
  | { readonly kind: 'record-bout'; readonly bout: Bout }
  | { readonly kind: 'warning-raised'; readonly warning: Warning }
  | { readonly kind: 'warning-cleared'; readonly warning: Warning }
  | { readonly kind: 'notify'; readonly warning: Warning; readonly lastedMs: number }
  | { readonly kind: 'break-due'; readonly sittingMs: number }
  | { readonly kind: 'bout-ended'; readonly bout: Bout };

/** The session as it stands, for a page to show. */
export interface SessionSnapshot {
  readonly state: WatchState;
  readonly stateSinceMs: number;
  readonly presence: Presence;
  /** Watched sitting time of the running bout; null when there is none. */
  readonly boutSittingMs: number | null;
  /** The longest standing first; dismissed ones are gone. */
  readonly warnings: readonly Warning[];
  readonly snoozedUntilMs: number | null;
  /** A break was suggested in this bout and has not been taken yet. */
  readonly breakDue: boolean;
}
