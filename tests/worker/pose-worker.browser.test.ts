// The real worker with the real models: what it sees, what it keeps, and what it says when something is wrong.
import { transfer } from 'comlink';
import { describe, expect, test } from 'vitest';
import { LANDMARK, type Observation, type Pose } from '../../src/core/pose/pose';
import { turnNeeded, type TurnDeg } from '../../src/core/pose/turn';
import { ABSENT, FORWARD_HEAD, SLUMPED, UPRIGHT } from '../../src/sitter/pose-parameters';
import { DEFAULT_SCENE, SIDE_CAMERA } from '../../src/sitter/scene-parameters';
import { withIdleMotion } from '../../src/sitter/script';
import { captureFrame } from '../../src/sitter/sensor';
import { createSitter } from '../../src/sitter/sitter';
import { benchPlans, FULL, sitterBody } from '../../tools/accuracy/people/plan';
import { drawPeople } from './support/people';
import { mediaFile } from './support/media';
import { until } from './support/wait';
import { modelsUrl, startLoadedWorker, startWorker, type TestWorker } from './support/worker';

/** One look at a copy of the picture. */
async function look(
  { api }: TestWorker,
  picture: ImageBitmapSource,
  timestampMs: number,
): Promise<Observation> {
  const bitmap = await createImageBitmap(picture);
  const outcome = await api.estimate(transfer(bitmap, [bitmap]), timestampMs);
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  return outcome.observation;
}

/** Looks often enough for the region of interest to settle. */
async function settle(worker: TestWorker, picture: ImageBitmapSource, fromMs: number): Promise<Observation> {
  let last = await look(worker, picture, fromMs);
  for (let count = 1; count <= 7; count++) last = await look(worker, picture, fromMs + count * 200);
  return last;
}

function poseOf(observation: Observation): Pose {
  if (observation.kind !== 'pose') throw new Error('nobody was seen');
  return observation.pose;
}

const [upright, slumped, forwardHead, empty] = drawPeople([UPRIGHT, SLUMPED, FORWARD_HEAD, ABSENT]) as [
  ImageData,
  ImageData,
  ImageData,
  ImageData,
];

/** The picture as a camera gives it that hangs turned. */
function hang(picture: ImageBitmap, hangsDeg: TurnDeg): OffscreenCanvas {
  const canvas = hangsDeg === 180 ? new OffscreenCanvas(640, 480) : new OffscreenCanvas(480, 640);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((hangsDeg * Math.PI) / 180);
  context.drawImage(picture, -320, -240);
  return canvas;
}

/** A slump that the model misses in the plain picture: dim light, dark clothes, noise. */
async function inDimLight(): Promise<ImageBitmap> {
  const plan = benchPlans('sitter', [], FULL).find(
    ({ station }) => station.body === '4' && station.view === 'side',
  );
  const shot = plan?.shots.find(({ id }) => id === 'slumped');
  if (plan === undefined || shot === undefined) throw new Error('The pose is missing.');
  const sitter = createSitter({ body: sitterBody(4) });
  sitter.render(withIdleMotion(shot.pose, 0, 1, shot.seed), plan.scene);
  const picture = await captureFrame(sitter.canvas, { noiseRatio: 3, seed: shot.seed * 100 });
  sitter.dispose();
  return picture;
}

describe('the pose worker', () => {
  test.each(['lite', 'full'] as const)('finds a person from the front with the %s model', async (model) => {
    const worker = await startLoadedWorker(model);
    const observation = await settle(worker, upright, 1000);
    const { score, keypoints, keypoints3D } = poseOf(observation);
    expect(observation.frame).toMatchObject({ timestampMs: 2400, widthPx: 640, heightPx: 480 });
    expect(keypoints).toHaveLength(33);
    expect(keypoints3D).toHaveLength(33);
    expect(score).toBeGreaterThan(0.5);
    const [left, right, nose] = [LANDMARK.leftShoulder, LANDMARK.rightShoulder, LANDMARK.nose].map(
      (index) => keypoints[index],
    );
    // Not mirrored: a person who faces the camera has the left shoulder on the picture's right.
    expect(left?.x).toBeGreaterThan(right?.x ?? Number.NaN);
    expect(nose?.y).toBeLessThan(left?.y ?? Number.NaN);
    for (const point of [left, right, nose]) expect(point?.score).toBeGreaterThan(0.6);
  });

  test.each([90, 180, 270] as const)(
    'turns the picture of a camera that hangs turned by %i°',
    async (hangsDeg) => {
      const worker = await startLoadedWorker();
      const seen = poseOf(await settle(worker, upright, 1000));
      await worker.api.reset();
      const hung = hang(await createImageBitmap(upright), hangsDeg);
      expect(turnNeeded(poseOf(await settle(worker, hung, 10_000)))).toBe(360 - hangsDeg);
      await worker.api.reset();
      await worker.api.setTurn((360 - hangsDeg) as TurnDeg);
      const observation = await settle(worker, hung, 20_000);
      expect(observation.frame).toMatchObject({ widthPx: 640, heightPx: 480 });
      expect(turnNeeded(poseOf(observation))).toBe(0);
      for (const index of [LANDMARK.nose, LANDMARK.leftShoulder, LANDMARK.rightShoulder]) {
        const [then, now] = [seen.keypoints[index], poseOf(observation).keypoints[index]];
        expect(Math.hypot((then?.x ?? 0) - (now?.x ?? 999), (then?.y ?? 0) - (now?.y ?? 999))).toBeLessThan(
          12,
        );
      }
    },
  );

  test('finds a person from the side', async () => {
    const worker = await startLoadedWorker();
    const [side] = drawPeople([UPRIGHT], { ...DEFAULT_SCENE, camera: SIDE_CAMERA }) as [ImageData];
    expect(poseOf(await settle(worker, side, 1000)).score).toBeGreaterThan(0.5);
  });

  test('finds a person in a dim room, whom the plain picture hides', async () => {
    const worker = await startLoadedWorker();
    const dim = await inDimLight();
    const { frame, ...seen } = await look(worker, dim, 1000);
    expect(frame.meanLuma).toBeLessThan(60);
    expect(seen).toMatchObject({ kind: 'pose', pose: { score: expect.closeTo(1, 1) as number } });
  });

  test('finds the person in a photograph', async (context) => {
    const photo = await mediaFile(context, 'photos/d11_nvinayvarma_straight.jpg');
    const worker = await startLoadedWorker();
    const { score, keypoints } = poseOf(await settle(worker, photo, 1000));
    expect(score).toBeGreaterThan(0.9);
    expect(keypoints[LANDMARK.nose]?.y).toBeLessThan(keypoints[LANDMARK.leftHip]?.y ?? Number.NaN);
  });

  test('counts everybody in the picture at the first look, and then only now and then', async () => {
    const worker = await startLoadedWorker();
    const looks: Pose[] = [];
    for (let count = 0; count < 16; count++) {
      looks.push(poseOf(await look(worker, upright, 1000 + count * 200)));
    }
    const [first, ...later] = looks.filter(({ candidates }) => candidates !== undefined);
    expect(first).toBe(looks[0]);
    expect(later).toHaveLength(1);
    const nose = first?.keypoints[LANDMARK.nose];
    const [self, ...others] = first?.candidates ?? [];
    expect(others).toEqual([]);
    // The head is where the landmarks have it, and the body is larger than the head.
    expect(Math.hypot((self?.x ?? NaN) - (nose?.x ?? NaN), (self?.y ?? NaN) - (nose?.y ?? NaN))).toBeLessThan(
      60,
    );
    expect(self?.sizePx).toBeGreaterThan(100);
  });

  test('sees nobody in an empty room, in the dark, and once the person has gone', async () => {
    const worker = await startLoadedWorker();
    expect((await look(worker, empty, 1000)).kind).toBe('no-pose');
    const dark = await look(worker, new ImageData(640, 480), 1200);
    expect(dark).toMatchObject({ kind: 'no-pose', frame: { meanLuma: 0, lumaSd: 0 } });
    expect((await settle(worker, upright, 1400)).kind).toBe('pose');
    expect((await settle(worker, empty, 3000)).kind).toBe('no-pose');
  });

  test('forgets the person on reset: the next pose is as if it were the first', async () => {
    const fresh = await startLoadedWorker();
    const first = await look(fresh, slumped, 5000);
    const used = await startLoadedWorker();
    await settle(used, forwardHead, 1000);
    await used.api.reset();
    const afterReset = await look(used, slumped, 5000);
    expect(poseOf(afterReset)).toEqual(poseOf(first));
  });

  test('begins anew when time runs backwards', async () => {
    const fresh = await startLoadedWorker();
    const first = await look(fresh, slumped, 500);
    const used = await startLoadedWorker();
    await settle(used, forwardHead, 1000);
    expect(poseOf(await look(used, slumped, 500))).toEqual(poseOf(first));
  });

  test('reads large and upright pictures at a modest size', async () => {
    const worker = await startLoadedWorker();
    const large = await look(worker, new ImageData(1920, 1080), 0);
    expect(large.frame).toMatchObject({ widthPx: 640, heightPx: 360 });
    const tall = await look(worker, new ImageData(1080, 1920), 200);
    expect(tall.frame).toMatchObject({ widthPx: 360, heightPx: 640 });
  });

  // A leak of a single tensor a frame shows in the count, however few the frames.
  test(
    'holds exactly as many tensors after 100 frames as after the first',
    { timeout: 120_000 },
    async () => {
      const worker = await startLoadedWorker();
      await look(worker, upright, 0);
      const before = await worker.api.numTensors();
      const pictures = [upright, slumped, forwardHead, upright, slumped, empty];
      let found = 0;
      for (let count = 1; count <= 100; count++) {
        const observation = await look(worker, pictures[count % pictures.length] ?? empty, count * 200);
        if (observation.kind === 'pose') found += 1;
      }
      // Both ways through the model were taken: with a person, and with nobody.
      expect(found).toBeGreaterThan(60);
      expect(found).toBeLessThan(100);
      expect(await worker.api.numTensors()).toBe(before);
    },
  );
});

describe('when something is wrong the pose worker', () => {
  test('says that the model could not be loaded, and from where', async () => {
    const { api } = await startWorker();
    const outcome = await api.load({ model: 'lite', modelsUrl: new URL('/nowhere/', modelsUrl).href });
    expect(outcome).toEqual({
      kind: 'failed',
      trouble: { kind: 'file-missing', file: 'detector/model.json', status: expect.any(Number) as number },
    });
  });

  test('says that it has no model yet', async () => {
    const { api } = await startWorker();
    const bitmap = await createImageBitmap(upright);
    expect(await api.estimate(transfer(bitmap, [bitmap]), 0)).toMatchObject({ kind: 'failed' });
  });

  test('reports a promise that nobody kept', async () => {
    const { worker, events } = await startWorker(
      new Worker(new URL('./support/faulty.worker.ts', import.meta.url), { type: 'module' }),
    );
    worker.postMessage({ misbehave: 'lose-a-promise' });
    const fault = await until('the fault', () => events.find(({ kind }) => kind === 'fault') ?? null);
    expect(fault).toEqual({ kind: 'fault', trouble: { kind: 'other', message: 'a promise nobody kept' } });
  });

  test('goes on beating its heart', async () => {
    const { events } = await startWorker();
    await until('three heartbeats', () =>
      events.filter(({ kind }) => kind === 'heartbeat').length >= 3 ? true : null,
    );
  });
});
