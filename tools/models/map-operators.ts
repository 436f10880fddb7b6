// Maps the operators of a TensorFlow Lite model to the nodes of a TensorFlow.js graph.
import type { Constant } from './constants';
import { foldPads, type FoldedPad } from './explicit-padding';
import {
  constNode,
  flag,
  floatNode,
  integer,
  integers,
  NHWC,
  placeholderNode,
  text,
  texts,
  type GraphNode,
} from './graph-node';
import type { Operator, Pair } from './tflite-operator';
import type { TfliteModel } from './tflite-model';
import { toDepthwise, toHwio } from './weight-layout';

/** The nodes of a graph, the values of its Const nodes, and the node that computes each tensor of the source. */
export interface Graph {
  nodes: GraphNode[];
  weights: Map<string, Constant>;
  nodeOf: Map<number, string>;
}

/**
 * Maps a whole model.
 *
 * @param names names to give to the nodes that compute these tensors; all others are named for their operator
 * @throws Error when an operator is wired in a way the pose models never do
 */
export function mapOperators(
  model: TfliteModel,
  constants: ReadonlyMap<number, Constant>,
  names: ReadonlyMap<number, string>,
): Graph {
  const mapper = new OperatorMapper(model, constants, names);
  for (const input of model.inputs) mapper.addInput(input);
  model.operators.forEach((operator, index) => mapper.add(operator, index));
  return mapper.graph;
}

class OperatorMapper {
  readonly graph: Graph = { nodes: [], weights: new Map(), nodeOf: new Map() };
  private readonly foldedPads: ReadonlyMap<number, FoldedPad>;

  constructor(
    private readonly model: TfliteModel,
    private readonly constants: ReadonlyMap<number, Constant>,
    private readonly names: ReadonlyMap<number, string>,
  ) {
    this.foldedPads = foldPads(model, constants);
  }

  addInput(tensor: number): void {
    const source = this.model.tensors[tensor];
    if (source === undefined) throw new Error(`input ${tensor} does not exist`);
    this.graph.nodes.push(placeholderNode('input', source.shape));
    this.graph.nodeOf.set(tensor, 'input');
  }

  add(operator: Operator, index: number): void {
    if (operator.kind === 'dequantize' || operator.kind === 'densify') return;
    const output = only(operator.outputs, operator.kind);
    if (this.foldedPads.has(output)) return;
    const name = this.names.get(output) ?? `${operator.kind}_${index}`;
    this.graph.nodeOf.set(output, name);
    const push = (op: string, input: readonly string[], attr: GraphNode['attr'] = {}): void => {
      this.graph.nodes.push(floatNode(name, op, input, attr));
    };
    switch (operator.kind) {
      case 'conv2d':
      case 'depthwiseConv2d':
        this.addConvolution(operator, name);
        return;
      case 'maxPool2d':
        push('MaxPool', [this.value(operator, 0)], {
          ksize: spatial(operator.window),
          strides: spatial(operator.strides),
          padding: text(operator.padding),
          ...NHWC,
        });
        return;
      case 'add': {
        const sum = operator.activation === 'none' ? name : `${name}/sum`;
        const terms = [this.value(operator, 0), this.value(operator, 1)];
        this.graph.nodes.push(floatNode(sum, 'AddV2', terms));
        if (operator.activation === 'relu6') push('Relu6', [sum]);
        return;
      }
      case 'concatenation': {
        const axis = this.addInt32(`${name}/axis`, [operator.axis], []);
        const parts = operator.inputs.map((_, i) => this.value(operator, i));
        push('ConcatV2', [...parts, axis], { N: integer(parts.length) });
        return;
      }
      case 'resizeBilinear':
        push('ResizeBilinear', [this.value(operator, 0), this.constant(operator, 1)], {
          align_corners: flag(operator.alignCorners),
          half_pixel_centers: flag(operator.halfPixelCenters),
        });
        return;
      case 'depthToSpace':
        push('DepthToSpace', [this.value(operator, 0)], { block_size: integer(operator.blockSize), ...NHWC });
        return;
      case 'pad':
        push('Pad', [this.value(operator, 0), this.constant(operator, 1)]);
        return;
      case 'reshape':
        push('Reshape', [this.value(operator, 0), this.constant(operator, 1)]);
        return;
      case 'logistic':
        push('Sigmoid', [this.value(operator, 0)]);
        return;
    }
  }

  private addConvolution(
    operator: Extract<Operator, { kind: 'conv2d' | 'depthwiseConv2d' }>,
    name: string,
  ): void {
    const filter = this.constantOf(operator, 1);
    const channels = this.model.tensors[operator.inputs[0] ?? -1]?.shape.at(-1) ?? 0;
    const depthwise = operator.kind === 'depthwiseConv2d';
    const layout = depthwise ? toDepthwise(filter, channels) : toHwio(filter);
    const filterName = this.addWeight(`${name}/filter`, layout);
    const pad = this.foldedPads.get(operator.inputs[0] ?? -1);
    const source = pad === undefined ? this.value(operator, 0) : this.nodeFor(pad.input, operator.kind);
    const fused = operator.activation === 'relu6' ? ['BiasAdd', 'Relu6'] : ['BiasAdd'];
    this.graph.nodes.push(
      floatNode(
        name,
        depthwise ? 'FusedDepthwiseConv2dNative' : '_FusedConv2D',
        [source, filterName, this.constant(operator, 2)],
        {
          strides: spatial(operator.strides),
          dilations: spatial(operator.dilations),
          padding: text(pad === undefined ? operator.padding : 'EXPLICIT'),
          ...(pad === undefined ? {} : { explicit_paddings: integers(pad.widths) }),
          fused_ops: texts(fused),
          num_args: integer(1),
          ...NHWC,
        },
      ),
    );
  }

  /** The node that computes an operator's input. */
  private value(operator: Operator, position: number): string {
    return this.nodeFor(operator.inputs[position] ?? -1, operator.kind);
  }

  private nodeFor(tensor: number, reader: string): string {
    const node = this.graph.nodeOf.get(tensor);
    if (node === undefined) throw new Error(`${reader} reads tensor ${tensor} before it is computed`);
    return node;
  }

  /** The Const node of an operator's input, made when it is first asked for and shared after that. */
  private constant(operator: Operator, position: number): string {
    const name = `const_${operator.inputs[position] ?? -1}`;
    return this.graph.weights.has(name) ? name : this.addWeight(name, this.constantOf(operator, position));
  }

  private constantOf(operator: Operator, position: number): Constant {
    const constant = this.constants.get(operator.inputs[position] ?? -1);
    if (constant === undefined) throw new Error(`input ${position} of ${operator.kind} must be a constant`);
    return constant;
  }

  private addInt32(name: string, values: readonly number[], shape: readonly number[]): string {
    return this.addWeight(name, int32Constant(values, shape));
  }

  private addWeight(name: string, constant: Constant): string {
    this.graph.weights.set(name, constant);
    this.graph.nodes.push(constNode(name, constant.type === 'int32' ? 'int32' : 'float32'));
    return name;
  }
}

/** A whole-number constant, little-endian as the weights file wants it on every machine. */
export function int32Constant(values: readonly number[], shape: readonly number[]): Constant {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => view.setInt32(i * 4, value, true));
  return { shape, type: 'int32', bytes };
}

function spatial([height, width]: Pair): ReturnType<typeof integers> {
  return integers([1, height, width, 1]);
}

function only(outputs: readonly number[], kind: string): number {
  const [first, ...more] = outputs;
  if (first === undefined || more.length > 0) throw new Error(`${kind} must have exactly one result`);
  return first;
}
