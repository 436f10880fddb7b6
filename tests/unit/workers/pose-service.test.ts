// The worker's rules, with a stand-in for the model: order, ownership, and what is said when something goes wrong.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GrabOutcome, WorkerEvent } from '../../../src/pose/contract';
import type { Pose } from '../../../src/core/pose/pose';
import type { FrameReader } from '../../../workers/frame-reader';
import type { PoseEstimator } from '../../../workers/pose-estimator';
import { createPoseService } from '../../../workers/pose-service';

const POSE: Pose = { score: 0.9, keypoints: [], keypoints3D: [] };

/** A model that notes what it is asked, in order; `answer` decides what it sees. */
function fakeModel(answer: () => Promise<Pose | null>) {
  const calls: string[] = [];
  const estimator: PoseEstimator = {
    async estimate(_image, timestampMs) {
      calls.push(`begin ${timestampMs}`);
      try {
        return await answer();
      } finally {
        calls.push(`end ${timestampMs}`);
      }
    },
    reset: () => void calls.push('reset'),
    numTensors: () => 7,
    dispose: () => void calls.push('dispose'),
  };
  return { calls, estimator };
}

const GONE = { kind: 'file-missing', file: 'model.json', status: 404 } as const;
const LOAD = { model: 'lite', modelsUrl: 'http://here/models/' } as const;

function bitmap(onClose: () => void = () => undefined): ImageBitmap {
  return { width: 2, height: 2, close: onClose };
}

const dark = { data: new Uint8ClampedArray(16), width: 2, height: 2 } as unknown as ImageData;
const darkReader: FrameReader = {
  glance: () => ({ image: dark, size: { widthPx: 2, heightPx: 2 } }),
  read: () => dark,
};

async function loadedService(
  answer: () => Promise<Pose | null> = () => Promise.resolve(POSE),
  createReader = () => darkReader,
) {
  const { calls, estimator } = fakeModel(answer);
  const service = createPoseService({
    createEstimator: () => Promise.resolve({ kind: 'ready', estimator, loadMs: 1, warmUpMs: 1 }),
    createReader,
    heartbeatMs: 1000,
  });
  const events: WorkerEvent[] = [];
  service.listen((event) => events.push(event));
  await service.load(LOAD);
  return { service, calls, events };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const later = <T>(value: T, ms: number): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms));

describe('one look', () => {
  test('gives a pose with the facts of its frame', async () => {
    const { service } = await loadedService();
    expect(await service.estimate(bitmap(), 42)).toMatchObject({
      kind: 'estimated',
      observation: {
        kind: 'pose',
        pose: POSE,
        frame: { timestampMs: 42, widthPx: 2, heightPx: 2, meanLuma: 0, lumaSd: 0 },
      },
    });
  });

  test('says that nobody was seen, which is not an error', async () => {
    const { service } = await loadedService(() => Promise.resolve(null));
    expect(await service.estimate(bitmap(), 42)).toMatchObject({
      kind: 'estimated',
      observation: { kind: 'no-pose', frame: { timestampMs: 42 } },
    });
  });

  test('fails with a reason, and closes its frame, when the model throws or is not loaded', async () => {
    const broken = await loadedService(() => Promise.reject(new Error('boom')));
    const unloaded = createPoseService({
      createEstimator: () => Promise.resolve({ kind: 'failed', trouble: GONE }),
      createReader: () => darkReader,
      heartbeatMs: 1000,
    });
    expect(await unloaded.load(LOAD)).toEqual({ kind: 'failed', trouble: GONE });
    for (const [service, message] of [
      [broken.service, /boom/],
      [unloaded, /not loaded/],
    ] as const) {
      const onClose = vi.fn();
      const outcome = await service.estimate(bitmap(onClose), 1);
      expect(outcome.kind === 'failed' && outcome.message).toMatch(message);
      expect(onClose).toHaveBeenCalledOnce();
    }
  });

  test('waits for the look before it, and so does a reset', async () => {
    const { service, calls } = await loadedService(() => later(POSE, 50));
    const looks = [service.estimate(bitmap(), 1), service.estimate(bitmap(), 2)];
    service.reset();
    looks.push(service.estimate(bitmap(), 3));
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all(looks);
    expect(calls).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2', 'reset', 'begin 3', 'end 3']);
  });
});

describe('watching', () => {
  const grab = (): Promise<GrabOutcome> =>
    Promise.resolve({ kind: 'frame', bitmap: bitmap(), timestampMs: Date.now() });

  test('forgets the person before, says what it sees, and stops when told', async () => {
    const { service, calls, events } = await loadedService();
    service.watchPull(grab, 100);
    await vi.advanceTimersByTimeAsync(350);
    service.unwatch();
    await vi.advanceTimersByTimeAsync(500);
    expect(calls[0]).toBe('reset');
    expect(events.filter(({ kind }) => kind === 'observed')).toHaveLength(4);
  });

  test('says nothing of an earlier feed once there is another', async () => {
    const { service, events } = await loadedService(() => later(POSE, 50));
    service.watchPull(grab, 10_000);
    await vi.advanceTimersByTimeAsync(10);
    service.watchPull(() => Promise.resolve({ kind: 'none' }), 10_000);
    await vi.advanceTimersByTimeAsync(500);
    expect(events).toEqual([]);
  });

  test('tells the end of a feed from its breaking', async () => {
    const { service, events } = await loadedService();
    service.watchPull(() => Promise.resolve({ kind: 'ended' }), 100);
    await vi.advanceTimersByTimeAsync(10);
    service.watchPull(() => Promise.reject(new Error('lost')), 100);
    await vi.advanceTimersByTimeAsync(10);
    expect(events).toEqual([
      { kind: 'feed-ended' },
      { kind: 'fault', trouble: { kind: 'other', message: 'lost' } },
    ]);
  });

  const faults = (events: readonly WorkerEvent[]) => events.filter(({ kind }) => kind === 'fault');

  test('asks to be replaced when the model fails three times in a row, and not for less', async () => {
    let calls = 0;
    const { service, events } = await loadedService(() => {
      calls += 1;
      return calls % 3 === 0 || calls > 10 ? Promise.reject(new Error('boom')) : Promise.resolve(POSE);
    });
    service.watchPull(grab, 100);
    await vi.advanceTimersByTimeAsync(1_150);
    expect(calls).toBe(12);
    expect(faults(events)).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(faults(events)).toEqual([{ kind: 'fault', trouble: { kind: 'other', message: 'boom' } }]);
  });

  test('tells when the browser does not let it read pictures, and blames no model', async () => {
    const { service, events, calls } = await loadedService(undefined, () => ({
      ...darkReader,
      glance: () => {
        throw new DOMException('Reading canvas data is not allowed.', 'SecurityError');
      },
    }));
    service.watchPull(grab, 100);
    await vi.advanceTimersByTimeAsync(150);
    expect(faults(events)).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    const trouble = { kind: 'no-pixels', message: 'Reading canvas data is not allowed.' };
    expect(faults(events)).toEqual([{ kind: 'fault', trouble }]);
    expect(calls).not.toContain('begin');
  });

  test.each([new WebAssembly.RuntimeError('unreachable'), new RangeError('out of memory')])(
    'asks to be replaced at once after %s, for its memory cannot be trusted any more',
    async (error) => {
      const { service, events } = await loadedService(() => Promise.reject(error));
      service.watchPull(grab, 100);
      await vi.advanceTimersByTimeAsync(50);
      expect(faults(events)).toEqual([{ kind: 'fault', trouble: { kind: 'other', message: error.message } }]);
    },
  );

  test('asks to be replaced when the model does not answer, though the heart goes on beating', async () => {
    const { service, events } = await loadedService(() => new Promise(() => undefined));
    service.watchPull(grab, 100);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(faults(events)).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(faults(events)[0]).toMatchObject({
      trouble: { message: expect.stringMatching(/not answered/) as string },
    });
  });

  test('takes neither camera nor model for dead when the worker itself stood still for a while', async () => {
    const { service, events } = await loadedService(() => new Promise(() => undefined));
    service.watchPull(grab, 100);
    await vi.advanceTimersByTimeAsync(3_000);
    // The tab was frozen: the clock ran on, and no timer did.
    vi.setSystemTime(Date.now() + 60_000);
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + 60_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(faults(events)).toEqual([]);
    const beat = events.findLast(({ kind }) => kind === 'heartbeat');
    expect(beat).toMatchObject({ unchangedMs: 0 });
    await vi.advanceTimersByTimeAsync(22_000);
    expect(faults(events)[0]).toMatchObject({
      trouble: { message: expect.stringMatching(/not answered/) as string },
    });
    vi.restoreAllMocks();
  });

  test('beats once a second, and tells how many frames it read and how long they stayed the same', async () => {
    const { service, events } = await loadedService();
    service.watchPull(grab, 500);
    await vi.advanceTimersByTimeAsync(5100);
    const beats = events.filter((event) => event.kind === 'heartbeat');
    expect(beats).toHaveLength(5);
    expect(beats.at(-1)).toMatchObject({ numTensors: 7, framesRead: 10 });
    expect(beats.at(-1)?.unchangedMs).toBeGreaterThanOrEqual(4500);
  });
});

describe('a picture in which nothing moves', () => {
  const grab = (): Promise<GrabOutcome> =>
    Promise.resolve({ kind: 'frame', bitmap: bitmap(), timestampMs: Date.now() });

  async function watched(seconds: number, reuseMs: number) {
    const made = await loadedService();
    made.service.setReuse({ stillMs: reuseMs, calmMs: 0 });
    made.service.watchPull(grab, 500);
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    made.service.unwatch();
    const outcomes = made.events.flatMap((event) =>
      event.kind === 'observed' && event.outcome.kind === 'estimated' ? [event.outcome] : [],
    );
    return { ...made, outcomes, looks: made.calls.filter((call) => call.startsWith('begin')).length };
  }

  test('still gives a look at every tick, each with its own time, and says which were reused', async () => {
    const { outcomes, looks } = await watched(60, 10_000);
    expect(outcomes.length).toBeGreaterThanOrEqual(120);
    const times = outcomes.map(({ observation }) => observation.frame.timestampMs);
    expect(new Set(times).size).toBe(times.length);
    expect(outcomes.filter(({ basis }) => basis.kind === 'looked')).toHaveLength(looks);
    expect(looks).toBeLessThan(20);
    for (const { observation } of outcomes) expect(observation).toMatchObject({ kind: 'pose', pose: POSE });
  });

  test('is looked at anew before its pose is ten seconds old', async () => {
    const { outcomes } = await watched(60, 10_000);
    for (const { basis } of outcomes) {
      if (basis.kind === 'reused') expect(basis.ageMs).toBeLessThan(10_000);
    }
  });

  test('is looked at every time when nothing may be reused, as at first', async () => {
    const { outcomes, looks } = await watched(20, 0);
    expect(looks).toBe(outcomes.length);
  });

  test('is looked at every time when it is handed over one by one', async () => {
    const { service } = await watched(60, 10_000);
    expect(await service.estimate(bitmap(), 1)).toMatchObject({ basis: { kind: 'looked' } });
  });
});

test('loading another model disposes of the one before', async () => {
  const { service, calls } = await loadedService();
  await service.load({ ...LOAD, model: 'full' });
  expect(calls).toEqual(['dispose']);
});
