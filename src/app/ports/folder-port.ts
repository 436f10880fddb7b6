// The port to a folder of the person's own: says where there is none, and else hands on to what is loaded only where one is used.
import type { FolderEffect } from '../../core/watch/folder-events';
import type { FolderHandle } from '../../storage/folder/kept-folder';
import type { Store } from '../../storage/store';
import type { Dispatch } from '../loop';

export interface FolderPortParts {
  readonly store: Store;
  /** Lets the person pick one; null where the browser has no such thing. */
  readonly pickFolder: (() => Promise<FolderHandle>) | null;
  readonly dispatch: Dispatch;
}

export interface FolderPort {
  perform(effect: FolderEffect): Promise<void>;
}

/** Nothing is asked of the browser before the machine wants it. */
export function createFolderPort({ store, pickFolder, dispatch }: FolderPortParts): FolderPort {
  return {
    async perform(effect) {
      if (pickFolder === null) return dispatch({ kind: 'folder-told', standing: { kind: 'unsupported' } });
      // Nobody who has picked none needs the rest.
      if (effect.kind === 'look-at-folder' && (await store.loadFolder().catch(() => null)) === null)
        return dispatch({ kind: 'folder-told', standing: { kind: 'none' } });
      const { useFolder } = await import('./folder/use-folder');
      return useFolder({ store, pickFolder, dispatch }, effect);
    },
  };
}

/** The browser's own, where it has one. */
export function browserFolder(): FolderPortParts['pickFolder'] {
  const { showDirectoryPicker: pick } = window as Window & {
    readonly showDirectoryPicker?: (options: object) => Promise<FolderHandle>;
  };
  return pick === undefined ? null : () => pick.call(window, { id: 'plumbline', mode: 'readwrite' });
}
