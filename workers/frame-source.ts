// Takes frames from a feed at a steady rate: one in flight, the newest wins, and each is closed by whoever received it.
import type { Grab, HandedTrack } from '../src/pose/contract';
import { createFrameCopier } from './frame-copy';
import { createPacer } from './pacer';
import { messageOf } from '../src/message-of';
import { steadyNow } from '../src/steady-now';

/** A frame on its way to `look`; closed as soon as `look` has read it. */
export interface ArrivedFrame {
  readonly frame: VideoFrame | ImageBitmap;
  readonly timestampMs: number;
}

export interface FeedHandlers {
  /**
   * Deals with one frame; the next is not taken before it settles. The frame is closed when `read` returns,
   * which must happen before the first await.
   */
  readonly look: (arrived: ArrivedFrame) => Promise<void>;
  /** The feed will give no more, by itself or because it broke (`message`). Not called after `stop()`. */
  readonly onEnd: (message: string | null) => void;
}

export interface RunningFeed {
  setIntervalMs(intervalMs: number): void;
  /** Takes no more frames. A frame being looked at is finished. */
  stop(): void;
}

/**
 * Reads a stream to the end. Frames that arrive between ticks are closed unseen: two that stay open
 * would stall a camera for good, so none is ever kept for later.
 */
export function runStreamFeed(
  readable: ReadableStream<VideoFrame>,
  intervalMs: number,
  handlers: FeedHandlers,
): RunningFeed {
  const reader = readable.getReader();
  const copyFrame = createFrameCopier();
  const pacer = createPacer(intervalMs, performance.now());
  let stopped = false;
  /** It may have been stopped while something was awaited. */
  const hasStopped = (): boolean => stopped;

  async function run(): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      let looking: Promise<void> | null = null;
      try {
        if (!stopped && pacer.isDue(performance.now())) {
          const timestampMs = steadyNow();
          const copy = await copyFrame(value);
          try {
            if (!hasStopped()) looking = handlers.look({ frame: copy ?? value, timestampMs });
          } finally {
            copy?.close();
          }
        }
      } finally {
        value.close();
      }
      if (looking !== null) {
        await looking;
        pacer.taken(performance.now());
      }
    }
  }

  run()
    .then(
      () => null,
      (error: unknown) => messageOf(error),
    )
    .then((message) => {
      if (!stopped) handlers.onEnd(message);
    })
    .catch(rethrow);

  return {
    setIntervalMs: (ms) => pacer.setIntervalMs(ms),
    stop() {
      stopped = true;
      // Cancelling closes what is still queued and tells the source; there is nobody left to tell if it fails.
      reader.cancel().catch(() => undefined);
    },
  };
}

type TrackProcessor = new (init: { readonly track: HandedTrack; readonly maxBufferSize: number }) => {
  readonly readable: ReadableStream<VideoFrame>;
};

/** Reads a track that is the worker's own; null, and the track let go, where the worker has no way to read one. */
export function runTrackFeed(
  track: HandedTrack,
  intervalMs: number,
  handlers: FeedHandlers,
): RunningFeed | null {
  const { MediaStreamTrackProcessor: Processor } = globalThis as unknown as {
    readonly MediaStreamTrackProcessor?: TrackProcessor;
  };
  if (Processor === undefined) {
    track.stop();
    return null;
  }
  const { readable } = new Processor({ track, maxBufferSize: 1 });
  const feed = runStreamFeed(readable, intervalMs, handlers);
  return {
    ...feed,
    stop() {
      feed.stop();
      // The page has no hold on it any more; left alone it would keep the camera on.
      track.stop();
    },
  };
}

/** Asks for a frame at each tick. A tick while a frame is awaited or looked at is dropped. */
export function runPullFeed(grab: Grab, intervalMs: number, handlers: FeedHandlers): RunningFeed {
  let busy = false;
  let stopped = false;

  async function take(): Promise<void> {
    const outcome = await grab();
    if (outcome.kind === 'ended') {
      end(null);
    } else if (outcome.kind === 'frame') {
      let looking: Promise<void> | null = null;
      try {
        if (!stopped) looking = handlers.look({ frame: outcome.bitmap, timestampMs: outcome.timestampMs });
      } finally {
        outcome.bitmap.close();
      }
      await looking;
    }
  }

  function end(message: string | null): void {
    if (stopped) return;
    stop();
    handlers.onEnd(message);
  }

  function stop(): void {
    stopped = true;
    clearInterval(timer);
  }

  function tick(): void {
    if (busy || stopped) return;
    busy = true;
    take()
      .catch((error: unknown) => end(messageOf(error)))
      .finally(() => (busy = false))
      .catch(rethrow);
  }

  let timer = setInterval(tick, intervalMs);
  tick();
  return {
    setIntervalMs(ms) {
      if (stopped) return;
      clearInterval(timer);
      timer = setInterval(tick, ms);
    },
    stop,
  };
}

/** Lets an error out of a promise chain nobody awaits, to where the worker reports faults. */
function rethrow(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
