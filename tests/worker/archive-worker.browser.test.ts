// A backup through the archive worker: the same as on the spot, whatever is in the file, and on the spot where the worker cannot start.
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { BACKUP_VERSION, LARGEST_BACKUP_BYTES, type Backup } from '../../src/core/archive/backup';
import { demoBackup } from '../../src/core/archive/demo-backup';
import { staying } from '../../src/core/report/calendar/travel';
import { readAway } from '../../src/storage/away/read-away';
import { spawnArchiveWorker } from '../../src/storage/away/spawn-archive-worker';
import { contentsOf } from '../../src/storage/export-file';
import { readInto, type ImportRequest } from '../../src/storage/import-file';
import { memoryStore } from '../../src/storage/memory-store';
import { seal } from '../../src/storage/seal';
import { openStore } from '../../src/storage/open-store';
import { describeFailure, type Store } from '../../src/storage/store';

const ignore = () => undefined;

async function durable(): Promise<Store> {
  const store = await openStore({ onLost: ignore, onReopened: ignore, onSetAside: ignore });
  if (store.kind === 'unavailable') throw new Error(store.message);
  onTestFinished(() => store.close());
  return store;
}

beforeEach(async () => {
  const store = await durable();
  await store.eraseEverything();
});

/** Somebody's own, with more intervals than are stored in one go. */
const TEXT = JSON.stringify(ownBackup());

function ownBackup(): Backup {
  const madeUp = demoBackup('2026-11-27', staying('Europe/Berlin'), Date.UTC(2026, 10, 28));
  const { intervals, bouts, stretches } = madeUp;
  return {
    ...madeUp,
    deviceId: 'a-computer',
    intervals: intervals.slice(0, 2_500).map((one) => ({ ...one, id: `own-${one.id}` })),
    bouts: bouts.slice(0, 20),
    stretches: stretches.slice(0, 5),
  };
}

/** Counts the workers that were started. */
function away(store: Store, start: () => Worker = spawnArchiveWorker) {
  let started = 0;
  const spawn = (): Worker => {
    started += 1;
    return start();
  };
  const read = (request: ImportRequest) => readAway({ store, onSetAside: ignore, spawn }, request);
  return { read, started: () => started };
}

test('adds through the worker what it adds on the spot, and the page finds it stored', async () => {
  const [store, memory] = [await durable(), memoryStore()];
  const file = new Blob([await seal(TEXT, 'correct horse', 1_000)]);
  const { read, started } = away(store);
  for (const kind of ['preview', 'add', 'add'] as const) {
    const request = { kind, file, passphrase: 'correct horse' };
    const result = await read(request);
    expect(result).toEqual(await readInto(memory, request));
    expect(result.kind).toBe('preview');
  }
  expect(started()).toBe(3);
  const { intervals } = await contentsOf(store);
  expect(intervals).toHaveLength(2_500);
  expect(intervals).toEqual((await contentsOf(memory)).intervals);
});

test('refuses through the worker what it refuses on the spot, and changes nothing', async () => {
  const store = await durable();
  const before = await contentsOf(store);
  const sealed = new Blob([await seal(TEXT, 'correct horse', 1_000)]);
  const files: readonly (readonly [BlobPart, string])[] = [
    ['', 'not-json'],
    [TEXT.slice(0, -10), 'not-json'],
    ['{"name":"somebody else’s"}', 'foreign'],
    [TEXT.replace(`"version":${BACKUP_VERSION}`, '"version":99'), 'newer'],
    [TEXT.replace('"intervals":[', '"intervals":[7,'), 'unsound'],
    [new Uint8Array(LARGEST_BACKUP_BYTES + 1), 'too-large'],
    [sealed, 'needs-passphrase'],
  ];
  const { read, started } = away(store);
  for (const [content, problem] of files) {
    const request = { kind: 'add', file: new Blob([content]), passphrase: null } as const;
    const result = await read(request);
    expect(result).toMatchObject({ kind: 'problem', problem: { kind: problem } });
    expect(result).toEqual(await readInto(memoryStore(), request));
  }
  const wrong = await read({ kind: 'add', file: sealed, passphrase: 'wrong horse' });
  expect(wrong).toEqual({ kind: 'problem', problem: { kind: 'wrong-passphrase' } });
  expect(started()).toBe(files.length + 1);
  expect(await contentsOf(store)).toEqual(before);
});

test('a tab that another has erased everything behind adds nothing', async () => {
  const [frozen, erasing] = [await durable(), await durable()];
  await erasing.eraseEverything();
  const late = away(frozen).read({ kind: 'add', file: new Blob([TEXT]), passphrase: null });
  expect(await late.catch(describeFailure)).toMatchObject({ cause: 'erased' });
  expect((await contentsOf(erasing)).intervals).toEqual([]);
});

test('is read on the spot where the worker’s script cannot be had, or fails', async () => {
  const store = await durable();
  const file = new Blob([TEXT]);
  const nowhere = () => new Worker('/not-there.js', { type: 'module' });
  const failing = () =>
    new Worker(URL.createObjectURL(new Blob(['throw new Error("No.")'])), { type: 'module' });
  for (const start of [nowhere, failing]) {
    const { read, started } = away(store, start);
    expect(await read({ kind: 'add', file, passphrase: null })).toMatchObject({ kind: 'preview' });
    expect(started()).toBe(1);
  }
  expect((await contentsOf(store)).intervals).toHaveLength(2_500);
});
