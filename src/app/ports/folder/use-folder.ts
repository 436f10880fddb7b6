// Asks the browser for the person's folder, and has it read and written. Loaded when one is used.
import type {
  FolderEffect,
  FolderEvent,
  FolderProblem,
  FolderStanding,
} from '../../../core/watch/folder-events';
import { messageOf } from '../../../message-of';
import { readFolder, writeFolder } from '../../../storage/folder/folder-work';
import type { FolderHandle } from '../../../storage/folder/kept-folder';
import { describeFailure, type Store } from '../../../storage/store';
import type { Dispatch } from '../../loop';
import { importerOf } from '../archive/importer-of';

interface Parts {
  readonly store: Store;
  readonly pickFolder: () => Promise<FolderHandle>;
  readonly dispatch: Dispatch;
}

/** Performs one effect, and tells what came of it. */
export async function useFolder(parts: Parts, effect: FolderEffect): Promise<void> {
  const { store, dispatch } = parts;
  try {
    await dispatch(await outcomeOf(parts, effect));
  } catch (error) {
    // First what went wrong, so that nothing is being done any more; then how it stands.
    await dispatch({ kind: 'folder-refused', problem: problemOf(error) });
    if (nameOf(error) !== 'NotAllowedError') return;
    const standing = await standingOf(store, 'query').catch(() => null);
    if (standing !== null) await dispatch({ kind: 'folder-told', standing });
  }
}

async function outcomeOf(parts: Parts, effect: FolderEffect): Promise<FolderEvent> {
  const { store } = parts;
  switch (effect.kind) {
    case 'read-folder':
      return { kind: 'folder-read', found: await readFolder(store, effect.choices, importerOf(parts)) };
    case 'write-folder':
      return { kind: 'folder-written', bytes: await writeFolder(store, effect.nowMs) };
    case 'look-at-folder':
      return { kind: 'folder-told', standing: await standingOf(store, 'query') };
    case 'allow-folder':
      return { kind: 'folder-told', standing: await standingOf(store, 'request') };
    case 'leave-folder':
      await store.saveFolder(null);
      return { kind: 'folder-told', standing: { kind: 'none' } };
    case 'choose-folder': {
      const handle = await picked(parts);
      if (handle !== null) await store.saveFolder({ handle, writtenAtMs: null, read: {}, without: [] });
      return {
        kind: 'folder-told',
        standing: await standingOf(store, handle === null ? 'query' : 'request'),
      };
    }
  }
}

/** Looked up each time: another tab may have chosen, and the browser may have taken its permission back. */
async function standingOf(store: Store, ask: 'query' | 'request'): Promise<FolderStanding> {
  const kept = await store.loadFolder();
  if (kept === null) return { kind: 'none' };
  const { handle, writtenAtMs } = kept;
  const mode = { mode: 'readwrite' } as const;
  const permission = await (ask === 'query' ? handle.queryPermission(mode) : handle.requestPermission(mode));
  return { kind: permission === 'granted' ? 'open' : 'locked', name: handle.name, writtenAtMs };
}

/** Null where the picker was closed without a choice. */
async function picked({ pickFolder }: Parts): Promise<FolderHandle | null> {
  try {
    return await pickFolder();
  } catch (error) {
    if (nameOf(error) === 'AbortError') return null;
    throw error;
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

function problemOf(error: unknown): FolderProblem {
  switch (nameOf(error)) {
    case 'NotFoundError':
      return { kind: 'gone' };
    case 'QuotaExceededError':
      return { kind: 'full' };
    case 'NoModificationAllowedError':
    case 'InvalidModificationError':
      return { kind: 'busy' };
    case 'NotAsWrittenError':
      return { kind: 'not-as-written' };
    case 'ErasedError':
    case 'SilentError':
      return { kind: 'storage', failure: describeFailure(error) };
    default:
      return { kind: 'other', message: messageOf(error) };
  }
}
