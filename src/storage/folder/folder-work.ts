// Reads other computers' backups from the person's folder, and writes this one's. Loaded when a folder is used.
import type { AdditionCounts } from '../../core/archive/merge';
import type { ChoicesWish } from '../../core/watch/archive-events';
import type { FolderFound } from '../../core/watch/folder-events';
import { backupTexts } from '../export-file';
import { readInto, type ImportFile } from '../import-file';
import type { Store } from '../store';
import type { FileHandle, FolderHandle, KeptFolder } from './kept-folder';

/** What was read back is not what was written. */
export class NotAsWrittenError extends Error {
  constructor(name: string) {
    super(`${name} is not what was written.`);
    this.name = 'NotAsWrittenError';
  }
}

/** A backup that some computer keeps in the folder; a cloud's copies of conflicts and a person's own files are left alone. */
const DEVICE_FILE = /^plumbline-device-[0-9a-f]{8}(-\d+-of-\d+)?\.json$/;

/**
 * Every file of another computer that has changed since it was last read is added, by the path that a backup takes. Its setup and settings
 * only where the person has said so.
 */
export async function readFolder(
  store: Store,
  choices: ChoicesWish = 'ask',
  add: ImportFile = (request) => readInto(store, request),
): Promise<FolderFound> {
  const kept = await chosen(store);
  const own = await ownName(store);
  const read: Record<string, string> = {};
  const refused: FolderFound['refused'][number][] = [];
  let found: FolderFound = {
    files: 0,
    added: { counts: { days: 0, intervals: 0, bouts: 0, stretches: 0, setups: 0 }, takesChoices: false },
    refused,
  };
  for (const entry of await filesOf(kept.handle)) {
    if (isOf(own, entry.name)) continue;
    const file = await entry.getFile();
    const stamp = `${file.lastModified} ${file.size}`;
    if (kept.read[entry.name] === stamp) {
      read[entry.name] = stamp;
      continue;
    }
    const { without } = kept;
    const outcome = await add({ kind: 'add', file, passphrase: null, without, wish: choices });
    found = { ...found, files: found.files + 1 };
    if (outcome.kind === 'problem') {
      refused.push({ file: entry.name, problem: outcome.problem });
      continue;
    }
    const { counts, takesChoices, offersChoices = false } = outcome.preview;
    // Not done with until the question is answered.
    if (!offersChoices) read[entry.name] = stamp;
    found = {
      ...found,
      added: {
        counts: sum(found.added.counts, counts),
        takesChoices: found.added.takesChoices || takesChoices,
        offersChoices: found.added.offersChoices === true || offersChoices,
      },
    };
  }
  await change(store, { read });
  return found;
}

/** Writes everything stored here, reads it back, and only then says that it is there. Gives its size. */
export async function writeFolder(store: Store, nowMs: number): Promise<number> {
  const { handle } = await chosen(store);
  const own = await ownName(store);
  // Until all of it has been read back, nobody knows what is there: should it fail, or the page be closed, it is written anew.
  await change(store, { writtenAtMs: null });
  const texts = await backupTexts(store, nowMs);
  const names = texts.map((_, index) =>
    texts.length === 1 ? `${own}.json` : `${own}-${index + 1}-of-${texts.length}.json`,
  );
  let bytes = 0;
  for (const [index, name] of names.entries()) {
    const content = new Blob([texts[index] ?? ''], { type: 'application/json' });
    await writeFile(await handle.getFileHandle(name, { create: true }), content);
    bytes += content.size;
  }
  // A history that once needed another number of files leaves none of them behind.
  for (const { name } of await filesOf(handle))
    if (isOf(own, name) && !names.includes(name)) await handle.removeEntry(name);
  await change(store, { writtenAtMs: nowMs });
  return bytes;
}

async function writeFile(handle: FileHandle, content: Blob): Promise<void> {
  const writable = await handle.createWritable();
  try {
    await writable.write(content);
  } catch (error) {
    // The file is as it was before.
    await writable.abort().catch(() => undefined);
    throw error;
  }
  await writable.close();
  const written = await handle.getFile();
  const isSame = written.size === content.size && (await written.text()) === (await content.text());
  if (!isSame) throw new NotAsWrittenError(handle.name);
}

async function filesOf(handle: FolderHandle): Promise<readonly FileHandle[]> {
  const files: FileHandle[] = [];
  for await (const entry of handle.values())
    if (entry.kind === 'file' && DEVICE_FILE.test(entry.name)) files.push(entry);
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isOf = (own: string, name: string): boolean => name === `${own}.json` || name.startsWith(`${own}-`);

async function ownName(store: Store): Promise<string> {
  return `plumbline-device-${(await store.deviceId()).slice(0, 8)}`;
}

async function chosen(store: Store): Promise<KeptFolder> {
  const kept = await store.loadFolder();
  if (kept === null) throw new DOMException('No folder is chosen any more.', 'NotFoundError');
  return kept;
}

/** On top of what is stored by now: a day may have been erased meanwhile. */
async function change(store: Store, by: Partial<KeptFolder>): Promise<void> {
  const kept = await store.loadFolder();
  if (kept !== null) await store.saveFolder({ ...kept, ...by });
}

function sum(a: AdditionCounts, b: AdditionCounts): AdditionCounts {
  return {
    days: a.days + b.days,
    intervals: a.intervals + b.intervals,
    bouts: a.bouts + b.bouts,
    stretches: a.stretches + b.stretches,
    setups: a.setups + b.setups,
  };
}
