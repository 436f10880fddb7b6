// A backup through the whole application: from the button to the file, from the file to what is shown and stored.
import { afterEach, expect, test, vi } from 'vitest';
import { SETUP } from '../../unit/desk';
import { World } from '../world/world';

afterEach(() => void vi.useRealTimers());

test('what was watched up to the press is in the file, and comes back after everything was erased', async () => {
  const world = new World();
  const tab = await world.watching();
  const { model } = tab.app;
  await world.pass(95);
  await model.actions.exportData('backup', null);
  expect(model.archive.value).toMatchObject({ kind: 'written', what: 'backup' });
  const [saved] = tab.saved;
  if (saved === undefined) throw new Error('No file was given to the browser.');
  const file = new File([saved.content], saved.name);

  await model.actions.eraseEverything();
  await world.pass(1);
  expect(model.setup.value).toBeNull();

  await model.actions.readBackup(file, null);
  expect(model.archive.value).toMatchObject({ kind: 'read', preview: { takesChoices: true } });
  expect(await world.store.listSetups(), 'nothing is added before it is wanted').toEqual([]);
  await model.actions.addBackup();
  expect(model.archive.value.kind).toBe('added');
  expect(model.setup.value?.id).toBe(SETUP.id);
  const intervals = await world.store.intervalsBetween(0, Number.MAX_SAFE_INTEGER);
  const watchedMs = intervals.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  expect(watchedMs).toBeGreaterThan(90_000);
});

test('no passphrase ever stands in an event, which a log may keep', async () => {
  const world = new World();
  const tab = await world.watching();
  await tab.app.model.actions.exportData('backup', 'correct horse');
  expect(tab.app.model.archive.value.kind).toBe('written');
  expect(JSON.stringify(tab.events)).not.toContain('horse');
});

test('a wrong file is refused in words, and watching goes on', async () => {
  const world = new World();
  const tab = await world.watching();
  const { model } = tab.app;
  await model.actions.readBackup(new File(['holiday'], 'holiday.json'), null);
  expect(model.archive.value).toEqual({ kind: 'refused', problem: { kind: 'not-json' } });
  await model.actions.addBackup();
  expect(model.archive.value.kind, 'nothing was shown that could be added').toBe('refused');
  await world.pass(20);
  expect(model.phase.value.kind).toBe('running');
});
