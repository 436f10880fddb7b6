// The port to the pose worker: starts and stops it, points it at the source that is held, and tells what it says.
import type { FrameSource } from '../../camera/frame-source';
import type { WorkerEffect } from '../../core/watch/effects';
import type { Pace } from '../../core/sampling/policy';
import type { PoseClient, PoseClientOptions, PoseClientStatus } from '../../pose/client';
import type { Reuse, WorkerEvent } from '../../pose/contract';
import type { Dispatch } from '../loop';

export interface WorkerPortParts {
  readonly createPoseClient: (options: PoseClientOptions) => PoseClient;
  readonly modelsUrl: string;
  /** The source that is held. */
  readonly held: () => FrameSource | null;
  readonly dispatch: Dispatch;
}

export interface WorkerPort {
  readonly perform: (effect: WorkerEffect) => void;
}

/** On the time line of the browser's profiler (User Timing), where measurements of Plumbline listen in as well; kept nowhere. */
function mark(name: 'plumbline-look' | 'plumbline-heartbeat', detail: object): void {
  performance.mark(name, { detail });
  performance.clearMarks(name);
}

const reuseOf = ({ reuseMs, calmReuseMs }: Pace): Reuse => ({ stillMs: reuseMs, calmMs: calmReuseMs });

/** No worker yet. */
export function createWorkerPort({
  createPoseClient,
  modelsUrl,
  held,
  dispatch,
}: WorkerPortParts): WorkerPort {
  let client: PoseClient | null = null;

  function onEvent(event: WorkerEvent): void {
    switch (event.kind) {
      case 'observed': {
        // One failure passes; after several the worker asks to be replaced, and that is told.
        if (event.outcome.kind !== 'estimated') return;
        const { observation, basis, timings } = event.outcome;
        const effort =
          basis.kind === 'looked'
            ? { estimateMs: timings.estimateMs, moved: basis.motion }
            : { estimateMs: null, moved: false };
        mark('plumbline-look', { estimateMs: effort.estimateMs });
        void dispatch({ kind: 'looked', observation, effort });
        return;
      }
      case 'heartbeat':
        mark('plumbline-heartbeat', { framesRead: event.framesRead, numTensors: event.numTensors });
        void dispatch({ kind: 'heartbeat', unchangedMs: event.unchangedMs });
        return;
      case 'arrived':
        void dispatch({ kind: 'model-arrived', arrived: event.arrived });
        return;
      case 'feed-ended':
      case 'fault':
        // The source's own status says when it ended; after a fault the client brings a new worker.
        return;
    }
  }

  function onStatus(status: PoseClientStatus): void {
    switch (status.kind) {
      case 'ready':
        void dispatch({ kind: 'worker-ready' });
        return;
      case 'failed':
        void dispatch({ kind: 'worker-failed', trouble: status.trouble });
        return;
      case 'restarting':
        void dispatch({ kind: 'worker-replaced', reason: status.reason });
        return;
      case 'loading':
      case 'stopped':
        return;
    }
  }

  function setPace(pace: Pace): void {
    held()?.setFrameRate(pace.framesPerSecond);
    client?.setReuse(reuseOf(pace));
    client?.setIntervalMs(pace.intervalMs);
  }

  return {
    perform(effect) {
      switch (effect.kind) {
        case 'start-worker': {
          client?.stop();
          let current: PoseClient | null = null;
          // One that was replaced by another has nothing more to say.
          const speaks = (): boolean => current === null || client === current;
          client = current = createPoseClient({
            model: effect.model,
            modelsUrl,
            onEvent: (event) => {
              if (speaks()) onEvent(event);
            },
            onStatus: (status) => {
              if (speaks()) onStatus(status);
            },
          });
          return;
        }
        case 'stop-worker':
          client?.stop();
          client = null;
          return;
        case 'watch': {
          const source = held();
          if (source === null) return;
          setPace(effect.pace);
          client?.watch(source, effect.pace.intervalMs, effect.turnDeg);
          return;
        }
        case 'unwatch':
          client?.unwatch();
          return;
        case 'set-pace':
          setPace(effect.pace);
          return;
        case 'reset-tracking':
          client?.reset();
          return;
      }
    },
  };
}
