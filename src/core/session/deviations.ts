// Hysteresis, one metric at a time: what is beyond its limit waits until its episode has outlasted the dwell, and ends once it has clearly ended.
import * as v from 'valibot';
import { GAP_MS } from '../pose/gap';
import type { Judgement } from '../baseline/judgement';
import { METRIC_IDS, type MetricId } from '../baseline/metric';
import { amount, durationMs, epochMs, partialRecord, type Stored } from '../schema/stored-values';
import { warningSchema, type Changes } from './session';

/** Below this share of the limit a metric is back; between it and 1 things stay as they are [design]. */
const LEAVE_SEVERITY = 0.7;
/** A warning outlasts a look at the door or a drink of water, but not more: beyond this nobody knows whether it still holds [design]. */
const FORGET_MS = 60_000;

const limitZoneSchema = v.picklist(['beyond', 'between', 'below', 'unseen']);

type LimitZone = v.InferOutput<typeof limitZoneSchema>;

const pendingSchema = v.object({
  kind: v.literal('pending'),
  sinceMs: epochMs,
  beyondMs: durationMs,
  holeMs: durationMs,
  signal: limitZoneSchema,
});

/** Beyond the limit, in an episode that has not lasted yet. */
type Pending = Stored<typeof pendingSchema>;

const confirmedSchema = v.object({
  kind: v.literal('confirmed'),
  warning: warningSchema,
  /** At the latest look that saw it. */
  severity: v.optional(amount, 1),
  /** Watched time beyond (or near) the limit: shorter than the time since it began when it was not always seen. */
  heldMs: durationMs,
  unseenMs: durationMs,
  below: v.nullable(v.object({ sinceMs: epochMs, forMs: durationMs })),
  signal: limitZoneSchema,
});

/** Part of an episode that has outlasted the dwell. */
export type Confirmed = Stored<typeof confirmedSchema>;

/** As they are stored with the session. */
export const deviationsSchema = partialRecord(
  METRIC_IDS,
  v.variant('kind', [pendingSchema, confirmedSchema]),
);

/** No entry = not deviating. */
export type Deviations = Stored<typeof deviationsSchema>;

export interface DeviationStep {
  readonly deviations: Deviations;
  /** Counted from now on. */
  readonly entered: readonly Confirmed[];
  /** Back below before it counted. */
  readonly dropped: readonly { readonly metric: MetricId; readonly sinceMs: number }[];
  /** Ended just now, at `endedMs`, which is when they fell below. */
  readonly left: readonly { readonly deviation: Confirmed; readonly endedMs: number }[];
}

/** What a look says about one metric; null where it says nothing. */
export interface Evidence {
  readonly severity: number;
  readonly change: number;
  readonly standardError: number;
  readonly limit: number;
}

/** Reads one metric off a judgement. */
export function evidenceOf(judgement: Judgement, changes: Changes, metric: MetricId): Evidence | null {
  const judged = judgement.perMetric[metric];
  const change = changes[metric];
  if (judgement.overall.kind === 'unknown' || judged.kind !== 'judged' || change === undefined) return null;
  const { severity, limit } = judged;
  return { severity, limit, change: change.value, standardError: change.standardError };
}

/** Credits the time since the last look to what it saw, or to nothing when the time was not watched. Drops what has gone unseen for too long. */
export function creditTime(
  deviations: Deviations,
  elapsedMs: number,
  sight: 'watched' | 'unwatched',
): Deviations {
  const kept: Partial<Record<MetricId, Pending | Confirmed>> = {};
  for (const [metric, deviation] of entriesOf(deviations)) {
    const signal = sight === 'watched' ? deviation.signal : 'unseen';
    if (deviation.kind === 'pending') {
      const credited = creditPending({ ...deviation, signal }, elapsedMs);
      if (credited.holeMs <= GAP_MS) kept[metric] = credited;
    } else {
      const credited = creditConfirmed({ ...deviation, signal }, elapsedMs);
      if (credited.unseenMs <= FORGET_MS) kept[metric] = credited;
    }
  }
  return kept;
}

function creditPending(pending: Pending, elapsedMs: number): Pending {
  return pending.signal === 'beyond'
    ? { ...pending, beyondMs: pending.beyondMs + elapsedMs }
    : { ...pending, holeMs: pending.holeMs + elapsedMs };
}

function creditConfirmed(confirmed: Confirmed, elapsedMs: number): Confirmed {
  switch (confirmed.signal) {
    case 'beyond':
    case 'between':
      return { ...confirmed, heldMs: confirmed.heldMs + elapsedMs };
    case 'below': {
      const { below } = confirmed;
      return below === null
        ? confirmed
        : { ...confirmed, below: { ...below, forMs: below.forMs + elapsedMs } };
    }
    case 'unseen': {
      const unseenMs = confirmed.unseenMs + elapsedMs;
      return { ...confirmed, unseenMs, below: unseenMs > GAP_MS ? null : confirmed.below };
    }
  }
}

/**
 * Takes in what a look says. Credit the time before it first. `entering` is `open` once the episode has outlasted the dwell: what is beyond
 * counts then. While it is `held` nothing counts yet, but nothing is lost either.
 */
export function observe(
  deviations: Deviations,
  read: (metric: MetricId) => Evidence | null,
  atMs: number,
  leaveMs: number,
  entering: 'open' | 'held',
): DeviationStep {
  const next: Partial<Record<MetricId, Pending | Confirmed>> = {};
  const entered: Confirmed[] = [];
  const left: { deviation: Confirmed; endedMs: number }[] = [];
  const dropped: { metric: MetricId; sinceMs: number }[] = [];
  for (const metric of METRIC_IDS) {
    const known = deviations[metric];
    const reading = read(metric);
    const signal = signalOf(reading);
    if (known?.kind === 'confirmed') {
      const seen = seeConfirmed(known, reading, signal, atMs);
      const over = seen.below !== null && seen.below.forMs >= leaveMs;
      if (over) left.push({ deviation: seen, endedMs: seen.below.sinceMs });
      else next[metric] = seen;
      continue;
    }
    const pending = seePending(known, signal, atMs);
    if (pending === null) {
      if (known !== undefined) dropped.push({ metric, sinceMs: known.sinceMs });
      continue;
    }
    if (reading === null || entering === 'held') {
      next[metric] = pending;
      continue;
    }
    const deviation = confirm(metric, pending, reading, signal);
    next[metric] = deviation;
    entered.push(deviation);
  }
  return { deviations: next, entered, dropped, left };
}

function seePending(pending: Pending | undefined, signal: LimitZone, atMs: number): Pending | null {
  if (pending === undefined) {
    return signal === 'beyond' ? { kind: 'pending', sinceMs: atMs, beyondMs: 0, holeMs: 0, signal } : null;
  }
  if (signal === 'below') return null;
  return { ...pending, signal, holeMs: signal === 'beyond' ? 0 : pending.holeMs };
}

function seeConfirmed(
  confirmed: Confirmed,
  reading: Evidence | null,
  signal: LimitZone,
  atMs: number,
): Confirmed {
  if (reading === null) return { ...confirmed, signal };
  const { severity, change, standardError, limit } = reading;
  const warning = { ...confirmed.warning, change, standardError, limit };
  const below = signal === 'below' ? (confirmed.below ?? { sinceMs: atMs, forMs: 0 }) : null;
  return { ...confirmed, warning, severity, signal, below, unseenMs: 0 };
}

function confirm(metric: MetricId, pending: Pending, reading: Evidence, signal: LimitZone): Confirmed {
  const { severity, change, standardError, limit } = reading;
  const { sinceMs } = pending;
  return {
    kind: 'confirmed',
    warning: { id: `${metric}@${sinceMs}`, metric, sinceMs, change, standardError, limit },
    severity,
    heldMs: pending.beyondMs,
    unseenMs: 0,
    below: null,
    signal,
  };
}

function signalOf(reading: Evidence | null): LimitZone {
  if (reading === null || Number.isNaN(reading.severity)) return 'unseen';
  if (reading.severity >= 1) return 'beyond';
  return reading.severity < LEAVE_SEVERITY ? 'below' : 'between';
}

/** The confirmed deviations, the longest standing first. */
export function confirmedOf(deviations: Deviations): readonly Confirmed[] {
  return entriesOf(deviations)
    .flatMap(([, deviation]) => (deviation.kind === 'confirmed' ? [deviation] : []))
    .sort((a, b) => a.warning.sinceMs - b.warning.sinceMs);
}

/** The metrics beyond their limit at the latest look, counted or not. */
export function beyondNow(deviations: Deviations): readonly MetricId[] {
  return entriesOf(deviations).flatMap(([metric, { signal }]) => (signal === 'beyond' ? [metric] : []));
}

/** Whether a confirmed deviation was seen recently enough to say that it holds. */
export function isInSight(confirmed: Confirmed): boolean {
  return confirmed.unseenMs <= GAP_MS;
}

/** The earliest moment a pending decision about one metric may still relabel; null when none is pending. */
export function earliestPending(deviations: Deviations): number | null {
  const starts = entriesOf(deviations).flatMap(([, deviation]) => {
    if (deviation.kind === 'pending') return [deviation.sinceMs];
    return deviation.below === null ? [] : [deviation.below.sinceMs];
  });
  return starts.length === 0 ? null : Math.min(...starts);
}

/** The deviations without what is known of one metric. */
export function withoutDeviation(deviations: Deviations, metric: MetricId): Deviations {
  return Object.fromEntries(entriesOf(deviations).filter(([other]) => other !== metric));
}

function entriesOf(deviations: Deviations): readonly (readonly [MetricId, Pending | Confirmed])[] {
  const entries: (readonly [MetricId, Pending | Confirmed])[] = [];
  for (const metric of METRIC_IDS) {
    const deviation = deviations[metric];
    if (deviation !== undefined) entries.push([metric, deviation]);
  }
  return entries;
}
