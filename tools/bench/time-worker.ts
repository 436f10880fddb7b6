// Times the real worker as the page uses it: load, first pose, and each estimate.
import type { ModelName } from '../../src/core/supervision/load';
import { createPoseClient } from '../../src/pose/client';
import { readyClient } from '../browsers/ready-client';

export interface WorkerTimes {
  /** From a new worker to a model that is ready: script, wasm, weights, warm-up. */
  readonly loadMs: number;
  /** From handing over the first frame to its pose; the detector runs too. */
  readonly firstPoseMs: number;
  /** Each estimate after the first, by the worker's own clock: reading the pixels and finding the pose. */
  readonly estimateMs: readonly number[];
  /** How many frames had a person. */
  readonly found: number;
}

/** Takes ownership of the frames. Throws when the worker fails. */
export async function timeWorker(model: ModelName, frames: readonly ImageBitmap[]): Promise<WorkerTimes> {
  const startMs = performance.now();
  const modelsUrl = new URL('/models/', location.href).href;
  const client = await readyClient((handlers) => createPoseClient({ model, modelsUrl, ...handlers }));
  const loadMs = performance.now() - startMs;
  const estimateMs: number[] = [];
  let firstPoseMs = 0;
  let found = 0;
  for (const [index, frame] of frames.entries()) {
    const handedOverMs = performance.now();
    const outcome = await client.estimate(frame, index * 200);
    if (outcome.kind === 'failed') throw new Error(outcome.message);
    if (outcome.observation.kind === 'pose') found++;
    if (index === 0) firstPoseMs = performance.now() - handedOverMs;
    else estimateMs.push(outcome.timings.readMs + outcome.timings.estimateMs);
  }
  client.stop();
  return { loadMs, firstPoseMs, estimateMs, found };
}
