// A camera that is lost is opened again by itself, or told of; and a pause ends one that is just being opened.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DESK } from '../../unit/desk';
import { hear, HEARD_NOTHING } from '../../../src/words/announce-watching';
import { announcePhase } from '../../../src/words/phases';
import { World } from '../world/world';

afterEach(() => void vi.useRealTimers());

describe('a camera that is lost', () => {
  test('is opened again by itself, and a place that was kept stays kept', async () => {
    const world = new World();
    const tab = await world.watching();
    // The laptop's lid is tilted: the same person lower in the picture, for longer than a glance.
    world.person = { change: {}, camera: { ...DESK, heightM: 0.16 } };
    await world.pass(180);
    expect(tab.app.model.live.value?.placeChange).not.toBeNull();
    await tab.app.model.actions.keepPlace();
    await world.pass(20);
    expect(tab.app.model.live.value?.placeChange).toBeNull();
    for (const camera of tab.cameras) camera.status({ kind: 'ended', problem: null });
    await world.pass(5);
    expect(tab.lit).toBe(true);
    expect(tab.app.model.phase.value).toMatchObject({ kind: 'running', camera: { kind: 'live' } });
    await world.pass(180);
    expect(tab.app.model.live.value?.placeChange).toBeNull();
    tab.app.model.actions.pause();
    await world.pass(3);
    void tab.app.model.actions.resume();
    await world.pass(180);
    expect(tab.app.model.live.value?.placeChange).toBeNull();
    expect(world.faults).toEqual([]);
  });

  test('is noted in the log with its reason, and its return too', async () => {
    const world = new World();
    const tab = await world.watching();
    world.refusal = { kind: 'camera-in-use' };
    for (const camera of tab.cameras) camera.status({ kind: 'ended', problem: null });
    await world.pass(10);
    world.refusal = null;
    await world.pass(20);
    const kinds = tab.app.model.journal.value.map(({ event }) => event.kind);
    expect(kinds).toEqual(['watching', 'camera-lost', 'camera-lost', 'camera-back']);
  });

  test('that falls silent for a moment every second is no news: watching goes on, nothing is said, and the log stays short', async () => {
    const world = new World();
    const tab = await world.watching();
    await world.pass(10);
    let heard = hear(HEARD_NOTHING, tab.app.model.session.value)[0];
    const said = new Set<string>();
    for (let second = 0; second < 60; second += 1) {
      world.muted = second % 2 === 0;
      for (const camera of tab.cameras) camera.status({ kind: world.muted ? 'muted' : 'running' });
      await world.pass(1);
      expect(tab.app.model.phase.value).toMatchObject({ kind: 'running', camera: { kind: 'live' } });
      const [now, text] = hear(heard, tab.app.model.session.value);
      heard = now;
      said.add(`${announcePhase(tab.app.model.phase.value)}${text}`);
    }
    expect([...said], 'nothing but that it watches, which was said before').toEqual(['Watching.']);
    expect(tab.app.model.journal.value.map(({ event }) => event.kind)).toEqual(['watching']);
    world.muted = true;
    for (const camera of tab.cameras) camera.status({ kind: 'muted' });
    await world.pass(5);
    expect(tab.app.model.phase.value).toMatchObject({ camera: { kind: 'silent' } });
  });

  test('whose permission lapses behind other windows is told by a notification, and the title shows no old state', async () => {
    const world = new World();
    const tab = await world.watching();
    await world.pass(60);
    await tab.app.dispatch({ kind: 'page-hidden', hidden: true });
    world.refusal = { kind: 'camera-blocked', by: 'person' };
    for (const camera of tab.cameras) camera.status({ kind: 'ended', problem: null });
    await world.pass(10);
    expect(tab.notifications.map(({ tag }) => tag)).toEqual(['ended']);
    expect(tab.shown?.state).toEqual({ kind: 'not-monitored', reason: 'stopped' });
  });

  test('that has another id after a reload is known by its name and its place, and learnt', async () => {
    const world = new World();
    const tab = await world.watching();
    await world.pass(5);
    await world.crash(tab);
    world.cameraId = 'new today';
    const next = await world.openTab();
    void next.app.model.actions.startCamera();
    await world.pass(20);
    expect((await world.setupInUse())?.camera).toEqual({ deviceId: 'new today', label: 'Webcam' });
    expect(next.app.model.session.value.state.kind).toBe('good');
  });

  test('is given up when the person says no, with the light off', async () => {
    const world = new World();
    const tab = await world.watching();
    world.refusal = { kind: 'camera-blocked', by: 'person' };
    for (const camera of tab.cameras) camera.status({ kind: 'ended', problem: null });
    await world.pass(10);
    expect(tab.app.model.phase.value).toMatchObject({
      kind: 'problem',
      problem: { kind: 'source', problem: { kind: 'camera-blocked' } },
    });
    expect(tab.lit).toBe(false);
  });
});

describe('a pause', () => {
  test('ends a camera that is just being opened', async () => {
    const world = new World();
    const tab = await world.watching();
    tab.app.model.actions.stop();
    await world.pass(1);
    world.openingMs = 5_000;
    void tab.app.model.actions.startCamera();
    await world.pass(2);
    tab.app.model.actions.pause();
    await world.pass(10);
    expect(tab.lit).toBe(false);
    expect(tab.app.model.phase.value.kind).toBe('paused');
  });
});

test('looking now and then, the camera is off in between and the time between is not monitored', async () => {
  const world = new World();
  const tab = await world.watching();
  await tab.app.model.actions.changeSettings({ lookEveryMinutes: 1 });
  await world.pass(30);
  expect(tab.app.model.phase.value).toMatchObject({ kind: 'running', camera: { kind: 'resting' } });
  expect(tab.lit).toBe(false);
  await world.pass(45);
  expect(tab.lit).toBe(true);
  await world.pass(60);
  const states = (await world.intervals()).map(({ state }) => state);
  expect(states).toContainEqual({ kind: 'not-monitored', reason: 'between-looks' });
});
