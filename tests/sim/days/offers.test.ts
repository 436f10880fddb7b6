// What Plumbline offers and never does by itself: a new baseline when sitting has drifted, and a newer version of the page.
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Habits } from '../../../src/core/setups/habits';
import { SETUP } from '../../unit/desk';
import { SECOND, START_MS, World, type Tab } from '../world/world';

afterEach(() => void vi.useRealTimers());

const DAY_MS = 86_400_000;
const { createdAtMs: baselineMs } = SETUP.baseline;

/** Three days of sitting well, but always most of the way to the limit of the trunk. */
function leaning(): Habits {
  const leans = { trunkInclinationDeg: { mean: 0.7, moments: 60 } };
  const days = [3, 2, 1].map((ago) => ({ dayStartMs: START_MS - ago * DAY_MS, leans }));
  return { [SETUP.id]: { baselineMs, days, keptAtMs: null } };
}

async function drifted(): Promise<{ readonly world: World; readonly tab: Tab }> {
  const world = new World();
  await world.store.saveHabits(leaning());
  const tab = await world.watching();
  await world.pass(20);
  return { world, tab };
}

describe('a slow drift', () => {
  test('is offered with its metric, and changes neither baseline nor limits by itself', async () => {
    const { world, tab } = await drifted();
    expect(tab.app.model.slowDrift.value).toMatchObject({ metric: 'trunkInclinationDeg', days: 3 });
    await world.pass(120);
    expect(await world.setupInUse()).toEqual(SETUP);
  });

  test('that the person wants to keep is not offered again, nor after a reload', async () => {
    const { world, tab } = await drifted();
    await tab.app.model.actions.keepBaseline();
    expect(tab.app.model.slowDrift.value).toBeNull();
    await world.crash(tab);
    const next = await world.openTab();
    void next.app.model.actions.startCamera();
    await world.pass(20);
    expect(next.app.model.session.value.state.kind).toBe('good');
    expect(next.app.model.slowDrift.value).toBeNull();
  });

  test('is over with a new baseline, and what was noticed about the old one counts no more', async () => {
    const { world, tab } = await drifted();
    const { actions } = tab.app.model;
    actions.beginCalibration();
    actions.calibrateHandsFree(true);
    await world.pass(180);
    expect((await world.setupInUse())?.baseline.createdAtMs).toBeGreaterThan(baselineMs);
    expect(tab.app.model.slowDrift.value).toBeNull();
  });
});

describe('a newer version of the page', () => {
  test('waits until it is wanted; then what was seen is stored first', async () => {
    const world = new World();
    const tab = await world.watching();
    const storedUntilMs: number[] = [];
    await world.pass(27);
    tab.app.newVersion(() => {
      void world.intervals().then((all) => storedUntilMs.push(Math.max(...all.map(({ endMs }) => endMs))));
    });
    await world.pass(8);
    expect(tab.app.model.newVersion.value).toBe('waiting');
    expect(storedUntilMs).toEqual([]);
    const askedMs = Date.now();
    await tab.app.model.actions.useNewVersion();
    await world.settle();
    expect(storedUntilMs).toHaveLength(1);
    expect(askedMs - (storedUntilMs[0] ?? 0)).toBeLessThan(3 * SECOND);
  });

  test('that is put off is not spoken of any more, and not taken', async () => {
    const world = new World();
    const tab = await world.watching();
    const taken = vi.fn();
    tab.app.newVersion(taken);
    tab.app.model.actions.postponeNewVersion();
    await world.settle();
    expect(tab.app.model.newVersion.value).toBe('none');
    await tab.app.model.actions.useNewVersion();
    expect(taken).not.toHaveBeenCalled();
  });
});
