// When the pose worker is to be replaced: a pure state machine fed with what is heard of it and with the passing of time.
import type { LoadOutcome, WorkerTrouble } from './load';

type Loaded = Extract<LoadOutcome, { kind: 'ready' }>;
/** Why a worker is replaced: what it told of itself, how it ended, or what was noticed of it. */
export interface RestartReason {
  readonly kind: 'fault' | 'died' | 'silent' | 'leaking' | 'load-failed';
  readonly trouble: WorkerTrouble;
}

/** When the worker was last heard, how many checks in a row came too long after that, and when the last of those was. */
interface Hearing {
  readonly lastHeardMs: number;
  readonly missedChecks: number;
  readonly checkedAtMs: number;
}

export type Supervision =
  /** `reason` is null at the first start, else why the one before was replaced. */
  | {
      readonly kind: 'loading';
      readonly failures: number;
      readonly reason: RestartReason | null;
      readonly hearing: Hearing;
    }
  | {
      readonly kind: 'ready';
      readonly failures: number;
      readonly sinceMs: number;
      readonly loaded: Loaded;
      readonly hearing: Hearing;
      /** The fewest tensors seen at a heartbeat; null before the first. */
      readonly leastTensors: number | null;
    }
  | {
      readonly kind: 'waiting';
      readonly failures: number;
      readonly reason: RestartReason;
      readonly untilMs: number;
    }
  /** None will be tried: it never worked, so trying again by itself would not help. */
  | { readonly kind: 'failed'; readonly trouble: WorkerTrouble }
  | { readonly kind: 'stopped' };

export type SupervisionEvent =
  | { readonly kind: 'loaded'; readonly outcome: LoadOutcome }
  | { readonly kind: 'heartbeat'; readonly numTensors: number }
  /** Anything else the worker says; it proves that the worker lives. */
  | { readonly kind: 'heard' }
  | { readonly kind: 'fault' | 'died'; readonly trouble: WorkerTrouble }
  /** Time has passed. */
  | { readonly kind: 'check' }
  | { readonly kind: 'stop' };

export type SupervisionCommand = 'spawn' | 'watch' | 'terminate';

export interface SupervisionLimits {
  /** Silence after which a working worker counts as dead. */
  readonly silentMs: number;
  /** The same while it loads, when compiling may keep it from speaking. */
  readonly silentLoadingMs: number;
  /** Checks in a row that must find silence: after a sleep of the whole machine, one check alone finds hours of it. */
  readonly missedChecks: number;
  /** The least time between two of them. */
  readonly checkMs: number;
  /** Tensors more than the fewest seen, from which on memory is taken to leak. */
  readonly extraTensors: number;
  /** Waiting time before the first, second, … restart; the last holds from then on. */
  readonly backOffMs: readonly [number, ...number[]];
  /** Time of good work after which earlier failures are forgotten. */
  readonly settledMs: number;
}

export const DEFAULT_LIMITS: SupervisionLimits = {
  silentMs: 10_000,
  silentLoadingMs: 60_000,
  missedChecks: 3,
  checkMs: 1000,
  extraTensors: 1000,
  backOffMs: [1000, 2000, 5000, 15_000, 60_000],
  settledMs: 120_000,
};

export type Supervised = readonly [Supervision, readonly SupervisionCommand[]];

/** The first worker is asked for. */
export function beginSupervision(atMs: number): Supervised {
  return [spawned(0, null, atMs), ['spawn']];
}

/** When a `check` is due; null while time alone changes nothing. Earlier ones change nothing, later ones do no harm. */
export function checkDueMs(state: Supervision, limits: SupervisionLimits = DEFAULT_LIMITS): number | null {
  switch (state.kind) {
    case 'waiting':
      return state.untilMs;
    case 'loading':
    case 'ready': {
      const { lastHeardMs, missedChecks, checkedAtMs } = state.hearing;
      if (missedChecks > 0) return checkedAtMs + limits.checkMs;
      return lastHeardMs + (state.kind === 'loading' ? limits.silentLoadingMs : limits.silentMs);
    }
    case 'failed':
    case 'stopped':
      return null;
  }
}

/** One step: what becomes of the state, and what is to be done with the worker. `atMs` is the page's clock. */
export function supervise(
  state: Supervision,
  event: SupervisionEvent,
  atMs: number,
  limits: SupervisionLimits = DEFAULT_LIMITS,
): Supervised {
  if (state.kind === 'stopped' || state.kind === 'failed') {
    return event.kind === 'stop' ? [{ kind: 'stopped' }, []] : [state, []];
  }
  if (event.kind === 'stop') {
    return [{ kind: 'stopped' }, state.kind === 'waiting' ? [] : ['terminate']];
  }
  if (state.kind === 'waiting') {
    const due = event.kind === 'check' && atMs >= state.untilMs;
    return due ? [spawned(state.failures, state.reason, atMs), ['spawn']] : [state, []];
  }
  switch (event.kind) {
    case 'fault':
    case 'died':
      return lost(state, { kind: event.kind, trouble: event.trouble }, atMs, limits);
    case 'loaded':
      return loaded(state, event.outcome, atMs, limits);
    case 'heard':
      return [{ ...state, hearing: heardAt(atMs) }, []];
    case 'heartbeat':
      return heartbeat(state, event.numTensors, atMs, limits);
    case 'check':
      return check(state, atMs, limits);
  }
}

type Alive = Extract<Supervision, { kind: 'loading' | 'ready' }>;

const heardAt = (atMs: number): Hearing => ({ lastHeardMs: atMs, missedChecks: 0, checkedAtMs: atMs });

function spawned(failures: number, reason: RestartReason | null, atMs: number): Supervision {
  return { kind: 'loading', failures, reason, hearing: heardAt(atMs) };
}

function loaded(state: Alive, outcome: LoadOutcome, atMs: number, limits: SupervisionLimits): Supervised {
  if (outcome.kind === 'failed') {
    return lost(state, { kind: 'load-failed', trouble: outcome.trouble }, atMs, limits);
  }
  const ready: Supervision = {
    kind: 'ready',
    failures: state.failures,
    sinceMs: atMs,
    loaded: outcome,
    hearing: heardAt(atMs),
    leastTensors: null,
  };
  return [ready, ['watch']];
}

function heartbeat(state: Alive, numTensors: number, atMs: number, limits: SupervisionLimits): Supervised {
  const hearing = heardAt(atMs);
  if (state.kind === 'loading') return [{ ...state, hearing }, []];
  const leastTensors = Math.min(numTensors, state.leastTensors ?? numTensors);
  if (numTensors > leastTensors + limits.extraTensors) {
    const trouble = { kind: 'leaking', numTensors } as const;
    return lost(state, { kind: 'leaking', trouble }, atMs, limits);
  }
  return [{ ...state, hearing, leastTensors }, []];
}

function check(state: Alive, atMs: number, limits: SupervisionLimits): Supervised {
  if (atMs < (checkDueMs(state, limits) ?? Infinity)) return [state, []];
  const forMs = atMs - state.hearing.lastHeardMs;
  const missedChecks = state.hearing.missedChecks + 1;
  if (missedChecks >= limits.missedChecks) {
    return lost(state, { kind: 'silent', trouble: { kind: 'silent', forMs } }, atMs, limits);
  }
  return [{ ...state, hearing: { ...state.hearing, missedChecks, checkedAtMs: atMs } }, []];
}

/** The worker is given up. One that has worked before is replaced after a while; one that never did is a failure to show. */
function lost(state: Alive, reason: RestartReason, atMs: number, limits: SupervisionLimits): Supervised {
  if (state.kind === 'loading' && state.reason === null) {
    return [{ kind: 'failed', trouble: reason.trouble }, ['terminate']];
  }
  const settled = state.kind === 'ready' && atMs - state.sinceMs >= limits.settledMs;
  const failures = settled ? 1 : state.failures + 1;
  const [first] = limits.backOffMs;
  const delayMs = limits.backOffMs[Math.min(failures, limits.backOffMs.length) - 1] ?? first;
  return [{ kind: 'waiting', failures, reason, untilMs: atMs + delayMs }, ['terminate']];
}
