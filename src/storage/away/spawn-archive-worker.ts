// Starts the archive worker so that the page's content policy holds in it.
import workerUrl from '../../../workers/archive.worker.ts?worker&url';
import { spawnModule } from '../../spawn-module';

export function spawnArchiveWorker(): Worker {
  return spawnModule(new URL(workerUrl, import.meta.url).href, 'archive');
}
