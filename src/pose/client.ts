// A pose worker for tools and tests, which have no machine: keeps one alive by the machine's own rules, points it at a source, and says how it stands.
import type { FrameSource } from '../camera/frame-source';
import type { EstimateOutcome, LoadOptions, Reuse, WorkerEvent } from './contract';
import type { LoadOutcome, WorkerTrouble } from '../core/supervision/load';
import {
  beginSupervision,
  DEFAULT_LIMITS,
  supervise,
  type RestartReason,
  type Supervised,
  type Supervision,
  type SupervisionEvent,
  type SupervisionLimits,
} from '../core/supervision/supervise';
import type { TurnDeg } from '../core/pose/turn';
import { spawnPoseWorker, workerScriptUrl } from './spawn-worker';
import { linkWorker, type WorkerLink } from './worker-link';
import { steadyNow } from '../steady-now';

export type PoseClientStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly loaded: Extract<LoadOutcome, { kind: 'ready' }> }
  /** The worker was lost and is being replaced; frames are not looked at meanwhile. */
  | { readonly kind: 'restarting'; readonly reason: RestartReason }
  /** It never worked. Make a new client to try again. */
  | { readonly kind: 'failed'; readonly trouble: WorkerTrouble }
  | { readonly kind: 'stopped' };

export interface PoseClientOptions extends LoadOptions {
  /** Every observation, heartbeat and fault, and the end of a feed. */
  readonly onEvent: (event: WorkerEvent) => void;
  /** Called at each change, beginning with `loading`. */
  readonly onStatus: (status: PoseClientStatus) => void;
  readonly limits?: Partial<SupervisionLimits>;
  /** Makes the worker; tests pass their own to get hold of it. */
  readonly spawn?: () => Worker;
  /** Where its script lies, to be asked for should it not start. */
  readonly scriptUrl?: string;
}

export interface PoseClient {
  /** Looks at `source` every `intervalMs`, its pictures turned clockwise, and again after each restart, until `unwatch()` or another source. */
  watch(source: Pick<FrameSource, 'feed'>, intervalMs: number, turnDeg?: TurnDeg): void;
  setIntervalMs(intervalMs: number): void;
  /** For how long a pose may stand for later pictures; holds for later workers too. */
  setReuse(reuse: Reuse): void;
  unwatch(): void;
  /** Forgets the tracked person. */
  reset(): void;
  /** One look at one frame, for work without a feed; takes ownership of `frame`. */
  estimate(frame: ImageBitmap, timestampMs: number): Promise<EstimateOutcome>;
  /** Ends the worker for good. */
  stop(): void;
}

const CHECK_MS = 1000;

/** Starts a worker and keeps watch over it. */
export function createPoseClient(options: PoseClientOptions): PoseClient {
  const spawn = options.spawn ?? spawnPoseWorker;
  const limits: SupervisionLimits = { ...DEFAULT_LIMITS, ...options.limits };
  let link: WorkerLink | null = null;
  let watched: {
    readonly source: Pick<FrameSource, 'feed'>;
    readonly turnDeg: TurnDeg;
    intervalMs: number;
  } | null = null;
  let reuse: Reuse = { stillMs: 0, calmMs: 0 };
  let state: Supervision;
  let status: PoseClientStatus | null = null;

  function adopt([next, commands]: Supervised): void {
    state = next;
    for (const command of commands) {
      if (command === 'terminate') {
        link?.terminate();
        link = null;
      } else if (command === 'spawn') {
        link = startLink();
        link.setReuse(reuse);
      } else if (watched !== null) {
        link?.watch(watched.source.feed(), watched.intervalMs, watched.turnDeg);
      }
    }
    const current = statusOf(next);
    if (status === null || !sameStatus(status, current)) {
      status = current;
      options.onStatus(current);
    }
  }

  const dispatch = (event: SupervisionEvent): void => adopt(supervise(state, event, steadyNow(), limits));

  function startLink(): WorkerLink {
    return linkWorker(spawn(), options.scriptUrl ?? workerScriptUrl, options, {
      onLoaded: (outcome) => dispatch({ kind: 'loaded', outcome }),
      onDied: (trouble) => dispatch({ kind: 'died', trouble }),
      onEvent: (event) => {
        if (event.kind === 'feed-ended') watched = null;
        options.onEvent(event);
        dispatch(event.kind === 'heartbeat' || event.kind === 'fault' ? event : { kind: 'heard' });
      },
    });
  }

  state = { kind: 'stopped' };
  adopt(beginSupervision(steadyNow()));
  const timer = setInterval(() => dispatch({ kind: 'check' }), CHECK_MS);

  return {
    watch(source, intervalMs, turnDeg = 0) {
      watched = { source, turnDeg, intervalMs };
      if (state.kind === 'ready') link?.watch(source.feed(), intervalMs, turnDeg);
    },
    setIntervalMs(intervalMs) {
      if (watched !== null) watched.intervalMs = intervalMs;
      link?.setIntervalMs(intervalMs);
    },
    setReuse(next) {
      reuse = next;
      link?.setReuse(next);
    },
    unwatch() {
      watched = null;
      link?.unwatch();
    },
    reset: () => link?.reset(),
    estimate(frame, timestampMs) {
      if (link !== null) return link.estimate(frame, timestampMs);
      frame.close();
      return Promise.resolve({ kind: 'failed', message: 'The worker is not running.' });
    },
    stop() {
      clearInterval(timer);
      watched = null;
      dispatch({ kind: 'stop' });
    },
  };
}

function statusOf(state: Supervision): PoseClientStatus {
  switch (state.kind) {
    case 'loading':
      return state.reason === null ? { kind: 'loading' } : { kind: 'restarting', reason: state.reason };
    case 'waiting':
      return { kind: 'restarting', reason: state.reason };
    case 'ready':
      return { kind: 'ready', loaded: state.loaded };
    case 'failed':
      return { kind: 'failed', trouble: state.trouble };
    case 'stopped':
      return { kind: 'stopped' };
  }
}

/** Heartbeats change the supervision every second without changing what is worth telling. */
function sameStatus(one: PoseClientStatus, other: PoseClientStatus): boolean {
  if (one.kind === 'restarting' && other.kind === 'restarting') return one.reason === other.reason;
  if (one.kind === 'ready' && other.kind === 'ready') return one.loaded === other.loaded;
  return one.kind === other.kind;
}
