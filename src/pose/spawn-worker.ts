// Starts the pose worker so that the page's content policy holds in it, whatever headers the host sends.
import workerUrl from '../../workers/pose.worker.ts?worker&url';

/** Where the worker's script lies: asked for again should it not start, for a browser does not say why. */
export const workerScriptUrl = new URL(workerUrl, import.meta.url).href;

let address: string | null = null;

/**
 * A worker with an address of the host goes by the headers of its own script, and is free where the host sends none. One that is made
 * from a blob inherits the policy of the page, whose `<meta>` every host delivers. The blob only imports the real script.
 */
export function spawnPoseWorker(): Worker {
  if (address === null) {
    const script = `import ${JSON.stringify(workerScriptUrl)};`;
    address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  }
  return new Worker(address, { type: 'module', name: 'pose' });
}
