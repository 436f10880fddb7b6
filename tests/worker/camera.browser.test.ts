// The camera source with the browser's made-up camera: both ways to the worker, refusals, and the light going out.
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openCamera } from '../../src/camera/camera-source';
import type { FrameSource } from '../../src/camera/frame-source';
import type { SourceStatus } from '../../src/core/camera/source';
import { listCameras } from '../../src/camera/list-cameras';
import type { WorkerEvent } from '../../src/pose/contract';
import { createPoseClient } from '../../src/pose/client';
import { until } from './support/wait';
import { modelsUrl } from './support/worker';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function opened(): Promise<FrameSource> {
  const outcome = await openCamera({ kind: 'any' });
  if (outcome.kind === 'failed') throw new Error(outcome.problem.kind);
  onTestFinished(() => outcome.source.stop());
  return outcome.source;
}

/** Tells every track the browser has handed out from now on, copies too. */
function keepTracks(): () => MediaStreamTrack[] {
  const clone = vi.spyOn(MediaStreamTrack.prototype, 'clone');
  const getUserMedia = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
  return () => [
    ...getUserMedia.mock.settledResults.flatMap((result) =>
      result.type === 'fulfilled' ? result.value.getTracks() : [],
    ),
    ...clone.mock.results.flatMap((result) => (result.type === 'return' ? [result.value] : [])),
  ];
}

/** Lets the real worker look until it has seen frames that differ. */
async function seesFreshFrames(source: FrameSource): Promise<void> {
  const events: WorkerEvent[] = [];
  const client = createPoseClient({
    model: 'lite',
    modelsUrl,
    onEvent: (event) => events.push(event),
    onStatus: () => undefined,
  });
  onTestFinished(() => client.stop());
  client.watch(source, 50);
  const looks = (): number => events.filter(({ kind }) => kind === 'observed').length;
  await until('ten looks', () => (looks() >= 10 ? true : null));
  const beat = await until('a heartbeat after that', () => {
    const last = events.at(-1);
    return last?.kind === 'heartbeat' ? last : null;
  });
  expect(beat.framesRead).toBeGreaterThanOrEqual(10);
  const sizes = events.flatMap((event) =>
    event.kind === 'observed' && event.outcome.kind === 'estimated' ? [event.outcome.observation.frame] : [],
  );
  expect(new Set(sizes.map(({ meanLuma }) => meanLuma)).size).toBeGreaterThan(1);
  for (const { widthPx, heightPx } of sizes) {
    expect(widthPx).toBeLessThanOrEqual(640);
    expect(heightPx).toBeLessThanOrEqual(480);
  }
}

describe('a camera', () => {
  test('streams its frames to the worker where the browser can', async () => {
    const source = await opened();
    const feed = source.feed();
    expect(feed.kind).toBe('stream');
    await seesFreshFrames(source);
  });

  test('has its frames asked for where the browser cannot stream them', async () => {
    vi.stubGlobal('MediaStreamTrackProcessor', undefined);
    Reflect.deleteProperty(globalThis, 'MediaStreamTrackProcessor');
    const source = await opened();
    // Offered as a track first; this browser refuses to hand one over.
    const feed = source.feed();
    expect(feed.kind === 'track' && feed.otherwise.kind).toBe('pull');
    await seesFreshFrames(source);
  });

  test('is off when stop returns, copies and all', async () => {
    const tracks = keepTracks();
    const source = await opened();
    source.feed();
    source.feed();
    const statuses: SourceStatus[] = [];
    source.onStatus((status) => statuses.push(status));
    expect(tracks()).toHaveLength(3);
    source.stop();
    expect(tracks().map(({ readyState }) => readyState)).toEqual(['ended', 'ended', 'ended']);
    expect(statuses).toEqual([{ kind: 'running' }, { kind: 'ended', problem: null }]);
  });

  test('that goes away says so, and its feed ends', async () => {
    const tracks = keepTracks();
    const source = await opened();
    const [track] = tracks();
    if (track === undefined) throw new Error('no track');
    const statuses: SourceStatus[] = [];
    source.onStatus((status) => statuses.push(status));
    // The event that unplugging gives; a page cannot cause the real one.
    track.dispatchEvent(new Event('mute'));
    track.dispatchEvent(new Event('unmute'));
    track.dispatchEvent(new Event('ended'));
    expect(statuses).toEqual([
      { kind: 'running' },
      { kind: 'muted' },
      { kind: 'running' },
      { kind: 'ended', problem: { kind: 'camera-gone' } },
    ]);
    const feed = source.feed();
    expect(feed.kind === 'pull' ? await feed.grab() : null).toEqual({ kind: 'ended' });
  });

  test('is listed by name once it was allowed', async () => {
    const source = await opened();
    const cameras = await listCameras();
    expect(cameras.map(({ label }) => label)).toContain(source.label);
  });
});

describe('a camera that cannot be had', () => {
  const refuse = (name: string, message = ''): void => {
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException(message, name));
  };

  test.each([
    ['NotAllowedError', { kind: 'camera-blocked', by: 'person' }],
    ['NotFoundError', { kind: 'no-camera' }],
    ['NotReadableError', { kind: 'camera-in-use' }],
  ])('says what %s means', async (name, problem) => {
    refuse(name);
    expect(await openCamera({ kind: 'any' })).toEqual({ kind: 'failed', problem });
  });

  test('says that the page is not secure, or that there are no cameras in this browser', async () => {
    vi.stubGlobal('navigator', {});
    expect(await openCamera({ kind: 'any' })).toMatchObject({ problem: { kind: 'other' } });
    vi.stubGlobal('isSecureContext', false);
    expect(await openCamera({ kind: 'any' })).toMatchObject({ problem: { kind: 'insecure-page' } });
  });

  test('is replaced by another when the one chosen earlier is gone', async () => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const asked: unknown[] = [];
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation((constraints) => {
      const { video } = constraints ?? {};
      const wished = typeof video === 'object' && 'deviceId' in video;
      asked.push(wished);
      return wished ? Promise.reject(new DOMException('', 'OverconstrainedError')) : real(constraints);
    });
    const outcome = await openCamera({ kind: 'preferred', deviceId: 'gone' });
    if (outcome.kind === 'open') outcome.source.stop();
    expect(outcome.kind).toBe('open');
    expect(asked).toEqual([true, false]);
  });
});
