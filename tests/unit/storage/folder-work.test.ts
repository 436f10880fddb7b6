// What a folder of backups promises: several computers become one history, nothing erased comes back, and nothing is said to be written that is not there.
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../../src/storage/memory-store';
import { contentsOf, exportFile } from '../../../src/storage/export-file';
import { readFolder, writeFolder } from '../../../src/storage/folder/folder-work';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import type { Store } from '../../../src/storage/store';
import { FolderInMemory } from '../folder-in-memory';
import { bout, interval, setup } from './help';

const NOW_MS = Date.UTC(2026, 10, 28, 12);
const EVER = Number.MAX_SAFE_INTEGER;

/** A computer that has watched at these times, with the folder picked. */
async function computer(folder: FolderInMemory, ...spans: readonly (readonly [number, number])[]) {
  const store = memoryStore();
  await store.saveSetup(setup(`desk ${spans[0]?.[0] ?? ''}`));
  await store.record({
    intervals: spans.map(([startMs, endMs]) => interval(startMs, endMs)),
    bouts: spans.map(([startMs, endMs]) => bout(startMs, endMs)),
    session: null,
  });
  await store.saveFolder({ handle: folder, writtenAtMs: null, read: {}, without: [] });
  return store;
}

async function startsOf(store: Store): Promise<readonly number[]> {
  return (await store.intervalsBetween(0, EVER)).map(({ startMs }) => startMs);
}

describe('several computers', () => {
  test('become one history, in whichever order they are opened, and reading again changes nothing', async () => {
    const folder = new FolderInMemory();
    const [desk, laptop] = [await computer(folder, [0, 10]), await computer(folder, [20, 30])];
    await writeFolder(desk, NOW_MS);
    await writeFolder(laptop, NOW_MS);
    expect(await readFolder(desk)).toMatchObject({ files: 1, added: { counts: { intervals: 1, bouts: 1 } } });
    await readFolder(laptop);
    expect(await startsOf(desk)).toEqual([0, 20]);
    expect(await startsOf(laptop)).toEqual(await startsOf(desk));
    const before = await contentsOf(desk);
    expect(await readFolder(desk), 'the file has not changed since').toMatchObject({ files: 0 });
    expect(await contentsOf(desk)).toEqual(before);
  });

  test('a new computer shares the history unasked, and setup and settings only once the person has said so', async () => {
    const folder = new FolderInMemory();
    const desk = await computer(folder, [0, 10]);
    await desk.saveSettings({ ...DEFAULT_SETTINGS, breakAfterMinutes: 60 });
    await writeFolder(desk, NOW_MS);
    const fresh = memoryStore();
    await fresh.saveFolder({ handle: folder, writtenAtMs: null, read: {}, without: [] });
    for (let opening = 0; opening < 2; opening += 1) {
      expect(await readFolder(fresh)).toMatchObject({ added: { offersChoices: true, takesChoices: false } });
      expect(await startsOf(fresh)).toEqual([0]);
      expect([await fresh.listSetups(), await fresh.loadSettings()]).toEqual([[], DEFAULT_SETTINGS]);
    }
    expect(await readFolder(fresh, 'take')).toMatchObject({ added: { takesChoices: true } });
    expect((await fresh.loadSetup())?.id).toBe('desk 0');
    expect((await fresh.loadSettings()).breakAfterMinutes).toBe(60);
    expect(await readFolder(fresh), 'it is not asked again').toMatchObject({ files: 0 });
  });

  test('who starts fresh keeps the settings of this computer, and is not asked again', async () => {
    const folder = new FolderInMemory();
    await writeFolder(await computer(folder, [0, 10]), NOW_MS);
    const fresh = memoryStore();
    await fresh.saveFolder({ handle: folder, writtenAtMs: null, read: {}, without: [] });
    await readFolder(fresh);
    const left = await readFolder(fresh, 'leave');
    expect(left.added).toMatchObject({ takesChoices: false, offersChoices: false });
    expect([await fresh.loadSetup(), await startsOf(fresh)]).toEqual([null, [0]]);
    expect(await readFolder(fresh)).toMatchObject({ files: 0 });
  });

  test('a day that was erased here does not come back with another computer’s file', async () => {
    const folder = new FolderInMemory();
    const [desk, laptop] = [await computer(folder, [0, 10], [20, 40]), await computer(folder, [50, 60])];
    await writeFolder(desk, NOW_MS);
    await readFolder(laptop);
    await writeFolder(laptop, NOW_MS);
    await desk.forget({ startMs: 0, endMs: 30 });
    await readFolder(desk);
    expect(await startsOf(desk)).toEqual([30, 50]);
  });
});

describe('a file that is not sound', () => {
  test.each([
    ['cut short', '{"format":"plumbline-ba', 'not-json'],
    ['foreign', '{"format":"holiday"}', 'foreign'],
    ['newer', '{"format":"plumbline-backup","version":99}', 'newer'],
  ])(
    'is refused when it is %s, changes nothing, and is told of until it is put right',
    async (_, text, kind) => {
      const folder = new FolderInMemory();
      const desk = await computer(folder, [0, 10]);
      folder.put('plumbline-device-0123abcd.json', text);
      const before = await contentsOf(desk);
      for (let opening = 0; opening < 2; opening += 1)
        expect((await readFolder(desk)).refused).toMatchObject([
          { file: 'plumbline-device-0123abcd.json', problem: { kind } },
        ]);
      expect(await contentsOf(desk)).toEqual(before);
    },
  );

  test('of another name is left alone: a backup by hand, a picture, a copy that a sync made', async () => {
    const folder = new FolderInMemory();
    const desk = await computer(folder, [0, 10]);
    for (const name of ['plumbline-backup-2026-11-28.json', 'cat.jpg', 'plumbline-device-0123abcd (2).json'])
      folder.put(name, 'not read');
    expect(await readFolder(desk)).toMatchObject({ files: 0, refused: [] });
    await writeFolder(desk, NOW_MS);
    expect(folder.files.size).toBe(4);
  });
});

describe('its own file', () => {
  test('is a backup that opens by hand, and says what it was written from', async () => {
    const folder = new FolderInMemory();
    const desk = await computer(folder, [0, 10]);
    const bytes = await writeFolder(desk, NOW_MS);
    const [[name, { text }] = ['', { text: '' }]] = [...folder.files];
    expect(name).toMatch(/^plumbline-device-[0-9a-f]{8}\.json$/);
    expect(bytes).toBe(text.length);
    const made = await exportFile(desk, 'backup', NOW_MS, null);
    expect(made.kind === 'files' && (await made.files[0]?.content.text())).toBe(text);
    expect((await desk.loadFolder())?.writtenAtMs).toBe(NOW_MS);
  });

  test.each([
    ['gone', 'NotFoundError'],
    ['full', 'QuotaExceededError'],
    ['busy', 'NoModificationAllowedError'],
    ['garbles', 'NotAsWrittenError'],
  ] as const)(
    'is not said to be written where the drive is %s, and nothing here is lost',
    async (drive, name) => {
      const folder = new FolderInMemory();
      const desk = await computer(folder, [0, 10]);
      folder.drive = drive;
      await expect(writeFolder(desk, NOW_MS)).rejects.toMatchObject({ name });
      expect((await desk.loadFolder())?.writtenAtMs).toBeNull();
      expect(await startsOf(desk)).toEqual([0]);
    },
  );

  test('stays as it was where a later write does not come through', async () => {
    const folder = new FolderInMemory();
    const desk = await computer(folder, [0, 10]);
    await writeFolder(desk, NOW_MS);
    const [name = ''] = folder.files.keys();
    const before = folder.textOf(name);
    folder.drive = 'full';
    await desk.record({ intervals: [interval(10, 20)], bouts: [], session: null });
    await writeFolder(desk, NOW_MS + 1).catch(() => undefined);
    expect(folder.textOf(name)).toBe(before);
  });

  test('that once was split leaves no part behind', async () => {
    const folder = new FolderInMemory();
    const desk = await computer(folder, [0, 10]);
    const own = `plumbline-device-${(await desk.deviceId()).slice(0, 8)}`;
    folder.put(`${own}-1-of-2.json`, '{}');
    folder.put(`${own}-2-of-2.json`, '{}');
    await writeFolder(desk, NOW_MS);
    expect([...folder.files.keys()]).toEqual([`${own}.json`]);
  });
});
