// Proves the conversion: the original files in LiteRT.js and the converted graphs, before their weights are rounded, agree in TensorFlow.js; and what is served is the rounded graph.
import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import simdWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import plainWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { joinBytes } from '../../src/pose/byte-planes';
import { convertModel } from '../../tools/models/convert';
import type { GraphModelFiles } from '../../tools/models/graph-model';
import { DEFAULT_MODELS, KNOWN_MODELS, type Heads, type ModelName } from '../../tools/models/known-models';
import { roundWeights } from '../../tools/models/round-weights';
import { compare, noise, smoothScene, type Values } from './model-parity-inputs';

/**
 * Differences allowed, as shares of the largest magnitude in the tensor (or of 1 where that is smaller). Both sides
 * compute in single precision but add up in a different order. The mask's decoder enlarges that rounding at a few
 * pixels on its edge: changing the input by one unit in its last place moves them by 0.002 within one runtime, so
 * there the largest difference says little and the mean decides. A wrong weight, padding or layout fails either.
 */
const MEAN_RATIO = 1e-5;
const LARGEST_RATIO = 5e-5;
const LARGEST_MASK_RATIO = 1e-2;

/** The inputs' range: the detector was trained on -1…1, the landmark models on 0…1. */
const LOWEST: Readonly<Record<ModelName, number>> = {
  detector: -1,
  'landmark-lite': 0,
  'landmark-full': 0,
  'landmark-heavy': 0,
};

beforeAll(async () => {
  // LiteRT.js reports every sparse tensor and missing accelerator; that would bury the lines this test prints.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainWasmUrl,
    'tfjs-backend-wasm-simd.wasm': simdWasmUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedWasmUrl,
  });
  await tf.setBackend('wasm');
  await tf.ready();
  // A backend that fails to start is replaced in silence; then this would compare something else.
  expect(tf.getBackend()).toBe('wasm');
  await loadLiteRt('/node_modules/@litertjs/core/wasm/');
});

describe.each(DEFAULT_MODELS)('the converted %s', (name) => {
  it.each([
    ['noise', noise],
    ['a smooth scene', smoothScene],
  ] as const)('gives the same results as the original on %s', async (scene, make) => {
    const graph = await loadGraphModel(
      inMemory(convertModel(await originalOf(name), KNOWN_MODELS[name].heads)),
    );
    const shape = graph.inputs[0]?.shape ?? [];
    const input = make(shape, LOWEST[name], 1);
    const original = await runOriginal(name, input, shape);
    const expected = expectedResults(KNOWN_MODELS[name].heads, original);

    const names = [...expected.keys()];
    const results = tf.tidy(() => {
      const outcome = graph.execute(tf.tensor(input, shape), names);
      return (Array.isArray(outcome) ? outcome : [outcome]).map((tensor) => tensor.dataSync());
    });
    graph.dispose();

    for (const [index, output] of names.entries()) {
      const [wanted, found] = [expected.get(output), results[index]];
      if (wanted === undefined || found === undefined) throw new Error(`${output} was not computed`);
      const { largest, mean } = compare(wanted, found);
      const allowed = output.endsWith('_segmentation') ? LARGEST_MASK_RATIO : LARGEST_RATIO;
      console.info(
        `parity ${name}, ${scene}, ${output}: ${found.length} values, ` +
          `largest difference ${largest.toExponential(1)}, mean ${mean.toExponential(1)}`,
      );
      expect.soft(largest, `largest difference of ${output}`).toBeLessThan(allowed);
      expect.soft(mean, `mean difference of ${output}`).toBeLessThan(MEAN_RATIO);
    }
  });

  it('is served with its weights rounded and their bytes apart, and is otherwise the same', async () => {
    const { json, weights } = convertModel(await originalOf(name), KNOWN_MODELS[name].heads, roundWeights);
    const served = await bytesOf(`/models/${name}/weights.bin`);
    expect(equal(joinBytes(served), weights)).toBe(true);
    expect(new TextDecoder().decode(await bytesOf(`/models/${name}/model.json`))).toBe(json);
  });
});

const bytesOf = async (url: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

const fileOf = (name: ModelName): string => `/node_modules/@mediapipe/pose/${KNOWN_MODELS[name].file}`;
const originalOf = (name: ModelName): Promise<Uint8Array> => bytesOf(fileOf(name));

/** `toEqual` takes minutes over millions of bytes. */
const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** A converted model, read from memory. */
function inMemory({ json, weights }: GraphModelFiles): tf.io.IOHandler {
  const { modelTopology, signature, weightsManifest } = JSON.parse(json) as Required<tf.io.ModelJSON>;
  const weightSpecs = weightsManifest.flatMap((group) => group.weights);
  const weightData = weights.slice().buffer;
  return { load: () => Promise.resolve({ modelTopology, signature, weightSpecs, weightData }) };
}

/** Runs the original file; results in file order. */
async function runOriginal(name: ModelName, input: Float32Array, shape: number[]): Promise<Values[]> {
  const model = await loadAndCompile(fileOf(name), {
    accelerator: 'wasm',
    cpuOptions: { numThreads: 1 },
  });
  const tensor = new Tensor(input, shape);
  const outputs = await model.run(tensor);
  const results = await Promise.all(outputs.map((output) => output.data()));
  for (const disposable of [tensor, ...outputs, model]) disposable.delete();
  return results;
}

/** What the converted graph must give, by result name, worked out from the original's results. */
function expectedResults(heads: Heads, original: readonly Values[]): Map<string, Values> {
  if (heads.kind === 'joined') {
    const parts = heads.order.map((i) => original[i] ?? new Float32Array());
    return new Map([[heads.name, joinRows(parts, BOXES)]]);
  }
  return new Map(
    heads.heads.flatMap((head, i): [string, Values][] => {
      const values = original[i] ?? new Float32Array();
      if (head.kind === 'plain') return [[head.name, values]];
      return [
        [head.raw, values],
        [head.name, Float32Array.from(values, (x) => 1 / (1 + Math.exp(-x)))],
      ];
    }),
  );
}

/** Boxes the detector proposes. */
const BOXES = 2254;

/** Joins tensors of `rows` rows along their last axis. */
function joinRows(parts: readonly Values[], rows: number): Values {
  const widths = parts.map((part) => part.length / rows);
  return Float32Array.from(
    Array.from({ length: rows }, (_, row) =>
      parts.flatMap((part, i) =>
        Array.from(part.subarray(row * (widths[i] ?? 0), (row + 1) * (widths[i] ?? 0))),
      ),
    ).flat(),
  );
}
