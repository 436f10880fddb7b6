// Frames are taken one at a time, and every one is closed, looked at or not.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GrabOutcome } from '../../../src/pose/contract';
import { runPullFeed, runStreamFeed, runTrackFeed } from '../../../workers/frame-source';

/** Stands in for a frame; only being closed matters here. */
class FakeFrame {
  open = true;
  close(): void {
    if (!this.open) throw new Error('closed twice');
    this.open = false;
  }
}

const asBitmap = (frame: FakeFrame): ImageBitmap => frame as unknown as ImageBitmap;
const asVideoFrame = (frame: FakeFrame): VideoFrame => frame as unknown as VideoFrame;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A look that takes `workMs` and notes what overlaps and what is closed too early. */
function observer(workMs: number) {
  const seen = { looks: 0, atOnce: 0, mostAtOnce: 0, closedEarly: 0, ends: new Array<string | null>() };
  return {
    seen,
    handlers: {
      async look({ frame }: { frame: unknown }): Promise<void> {
        if (!(frame as FakeFrame).open) seen.closedEarly += 1;
        seen.looks += 1;
        seen.atOnce += 1;
        seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.atOnce);
        await new Promise((resolve) => setTimeout(resolve, workMs));
        seen.atOnce -= 1;
      },
      onEnd: (message: string | null) => void seen.ends.push(message),
    },
  };
}

/** A feed that is asked for frames. */
function pulled(grabMs: number) {
  const frames: FakeFrame[] = [];
  return {
    frames,
    grab: async (): Promise<GrabOutcome> => {
      await new Promise((resolve) => setTimeout(resolve, grabMs));
      const frame = new FakeFrame();
      frames.push(frame);
      return { kind: 'frame', bitmap: asBitmap(frame), timestampMs: Date.now() };
    },
  };
}

/** A camera that never waits for its reader, as a real one does not. */
function streamed() {
  const frames: FakeFrame[] = [];
  let controller: ReadableStreamDefaultController<VideoFrame> | null = null;
  let cancelled = false;
  const readable = new ReadableStream<VideoFrame>({
    start: (given) => void (controller = given),
    cancel: () => void (cancelled = true),
  });
  return {
    frames,
    readable,
    wasCancelled: () => cancelled,
    push() {
      const frame = new FakeFrame();
      frames.push(frame);
      controller?.enqueue(asVideoFrame(frame));
    },
    close: () => controller?.close(),
    fail: (error: Error) => controller?.error(error),
  };
}

describe('a feed that is asked for frames', () => {
  test('is asked once an interval, and each frame is closed', async () => {
    const { frames, grab } = pulled(5);
    const { seen, handlers } = observer(20);
    const feed = runPullFeed(grab, 100, handlers);
    await vi.advanceTimersByTimeAsync(1050);
    feed.stop();
    expect(seen).toMatchObject({ looks: 11, mostAtOnce: 1, closedEarly: 0 });
    expect(frames.every(({ open }) => !open)).toBe(true);
  });

  test('has one frame in flight: a tick while busy is dropped', async () => {
    const { frames, grab } = pulled(5);
    const { seen, handlers } = observer(250);
    runPullFeed(grab, 100, handlers);
    await vi.advanceTimersByTimeAsync(3000);
    expect(seen.mostAtOnce).toBe(1);
    expect(frames).toHaveLength(10);
  });

  test('is asked no more after stop, and a frame already asked for is closed unseen', async () => {
    const { frames, grab } = pulled(50);
    const { seen, handlers } = observer(10);
    const feed = runPullFeed(grab, 100, handlers);
    await vi.advanceTimersByTimeAsync(20);
    feed.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(frames.map(({ open }) => open)).toEqual([false]);
    expect(seen).toMatchObject({ looks: 0, ends: [] });
  });

  test('says that it ended, or why it broke, once', async () => {
    for (const [grab, expected] of [
      [() => Promise.resolve<GrabOutcome>({ kind: 'ended' }), null],
      [() => Promise.reject(new Error('gone')), 'gone'],
    ] as const) {
      const { seen, handlers } = observer(1);
      runPullFeed(grab, 100, handlers);
      await vi.advanceTimersByTimeAsync(1000);
      expect(seen.ends).toEqual([expected]);
    }
  });

  test('is asked again at the next tick when there was nothing new', async () => {
    const grab = vi.fn(() => Promise.resolve<GrabOutcome>({ kind: 'none' }));
    const feed = runPullFeed(grab, 100, observer(1).handlers);
    await vi.advanceTimersByTimeAsync(450);
    feed.setIntervalMs(10);
    await vi.advanceTimersByTimeAsync(100);
    feed.stop();
    expect(grab).toHaveBeenCalledTimes(5 + 10);
  });
});

describe('a feed that streams', () => {
  test('is looked at once an interval, and frames in between are closed unseen', async () => {
    const camera = streamed();
    const { seen, handlers } = observer(20);
    runStreamFeed(camera.readable, 500, handlers);
    for (let count = 0; count < 50; count++) {
      camera.push();
      await vi.advanceTimersByTimeAsync(100);
      expect(camera.frames.filter(({ open }) => open)).toHaveLength(0);
    }
    expect(seen).toMatchObject({ looks: 10, mostAtOnce: 1, closedEarly: 0 });
  });

  test('closes the frame even when looking fails, and says that it broke', async () => {
    const camera = streamed();
    const { seen, handlers } = observer(1);
    runStreamFeed(camera.readable, 100, {
      ...handlers,
      look: () => {
        throw new Error('boom');
      },
    });
    camera.push();
    await vi.advanceTimersByTimeAsync(10);
    expect(camera.frames[0]?.open).toBe(false);
    expect(seen.ends).toEqual(['boom']);
  });

  test('says that it ended, or why it broke', async () => {
    for (const [finish, expected] of [
      [(camera: ReturnType<typeof streamed>) => camera.close(), null],
      [(camera: ReturnType<typeof streamed>) => camera.fail(new Error('lost')), 'lost'],
    ] as const) {
      const camera = streamed();
      const { seen, handlers } = observer(1);
      runStreamFeed(camera.readable, 100, handlers);
      finish(camera);
      await vi.advanceTimersByTimeAsync(10);
      expect(seen.ends).toEqual([expected]);
    }
  });

  test('lets the camera know when it is stopped, and says nothing more', async () => {
    const camera = streamed();
    const { seen, handlers } = observer(1);
    const feed = runStreamFeed(camera.readable, 100, handlers);
    feed.stop();
    await vi.advanceTimersByTimeAsync(10);
    expect(camera.wasCancelled()).toBe(true);
    expect(seen.ends).toEqual([]);
  });
});

describe('a track of the worker’s own', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('is read as a stream where the worker has a processor, and stopped with the feed', async () => {
    const camera = streamed();
    const asked: unknown[] = [];
    vi.stubGlobal(
      'MediaStreamTrackProcessor',
      class {
        readonly readable = camera.readable;
        constructor(init: unknown) {
          asked.push(init);
        }
      },
    );
    const track = { stop: vi.fn() };
    const { seen, handlers } = observer(0);
    const feed = runTrackFeed(track, 100, handlers);
    expect(asked).toEqual([{ track, maxBufferSize: 1 }]);
    camera.push();
    await vi.advanceTimersByTimeAsync(10);
    expect(seen.looks).toBe(1);
    expect(camera.frames.every(({ open }) => !open)).toBe(true);
    expect(track.stop).not.toHaveBeenCalled();
    feed?.stop();
    expect(track.stop).toHaveBeenCalledOnce();
  });

  test('is let go where the worker has none', () => {
    const track = { stop: vi.fn() };
    expect(runTrackFeed(track, 100, observer(0).handlers)).toBeNull();
    expect(track.stop).toHaveBeenCalledOnce();
  });
});
