// Writes what is stored into a person's own file, and adds what is in one. Loaded when that is first asked for.
import type { ArchiveEffect, ArchiveEvent } from '../../../core/watch/archive-events';
import { exportFile } from '../../../storage/export-file';
import type { Store } from '../../../storage/store';
import type { Dispatch } from '../../loop';
import { importerOf } from './importer-of';

/** What a request is about, kept out of the events. */
export interface ArchiveRequest {
  readonly file: File | null;
  readonly passphrase: string | null;
}

export type SaveFile = (name: string, content: Blob) => void;

export interface ArchiveParts {
  readonly store: Store;
  readonly saveFile: SaveFile;
  readonly dispatch: Dispatch;
}

/** Performs one effect, and says what came of it. Rejects where the store refuses. */
export async function useArchive(
  parts: ArchiveParts,
  effect: ArchiveEffect,
  { file, passphrase }: ArchiveRequest,
): Promise<ArchiveEvent> {
  const { store, saveFile } = parts;
  if (effect.kind === 'write-archive') {
    const { what, nowMs } = effect;
    const made = await exportFile(store, what, nowMs, passphrase);
    if (made.kind === 'problem') return { kind: 'archive-refused', problem: made.problem };
    for (const { name, content } of made.files) saveFile(name, content);
    const bytes = made.files.reduce((sum, { content }) => sum + content.size, 0);
    return { kind: 'archive-written', what, bytes };
  }
  if (file === null) throw new Error('There is no file to read.');
  const adds = effect.kind === 'add-archive';
  const read = await importerOf(parts)({ kind: adds ? 'add' : 'preview', file, passphrase });
  if (read.kind === 'problem') return { kind: 'archive-refused', problem: read.problem };
  return { kind: adds ? 'archive-added' : 'archive-read', preview: read.preview };
}
