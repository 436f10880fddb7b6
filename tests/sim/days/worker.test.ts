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
  tab.client?.options.onStatus({
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
  tab.client?.options.onEvent({ kind: 'arrived', arrived });
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
  const { client } = tab;
  const trouble = { kind: 'other', message: 'out of memory' } as const;
  for (let times = 0; times < 3; times += 1) {
    client?.options.onStatus({ kind: 'restarting', reason: { kind: 'died', trouble } });
  }
  expect(tab.app.model.notice.value).toEqual({ kind: 'worker', trouble });
  await world.pass(2);
  expect(tab.app.model.notice.value).toBeNull();
});
