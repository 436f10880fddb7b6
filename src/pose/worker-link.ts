// One pose worker as the page holds it: its calls, what it says, and its end. Knows nothing of restarts.
import { proxy, transfer, wrap, type Remote } from 'comlink';
import type {
  EstimateOutcome,
  FrameFeed,
  GrabOutcome,
  LoadOptions,
  PoseWorkerApi,
  PullFeed,
  Reuse,
  WorkerEvent,
} from './contract';
import type { LoadOutcome, WorkerTrouble } from '../core/supervision/load';
import type { TurnDeg } from '../core/pose/turn';
import { messageOf } from '../message-of';
import { whyNoScript } from './why-no-script';

export interface WorkerLinkHandlers {
  readonly onEvent: (event: WorkerEvent) => void;
  readonly onLoaded: (outcome: LoadOutcome) => void;
  /** The worker's script failed, or a call could not be made. Not called after `terminate()`. */
  readonly onDied: (trouble: WorkerTrouble) => void;
}

export interface WorkerLink {
  watch(feed: FrameFeed, intervalMs: number, turnDeg: TurnDeg): void;
  unwatch(): void;
  setIntervalMs(intervalMs: number): void;
  setReuse(reuse: Reuse): void;
  reset(): void;
  /** Takes ownership of `frame`. Waits until the model is loaded; settles as failed when the worker goes away. */
  estimate(frame: ImageBitmap, timestampMs: number): Promise<EstimateOutcome>;
  terminate(): void;
}

/** Hands the bitmap over instead of copying it. */
function handOver(outcome: GrabOutcome): GrabOutcome {
  return outcome.kind === 'frame' ? transfer(outcome, [outcome.bitmap]) : outcome;
}

/** Takes `worker` over, listens to it and begins to load the model. `scriptUrl` is asked for again should the script fail without a word. */
export function linkWorker(
  worker: Worker,
  scriptUrl: string,
  options: LoadOptions,
  handlers: WorkerLinkHandlers,
): WorkerLink {
  const api: Remote<PoseWorkerApi> = wrap<PoseWorkerApi>(worker);
  let ended = false;
  /** Counts feeds, so that one that took time to begin notices that another has. */
  let feeds = 0;
  let intervalNowMs = 0;
  // A call to a worker that is gone would never settle.
  let sayGone: (outcome: EstimateOutcome) => void = () => undefined;
  const gone = new Promise<EstimateOutcome>((resolve) => (sayGone = resolve));

  function end(): boolean {
    if (ended) return false;
    ended = true;
    worker.terminate();
    sayGone({ kind: 'failed', message: 'The worker went away.' });
    return true;
  }

  function died(trouble: WorkerTrouble): void {
    if (end()) handlers.onDied(trouble);
  }

  function call(result: Promise<unknown>): void {
    result.catch((error: unknown) => died({ kind: 'other', message: messageOf(error) }));
  }

  function pull({ grab }: PullFeed): void {
    call(
      api.watchPull(
        proxy(() => grab().then(handOver)),
        intervalNowMs,
      ),
    );
  }

  /** Where a track cannot be handed over, or the worker has no use for it, frames are asked for. */
  async function offerTrack({ track, otherwise }: Extract<FrameFeed, { kind: 'track' }>): Promise<void> {
    const mine = feeds;
    const taken = await api.watchTrack(transfer(track, [track]), intervalNowMs).catch(() => {
      track.stop();
      return false;
    });
    if (!taken && mine === feeds) pull(otherwise);
  }

  worker.addEventListener('error', (event) => {
    // Browsers give a script that could not be had no message at all, not even an empty one.
    const message: unknown = event.message;
    if (typeof message === 'string' && message !== '') died({ kind: 'other', message });
    else void whyNoScript(scriptUrl).then(died);
  });
  worker.addEventListener('messageerror', () =>
    died({ kind: 'other', message: 'A message from the worker could not be read.' }),
  );

  call(
    api.listen(
      proxy((event: WorkerEvent) => {
        if (ended) return;
        try {
          handlers.onEvent(event);
        } catch (error) {
          // Thrown on, it would go back into the worker and count against it there.
          reportError(error);
        }
      }),
    ),
  );
  // Only the two: the options may hold functions, which cannot cross.
  const loading: Promise<LoadOutcome> = api.load({ model: options.model, modelsUrl: options.modelsUrl });
  call(
    loading.then((outcome) => {
      if (!ended) handlers.onLoaded(outcome);
    }),
  );

  return {
    watch(feed, intervalMs, turnDeg) {
      feeds += 1;
      intervalNowMs = intervalMs;
      call(api.setTurn(turnDeg));
      switch (feed.kind) {
        case 'stream':
          call(api.watchStream(transfer(feed.readable, [feed.readable]), intervalMs));
          break;
        case 'track':
          call(offerTrack(feed));
          break;
        case 'pull':
          pull(feed);
          break;
      }
    },
    unwatch() {
      feeds += 1;
      call(api.unwatch());
    },
    setIntervalMs(intervalMs) {
      intervalNowMs = intervalMs;
      call(api.setIntervalMs(intervalMs));
    },
    setReuse: (reuse) => call(api.setReuse(reuse)),
    reset: () => call(api.reset()),
    estimate(frame, timestampMs) {
      const looked = loading.then((): Promise<EstimateOutcome> =>
        api.estimate(transfer(frame, [frame]), timestampMs),
      );
      return Promise.race([looked, gone]);
    },
    terminate: () => void end(),
  };
}
