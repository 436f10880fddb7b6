// The pose worker and its model: on their way, lost, and replaced.
import { afterEach, expect, test, vi } from 'vitest';
import { World } from '../world/world';

afterEach(() => void vi.useRealTimers());

test('while the model is on its way no camera is on; a load that fails is told, and can be tried again', async () => {
  const world = new World();
  const tab = await world.openTab();
  world.loadingMs = null;
  void tab.app.model.actions.startCamera();
  await world.pass(60);
  expect(tab.app.model.phase.value).toEqual({ kind: 'starting', step: 'model', arrived: null });
  expect(tab.lit).toBe(false);
  tab.worker?.says.onLoaded({
    kind: 'failed',
    trouble: { kind: 'stalled', file: 'weights.bin' },
  });
  await world.pass(1);
  expect(tab.app.model.phase.value.kind).toBe('problem');
  world.loadingMs = 100;
  void tab.app.model.actions.startCamera();
  await world.pass(2);
  expect(tab.app.model.phase.value.kind).toBe('running');
  expect(tab.lit).toBe(true);
  expect(world.faults).toEqual([]);
});

test('while the model is fetched it is said how much of it is here, and no longer once it is loaded', async () => {
  const world = new World();
  const tab = await world.openTab();
  world.loadingMs = null;
  void tab.app.model.actions.startCamera();
  await world.pass(1);
  const arrived = { arrivedBytes: 3_200_000, wholeBytes: 12_900_000 };
  tab.worker?.says.onEvent({ kind: 'arrived', arrived });
  await world.settle();
  expect(tab.app.model.phase.value).toEqual({ kind: 'starting', step: 'model', arrived });
  // Stopped and started again, nothing of it is claimed.
  tab.app.model.actions.stop();
  await world.pass(1);
  void tab.app.model.actions.startCamera();
  await world.pass(1);
  expect(tab.app.model.phase.value).toEqual({ kind: 'starting', step: 'model', arrived: null });
  expect(world.faults).toEqual([]);
});

test('workers that are replaced again and again are told of, until one works', async () => {
  const world = new World();
  const tab = await world.watching();
  const trouble = { kind: 'other', message: 'gone' } as const;
  world.loadingMs = null;
  // Each dies while it loads; the next comes after a longer wait.
  for (const waitS of [2, 3, 6]) {
    tab.killWorker();
    await world.pass(waitS);
  }
  expect(tab.app.model.notice.value).toEqual({ kind: 'worker', trouble });
  world.loadingMs = 100;
  tab.killWorker();
  await world.pass(20);
  expect(tab.app.model.notice.value).toBeNull();
  expect(world.faults).toEqual([]);
});

test('a worker that falls silent is replaced, and the next looks at the same camera', async () => {
  const world = new World();
  const tab = await world.watching();
  const silent = tab.worker;
  world.silent = true;
  await world.pass(20);
  world.silent = false;
  await world.pass(5);
  expect(tab.worker).not.toBe(silent);
  expect(tab.worker?.watching).toBe(true);
  expect(tab.cameras.size).toBe(1);
  expect(tab.effects.filter(({ kind }) => kind === 'spawn-worker')).toHaveLength(2);
  expect(world.faults).toEqual([]);
});

test('a camera that comes back while a worker is on its way is looked at once that is here', async () => {
  const world = new World();
  const tab = await world.watching();
  world.loadingMs = 8_000;
  tab.killWorker();
  tab.unplug();
  await world.pass(5);
  expect(tab.worker?.watching).toBe(false);
  await world.pass(10);
  expect(tab.lit).toBe(true);
  expect(tab.worker?.watching).toBe(true);
  expect(world.faults).toEqual([]);
});

test('a worker whose machine slept for hours is not blamed for them', async () => {
  const world = new World();
  const tab = await world.watching();
  const { worker } = tab;
  world.sleep(8 * 3_600_000, 'runs');
  await world.pass(5);
  expect(tab.worker).toBe(worker);
});
