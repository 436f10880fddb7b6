// Converts one TensorFlow Lite pose model into a TensorFlow.js graph model.
import { foldConstants } from './constants';
import { floatNode, integer, constNode } from './graph-node';
import { writeGraphModel, type GraphModelFiles } from './graph-model';
import type { Heads } from './known-models';
import { int32Constant, mapOperators, type Graph } from './map-operators';
import { readTfliteModel, type TfliteModel } from './tflite-model';

/**
 * Converts a model. The same input always gives the same bytes.
 *
 * @param bytes a TensorFlow Lite file
 * @param heads what the results are called and how they are joined
 * @param round what is done to the weights, such as `roundWeights`; nothing unless said otherwise
 * @throws FlatbufferError when the file is not TensorFlow Lite or is cut off
 * @throws Error when it contains something the pose models do not
 */
export function convertModel(
  bytes: Uint8Array,
  heads: Heads,
  round: (graph: Graph) => Graph = (graph) => graph,
): GraphModelFiles {
  const model = readTfliteModel(bytes);
  const graph = mapOperators(model, foldConstants(model), namesOfResults(model, heads));
  const outputs = addHeads(graph, model, heads);
  return writeGraphModel(round(graph), model, outputs);
}

function namesOfResults(model: TfliteModel, heads: Heads): Map<number, string> {
  const names = new Map<number, string>();
  if (heads.kind === 'joined') return names;
  if (heads.heads.length !== model.outputs.length) {
    throw new Error(`the model has ${model.outputs.length} results, expected ${heads.heads.length}`);
  }
  heads.heads.forEach((head, i) => {
    const tensor = model.outputs[i];
    if (tensor !== undefined) names.set(tensor, head.kind === 'sigmoid' ? head.raw : head.name);
  });
  return names;
}

/** Adds the nodes that turn the file's results into the promised ones; returns name and shape of each. */
function addHeads(graph: Graph, model: TfliteModel, heads: Heads): Map<string, readonly number[]> {
  const shapeOf = (tensor: number | undefined): readonly number[] => model.tensors[tensor ?? -1]?.shape ?? [];
  if (heads.kind === 'each') {
    return new Map(
      heads.heads.map((head, i) => {
        if (head.kind === 'sigmoid') graph.nodes.push(floatNode(head.name, 'Sigmoid', [head.raw]));
        return [head.name, shapeOf(model.outputs[i])];
      }),
    );
  }
  const parts = heads.order.map((i) => model.outputs[i]);
  const shapes = parts.map(shapeOf);
  const nodes = parts.map((tensor) => graph.nodeOf.get(tensor ?? -1) ?? '');
  const [first] = shapes;
  if (first === undefined || nodes.includes('')) throw new Error('a result to be joined is not computed');
  const axis = `${heads.name}/axis`;
  graph.weights.set(axis, int32Constant([first.length - 1], []));
  graph.nodes.push(constNode(axis, 'int32'));
  graph.nodes.push(floatNode(heads.name, 'ConcatV2', [...nodes, axis], { N: integer(nodes.length) }));
  const width = shapes.reduce((sum, shape) => sum + (shape.at(-1) ?? 0), 0);
  return new Map([[heads.name, [...first.slice(0, -1), width]]]);
}
