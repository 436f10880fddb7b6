// What crosses the boundary between the page and the pose worker: plain, cloneable, tagged data.
import type { Observation } from '../core/pose/pose';
import type { TurnDeg } from '../core/pose/turn';
import type { Arrived, LoadOutcome, ModelName, WorkerTrouble } from '../core/supervision/load';

export interface LoadOptions {
  readonly model: ModelName;
  /** Absolute address of the folder that holds `detector/model.json` and `landmark-<model>/model.json`. */
  readonly modelsUrl: string;
}

/** Where the time of one estimate went. */
export interface EstimateTimings {
  readonly readMs: number;
  readonly estimateMs: number;
}

/** Whether the model looked at this very frame, or nothing had moved since it last did. `motion`: a still picture has just been left. */
export type Basis =
  { readonly kind: 'looked'; readonly motion: boolean } | { readonly kind: 'reused'; readonly ageMs: number };

/** For how long a pose may stand for pictures in which nothing has moved, and for those with no more than breathing and swaying; 0 for never. */
export interface Reuse {
  readonly stillMs: number;
  readonly calmMs: number;
}

export type EstimateOutcome =
  | {
      readonly kind: 'estimated';
      readonly observation: Observation;
      readonly basis: Basis;
      readonly timings: EstimateTimings;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** A frame handed over on request. The worker owns `bitmap` from then on and closes it. */
export type GrabOutcome =
  | { readonly kind: 'frame'; readonly bitmap: ImageBitmap; readonly timestampMs: number }
  /** No new frame just now; ask again at the next tick. */
  | { readonly kind: 'none' }
  /** There will be no more. */
  | { readonly kind: 'ended' };

/** Gives the next frame, or says why there is none. */
export type Grab = () => Promise<GrabOutcome>;

/** A camera's track, as far as a worker can know it: its full type is the page's alone. */
export interface HandedTrack {
  stop(): void;
}

/** Frames on request: the worker asks on its own clock, which hiding the tab does not slow. */
export interface PullFeed {
  readonly kind: 'pull';
  readonly grab: Grab;
}

/** How frames reach the worker: it reads a transferred stream, or a track of its own where it can have one, or asks the page. */
export type FrameFeed =
  | { readonly kind: 'stream'; readonly readable: ReadableStream<VideoFrame> }
  | { readonly kind: 'track'; readonly track: HandedTrack & Transferable; readonly otherwise: PullFeed }
  | PullFeed;

/** What the worker does whatever else happens, once a second; silence means that it has died or hangs. */
export interface Heartbeat {
  readonly kind: 'heartbeat';
  readonly atMs: number;
  readonly numTensors: number;
  /** Frames taken from feeds since the worker began. */
  readonly framesRead: number;
  /** For how long the feed's frames have been identical to the last grain of noise; a live camera never repeats itself. */
  readonly unchangedMs: number;
}

export type WorkerEvent =
  | { readonly kind: 'observed'; readonly outcome: EstimateOutcome }
  | Heartbeat
  /** While it loads: how much of what has to be fetched is here. */
  | { readonly kind: 'arrived'; readonly arrived: Arrived }
  | { readonly kind: 'fault'; readonly trouble: WorkerTrouble }
  | { readonly kind: 'feed-ended' };

/** The worker's face. One frame is in flight at a time; calls never reject for reasons a person could meet. */
export interface PoseWorkerApi {
  /** Says who hears of events; heartbeats begin with this. Replaces an earlier listener. */
  listen(onEvent: (event: WorkerEvent) => void): void;
  load(options: LoadOptions): Promise<LoadOutcome>;
  /** One look at one frame; takes ownership of `frame`. */
  estimate(frame: ImageBitmap, timestampMs: number): Promise<EstimateOutcome>;
  /** Starts looking at a transferred stream every `intervalMs`; replaces an earlier feed. */
  watchStream(readable: ReadableStream<VideoFrame>, intervalMs: number): void;
  /**
   * The same with a track, which is the worker's from then on. Gives false, and lets go of it, where the worker cannot read tracks;
   * where a track cannot be handed over at all, the call fails before it reaches the worker.
   */
  watchTrack(track: HandedTrack, intervalMs: number): boolean;
  /** Starts asking for a frame every `intervalMs`; replaces an earlier feed. A function must be an argument of its own to cross. */
  watchPull(grab: Grab, intervalMs: number): void;
  setIntervalMs(intervalMs: number): void;
  /** For how long a feed's last pose may stand for later pictures; not at all at first. */
  setReuse(reuse: Reuse): void;
  /** How far every later picture is turned before it is looked at, clockwise; not at all at first. */
  setTurn(turnDeg: TurnDeg): void;
  unwatch(): void;
  /** Forgets the tracked person: after a cut, a new camera, or when calibration starts. */
  reset(): void;
  numTensors(): number;
}
