// The worker's logic without the worker: loads the model, watches a feed, looks at frames one at a time, and says what it saw.
import type {
  EstimateOutcome,
  Grab,
  LoadOptions,
  PoseWorkerApi,
  HandedTrack,
  Reuse,
  WorkerEvent,
} from '../src/pose/contract';
import type { Arrived, LoadOutcome } from '../src/core/supervision/load';
import { thumbOf, type Thumb } from './backdrop/find-patch';
import { createBackdropWatch } from './backdrop/watch-backdrop';
import { blockLuma, createChangeGate } from './change-gate';
import type { FrameFacts, Observation, Pose } from '../src/core/pose/pose';
import type { TurnDeg } from '../src/core/pose/turn';
import type { FrameReader } from './frame-reader';
import {
  runPullFeed,
  runStreamFeed,
  runTrackFeed,
  type ArrivedFrame,
  type FeedHandlers,
  type RunningFeed,
} from './frame-source';
import { frameStats } from './frame-stats';
import { createFreshness } from './freshness';
import type { CreateOutcome, PoseEstimator } from './pose-estimator';
import { messageOf } from '../src/message-of';
import { steadyNow } from '../src/steady-now';

export interface PoseServiceParts {
  readonly createEstimator: (
    options: LoadOptions & { readonly onArrived: (arrived: Arrived) => void },
  ) => Promise<CreateOutcome>;
  readonly createReader: () => FrameReader;
  /** How often the heartbeat is sent. */
  readonly heartbeatMs: number;
}

export interface PoseService extends PoseWorkerApi {
  /** Passes on an error that no call answers for. */
  reportFault(message: string): void;
}

/** A model that has failed so often in a row will not come right by itself. [design] */
const FAILURES_IN_A_ROW = 3;
/** The slowest machine answers in less; after this it never will. [design] */
const HUNG_MS = 20_000;
/** So many heartbeats missed in a row, and the worker itself stood still: its tab was frozen, or its machine slept. [design] */
const FROZEN_BEATS = 5;

/** A trap or the end of memory leaves the model's own memory in no known state: nothing it says afterwards can be trusted. */
const isFatal = (error: unknown): boolean =>
  error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

function observed(frame: FrameFacts, pose: Pose | null): Observation {
  return pose === null ? { kind: 'no-pose', frame } : { kind: 'pose', frame, pose };
}

/** Makes the service from its parts; nothing runs before `listen`. */
export function createPoseService(parts: PoseServiceParts): PoseService {
  const freshness = createFreshness();
  const gate = createChangeGate();
  const backdrop = createBackdropWatch();
  /** The last pose a feed gave, for as long as nothing moves. */
  let lastSeen: { readonly pose: Pose | null; readonly atMs: number } | null = null;
  let reuse: Reuse = { stillMs: 0, calmMs: 0 };
  let reader: FrameReader | null = null;
  let turnDeg: TurnDeg = 0;
  let estimator: PoseEstimator | null = null;
  let feed: RunningFeed | null = null;
  let listener: (event: WorkerEvent) => unknown = () => undefined;
  let heartbeat: ReturnType<typeof setInterval> | null = null;
  let framesRead = 0;
  let failuresInARow = 0;
  /** Frames whose pixels could not be had: of those no model knows anything. */
  let unreadableInARow = 0;
  let askedAtMs: number | null = null;
  let lastBeatMs = 0;
  /** The model keeps state between frames, so looks queue up behind one another. */
  let lastLook: Promise<unknown> = Promise.resolve();

  /** Across the boundary the listener answers with a promise. An error of the page's own is the page's to report. */
  function say(event: WorkerEvent): void {
    Promise.resolve(listener(event)).catch(() => undefined);
  }

  /** Reads the pixels before the first await, so that the caller may close the frame as soon as this returns. */
  function look(arrived: ArrivedFrame, mayReuse: boolean): Promise<EstimateOutcome> {
    const startMs = performance.now();
    try {
      reader ??= parts.createReader();
      const { image, size } = reader.glance(arrived.frame, turnDeg);
      framesRead += 1;
      const { meanLuma, lumaSd, chroma, hash } = frameStats(image.data, image.width, image.height);
      freshness.saw(hash, startMs);
      unreadableInARow = 0;
      const frame: FrameFacts = { timestampMs: arrived.timestampMs, ...size, meanLuma, lumaSd, chroma };
      const blocks = blockLuma(image.data, image.width, image.height);
      const reused = mayReuse ? reusable(blocks, startMs) : null;
      if (reused !== null) {
        const timings = { readMs: performance.now() - startMs, estimateMs: 0 };
        const basis = { kind: 'reused', ageMs: startMs - reused.atMs } as const;
        return Promise.resolve({
          kind: 'estimated',
          observation: observed(frame, reused.pose),
          basis,
          timings,
        });
      }
      // Before the picture is read whole: the glance's own pixels are needed later.
      const thumb = mayReuse ? thumbOf(image) : null;
      const whole = reader.read(arrived.frame, turnDeg);
      const readMs = performance.now() - startMs;
      const outcome = lastLook.then(() => estimate(whole, frame, { blocks, thumb }, readMs));
      lastLook = outcome;
      return outcome;
    } catch (error) {
      const message = messageOf(error);
      unreadableInARow += 1;
      return Promise.resolve({ kind: 'failed', message });
    }
  }

  /** The last pose, where it may stand for a picture with these blocks. */
  function reusable(blocks: Float32Array, atMs: number): typeof lastSeen {
    if (lastSeen === null) return null;
    const movement = gate.movement(blocks);
    if (movement === 'moved') return null;
    return atMs - lastSeen.atMs < (movement === 'still' ? reuse.stillMs : reuse.calmMs) ? lastSeen : null;
  }

  async function estimate(
    image: ImageData,
    frame: FrameFacts,
    { blocks, thumb }: { readonly blocks: Float32Array; readonly thumb: Thumb | null },
    readMs: number,
  ): Promise<EstimateOutcome> {
    if (estimator === null) return { kind: 'failed', message: 'The pose model is not loaded.' };
    const startMs = performance.now();
    askedAtMs = startMs;
    try {
      const pose = await estimator.estimate(image, frame.timestampMs);
      failuresInARow = 0;
      const motion = gate.startsMoving(blocks);
      gate.looked(blocks, pose !== null);
      const moved = thumb === null ? undefined : backdrop.looked(thumb, pose, frame);
      lastSeen = { pose, atMs: performance.now() };
      return {
        kind: 'estimated',
        observation: observed(moved === undefined ? frame : { ...frame, backdrop: moved }, pose),
        basis: { kind: 'looked', motion },
        timings: { readMs, estimateMs: performance.now() - startMs },
      };
    } catch (error) {
      forget();
      failuresInARow = isFatal(error) ? FAILURES_IN_A_ROW : failuresInARow + 1;
      return { kind: 'failed', message: messageOf(error) };
    } finally {
      askedAtMs = null;
    }
  }

  function forget(): void {
    gate.reset();
    backdrop.reset();
    lastSeen = null;
  }

  /** Gives false when the feed could not be started. */
  function watch(start: (handlers: FeedHandlers) => RunningFeed | null): boolean {
    feed?.stop();
    estimator?.reset();
    forget();
    freshness.begin(performance.now());
    const started: { feed: RunningFeed | null } = { feed: null };
    // A look that was under way when its feed was replaced has nothing to say about the new one.
    const current = (): boolean => started.feed === null || feed === started.feed;
    started.feed = start({
      look: async (arrived) => {
        const outcome = await look(arrived, true);
        if (current()) say({ kind: 'observed', outcome });
        if (outcome.kind !== 'failed') return;
        const { message } = outcome;
        if (unreadableInARow >= FAILURES_IN_A_ROW) {
          say({ kind: 'fault', trouble: { kind: 'no-pixels', message } });
        } else if (failuresInARow >= FAILURES_IN_A_ROW) {
          say({ kind: 'fault', trouble: { kind: 'other', message } });
        }
      },
      onEnd: (message) => {
        feed = null;
        freshness.end();
        // A feed that broke may work with a fresh worker; one that ended has nothing more to give.
        say(
          message === null ? { kind: 'feed-ended' } : { kind: 'fault', trouble: { kind: 'other', message } },
        );
      },
    });
    feed = started.feed;
    return feed !== null;
  }

  return {
    listen(onEvent) {
      listener = onEvent;
      lastBeatMs = performance.now();
      heartbeat ??= setInterval(() => {
        const nowMs = performance.now();
        if (nowMs - lastBeatMs > FROZEN_BEATS * parts.heartbeatMs) {
          // In that time neither the camera nor the model could have shown that it lives.
          if (feed !== null) freshness.begin(nowMs);
          if (askedAtMs !== null) askedAtMs = nowMs;
        }
        lastBeatMs = nowMs;
        const waitedMs = askedAtMs === null ? 0 : nowMs - askedAtMs;
        if (waitedMs > HUNG_MS) {
          const message = `The model has not answered for ${Math.round(waitedMs / 1000)} s.`;
          say({ kind: 'fault', trouble: { kind: 'other', message } });
        }
        say({
          kind: 'heartbeat',
          atMs: steadyNow(),
          numTensors: estimator?.numTensors() ?? 0,
          framesRead,
          unchangedMs: freshness.unchangedMs(nowMs),
        });
      }, parts.heartbeatMs);
    },

    async load(options): Promise<LoadOutcome> {
      const onArrived = (arrived: Arrived): void => say({ kind: 'arrived', arrived });
      const created = await parts.createEstimator({ ...options, onArrived });
      if (created.kind === 'failed') return created;
      // A look under way still belongs to the earlier model.
      await lastLook;
      estimator?.dispose();
      estimator = created.estimator;
      forget();
      return { kind: 'ready', backend: 'wasm', loadMs: created.loadMs, warmUpMs: created.warmUpMs };
    },

    async estimate(frame, timestampMs) {
      try {
        return await look({ frame, timestampMs }, false);
      } finally {
        frame.close();
      }
    },

    watchStream(readable: ReadableStream<VideoFrame>, intervalMs: number) {
      watch((handlers) => runStreamFeed(readable, intervalMs, handlers));
    },
    watchTrack: (track: HandedTrack, intervalMs: number) =>
      watch((handlers) => runTrackFeed(track, intervalMs, handlers)),
    watchPull(grab: Grab, intervalMs: number) {
      watch((handlers) => runPullFeed(grab, intervalMs, handlers));
    },
    setIntervalMs: (intervalMs) => feed?.setIntervalMs(intervalMs),
    setReuse: (next) => {
      reuse = next;
    },
    setTurn: (next) => {
      turnDeg = next;
    },

    unwatch() {
      feed?.stop();
      feed = null;
      freshness.end();
    },

    reset() {
      forget();
      // Again behind the look under way, which would otherwise bring back what is to be forgotten.
      lastLook = lastLook.then(() => {
        estimator?.reset();
        forget();
      });
    },
    numTensors: () => estimator?.numTensors() ?? 0,
    reportFault: (message) => say({ kind: 'fault', trouble: { kind: 'other', message } }),
  };
}
