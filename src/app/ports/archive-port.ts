// The port to a person's own files: writes what is stored into one, and adds what is in one. What does it is loaded when it is first asked for.
import type { ArchiveEffect } from '../../core/watch/archive-events';
import { describeFailure } from '../../storage/store';
import type { ArchiveParts, ArchiveRequest } from './archive/use-archive';

export interface ArchivePort {
  /** Keeps a request until it is performed; the number stands for it. */
  readonly keep: (request: ArchiveRequest) => number;
  perform(effect: ArchiveEffect): Promise<void>;
}

/** Nothing is kept of an earlier request once there is a new one. */
export function createArchivePort(parts: ArchiveParts): ArchivePort {
  const { dispatch } = parts;
  let lastId = 0;
  let kept: ArchiveRequest | null = null;
  return {
    keep(request) {
      kept = request;
      lastId += 1;
      return lastId;
    },
    async perform(effect) {
      try {
        if (kept === null || effect.requestId !== lastId) throw new Error('The request is no longer there.');
        const request = kept;
        const { useArchive } = await import('./archive/use-archive');
        await dispatch(await useArchive(parts, effect, request));
      } catch (error) {
        await dispatch({
          kind: 'archive-refused',
          problem: { kind: 'storage', failure: describeFailure(error) },
        });
      }
    },
  };
}
