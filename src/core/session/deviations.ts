// Dwell and hysteresis, one metric at a time: a deviation counts once it has lasted, and ends once it has clearly ended.
import * as v from 'valibot';
import { GAP_MS } from '../pose/gap';
import type { Judgement } from '../baseline/judgement';
import { METRIC_IDS, type MetricId } from '../baseline/metric';
import { durationMs, epochMs, partialRecord, type Stored } from '../schema/stored-values';
import { warningSchema, type Changes, type DwellPolicy } from './session';

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

/** Beyond the limit and waiting for the dwell. Only time beyond the limit counts towards it. */
type Pending = Stored<typeof pendingSchema>;

const confirmedSchema = v.object({
  kind: v.literal('confirmed'),
  warning: warningSchema,
  /** Watched time beyond (or near) the limit: shorter than the time since it began when it was not always seen. */
  heldMs: durationMs,
  unseenMs: durationMs,
  below: v.nullable(v.object({ sinceMs: epochMs, forMs: durationMs })),
  signal: limitZoneSchema,
  voice: v.picklist(['speaking', 'dismissed']),
});

/** Has outlasted its dwell. */
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
  /** Outlasted their dwell just now. */
  readonly entered: readonly Confirmed[];
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

/**
 * Credits the time since the last look to what it saw, or to nothing when the time was not watched. Drops what has gone unseen for too
 * long; `forgotten` are the warnings among it.
 */
export function creditTime(
  deviations: Deviations,
  elapsedMs: number,
  sight: 'watched' | 'unwatched',
): { readonly deviations: Deviations; readonly forgotten: readonly Confirmed[] } {
  const kept: Partial<Record<MetricId, Pending | Confirmed>> = {};
  const forgotten: Confirmed[] = [];
  for (const [metric, deviation] of entriesOf(deviations)) {
    const signal = sight === 'watched' ? deviation.signal : 'unseen';
    if (deviation.kind === 'pending') {
      const credited = creditPending({ ...deviation, signal }, elapsedMs);
      if (credited.holeMs <= GAP_MS) kept[metric] = credited;
    } else {
      const credited = creditConfirmed({ ...deviation, signal }, elapsedMs);
      if (credited.unseenMs <= FORGET_MS) kept[metric] = credited;
      else forgotten.push(credited);
    }
  }
  return { deviations: kept, forgotten };
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

/** Takes in what a look says. Credit the time before it first. With `entering: 'held'` nothing is confirmed yet, but nothing is lost either. */
export function observe(
  deviations: Deviations,
  read: (metric: MetricId) => Evidence | null,
  atMs: number,
  dwell: DwellPolicy,
  entering: 'open' | 'held',
): DeviationStep {
  const next: Partial<Record<MetricId, Pending | Confirmed>> = {};
  const entered: Confirmed[] = [];
  const left: { deviation: Confirmed; endedMs: number }[] = [];
  for (const metric of METRIC_IDS) {
    const known = deviations[metric];
    const reading = read(metric);
    const signal = signalOf(reading);
    if (known?.kind === 'confirmed') {
      const seen = seeConfirmed(known, reading, signal, atMs);
      const over = seen.below !== null && seen.below.forMs >= dwell.leaveMs;
      if (over) left.push({ deviation: seen, endedMs: seen.below.sinceMs });
      else next[metric] = seen;
      continue;
    }
    const pending = seePending(known, signal, atMs);
    if (pending === null) continue;
    const confirmed =
      reading !== null && signal === 'beyond' && pending.beyondMs >= dwell.enterMs && entering === 'open';
    if (!confirmed) {
      next[metric] = pending;
      continue;
    }
    const deviation = confirm(metric, pending, reading);
    next[metric] = deviation;
    entered.push(deviation);
  }
  return { deviations: next, entered, left };
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
  const { change, standardError, limit } = reading;
  const warning = { ...confirmed.warning, change, standardError, limit };
  const below = signal === 'below' ? (confirmed.below ?? { sinceMs: atMs, forMs: 0 }) : null;
  return { ...confirmed, warning, signal, below, unseenMs: 0 };
}

function confirm(metric: MetricId, pending: Pending, reading: Evidence): Confirmed {
  const { change, standardError, limit } = reading;
  const { sinceMs } = pending;
  return {
    kind: 'confirmed',
    warning: { id: `${metric}@${sinceMs}`, metric, sinceMs, change, standardError, limit },
    heldMs: pending.beyondMs,
    unseenMs: 0,
    below: null,
    signal: 'beyond',
    voice: 'speaking',
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

/** Whether a confirmed deviation was seen recently enough to say that it holds. */
export function isInSight(confirmed: Confirmed): boolean {
  return confirmed.unseenMs <= GAP_MS;
}

/** The earliest moment a pending decision may still relabel; null when none is pending. */
export function earliestPending(deviations: Deviations): number | null {
  const starts = entriesOf(deviations).flatMap(([, deviation]) => {
    if (deviation.kind === 'pending') return [deviation.sinceMs];
    return deviation.below === null ? [] : [deviation.below.sinceMs];
  });
  return starts.length === 0 ? null : Math.min(...starts);
}

/** Takes a warning down for as long as its deviation lasts; null when there is none to take down. */
export function dismissWarning(deviations: Deviations, warningId: string): Deviations | null {
  const found = confirmedOf(deviations).find(({ warning, voice }) => {
    return warning.id === warningId && voice === 'speaking';
  });
  if (found === undefined) return null;
  return { ...deviations, [found.warning.metric]: { ...found, voice: 'dismissed' } };
}

/** The deviations without what is known of one metric. */
export function withoutDeviation(deviations: Deviations, metric: MetricId): Deviations {
  return Object.fromEntries(entriesOf(deviations).filter(([other]) => other !== metric));
}

/** The same deviations told by a clock that reads `byMs` more. */
export function shiftDeviations(deviations: Deviations, byMs: number): Deviations {
  const shifted: Partial<Record<MetricId, Pending | Confirmed>> = {};
  for (const [metric, deviation] of entriesOf(deviations)) {
    if (deviation.kind === 'pending') {
      shifted[metric] = { ...deviation, sinceMs: deviation.sinceMs + byMs };
      continue;
    }
    const { warning, below } = deviation;
    shifted[metric] = {
      ...deviation,
      warning: { ...warning, sinceMs: warning.sinceMs + byMs },
      below: below === null ? null : { ...below, sinceMs: below.sinceMs + byMs },
    };
  }
  return shifted;
}

function entriesOf(deviations: Deviations): readonly (readonly [MetricId, Pending | Confirmed])[] {
  return METRIC_IDS.flatMap((metric) => {
    const deviation = deviations[metric];
    return deviation === undefined ? [] : [[metric, deviation] as const];
  });
}
