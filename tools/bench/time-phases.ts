// Splits one estimate into what comes before the network, the network itself, and what comes after.
import { createDetector, SupportedModels } from '@tensorflow-models/pose-detection';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import simdWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import plainWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import { env, getBackend, setBackend } from '@tensorflow/tfjs-core';
import type { ModelName } from '../../src/core/supervision/load';

export interface PhaseTimes {
  readonly preMs: readonly number[];
  readonly modelMs: readonly number[];
  readonly postMs: readonly number[];
}

interface TimedModel {
  execute(...inputs: unknown[]): unknown;
}

let backendReady = false;

/** Runs on the page's own thread with the worker's settings. The wasm backend computes inside `execute`, so its time is the network's. */
export async function timePhases(model: ModelName, images: readonly ImageData[]): Promise<PhaseTimes> {
  if (!backendReady) {
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    setWasmPaths({
      'tfjs-backend-wasm.wasm': plainWasmUrl,
      'tfjs-backend-wasm-simd.wasm': simdWasmUrl,
      'tfjs-backend-wasm-threaded-simd.wasm': threadedWasmUrl,
    });
    backendReady = (await setBackend('wasm')) && getBackend() === 'wasm';
  }
  if (!backendReady) throw new Error('The WebAssembly backend did not start.');
  const detector = await createDetector(SupportedModels.BlazePose, {
    runtime: 'tfjs',
    modelType: model,
    enableSmoothing: true,
    detectorModelUrl: '/models/detector/model.json',
    landmarkModelUrl: `/models/landmark-${model}/model.json`,
  });
  const { landmarkModel } = detector as unknown as { readonly landmarkModel: TimedModel };
  let [enteredMs, leftMs] = [0, 0];
  const execute = landmarkModel.execute.bind(landmarkModel);
  landmarkModel.execute = (...inputs) => {
    enteredMs = performance.now();
    const result = execute(...inputs);
    leftMs = performance.now();
    return result;
  };
  const times = { preMs: [] as number[], modelMs: [] as number[], postMs: [] as number[] };
  for (const [index, image] of images.entries()) {
    const startMs = performance.now();
    await detector.estimatePoses(image, { maxPoses: 1 }, index * 200 + 1);
    const endMs = performance.now();
    // The first frame also runs the detector.
    if (index === 0) continue;
    times.preMs.push(enteredMs - startMs);
    times.modelMs.push(leftMs - enteredMs);
    times.postMs.push(endMs - leftMs);
  }
  detector.dispose();
  return times;
}
