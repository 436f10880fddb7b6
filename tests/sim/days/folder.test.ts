// A folder of backups through the whole application: read first, then written, daily and when watching ends; and told of truthfully.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import fc from 'fast-check';
import { FolderInMemory, type Drive } from '../../unit/folder-in-memory';
import { memoryStore } from '../../../src/storage/memory-store';
import { writeFolder } from '../../../src/storage/folder/folder-work';
import { interval, setup } from '../../unit/storage/help';
import { always, LAW_MS } from '../laws/play';
import { MINUTE, START_MS, World, type Tab } from '../world/world';

const HOUR_S = 3_600;
let folder: FolderInMemory;

beforeEach(() => void (folder = new FolderInMemory()));
afterEach(() => void vi.useRealTimers());

/** Somebody watches, and has picked the folder. */
async function withFolder(): Promise<{ readonly world: World; readonly tab: Tab }> {
  const world = new World();
  world.pickFolder = () => Promise.resolve(folder);
  const tab = await world.watching();
  await tab.app.model.actions.chooseFolder();
  await atRest(world, tab);
  await atRest(world, tab, 12);
  return { world, tab };
}

const PATIENCE_MS = 20_000;

/** Seconds go by, and what was begun with the folder meanwhile, which takes its own time, has come to its end. */
async function atRest(world: World, tab: Tab, seconds = 2): Promise<void> {
  await world.pass(seconds);
  const isBusy = (): boolean => {
    const { folder: told, forgetting } = tab.app.model;
    return (
      (told.value.kind === 'open' && told.value.doing !== 'nothing') || forgetting.value.kind === 'forgetting'
    );
  };
  // Real time: a busy machine may run thousands of turns before a digest is there.
  const sinceMs = performance.now();
  while (isBusy() && performance.now() - sinceMs < PATIENCE_MS) {
    await new Promise((resolve) => setImmediate(resolve));
    await world.settle();
  }
}

const ownText = (): string =>
  [...folder.files].find(([name]) => name.startsWith('plumbline-device-'))?.[1].text ?? '';

/** How long was watched by what a file says. */
function watchedMs(text: string): number {
  if (text === '') return 0;
  const { intervals } = JSON.parse(text) as { intervals: { startMs: number; endMs: number }[] };
  return intervals.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}

const writes = (tab: Tab): number => tab.effects.filter(({ kind }) => kind === 'write-folder').length;

describe('writing', () => {
  test('a stop writes all that was watched, after it has been stored', async () => {
    const { world, tab } = await withFolder();
    await world.pass(95);
    tab.app.model.actions.stop();
    await atRest(world, tab);
    expect(tab.app.model.folder.value).toMatchObject({ kind: 'open', doing: 'nothing', failed: null });
    expect(watchedMs(ownText())).toBeGreaterThan(90_000);
  });

  test('once a day is enough: watching on writes nothing more, the next day does', async () => {
    const { world, tab } = await withFolder();
    expect(writes(tab)).toBe(1);
    await world.pass(HOUR_S / 6);
    expect(writes(tab)).toBe(1);
    world.sleep(22 * HOUR_S * 1_000, 'runs');
    await atRest(world, tab, 20);
    expect(writes(tab)).toBe(2);
  });

  test('one that failed is tried again within the hour, watching or not', async () => {
    const { world, tab } = await withFolder();
    folder.drive = 'busy';
    tab.app.model.actions.stop();
    await atRest(world, tab);
    expect(tab.app.model.folder.value).toMatchObject({ failed: { problem: { kind: 'busy' } } });
    folder.drive = 'well';
    await vi.advanceTimersByTimeAsync(HOUR_S * 1_000);
    await atRest(world, tab, 5);
    expect(tab.app.model.folder.value).toMatchObject({ failed: null });
    expect(watchedMs(ownText())).toBeGreaterThan(0);
  });

  test('a tab that only looks on leaves it to the one that watches', async () => {
    const { world } = await withFolder();
    world.sleep(24 * HOUR_S * 1_000, 'runs');
    const other = await world.openTab();
    await atRest(world, other, 30);
    expect(other.app.model.folder.value.kind).toBe('open');
    expect(writes(other)).toBe(0);
  });

  test('erasing a day writes the file anew, without it', async () => {
    const { world, tab } = await withFolder();
    await world.pass(60);
    tab.app.model.actions.stop();
    await atRest(world, tab);
    expect(watchedMs(ownText())).toBeGreaterThan(50_000);
    await tab.app.model.actions.eraseDays({ startMs: START_MS - 5, endMs: START_MS + HOUR_S * 1_000 });
    await atRest(world, tab, 15);
    expect(tab.app.model.forgetting.value.kind).toBe('forgotten');
    expect(watchedMs(ownText())).toBe(0);
  });

  test('erasing everything lets go of the folder, and leaves its files', async () => {
    const { world, tab } = await withFolder();
    const before = ownText();
    await tab.app.model.actions.eraseEverything();
    await world.pass(5);
    expect(tab.app.model.folder.value.kind).toBe('none');
    expect(await world.store.loadFolder()).toBeNull();
    expect(ownText()).toBe(before);
  });
});

describe('reading', () => {
  test('what another computer saw is there when the page is opened, and shown', async () => {
    const laptop = memoryStore();
    await laptop.saveSetup(setup('laptop'));
    const seen = [interval(START_MS - 50 * MINUTE, START_MS - 20 * MINUTE)];
    await laptop.record({ intervals: seen, bouts: [], session: null });
    await laptop.saveFolder({ handle: folder, writtenAtMs: null, read: {}, without: [] });
    await writeFolder(laptop, START_MS);
    const { world, tab } = await withFolder();
    expect(tab.app.model.folder.value).toMatchObject({ found: { files: 1, refused: [] } });
    expect(tab.app.model.setups.value.map(({ id }) => id)).toContain('laptop');
    expect((await world.intervals())[0]).toEqual(seen[0]);
  });

  test.each([true, false])(
    'on a new computer setup and settings come only with the person’s word, which was %s',
    async (take) => {
      const laptop = memoryStore();
      await laptop.saveSetup(setup('laptop'));
      await laptop.saveFolder({ handle: folder, writtenAtMs: null, read: {}, without: [] });
      await writeFolder(laptop, START_MS);
      const world = new World();
      for (const { id } of await world.store.listSetups()) await world.store.deleteSetup(id);
      world.pickFolder = () => Promise.resolve(folder);
      const tab = await world.openTab();
      const { model } = tab.app;
      await model.actions.chooseFolder();
      await atRest(world, tab, 5);
      expect(model.folder.value).toMatchObject({ found: { added: { offersChoices: true } } });
      expect([model.setups.value, model.setup.value]).toEqual([[], null]);
      await model.actions.answerFolderChoices(take);
      await atRest(world, tab, 5);
      expect(model.folder.value).toMatchObject({ found: { added: { offersChoices: false } } });
      expect(model.setup.value?.id ?? null).toBe(take ? 'laptop' : null);
      expect(world.faults).toEqual([]);
    },
  );

  test('a file that is not sound is refused in words, and the own one is written all the same', async () => {
    folder.put('plumbline-device-0123abcd.json', '{"format":"plumbline-ba');
    const { tab } = await withFolder();
    expect(tab.app.model.folder.value).toMatchObject({
      found: { refused: [{ problem: { kind: 'not-json' } }] },
      failed: null,
    });
    expect(ownText()).not.toBe('');
  });
});

describe('a permission that the browser took back', () => {
  test('is told when the page is opened again, and one press goes on', async () => {
    const { world, tab } = await withFolder();
    await world.crash(tab);
    folder.permission = 'prompt';
    const next = await world.openTab();
    await atRest(world, next, 5);
    expect(next.app.model.folder.value).toMatchObject({ kind: 'locked', name: 'Sync' });
    expect(writes(next)).toBe(0);
    await next.app.model.actions.allowFolder();
    await atRest(world, next);
    expect(next.app.model.folder.value).toMatchObject({ kind: 'open', failed: null });
  });

  test('in the middle of the day is told too', async () => {
    const { world, tab } = await withFolder();
    folder.drive = 'taken-back';
    tab.app.model.actions.stop();
    await atRest(world, tab);
    expect(tab.app.model.folder.value.kind).toBe('locked');
  });
});

test('no name of a folder is in an event that a log keeps', async () => {
  const { keptOf } = await import('../../../src/core/replay/logged-event');
  const { tab } = await withFolder();
  expect(JSON.stringify(tab.events)).toContain('Sync');
  expect(JSON.stringify(tab.events.map(keptOf))).not.toContain('Sync');
});

const DRIVES: readonly Drive[] = ['well', 'gone', 'full', 'busy', 'garbles', 'taken-back'];

test(
  'whatever the drive does, what is said to be written is there and whole, and what was watched is stored here',
  () =>
    always(
      fc.array(fc.record({ drive: fc.constantFrom(...DRIVES), stops: fc.boolean() }), {
        minLength: 1,
        maxLength: 6,
      }),
      async (row) => {
        folder = new FolderInMemory();
        const { world, tab } = await withFolder();
        const { actions } = tab.app.model;
        for (const { drive, stops } of row) {
          folder.drive = drive;
          if (stops) actions.stop();
          else await actions.writeFolder();
          await atRest(world, tab, 8);
          const told = tab.app.model.folder.value;
          expect(told.kind === 'open' ? told.doing : 'nothing').toBe('nothing');
          const kept = await world.store.loadFolder();
          if (drive === 'well' && told.kind === 'open' && told.failed === null && told.writtenAtMs !== null) {
            expect(JSON.parse(ownText())).toMatchObject({ writtenAtMs: kept?.writtenAtMs });
          }
          if (drive !== 'well' && told.kind === 'open' && stops) expect(told.failed).not.toBeNull();
          folder.drive = 'well';
          if (folder.permission !== 'granted') await actions.allowFolder();
          if (stops) void actions.startCamera();
          await atRest(world, tab, 3);
        }
        actions.stop();
        await atRest(world, tab, 3);
        const stored = await world.intervals();
        const whole = stored.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
        expect(watchedMs(ownText()), 'the file says all that is stored').toBe(whole);
      },
    ),
  LAW_MS,
);
