// The same landmark model, from its original file, in Google's own runtime.
import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import type { ModelName } from '../../src/core/supervision/load';

let runtimeReady = false;

/** Milliseconds of each of `runs` runs after two that warm up; one thread, results read back. The segmentation branch runs as well. */
export async function timeLiteRt(model: ModelName, runs: number): Promise<readonly number[]> {
  if (!runtimeReady) await loadLiteRt('/node_modules/@litertjs/core/wasm/');
  runtimeReady = true;
  const compiled = await loadAndCompile(`/node_modules/@mediapipe/pose/pose_landmark_${model}.tflite`, {
    accelerator: 'wasm',
    cpuOptions: { numThreads: 1 },
  });
  const input = new Tensor(new Float32Array(256 * 256 * 3).fill(0.5), [1, 256, 256, 3]);
  const times: number[] = [];
  for (let run = -2; run < runs; run++) {
    const startMs = performance.now();
    const outputs = await compiled.run(input);
    await Promise.all(outputs.map((output) => output.data()));
    if (run >= 0) times.push(performance.now() - startMs);
    for (const output of outputs) output.delete();
  }
  input.delete();
  compiled.delete();
  return times;
}
