// The ways from a camera's track to the worker, best first. What the browser can do decides, never what it is called.
import { fitFrame } from '../pose/frame-size';
import type { FrameFeed, PullFeed } from '../pose/contract';
import { steadyNow } from '../steady-now';

export interface TrackFeed {
  readonly feed: FrameFeed;
  /** Lets go of the frames; the camera goes on. */
  end(): void;
  /** Frames are read from a copy of the track, which has wishes of its own. */
  setWishes(wishes: MediaTrackConstraints): void;
}

/** A feed from `track`; `video` shows the same track. Streams frames where that is possible, else offers the worker the track, else has frames asked for. */
export function feedFromTrack(track: MediaStreamVideoTrack, video: HTMLVideoElement): TrackFeed {
  if (track.readyState === 'ended') return pullFeed(track, video);
  return canStreamFrames() ? streamFeed(track) : trackFeed(track, video);
}

function canStreamFrames(): boolean {
  if (!('MediaStreamTrackProcessor' in globalThis)) return false;
  const probe = new ReadableStream();
  try {
    structuredClone(probe, { transfer: [probe] });
    return true;
  } catch {
    // Streams exist and cannot be handed to a worker.
    return false;
  }
}

/** Goes on at the full rate while the tab is hidden. */
function streamFeed(track: MediaStreamVideoTrack): TrackFeed {
  // A clone, so that a feed whose worker has died can be ended without ending the camera.
  const clone = track.clone();
  const processor = new MediaStreamTrackProcessor({ track: clone, maxBufferSize: 1 });
  return {
    feed: { kind: 'stream', readable: processor.readable },
    end: () => clone.stop(),
    setWishes: (wishes) => void clone.applyConstraints(wishes).catch(() => undefined),
  };
}

/** Safari has the processor in workers only, and hands tracks over; elsewhere the offer is refused at once. */
function trackFeed(track: MediaStreamVideoTrack, video: HTMLVideoElement): TrackFeed {
  const clone = track.clone();
  const otherwise = pullFeed(track, video);
  return {
    feed: { kind: 'track', track: clone, otherwise: otherwise.feed },
    end() {
      otherwise.end();
      // Once handed over it is the worker's to stop, which does so when it no longer watches, or ends.
      clone.stop();
    },
    setWishes: () => undefined,
  };
}

/** Copies the picture of the video element when asked; the worker asks on its own clock, which hiding the tab does not slow. */
function pullFeed(
  track: MediaStreamVideoTrack,
  video: HTMLVideoElement,
): TrackFeed & { readonly feed: PullFeed } {
  let ended = false;
  return {
    feed: {
      kind: 'pull',
      async grab() {
        if (ended || track.readyState === 'ended') return { kind: 'ended' };
        if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return { kind: 'none' };
        const { widthPx, heightPx } = fitFrame({ widthPx: video.videoWidth, heightPx: video.videoHeight });
        const timestampMs = steadyNow();
        const bitmap = await createImageBitmap(video, { resizeWidth: widthPx, resizeHeight: heightPx });
        return { kind: 'frame', bitmap, timestampMs };
      },
    },
    end: () => (ended = true),
    setWishes: () => undefined,
  };
}
