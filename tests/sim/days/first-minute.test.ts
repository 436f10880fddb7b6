// The first minute and the days after: one click to be known, nothing measured of an empty chair, and a start by itself only by choice.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DESK, SETUP, SLUMP } from '../../unit/desk';
import { World, type Tab } from '../world/world';

afterEach(() => void vi.useRealTimers());

const calibrationOf = (tab: Tab) => tab.app.model.calibration.value;

describe('somebody new', () => {
  test('is known after one click, without another', async () => {
    const world = new World();
    const tab = await world.openTab();
    void tab.app.model.actions.startCamera();
    await world.pass(10);
    expect(calibrationOf(tab).kind).toBe('sampling');
    await world.pass(40);
    expect(calibrationOf(tab).kind).toBe('done');
    expect((await world.setupInUse())?.name).toBe('My desk');
    expect(tab.app.model.session.value.state.kind).toBe('good');
  });

  test('who is not there is waited for, and nothing is measured meanwhile', async () => {
    const world = new World();
    const tab = await world.openTab();
    world.person = 'away';
    void tab.app.model.actions.startCamera();
    await world.pass(120);
    expect(calibrationOf(tab)).toMatchObject({ kind: 'placing', faults: ['nobody'] });
    expect(await world.setupInUse()).toBeNull();
    world.person = { change: {}, camera: DESK };
    await world.pass(50);
    expect(calibrationOf(tab).kind).toBe('done');
  });

  test('can show one more posture later: the rest of what is known stays as it was', async () => {
    const world = new World();
    const tab = await world.watching();
    const { actions } = tab.app.model;
    const before = await world.setupInUse();
    actions.startStep('slumped');
    world.person = { change: SLUMP, camera: DESK };
    await world.pass(60);
    const after = await world.setupInUse();
    expect(after?.baseline.slumped).not.toBeNull();
    expect({ ...after?.baseline, slumped: null }).toEqual(before?.baseline);
  });
});

describe('somebody who comes back', () => {
  async function comeBack(startsItself: boolean): Promise<{ readonly world: World; readonly tab: Tab }> {
    const world = new World();
    await world.store.saveSetup(SETUP);
    await world.store.saveSettings({ ...(await world.store.loadSettings()), startsItself });
    const tab = await world.openTab();
    await world.pass(5);
    return { world, tab };
  }

  test('starts with a click, and is not calibrated again', async () => {
    const { world, tab } = await comeBack(false);
    expect(tab.lit).toBe(false);
    void tab.app.model.actions.startCamera();
    await world.pass(20);
    expect(calibrationOf(tab).kind).toBe('off');
    expect(tab.app.model.session.value.state.kind).toBe('good');
  });

  test('is watched at once where they have chosen that, but never in a second tab', async () => {
    const { world, tab } = await comeBack(true);
    expect(tab.lit).toBe(true);
    const second = await world.openTab();
    await world.pass(5);
    expect([tab.lit, second.lit]).toEqual([true, false]);
    expect(world.faults).toEqual([]);
  });
});
