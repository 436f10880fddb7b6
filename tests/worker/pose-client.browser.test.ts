// The page's face of the worker, with real workers: feeds of both kinds, failures, and going on after a loss.
import { expect, describe, onTestFinished, test } from 'vitest';
import type { FrameFeed, WorkerEvent } from '../../src/pose/contract';
import {
  createPoseClient,
  type PoseClient,
  type PoseClientOptions,
  type PoseClientStatus,
} from '../../src/pose/client';
import { UPRIGHT } from '../../src/sitter/pose-parameters';
import { drawPeople } from './support/people';
import { until } from './support/wait';
import { modelsUrl } from './support/worker';

const [person] = drawPeople([UPRIGHT]) as [ImageData];

interface Watched {
  readonly client: PoseClient;
  readonly statuses: readonly PoseClientStatus[];
  readonly events: readonly WorkerEvent[];
  readonly workers: readonly Worker[];
  /** How many looks found somebody. */
  found(): number;
}

/** A client whose workers the test can get at. */
function startClient(options: Partial<PoseClientOptions> = {}): Watched {
  const statuses: PoseClientStatus[] = [];
  const events: WorkerEvent[] = [];
  const workers: Worker[] = [];
  const client = createPoseClient({
    model: 'lite',
    modelsUrl,
    onStatus: (status) => statuses.push(status),
    onEvent: (event) => events.push(event),
    spawn() {
      const worker = new Worker(new URL('./support/faulty.worker.ts', import.meta.url), { type: 'module' });
      workers.push(worker);
      return worker;
    },
    ...options,
  });
  onTestFinished(() => client.stop());
  const found = (): number =>
    events.filter(
      (event) =>
        event.kind === 'observed' &&
        event.outcome.kind === 'estimated' &&
        event.outcome.observation.kind === 'pose',
    ).length;
  return { client, statuses, events, workers, found };
}

/** A source that is asked for frames; counts how often a feed was fetched. */
function pulledPerson() {
  const counts = { feeds: 0 };
  const feed = (): FrameFeed => {
    counts.feeds += 1;
    return {
      kind: 'pull',
      grab: async () => ({
        kind: 'frame',
        bitmap: await createImageBitmap(person),
        timestampMs: Date.now(),
      }),
    };
  };
  return { counts, source: { feed } };
}

/** A source that streams from a canvas as a camera does. */
function streamedPerson() {
  const canvas = document.createElement('canvas');
  canvas.width = person.width;
  canvas.height = person.height;
  const context = canvas.getContext('2d');
  const stream = canvas.captureStream(25);
  const [track] = stream.getVideoTracks();
  if (context === null || track === undefined) throw new Error('no canvas to stream from');
  // A canvas sends frames only while it is drawn on.
  let drawn = 0;
  const timer = setInterval(() => {
    context.putImageData(person, 0, 0);
    context.fillRect(drawn++ % 64, 0, 1, 1);
  }, 40);
  onTestFinished(() => {
    clearInterval(timer);
    track.stop();
  });
  return {
    track,
    source: {
      feed: (): FrameFeed => ({
        kind: 'stream',
        readable: new MediaStreamTrackProcessor({ track, maxBufferSize: 1 }).readable,
      }),
    },
  };
}

const kinds = ({ statuses }: Watched): string[] => statuses.map(({ kind }) => kind);

describe('a feed', () => {
  test('that is pulled gives observations, and none after it is let go', async () => {
    const watched = startClient();
    watched.client.watch(pulledPerson().source, 100);
    await until('three poses', () => (watched.found() >= 3 ? true : null));
    expect(kinds(watched)).toEqual(['loading', 'ready']);
    watched.client.unwatch();
    // One look may still be on its way; two heartbeats later it has come.
    const beats = (): number => watched.events.filter(({ kind }) => kind === 'heartbeat').length;
    const from = beats();
    await until('two heartbeats', () => (beats() >= from + 2 ? true : null));
    const settled = watched.found();
    await until('two more heartbeats', () => (beats() >= from + 4 ? true : null));
    expect(watched.found()).toBe(settled);
  });

  test('that streams does not stall: every frame is closed', async () => {
    const watched = startClient();
    const { source, track } = streamedPerson();
    watched.client.watch(source, 100);
    // Two frames left open would stop the stream for good.
    await until('twenty poses', () => (watched.found() >= 20 ? true : null));
    track.stop();
    await until(
      'the end of the feed',
      () => watched.events.find(({ kind }) => kind === 'feed-ended') ?? null,
    );
  });

  test('can be replaced by one of another kind', async () => {
    const watched = startClient();
    watched.client.watch(streamedPerson().source, 100);
    await until('a pose from the stream', () => (watched.found() >= 1 ? true : null));
    const { counts, source } = pulledPerson();
    watched.client.watch(source, 100);
    const before = watched.found();
    await until('poses from the other', () => (watched.found() >= before + 3 ? true : null));
    expect(counts.feeds).toBe(1);
  });
});

describe('a worker that is lost', () => {
  const limits = { silentMs: 1500, missedChecks: 1, backOffMs: [200] } as const;

  test.each([
    ['is killed', (worker: Worker) => worker.terminate(), 'silent'],
    ['hangs', (worker: Worker) => worker.postMessage({ misbehave: 'hang' }), 'silent'],
    ['loses a promise', (worker: Worker) => worker.postMessage({ misbehave: 'lose-a-promise' }), 'fault'],
  ])('because it %s is replaced, asks for a fresh feed, and goes on', async (_how, harm, reason) => {
    const watched = startClient({ limits });
    const { counts, source } = pulledPerson();
    watched.client.watch(source, 100);
    await until('a pose', () => (watched.found() >= 1 ? true : null));
    const [first] = watched.workers;
    if (first === undefined) throw new Error('no worker');
    harm(first);
    await until('the second worker', () =>
      kinds(watched).at(-1) === 'ready' && watched.workers.length === 2 ? true : null,
    );
    const before = watched.found();
    await until('poses from the second', () => (watched.found() >= before + 3 ? true : null));
    expect(kinds(watched)).toEqual(['loading', 'ready', 'restarting', 'ready']);
    expect(watched.statuses[2]).toMatchObject({ reason: { kind: reason } });
    expect(counts.feeds).toBe(2);
  });

  test('does not leave a look waiting for ever', async () => {
    const watched = startClient();
    await until('the worker', () => (kinds(watched).includes('ready') ? true : null));
    const look = watched.client.estimate(await createImageBitmap(person), 0);
    watched.client.stop();
    expect(await look).toMatchObject({ kind: 'failed' });
    expect(kinds(watched).at(-1)).toBe('stopped');
  });
});

describe('a worker that never works', () => {
  test('for want of its model is shown as failed at that step', async () => {
    const watched = startClient({ modelsUrl: new URL('/nowhere/', location.href).href });
    const failed = await until(
      'the failure',
      () => watched.statuses.find(({ kind }) => kind === 'failed') ?? null,
    );
    expect(failed).toMatchObject({ trouble: { kind: 'file-missing' } });
    const late = await watched.client.estimate(await createImageBitmap(person), 0);
    expect(late).toMatchObject({ kind: 'failed' });
  });

  test('for want of its script is told as an earlier version, and not as something undefined', async () => {
    const scriptUrl = new URL('/nowhere.worker.js', location.href).href;
    const watched = startClient({
      spawn: () => new Worker(scriptUrl, { type: 'module' }),
      scriptUrl,
    });
    const failed = await until(
      'the failure',
      () => watched.statuses.find(({ kind }) => kind === 'failed') ?? null,
    );
    // As after an update: the page knows the old name of a script that the server has no more.
    expect(failed).toMatchObject({ trouble: { kind: 'script-missing' } });
  });
});
