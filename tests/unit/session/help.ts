// Hands for the session tests: judgements made to order, a monitored day told input by input, and what would be stored of it.
import { METRIC_IDS, type MetricId } from '../../../src/core/baseline/metric';
import type { Judgement, MetricJudgement, UnknownReason } from '../../../src/core/baseline/judgement';
import type {
  Bout,
  Interval,
  SessionEffect,
  SessionInput,
  SessionPolicies,
} from '../../../src/core/session/session';
import { startSession, step, type SessionState } from '../../../src/core/session/step';

export const SECOND = 1_000;
export const MINUTE = 60_000;

export const POLICIES: SessionPolicies = {
  setupId: 'desk',
  algorithmVersion: 1,
  dwell: { enterMs: MINUTE, leaveMs: 10 * SECOND },
  alerts: {
    notifyAfterMs: 5 * MINUTE,
    minGapMs: 15 * MINUTE,
    maxPerHour: 3,
    breakAfterMs: 30 * MINUTE,
  },
};

export type Severities = Readonly<Partial<Record<MetricId, number>>>;

/** Somebody sits there, with these severities; metrics not named cannot be measured. */
export function sitting(severities: Severities = { slumpScore: 0 }): SessionInput {
  return { kind: 'judged', judgement: judge(severities), changes: changesOf(severities), standing: false };
}

export function standing(severities: Severities = { slumpScore: 0 }): SessionInput {
  return { kind: 'judged', judgement: judge(severities), changes: changesOf(severities), standing: true };
}

/** Somebody sits there, but the look says nothing about their posture. */
export function turned(reason: UnknownReason = 'turned'): SessionInput {
  const judgement: Judgement = { ...judge({}), overall: { kind: 'unknown', reason } };
  return { kind: 'judged', judgement, changes: {}, standing: false };
}

export const NOBODY: SessionInput = { kind: 'nobody' };
export const DARK: SessionInput = { kind: 'unknown', reason: 'too-dark' };
export const HEARTBEAT: SessionInput = { kind: 'heartbeat' };

function judge(severities: Severities): Judgement {
  const judgementOf = (metric: MetricId): MetricJudgement => {
    const severity = severities[metric];
    if (severity === undefined) return { kind: 'unknown' };
    return { kind: 'judged', severity, change: severity * 10, limit: 10 };
  };
  const perMetric = Object.fromEntries(METRIC_IDS.map((metric) => [metric, judgementOf(metric)]));
  const beyond = METRIC_IDS.filter((metric) => (severities[metric] ?? 0) >= 1);
  return {
    beyond,
    perMetric: perMetric as Judgement['perMetric'],
    overall: { kind: beyond.length > 0 ? 'deviating' : 'good' },
  };
}

function changesOf(severities: Severities): Extract<SessionInput, { kind: 'judged' }>['changes'] {
  return Object.fromEntries(
    Object.entries(severities).map(([metric, severity]) => [
      metric,
      { value: severity * 10, standardError: 0.5 },
    ]),
  );
}

/** Told input by input, with everything it asked for and when. */
export class Story {
  state: SessionState;
  readonly effects: { readonly effect: SessionEffect; readonly atMs: number; readonly ownMs: number }[] = [];
  /** What a store keyed by id holds. */
  readonly intervals = new Map<string, Interval>();
  readonly bouts = new Map<string, Bout>();

  /** From the session's own time, which never goes back, to what the clock on the wall says. */
  private skewMs = 0;

  constructor(
    /** The session's own time. */
    public ownMs = 1_000_000,
    policies: SessionPolicies = POLICIES,
  ) {
    this.state = startSession(ownMs, policies);
  }

  /** What the clock on the wall says. */
  get atMs(): number {
    return this.ownMs + this.skewMs;
  }

  /** One input now. */
  input(input: SessionInput): this {
    return this.take(step(this.state, input, this.ownMs));
  }

  /** Takes over the outcome of a step or of a resumption at the present moment. */
  take([state, effects]: readonly [SessionState, readonly SessionEffect[]]): this {
    this.state = state;
    for (const effect of effects) {
      this.effects.push({ effect, atMs: this.atMs, ownMs: this.ownMs });
      if (effect.kind === 'record') this.intervals.set(effect.interval.id, effect.interval);
      if (effect.kind === 'record-bout') this.bouts.set(effect.bout.id, effect.bout);
    }
    return this;
  }

  /** Time passes, without any input. */
  wait(elapsedMs: number): this {
    this.ownMs += elapsedMs;
    return this;
  }

  /** The clock on the wall is set back. */
  setBack(byMs: number): this {
    this.skewMs -= byMs;
    return this.input({ kind: 'clock-set', skewMs: this.skewMs });
  }

  /** The same look every `everyMs`, from now on for `durationMs`, its end included. */
  keep(input: SessionInput, durationMs: number, everyMs = SECOND): this {
    this.input(input);
    for (let passedMs = 0; passedMs < durationMs; passedMs += everyMs) this.wait(everyMs).input(input);
    return this;
  }

  /** Only effects of one kind, with their times. */
  all<K extends SessionEffect['kind']>(
    kind: K,
  ): readonly { readonly effect: Extract<SessionEffect, { kind: K }>; readonly atMs: number }[] {
    return this.effects.flatMap(({ effect, atMs }) => (isKind(effect, kind) ? [{ effect, atMs }] : []));
  }

  /** The stored intervals in order; stop first to have the open one to its end. */
  get stored(): readonly Interval[] {
    return [...this.intervals.values()].sort((a, b) => a.startMs - b.startMs);
  }

  /** Stored milliseconds per state, e.g. `good`, `unknown:turned`. */
  get totals(): Readonly<Record<string, number>> {
    const totals: Record<string, number> = {};
    for (const { state, startMs, endMs } of this.stored) {
      const key = 'reason' in state ? `${state.kind}:${state.reason}` : state.kind;
      totals[key] = (totals[key] ?? 0) + endMs - startMs;
    }
    return totals;
  }
}

function isKind<K extends SessionEffect['kind']>(
  effect: SessionEffect,
  kind: K,
): effect is Extract<SessionEffect, { kind: K }> {
  return effect.kind === kind;
}
