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

/** A fresh worker that nobody has asked to load yet. */
export async function startWorker(worker: Worker = spawn()): Promise<TestWorker> {
  onTestFinished(() => worker.terminate());
  const api = wrap<PoseWorkerApi>(worker);
  const events: WorkerEvent[] = [];
  await api.listen(proxy((event: WorkerEvent) => void events.push(event)));
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
