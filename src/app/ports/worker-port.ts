// The port to the pose worker: starts and stops it, points it at the source that is held, and tells what it says.
import type { FrameSource } from '../../camera/frame-source';
import type { WorkerEffect } from '../../core/watch/effects';
import type { Pace } from '../../core/sampling/policy';
import type { LoadOptions, Reuse, WorkerEvent } from '../../pose/contract';
import type { WorkerLink, WorkerLinkHandlers } from '../../pose/worker-link';
import type { Dispatch } from '../loop';

export interface WorkerPortParts {
  /** Starts a worker, which begins to load the model. */
  readonly startWorker: (options: LoadOptions, handlers: WorkerLinkHandlers) => WorkerLink;
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
export function createWorkerPort({ startWorker, modelsUrl, held, dispatch }: WorkerPortParts): WorkerPort {
  let link: WorkerLink | null = null;

  function onEvent(event: WorkerEvent): void {
    switch (event.kind) {
      case 'observed': {
        // One failure passes; after several the worker says that something is wrong with it.
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
        void dispatch({
          kind: 'heartbeat',
          unchangedMs: event.unchangedMs,
          numTensors: event.numTensors,
        });
        return;
      case 'arrived':
        void dispatch({ kind: 'model-arrived', arrived: event.arrived });
        return;
      case 'fault':
        void dispatch({ kind: 'worker-fault', trouble: event.trouble });
        return;
      case 'feed-ended':
        // The source's own status says when it ended.
        return;
    }
  }

  function setPace(pace: Pace): void {
    held()?.setFrameRate(pace.framesPerSecond);
    link?.setReuse(reuseOf(pace));
    link?.setIntervalMs(pace.intervalMs);
  }

  return {
    perform(effect) {
      switch (effect.kind) {
        case 'spawn-worker':
          link?.terminate();
          link = startWorker(
            { model: effect.model, modelsUrl },
            {
              onEvent,
              onLoaded: (outcome) => void dispatch({ kind: 'worker-loaded', outcome }),
              onDied: (trouble) => void dispatch({ kind: 'worker-died', trouble }),
            },
          );
          return;
        case 'terminate-worker':
          link?.terminate();
          link = null;
          return;
        case 'watch': {
          const source = held();
          if (source === null) return;
          setPace(effect.pace);
          link?.watch(source.feed(), effect.pace.intervalMs, effect.turnDeg);
          return;
        }
        case 'unwatch':
          link?.unwatch();
          return;
        case 'set-pace':
          setPace(effect.pace);
          return;
        case 'reset-tracking':
          link?.reset();
          return;
      }
    },
  };
}
