// The port to a person's own files: writes what is stored into one, and adds what is in one. The work is loaded when it is first asked for.
import type { ArchiveEffect, ArchiveProblem } from '../../core/watch/archive-events';
import { describeFailure, type Store } from '../../storage/store';
import type { Dispatch } from '../loop';

/** What a request is about, kept out of the events. */
export interface ArchiveRequest {
  readonly file: File | null;
  readonly passphrase: string | null;
}

export type SaveFile = (name: string, content: Blob) => void;

export interface ArchivePortParts {
  readonly store: Store;
  readonly saveFile: SaveFile;
  readonly dispatch: Dispatch;
}

export interface ArchivePort {
  /** Keeps a request until it is performed; the number stands for it. */
  readonly keep: (request: ArchiveRequest) => number;
  perform(effect: ArchiveEffect): Promise<void>;
}

/** Nothing is kept of an earlier request once there is a new one. */
export function createArchivePort({ store, saveFile, dispatch }: ArchivePortParts): ArchivePort {
  let lastId = 0;
  let kept: ArchiveRequest | null = null;

  const refuse = (problem: ArchiveProblem): Promise<void> => dispatch({ kind: 'archive-refused', problem });
  const heldFor = (requestId: number): ArchiveRequest => {
    if (kept === null || requestId !== lastId) throw new Error('The request is no longer there.');
    return kept;
  };

  async function act(effect: ArchiveEffect): Promise<void> {
    const { file, passphrase } = heldFor(effect.requestId);
    if (effect.kind === 'write-archive') {
      const { exportFile } = await import('../../storage/export-file');
      const made = await exportFile(store, effect.what, effect.nowMs, passphrase);
      if (made.kind === 'problem') return refuse(made.problem);
      for (const { name, content } of made.files) saveFile(name, content);
      const bytes = made.files.reduce((sum, { content }) => sum + content.size, 0);
      return dispatch({ kind: 'archive-written', what: effect.what, bytes });
    }
    if (file === null) throw new Error('There is no file to read.');
    const { readAway } = await import('../../storage/away/read-away');
    const adds = effect.kind === 'add-archive';
    const onSetAside = (count: number): void =>
      void dispatch({ kind: 'problem-noticed', problem: { kind: 'records-set-aside', count } });
    const kind = adds ? 'add' : 'preview';
    const read = await readAway({ store, onSetAside }, { kind, file, passphrase });
    if (read.kind === 'problem') return refuse(read.problem);
    return dispatch({ kind: adds ? 'archive-added' : 'archive-read', preview: read.preview });
  }

  return {
    keep(request) {
      kept = request;
      lastId += 1;
      return lastId;
    },
    perform: (effect) =>
      act(effect).catch((error: unknown) => refuse({ kind: 'storage', failure: describeFailure(error) })),
  };
}
