// Starts the real pose worker for a test and gets rid of it afterwards.
import { proxy, wrap, type Remote } from 'comlink';
import { onTestFinished } from 'vitest';
import { troubleText, type LoadOutcome, type ModelName } from '../../../src/core/supervision/load';
import type { PoseWorkerApi, WorkerEvent } from '../../../src/pose/contract';

/** Where the test server has the models. */
export const modelsUrl = new URL('/models/', location.href).href;

export interface TestWorker {
  readonly api: Remote<PoseWorkerApi>;
  readonly worker: Worker;
  /** Everything the worker has said so far. */
  readonly events: readonly WorkerEvent[];
}

function spawn(): Worker {
  return new Worker(new URL('../../../workers/pose.worker.ts', import.meta.url), { type: 'module' });
}

/** Rejects when the worker's script can't be run, or has not answered for long: waiting on would tell nothing. */
async function failure(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error('The worker did not start within 25 s.')), 25_000);
    onTestFinished(() => clearTimeout(timer));
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(`The worker could not start: ${message}`)),
    );
  });
}

/** A fresh worker that nobody has asked to load yet. */
export async function startWorker(worker: Worker = spawn()): Promise<TestWorker> {
  onTestFinished(() => worker.terminate());
  const api = wrap<PoseWorkerApi>(worker);
  const events: WorkerEvent[] = [];
  await Promise.race([api.listen(proxy((event: WorkerEvent) => void events.push(event))), failure(worker)]);
  return { api, worker, events };
}

/** A fresh worker with the model loaded; fails the test when loading failed. */
export async function startLoadedWorker(
  model: ModelName = 'lite',
): Promise<TestWorker & { readonly load: Extract<LoadOutcome, { kind: 'ready' }> }> {
  const started = await startWorker();
  const load = await started.api.load({ model, modelsUrl });
  if (load.kind === 'failed') throw new Error(troubleText(load.trouble));
  return { ...started, load };
}
