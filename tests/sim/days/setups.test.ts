// Setups: made by a calibration, renamed, doubled and deleted.
import { afterEach, expect, test, vi } from 'vitest';
import { World } from '../world/world';

afterEach(() => void vi.useRealTimers());

test('a calibration, hands free, becomes a setup that is stored and judged by', async () => {
  const world = new World();
  const tab = await world.openTab();
  void tab.app.model.actions.startCamera();
  await world.pass(3);
  tab.app.model.actions.beginCalibration('new');
  tab.app.model.actions.calibrateHandsFree(true);
  await world.pass(180);
  expect(tab.app.model.calibration.value.kind).toBe('done');
  expect((await world.setupInUse())?.name).toBe('My desk');
  await world.pass(20);
  expect(tab.app.model.session.value.state.kind).toBe('good');
});

test('setups are renamed, doubled and deleted, in use or not', async () => {
  const world = new World();
  const tab = await world.watching();
  const { actions } = tab.app.model;
  await actions.changeSetup('desk', { name: 'Office' });
  await actions.duplicateSetup('desk');
  expect(tab.app.model.setups.value.map(({ name }) => name)).toEqual(['Office', 'Office 2']);
  await actions.deleteSetup('desk');
  expect(tab.app.model.setup.value).toBeNull();
  expect(tab.app.model.setups.value.map(({ name }) => name)).toEqual(['Office 2']);
});
