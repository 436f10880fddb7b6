// Holds the picture source and the pose worker together: opens, watches, hands on what is seen, and lets go.
import type { FrameSource, OpenOutcome } from '../camera/frame-source';
import type { SourceStatus } from '../core/camera/source';
import type { EstimateOutcome, Heartbeat, Reuse, WorkerEvent } from '../pose/contract';
import type { ModelName } from '../core/supervision/load';
import type { Observation } from '../core/pose/pose';
import type { Pace } from '../core/sampling/policy';
import type { PoseClient, PoseClientOptions, PoseClientStatus } from '../pose/client';
import { cameraEventOf, createCameraKeeper, type CameraCondition } from './camera-keeper';
import type { RestartReason } from '../core/supervision/supervise';
import type { Effort } from './pacing';
import type { AppProblem } from '../core/watch/problem';
import type { Phase, RunningSource } from '../model/model';

/** What a person chose to look at; kept so that a pause can be ended. */
export type SourceRequest =
  | { readonly kind: 'camera'; readonly deviceId: string | null }
  | { readonly kind: 'recording'; readonly files: readonly File[] }
  | { readonly kind: 'sitter' };

/** The camera that was lost, and no other. */
interface SameCamera {
  readonly kind: 'same-camera';
  readonly deviceId: string;
}

export type OpenRequest = SourceRequest | SameCamera;

export interface WatcherParts {
  readonly openSource: (request: OpenRequest) => Promise<OpenOutcome>;
  readonly createPoseClient: (options: PoseClientOptions) => PoseClient;
  readonly modelsUrl: string;
  readonly onPhase: (phase: Phase) => void;
  readonly onObservation: (observation: Observation, effort: Effort) => void;
  readonly onHeartbeat: (heartbeat: Heartbeat) => void;
  /** The camera is off between two looks; and is open again, or wanted. */
  readonly onRest: () => void;
  readonly onWake: () => void;
  /** The source is there and silent, or has gone: nobody can tell who sits there. */
  readonly onSourceLost: () => void;
  /** The worker was replaced or the source reopened: what was tracked is forgotten. */
  readonly onTrackingLost: () => void;
  /** The worker is being replaced. */
  readonly onReplaced: (reason: RestartReason) => void;
}

export interface Watcher {
  /** Opens the source and watches it; replaces an earlier one. Resolves once it runs, or has failed and the phase says why. */
  start(request: SourceRequest, model: ModelName): Promise<void>;
  /** Lets go of the source; the camera's light is off when this returns. The worker stays for a quick return unless `andWorker`. */
  halt(andWorker: boolean): void;
  setPace(pace: Pace): void;
  /** Forgets the tracked person. */
  reset(): void;
  /** Switches the camera off for so long, then opens it again; nothing where there is no camera to open again. */
  rest(forMs: number): void;
  /** Ends a rest. */
  wake(): void;
  /** A good moment to look for a lost camera. */
  retryNow(): void;
}

const FIRST_PACE: Pace = { intervalMs: 200, reuseMs: 0, calmReuseMs: 0, framesPerSecond: 5 };

/** Pictures come, or are not wanted just now. */
const isWell = ({ kind }: CameraCondition): boolean => kind === 'live' || kind === 'resting';

const reuseOf = ({ reuseMs, calmReuseMs }: Pace): Reuse => ({ stillMs: reuseMs, calmMs: calmReuseMs });

type Estimated = Extract<EstimateOutcome, { kind: 'estimated' }>;

/** Makes a watcher that holds nothing yet. */
export function createWatcher(parts: WatcherParts): Watcher {
  let source: FrameSource | null = null;
  let silenceStatus: () => void = () => undefined;
  let client: { readonly pose: PoseClient; readonly model: ModelName } | null = null;
  let pace = FIRST_PACE;
  let status: SourceStatus = { kind: 'running' };
  /** What is watched, as it is shown; stays through the loss of a camera. */
  let shown: RunningSource | null = null;
  /** How to ask for the camera that is watched, should it be lost; null for what does not come back. */
  let again: OpenRequest | null = null;
  let resting = false;
  /** Counts starts, so that one overtaken by another, or by a halt, notices. */
  let turn = 0;

  const keeper = createCameraKeeper({
    open: () => parts.openSource(again ?? { kind: 'camera', deviceId: null }),
    release,
    onReopened: (opened) => {
      hold(opened);
      watch(opened);
    },
    onDenied: (problem) => fail({ kind: 'source', problem }),
    onCondition,
  });

  function onCondition(condition: CameraCondition): void {
    if (condition.kind === 'resting') parts.onRest();
    else if (resting) parts.onWake();
    resting = condition.kind === 'resting';
    if (!isWell(condition)) parts.onSourceLost();
    show();
  }

  function onWorkerEvent(event: WorkerEvent): void {
    switch (event.kind) {
      case 'observed':
        if (event.outcome.kind === 'estimated') onEstimated(event.outcome);
        // One failure passes; after several the worker asks to be replaced, and that is told.
        break;
      case 'heartbeat':
        keeper.tell(event);
        if (isWell(keeper.condition())) parts.onHeartbeat(event);
        else parts.onSourceLost();
        break;
      case 'feed-ended':
      case 'fault':
        // The source's own status says when it ended; after a fault the client brings a new worker.
        break;
    }
  }

  function onEstimated({ observation, basis, timings }: Estimated): void {
    keeper.tell({ kind: 'looked', lumaSd: observation.frame.lumaSd });
    parts.onObservation(
      observation,
      basis.kind === 'looked'
        ? { estimateMs: timings.estimateMs, moved: basis.motion }
        : { estimateMs: null, moved: false },
    );
  }

  function onClientStatus(next: PoseClientStatus, settle: (ready: boolean) => void): void {
    switch (next.kind) {
      case 'ready':
        settle(true);
        break;
      case 'failed':
        settle(false);
        fail({ kind: 'worker', message: next.failure.message });
        break;
      case 'restarting':
        parts.onTrackingLost();
        parts.onReplaced(next.reason);
        break;
      case 'stopped':
        settle(false);
        break;
      case 'loading':
        break;
    }
  }

  function fail(problem: AppProblem): void {
    parts.onSourceLost();
    halt(true);
    parts.onPhase({ kind: 'problem', problem });
  }

  function onSourceStatus(next: SourceStatus): void {
    status = next;
    if (again !== null) {
      keeper.tell(cameraEventOf(next));
    } else if (next.kind === 'ended') {
      parts.onSourceLost();
      halt(false);
      parts.onPhase(
        next.problem === null
          ? { kind: 'idle' }
          : { kind: 'problem', problem: { kind: 'source', problem: next.problem } },
      );
    }
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
        onStatus: (next) => onClientStatus(next, settle),
      });
      client = { pose, model };
    });
  }

  function hold(opened: FrameSource): void {
    source = opened;
    silenceStatus = opened.onStatus(onSourceStatus);
  }

  function watch(opened: FrameSource): void {
    const { kind, label, deviceId, preview, mirrored } = opened;
    shown = { kind, label, deviceId, preview, mirrored };
    parts.onTrackingLost();
    client?.pose.reset();
    opened.setFrameRate(pace.framesPerSecond);
    client?.pose.setReuse(reuseOf(pace));
    client?.pose.watch(opened, pace.intervalMs);
    show();
  }

  function show(): void {
    if (shown !== null) parts.onPhase({ kind: 'running', source: shown, camera: keeper.condition() });
  }

  /** Lets go of the source, and of nothing else. */
  function release(): void {
    silenceStatus();
    silenceStatus = () => undefined;
    client?.pose.unwatch();
    source?.stop();
    source = null;
  }

  function halt(andWorker: boolean): void {
    turn += 1;
    keeper.tell({ kind: 'stopped' });
    release();
    shown = null;
    again = null;
    resting = false;
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
      hold(opened.source);
      if (mine !== turn) return;
      parts.onPhase({ kind: 'starting', step: 'model' });
      const ready = await ensureClient(model);
      if (!ready || mine !== turn) return;
      watch(opened.source);
      if (request.kind !== 'camera') return;
      const { deviceId } = opened.source;
      again = deviceId === null ? request : { kind: 'same-camera', deviceId };
      keeper.begin();
      keeper.tell(cameraEventOf(status));
    },
    halt,
    setPace(next) {
      pace = next;
      source?.setFrameRate(next.framesPerSecond);
      client?.pose.setReuse(reuseOf(next));
      client?.pose.setIntervalMs(next.intervalMs);
    },
    reset: () => client?.pose.reset(),
    rest: (forMs) => keeper.tell({ kind: 'rest', forMs }),
    wake: () => keeper.tell({ kind: 'wake' }),
    retryNow: () => keeper.tell({ kind: 'retry' }),
  };
}
