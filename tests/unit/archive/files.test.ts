// The promises of backups: everything comes back, twice changes nothing, two computers become one history, and a bad file changes nothing.
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BACKUP_VERSION, LARGEST_BACKUP_BYTES } from '../../../src/core/archive/backup';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { contentsOf, exportFile, type ExportedFile, type NamedFile } from '../../../src/storage/export-file';
import { loadHistory } from '../../../src/storage/history';
import { addFile, previewFile, type ReadFile } from '../../../src/storage/import-file';
import { memoryStore } from '../../../src/storage/memory-store';
import type { Store } from '../../../src/storage/store';
import { damage, damaged } from '../storage/arbitrary-record';
import { demoBackup } from '../../../src/core/archive/demo-backup';
import { freshBrowser, interval, openedStore } from '../storage/help';
import { liveIn, NOW_MS, TRAVEL } from './lived-store';

vi.setConfig({ testTimeout: 60_000 });
beforeEach(freshBrowser);

async function backupOf(store: Store, passphrase: string | null = null): Promise<Blob> {
  return only(await exportFile(store, 'backup', NOW_MS, passphrase)).content;
}

/** The one file that was made. */
function only(made: ExportedFile): NamedFile {
  if (made.kind === 'problem') throw new Error(`No file: ${made.problem.kind}`);
  const [file, ...more] = made.files;
  if (file === undefined || more.length > 0) throw new Error(`${made.files.length} files.`);
  return file;
}

const problemOf = (read: ReadFile): string => (read.kind === 'problem' ? read.problem.kind : 'none');

/** In an order of its own, so that two stores can be compared. */
async function everything(store: Store): Promise<unknown> {
  const { days, ...contents } = await contentsOf(store);
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...contents,
    setups: byId(contents.setups),
    intervals: byId(contents.intervals),
    bouts: byId(contents.bouts),
    stretches: byId(contents.stretches),
    days: byId(days),
  };
}

describe.each([
  ['the database', openedStore],
  ['the memory', () => Promise.resolve(memoryStore())],
] as const)('a backup of %s', (_where, open) => {
  test('brings everything back after it was erased, reports included', async () => {
    const store = await liveIn(await open(), 1);
    const history = await loadHistory(store, NOW_MS, Infinity);
    const before = await everything(store);
    const file = await backupOf(store);
    await store.eraseEverything();
    expect(await everything(store)).not.toEqual(before);
    const read = await addFile(store, file, null);
    expect(read).toMatchObject({ kind: 'preview', preview: { takesChoices: true } });
    expect(await everything(store)).toEqual(before);
    expect(await loadHistory(store, NOW_MS, Infinity)).toEqual(history);
  });

  test('read twice changes nothing the second time, and says so before', async () => {
    const [mine, theirs] = [await liveIn(await open(), 1), await liveIn(memoryStore(), 2)];
    const file = await backupOf(theirs);
    await addFile(mine, file, null);
    const once = await everything(mine);
    const again = await previewFile(mine, file, null);
    expect(again).toMatchObject({
      preview: { counts: { days: 0, intervals: 0, bouts: 0, stretches: 0, setups: 0 }, takesChoices: false },
    });
    await addFile(mine, file, null);
    expect(await everything(mine)).toEqual(once);
  });

  test('only looked at adds nothing', async () => {
    const mine = await liveIn(await open(), 1);
    const before = await everything(mine);
    const read = await previewFile(mine, await backupOf(await liveIn(memoryStore(), 2)), null);
    expect(read.kind === 'preview' && read.preview.counts.intervals).toBeGreaterThan(100);
    expect(await everything(mine)).toEqual(before);
  });
});

test('two computers’ backups become the same history, whichever is read into which', async () => {
  const [a, b] = [await liveIn(memoryStore(), 1), await liveIn(memoryStore(), 2)];
  const [ofA, ofB] = [await backupOf(a), await backupOf(b)];
  await addFile(a, ofB, null);
  await addFile(b, ofA, null);
  expect((await loadHistory(a, NOW_MS, Infinity)).days).toEqual(
    (await loadHistory(b, NOW_MS, Infinity)).days,
  );
  const [ofBoth, ofBothToo] = [await contentsOf(a), await contentsOf(b)];
  for (const part of ['intervals', 'bouts', 'stretches', 'setups'] as const)
    expect(new Set(ofBoth[part].map(({ id }) => id))).toEqual(new Set(ofBothToo[part].map(({ id }) => id)));
});

test('what this browser has chosen itself is not replaced by a backup’s choices', async () => {
  const mine = await liveIn(memoryStore(), 1);
  await mine.saveSettings({ ...(await mine.loadSettings()), sensitivity: 'gentle' });
  await addFile(mine, await backupOf(await liveIn(memoryStore(), 2)), null);
  expect((await mine.loadSettings()).sensitivity).toBe('gentle');
  expect((await mine.loadSetup())?.id).toBe('desk-1');
  expect(await mine.listSetups()).toHaveLength(2);
});

test('a backup from before there was a setting is read, with what a newcomer has in its place', async () => {
  const written = JSON.parse(await (await backupOf(await liveIn(memoryStore(), 1, 2))).text()) as {
    settings: Record<string, unknown>;
  };
  for (const setting of Object.keys(DEFAULT_SETTINGS)) {
    const settings = { ...written.settings };
    Reflect.deleteProperty(settings, setting);
    const mine = memoryStore();
    const read = await addFile(mine, new Blob([JSON.stringify({ ...written, settings })]), null);
    expect(read.kind, setting).toBe('preview');
    expect(await mine.loadSettings()).toHaveProperty(setting, DEFAULT_SETTINGS[setting as keyof Settings]);
  }
});

describe('a file that is no sound backup', () => {
  const refusals = async (content: BlobPart): Promise<string> => {
    const mine = await liveIn(memoryStore(), 1, 3);
    const before = await everything(mine);
    const read = await addFile(mine, new Blob([content]), null);
    expect(await everything(mine)).toEqual(before);
    return problemOf(read);
  };

  test('is told for what it is', async () => {
    const text = await (await backupOf(await liveIn(memoryStore(), 2, 3))).text();
    expect(await refusals('')).toBe('not-json');
    expect(await refusals(text.slice(0, -10))).toBe('not-json');
    expect(await refusals(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('not-json');
    expect(await refusals('{"name":"somebody else’s"}')).toBe('foreign');
    expect(await refusals('[1,2,3]')).toBe('foreign');
    expect(await refusals(text.replace(`"version":${BACKUP_VERSION}`, '"version":99'))).toBe('newer');
    expect(await refusals(text.replace('"intervals":[', '"intervals":[7,'))).toBe('unsound');
  });

  test('that is far too large is not even read', async () => {
    const huge = { size: LARGEST_BACKUP_BYTES + 1, text: () => Promise.reject(new Error('It was read.')) };
    expect(problemOf(await previewFile(memoryStore(), huge as unknown as Blob, null))).toBe('too-large');
  });

  test('changes nothing, wherever two hundred backups were damaged', async () => {
    const mine = await liveIn(memoryStore(), 1, 2);
    const before = await everything(mine);
    const sound = JSON.parse(await (await backupOf(await liveIn(memoryStore(), 2, 2))).text()) as object;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(damage, fc.nat({ max: 5_000 }), async (one, further) => {
        const hit = damaged(sound, { ...one, nth: one.nth + further });
        const text = JSON.stringify(hit, (_key, value: unknown) => (typeof value === 'bigint' ? 1 : value));
        const read = await previewFile(mine, new Blob([text]), null);
        if (read.kind === 'problem') refused += 1;
        expect(await everything(mine)).toEqual(before);
      }),
      { numRuns: 200 },
    );
    expect(refused).toBeGreaterThan(50);
  });
});

describe('a backup with a passphrase', () => {
  test('opens with it alone, and tells nothing without', async () => {
    const store = await liveIn(memoryStore(), 1, 2);
    const file = await backupOf(store, 'correct horse');
    expect(await file.text()).not.toContain('intervals');
    const other = memoryStore();
    expect(problemOf(await previewFile(other, file, null))).toBe('needs-passphrase');
    expect(problemOf(await previewFile(other, file, 'wrong horse'))).toBe('wrong-passphrase');
    expect((await addFile(other, file, 'correct horse')).kind).toBe('preview');
    expect(await everything(other)).toEqual(await everything(store));
  });

  test('does not open once a single character of it was changed', async () => {
    const text = await (await backupOf(await liveIn(memoryStore(), 1, 1), 'correct horse')).text();
    const at = text.indexOf('"data":"') + 40;
    const changed = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    expect(problemOf(await previewFile(memoryStore(), new Blob([changed]), 'correct horse'))).toBe(
      'wrong-passphrase',
    );
  });
});

describe('a history too long for one file', () => {
  test('is written as several, each a backup by itself; all of them, in any order, are the same as one', async () => {
    const store = await liveIn(memoryStore(), 1);
    const before = await everything(store);
    const made = await exportFile(store, 'backup', NOW_MS, null, 20_000);
    if (made.kind === 'problem') throw new Error(made.problem.kind);
    expect(made.files.length).toBeGreaterThan(3);
    expect(made.files[0]?.name).toBe(`plumbline-backup-2026-11-28-1-of-${made.files.length}.json`);
    expect(Math.max(...made.files.slice(1).map(({ content }) => content.size))).toBeLessThan(40_000);
    const empty = memoryStore();
    for (const { content } of made.files.toReversed())
      expect((await addFile(empty, content, null)).kind).toBe('preview');
    expect(await everything(empty)).toEqual(before);
  });

  test('that is years of busy days is written and read within what a page can hold', async () => {
    const store = memoryStore();
    const intervals = Array.from({ length: 60_000 }, (_, index) =>
      interval(NOW_MS - (index + 1) * 10_000, NOW_MS - index * 10_000),
    );
    await store.record({ intervals, bouts: [], session: null });
    const made = await exportFile(store, 'backup', NOW_MS, null, 4_000_000);
    if (made.kind === 'problem') throw new Error(made.problem.kind);
    expect(made.files.length).toBe(3);
    const other = memoryStore();
    for (const { content } of made.files) await addFile(other, content, null);
    expect(await other.intervalsBetween(0, NOW_MS)).toHaveLength(60_000);
  });
});

describe('made-up days', () => {
  test('are added where nobody has days of their own, and choose nothing; elsewhere they are refused', async () => {
    const demo = new Blob([JSON.stringify(demoBackup('2026-11-27', TRAVEL, NOW_MS))]);
    const mine = await liveIn(memoryStore(), 1);
    const before = await everything(mine);
    expect(problemOf(await addFile(mine, demo, null))).toBe('made-up');
    expect(await everything(mine)).toEqual(before);
    const empty = memoryStore();
    expect(await addFile(empty, demo, null)).toMatchObject({ preview: { takesChoices: false } });
    expect((await loadHistory(empty, NOW_MS, Infinity)).days.length).toBeGreaterThan(100);
    expect(await addFile(empty, demo, null)).toMatchObject({
      preview: { counts: { intervals: 0, days: 0 } },
    });
  });
});

describe('a table for a spreadsheet', () => {
  test.each(['days', 'episodes', 'bouts'] as const)(
    'has a row of names, and as many cells in each row: %s',
    async (what) => {
      const made = only(await exportFile(await liveIn(memoryStore(), 1), what, NOW_MS, null));
      const [names = '', ...rows] = (await made.content.text()).trimEnd().split('\r\n');
      expect(rows.length).toBeGreaterThan(5);
      for (const row of rows) expect(row.split(',')).toHaveLength(names.split(',').length);
      expect(made.name).toBe(`plumbline-${what}-2026-11-28.csv`);
    },
  );

  test('gives each day the minutes that its report has', async () => {
    const store = await liveIn(memoryStore(), 1);
    const { days } = await loadHistory(store, NOW_MS, Infinity);
    const made = only(await exportFile(store, 'days', NOW_MS, null));
    const [names = '', ...rows] = (await made.content.text()).trimEnd().split('\r\n');
    const at = names.split(',').indexOf('upright_min');
    expect(rows.map((row) => Number(row.split(',')[at]))).toEqual(
      days.map(({ uprightMs }) => Math.round(uprightMs / 600) / 100),
    );
  });
});
