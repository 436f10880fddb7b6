// Two tabs: one watches, the other follows, takes over when asked, and goes on when it is left alone.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MINUTE, World } from '../world/world';

afterEach(() => void vi.useRealTimers());

describe('two tabs', () => {
  test('never watch at once; the second takes over when asked, and goes on with the same bout', async () => {
    const world = new World();
    const first = await world.watching();
    await world.pass(120);
    const second = await world.openTab();
    await world.pass(2);
    expect(second.app.model.tabRole.value).toMatchObject({
      kind: 'elsewhere',
      report: { doing: 'watching' },
    });
    void second.app.model.actions.startCamera();
    await world.pass(4);
    expect(second.app.model.phase.value.kind).toBe('running');
    expect(first.app.model.phase.value.kind).toBe('idle');
    expect(first.lit).toBe(false);
    await world.pass(10);
    expect(second.app.model.session.value.boutSittingMs).toBeGreaterThan(2 * MINUTE);
    expect(world.faults).toEqual([]);
  });

  test('that both press Use the camera at the same moment open one camera', async () => {
    const world = new World();
    const first = await world.watching();
    first.app.model.actions.stop();
    await world.pass(2);
    const second = await world.openTab();
    void first.app.model.actions.startCamera();
    void second.app.model.actions.startCamera();
    await world.pass(15);
    expect([first, second].filter((tab) => tab.lit)).toHaveLength(1);
    expect(world.faults).toEqual([]);
  });

  test('the second goes on by itself when the first is closed in the middle of watching', async () => {
    const world = new World();
    const first = await world.watching();
    const second = await world.openTab();
    await world.pass(3);
    await world.crash(first);
    await world.pass(5);
    expect(second.app.model.phase.value.kind).toBe('running');
    expect(world.faults).toEqual([]);
  });
});

test('settings that are changed in one tab are known in the other', async () => {
  const world = new World();
  const first = await world.watching();
  const second = await world.openTab();
  await second.app.model.actions.changeSettings({ sensitivity: 'strict' });
  await world.pass(1);
  expect(first.app.model.settings.value.sensitivity).toBe('strict');
});
