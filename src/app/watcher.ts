// Holds the picture source and the pose worker together: opens, watches, hands on what is seen, and lets go.
import type { FrameSource, OpenOutcome, SourceStatus } from '../camera/frame-source';
import type { Heartbeat, ModelName, WorkerEvent } from '../contract/pose-worker';
import type { Observation } from '../core/pose/pose';
import type { PoseClient, PoseClientOptions, PoseClientStatus } from '../pose-client/pose-client';
import type { AppProblem, Phase } from './model';

/** What a person chose to look at; kept so that a pause can be ended. */
export type SourceRequest =
  | { readonly kind: 'camera'; readonly deviceId: string | null }
  | { readonly kind: 'recording'; readonly files: readonly File[] }
  | { readonly kind: 'sitter' };

export interface WatcherParts {
  readonly openSource: (request: SourceRequest) => Promise<OpenOutcome>;
  readonly createPoseClient: (options: PoseClientOptions) => PoseClient;
  readonly modelsUrl: string;
  readonly onPhase: (phase: Phase) => void;
  readonly onObservation: (observation: Observation) => void;
  readonly onHeartbeat: (heartbeat: Heartbeat) => void;
  /** The source is there and silent, or has gone: nobody can tell who sits there. */
  readonly onSourceLost: () => void;
  /** The worker was replaced or the source reopened: what was tracked is forgotten. */
  readonly onTrackingLost: () => void;
  readonly onNotice: (problem: AppProblem) => void;
}

export interface Watcher {
  /** Opens the source and watches it; replaces an earlier one. Resolves once it runs, or has failed and the phase says why. */
  start(request: SourceRequest, model: ModelName): Promise<void>;
  /** Lets go of the source; the camera's light is off when this returns. The worker stays for a quick return unless `andWorker`. */
  halt(andWorker: boolean): void;
  setIntervalMs(intervalMs: number): void;
  /** Forgets the tracked person. */
  reset(): void;
}

const FIRST_INTERVAL_MS = 200;

/** Makes a watcher that holds nothing yet. */
export function createWatcher(parts: WatcherParts): Watcher {
  let source: FrameSource | null = null;
  let silenceStatus: () => void = () => undefined;
  let client: { readonly pose: PoseClient; readonly model: ModelName } | null = null;
  let intervalMs = FIRST_INTERVAL_MS;
  let muted = false;
  /** Counts starts, so that one overtaken by another, or by a halt, notices. */
  let turn = 0;

  function onWorkerEvent(event: WorkerEvent): void {
    switch (event.kind) {
      case 'observed':
        if (event.outcome.kind === 'estimated') parts.onObservation(event.outcome.observation);
        else parts.onNotice({ kind: 'worker', message: event.outcome.message });
        break;
      case 'heartbeat':
        if (muted) parts.onSourceLost();
        parts.onHeartbeat(event);
        break;
      case 'feed-ended':
      case 'fault':
        // The source's own status says when it ended; after a fault the client brings a new worker.
        break;
    }
  }

  function onClientStatus(status: PoseClientStatus, settle: (ready: boolean) => void): void {
    switch (status.kind) {
      case 'ready':
        settle(true);
        break;
      case 'failed':
        settle(false);
        fail({ kind: 'worker', message: status.failure.message });
        break;
      case 'restarting':
        parts.onTrackingLost();
        break;
      case 'stopped':
        settle(false);
        break;
      case 'loading':
        break;
    }
  }

  function fail(problem: AppProblem): void {
    halt(true);
    parts.onPhase({ kind: 'problem', problem });
  }

  function onSourceStatus(status: SourceStatus): void {
    muted = status.kind === 'muted';
    if (muted) parts.onSourceLost();
    if (status.kind !== 'ended') return;
    parts.onSourceLost();
    halt(false);
    parts.onPhase(
      status.problem === null
        ? { kind: 'idle' }
        : { kind: 'problem', problem: { kind: 'source', problem: status.problem } },
    );
  }

  /** Resolves to false when the worker cannot be had; the phase then says why. */
  async function ensureClient(model: ModelName): Promise<boolean> {
    if (client?.model === model) return true;
    client?.pose.stop();
    return new Promise((settle) => {
      const pose = parts.createPoseClient({
        model,
        modelsUrl: parts.modelsUrl,
        onEvent: onWorkerEvent,
        onStatus: (status) => onClientStatus(status, settle),
      });
      client = { pose, model };
    });
  }

  function halt(andWorker: boolean): void {
    turn += 1;
    silenceStatus();
    silenceStatus = () => undefined;
    muted = false;
    client?.pose.unwatch();
    source?.stop();
    source = null;
    if (andWorker) {
      client?.pose.stop();
      client = null;
    }
  }

  return {
    async start(request, model) {
      halt(false);
      const mine = turn;
      parts.onPhase({ kind: 'starting', step: 'source' });
      const opened = await parts.openSource(request);
      if (mine !== turn) {
        if (opened.kind === 'open') opened.source.stop();
        return;
      }
      if (opened.kind === 'failed') {
        parts.onPhase({ kind: 'problem', problem: { kind: 'source', problem: opened.problem } });
        return;
      }
      source = opened.source;
      silenceStatus = source.onStatus(onSourceStatus);
      if (mine !== turn) return;
      parts.onPhase({ kind: 'starting', step: 'model' });
      const ready = await ensureClient(model);
      if (!ready || mine !== turn) return;
      const { kind, label, preview, mirrored } = opened.source;
      parts.onTrackingLost();
      client?.pose.reset();
      client?.pose.watch(opened.source, intervalMs);
      parts.onPhase({ kind: 'running', source: { kind, label, preview, mirrored } });
    },
    halt,
    setIntervalMs(ms) {
      intervalMs = ms;
      client?.pose.setIntervalMs(ms);
    },
    reset: () => client?.pose.reset(),
  };
}
