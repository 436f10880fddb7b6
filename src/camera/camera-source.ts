// The camera as a frame source.
import { feedFromTrack, type TrackFeed } from './camera-feed';
import { cameraProblem } from './camera-problem';
import type { FrameSource, OpenOutcome } from './frame-source';
import { listCameras } from './list-cameras';
import { createStatusBoard } from './status-board';

export type CameraOptions =
  /** Whichever the browser gives. */
  | { readonly kind: 'any' }
  /** The camera chosen earlier; another one is taken when it is gone. */
  | { readonly kind: 'preferred'; readonly deviceId: string }
  /** This one or none: what was calibrated with one camera says nothing about the picture of another. */
  | { readonly kind: 'only'; readonly deviceId: string; readonly label: string };

/** Enough for monitoring, and spares the battery. */
const FRAMES_PER_SECOND = 5;

/** Wishes only: a camera that cannot do them all is still a camera. */
const WISHES: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: FRAMES_PER_SECOND },
};

/** Asks for the camera and opens it. Never rejects; says what is in the way. */
export async function openCamera(options: CameraOptions): Promise<OpenOutcome> {
  if (!('mediaDevices' in navigator)) {
    const problem = window.isSecureContext
      ? ({ kind: 'other', message: 'This browser gives pages no camera.' } as const)
      : ({ kind: 'insecure-page' } as const);
    return { kind: 'failed', problem };
  }
  try {
    const stream = await request(options);
    const [track] = stream.getVideoTracks();
    if (track === undefined) return { kind: 'failed', problem: { kind: 'no-camera' } };
    return { kind: 'open', source: sourceFrom(stream, track) };
  } catch (error) {
    const problem = error instanceof Error ? cameraProblem(error) : cameraProblem(new Error(String(error)));
    return { kind: 'failed', problem };
  }
}

async function request(options: CameraOptions): Promise<MediaStream> {
  const ask = (wishes: MediaTrackConstraints): Promise<MediaStream> =>
    navigator.mediaDevices.getUserMedia({ video: { ...WISHES, ...wishes } });
  switch (options.kind) {
    case 'any':
      return ask({});
    case 'only':
      try {
        return await ask({ deviceId: { exact: options.deviceId } });
      } catch (error) {
        const sameName = (await listCameras()).filter(
          ({ deviceId, label }) => label === options.label && deviceId !== options.deviceId,
        );
        const [only] = sameName;
        // Of two cameras of one name nobody knows which it was.
        if (only === undefined || sameName.length > 1) throw error;
        return ask({ deviceId: { exact: only.deviceId } });
      }
    case 'preferred':
      try {
        return await ask({ deviceId: { ideal: options.deviceId } });
      } catch (error) {
        if (error instanceof Error && error.name === 'OverconstrainedError') return ask({});
        throw error;
      }
  }
}

function sourceFrom(stream: MediaStream, track: MediaStreamVideoTrack): FrameSource {
  const preview = document.createElement('video');
  preview.muted = true;
  preview.playsInline = true;
  preview.srcObject = stream;
  // Playing is only for the eye where frames are streamed; it is refused when the source is stopped at once.
  preview.play().catch(() => undefined);

  const status = createStatusBoard({ kind: track.muted ? 'muted' : 'running' });
  let current: TrackFeed | null = null;
  let frameRate: number = FRAMES_PER_SECOND;
  track.addEventListener('mute', () => status.set({ kind: 'muted' }));
  track.addEventListener('unmute', () => status.set({ kind: 'running' }));
  track.addEventListener('ended', () => {
    release();
    status.set({ kind: 'ended', problem: { kind: 'camera-gone' } });
  });

  function release(): void {
    current?.end();
    current = null;
    for (const each of stream.getTracks()) each.stop();
    preview.srcObject = null;
  }

  return {
    kind: 'camera',
    label: track.label,
    // Browsers that keep it back give an empty one.
    deviceId: track.getSettings().deviceId || null,
    preview,
    // A camera that looks away from the person shows the world as it is.
    mirrored: track.getSettings().facingMode !== 'environment',
    feed() {
      current?.end();
      current = feedFromTrack(track, preview);
      return current.feed;
    },
    setFrameRate(framesPerSecond) {
      if (framesPerSecond === frameRate || track.readyState === 'ended') return;
      frameRate = framesPerSecond;
      const wishes = { ...WISHES, frameRate: { ideal: framesPerSecond } };
      // A camera that refuses goes on as it was.
      track.applyConstraints(wishes).catch(() => undefined);
      current?.setWishes(wishes);
    },
    onStatus: status.onStatus,
    stop() {
      release();
      status.set({ kind: 'ended', problem: null });
    },
  };
}
