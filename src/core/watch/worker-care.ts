// The pose worker in the machine's care: whether there is one, with which model, and how it stands.
import type { ModelName } from '../supervision/load';
import { beginSupervision, checkDueMs, type Supervision } from '../supervision/supervise';
import type { Effect } from './effects';

export type WorkerCare =
  | { readonly kind: 'none' }
  /** Kept alive: replaced when it is lost. */
  | { readonly kind: 'kept'; readonly model: ModelName; readonly supervision: Supervision };

export const NO_WORKER: WorkerCare = { kind: 'none' };

/** A worker with this model is asked for, instead of any other. */
export function beginWorker(model: ModelName, atMs: number): readonly [WorkerCare, readonly Effect[]] {
  const [supervision] = beginSupervision(atMs);
  return [{ kind: 'kept', model, supervision }, [{ kind: 'spawn-worker', model }]];
}

export const isReady = (worker: WorkerCare): boolean =>
  worker.kind === 'kept' && worker.supervision.kind === 'ready';

/** When time alone may show that the worker is lost, or is to be replaced; null where it cannot. */
export const workerDueMs = (worker: WorkerCare): number | null =>
  worker.kind === 'kept' ? checkDueMs(worker.supervision) : null;
