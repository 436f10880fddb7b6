// Writes a graph as the two files TensorFlow.js loads: model.json and one file of weights.
import type { Constant } from './constants';
import type { Graph } from './map-operators';
import type { TfliteModel } from './tflite-model';

/** Name of the weights file, beside model.json. */
export const WEIGHTS_FILE = 'weights.bin';

/** The two files of a graph model. */
export interface GraphModelFiles {
  json: string;
  weights: Uint8Array;
}

/**
 * Writes a graph.
 *
 * @param outputs the results callers may ask for, by node name, with their shapes
 */
export function writeGraphModel(
  graph: Graph,
  model: TfliteModel,
  outputs: ReadonlyMap<string, readonly number[]>,
): GraphModelFiles {
  const inputs = new Map(
    model.inputs.map((tensor) => [graph.nodeOf.get(tensor) ?? '', model.tensors[tensor]?.shape ?? []]),
  );
  const json = JSON.stringify({
    format: 'graph-model',
    signature: { inputs: signature(inputs), outputs: signature(outputs) },
    modelTopology: { node: graph.nodes, versions: {} },
    weightsManifest: [
      {
        paths: [WEIGHTS_FILE],
        weights: Array.from(graph.weights, ([name, constant]) => weightEntry(name, constant)),
      },
    ],
  });
  return { json, weights: concatenate(Array.from(graph.weights.values(), ({ bytes }) => bytes)) };
}

function signature(tensors: ReadonlyMap<string, readonly number[]>): Record<string, unknown> {
  return Object.fromEntries(
    Array.from(tensors, ([name, shape]) => [
      name,
      { name, dtype: 'DT_FLOAT', tensorShape: { dim: shape.map((size) => ({ size: String(size) })) } },
    ]),
  );
}

function weightEntry(name: string, { shape, type }: Constant): Record<string, unknown> {
  // TensorFlow.js widens half precision while loading; on disk it stays at two bytes a weight.
  if (type === 'float16') return { name, shape, dtype: 'float32', quantization: { dtype: 'float16' } };
  return { name, shape, dtype: type };
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
