// Starts the pose worker so that the page's content policy holds in it.
import workerUrl from '../../workers/pose.worker.ts?worker&url';
import { spawnModule } from '../spawn-module';

/** Where the worker's script lies: asked for again should it not start, for a browser does not say why. */
export const workerScriptUrl = new URL(workerUrl, import.meta.url).href;

export function spawnPoseWorker(): Worker {
  return spawnModule(workerScriptUrl, 'pose');
}
