// Has a backup read, and added, by a worker of its own, so that the page goes on meanwhile; where there is none, the page reads it itself.
import { wrap } from 'comlink';
import { answerWithin } from '../answer-within';
import type { ImportRequest, ReadFile } from '../import-file';
import type { Store } from '../store';
import type { ArchiveWorkerApi } from './contract';

export interface ReadAwayParts {
  readonly store: Store;
  /** Damaged records of this browser were put away on the way. */
  readonly onSetAside: (count: number) => void;
  /** For tests. */
  readonly spawn?: () => Worker;
}

/** Opening the store takes five seconds at most; now and then a browser starts a worker that never runs. [design] */
const START_LIMIT_MS = 10_000;

/**
 * What came of it, told the same whoever has read it. A file read twice changes nothing, so that the page may take over at any time. Rejects
 * where the store refuses.
 */
export async function readAway(parts: ReadAwayParts, request: ImportRequest): Promise<ReadFile> {
  const { store } = parts;
  // What is in memory alone, no worker can reach.
  if (store.kind === 'durable' && typeof Worker !== 'undefined') {
    const read = await readInWorker(parts, request);
    if (read !== null) return read;
  }
  return (await import('../import-file')).readInto(store, request);
}

/** Null where the worker cannot do it. */
async function readInWorker(parts: ReadAwayParts, request: ImportRequest): Promise<ReadFile | null> {
  const spawn = parts.spawn ?? (await import('./spawn-archive-worker')).spawnArchiveWorker;
  const worker = spawn();
  const api = wrap<ArchiveWorkerApi>(worker);
  const listening = new AbortController();
  const { signal } = listening;
  // A call to a worker that is gone would never settle.
  const gone = new Promise<null>((resolve, reject) => {
    for (const end of ['error', 'messageerror'])
      worker.addEventListener(end, () => resolve(null), { signal });
    const leave = (): void => {
      worker.terminate();
      reject(new DOMException('The page has been left.', 'AbortError'));
    };
    // What is under way in the database is let go with the page: all of it or nothing.
    addEventListener('pagehide', leave, { signal });
  });
  try {
    const opened = answerWithin(START_LIMIT_MS, api.open()).catch(() => false);
    if ((await Promise.race([opened, gone])) !== true) return null;
    // The worker has seen no earlier state; it is the page that knows whether another tab has erased what this one remembers.
    if (request.kind === 'add') await parts.store.mayWrite();
    const answer = await Promise.race([api.read(request), gone]);
    if (answer === null) return null;
    if (answer.setAside > 0) parts.onSetAside(answer.setAside);
    return answer.read;
  } finally {
    listening.abort();
    worker.terminate();
  }
}
