// The camera is on when the person wants it, and only then: pauses, rests between two looks, losses, and another camera chosen.
import { afterEach, expect, test, vi } from 'vitest';
import { START_MS, World, type Tab } from '../world/world';

afterEach(() => void vi.useRealTimers());

function unplug(tab: Tab): void {
  for (const camera of tab.cameras) camera.status({ kind: 'ended', problem: null });
}

test('a camera that was lost is not opened again once the person has paused, whatever wakes the page', async () => {
  const world = new World();
  const tab = await world.watching();
  world.refusal = { kind: 'camera-in-use' };
  unplug(tab);
  await world.pass(2);
  tab.app.model.actions.pause();
  world.refusal = null;
  await tab.app.dispatch({ kind: 'retry-moment' });
  await tab.app.dispatch({ kind: 'page-hidden', hidden: true });
  await tab.app.dispatch({ kind: 'page-hidden', hidden: false });
  await world.pass(90);
  expect(tab.lit).toBe(false);
  expect(tab.app.model.phase.value.kind).toBe('paused');
});

test('between two looks the camera is off until the next, until the person asks, or until it is to stay on', async () => {
  const world = new World();
  const tab = await world.watching();
  const { actions, phase } = tab.app.model;
  const rests = () => phase.value.kind === 'running' && phase.value.camera.kind === 'resting';
  await actions.changeSettings({ lookEveryMinutes: 1 });
  await world.pass(30);
  expect([rests(), tab.lit]).toEqual([true, false]);
  actions.lookNow();
  await world.pass(2);
  expect([rests(), tab.lit]).toEqual([false, true]);
  await world.pass(30);
  expect([rests(), tab.lit]).toEqual([true, false]);
  void actions.changeSettings({ lookEveryMinutes: null });
  await world.pass(120);
  expect([rests(), tab.lit]).toEqual([false, true]);
  expect(world.faults).toEqual([]);
});

test('a person who leaves is away and never deviating, and the same bout of sitting goes on when they are soon back', async () => {
  const world = new World();
  const tab = await world.watching();
  const { session } = tab.app.model;
  await world.pass(60);
  const here = world.person;
  world.person = 'away';
  await world.pass(30);
  expect(session.value.state.kind).toBe('away');
  expect(session.value.warning).toBeNull();
  world.person = here;
  await world.pass(30);
  expect(session.value.state.kind).toBe('good');
  tab.app.model.actions.stop();
  await world.pass(2);
  const bouts = await world.bouts();
  expect(bouts).toHaveLength(1);
  expect(bouts[0]?.startMs).toBeLessThan(START_MS + 10_000);
  const kinds = (await world.intervals()).map(({ state }) => state.kind);
  expect(kinds).toContain('away');
  expect(kinds).not.toContain('deviating');
});

test('another camera that is chosen takes the place of the one that is on', async () => {
  const world = new World();
  const tab = await world.watching();
  const [before] = tab.cameras;
  void tab.app.model.actions.changeSettings({ cameraId: 'other' });
  await world.pass(3);
  expect(tab.lit).toBe(true);
  expect(tab.cameras.has(before ?? { status: () => undefined })).toBe(false);
  expect(world.faults).toEqual([]);
});
