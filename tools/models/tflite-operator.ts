// Reads one operator of a TensorFlow Lite file: its kind, its tensors and its options.
import type { FlatbufferTable } from './flatbuffer-table';

/** Padding as both formats name it. */
export type Padding = 'SAME' | 'VALID';

/** The activation an operator applies to its own result. */
export type Activation = 'none' | 'relu6';

/** Height and width, in that order. */
export type Pair = readonly [height: number, width: number];

interface Wiring {
  inputs: readonly number[];
  outputs: readonly number[];
}

interface Convolution extends Wiring {
  padding: Padding;
  strides: Pair;
  dilations: Pair;
  activation: Activation;
}

/** The operators the pose models use, with their options. Tensors are numbers into the model's list. */
export type Operator =
  | (Convolution & { kind: 'conv2d' })
  | (Convolution & { kind: 'depthwiseConv2d' })
  | (Wiring & { kind: 'maxPool2d'; padding: Padding; strides: Pair; window: Pair })
  | (Wiring & { kind: 'add'; activation: Activation })
  | (Wiring & { kind: 'concatenation'; axis: number })
  | (Wiring & { kind: 'resizeBilinear'; alignCorners: boolean; halfPixelCenters: boolean })
  | (Wiring & { kind: 'depthToSpace'; blockSize: number })
  | (Wiring & { kind: 'pad' })
  | (Wiring & { kind: 'reshape' })
  | (Wiring & { kind: 'logistic' })
  | (Wiring & { kind: 'dequantize' })
  | (Wiring & { kind: 'densify' });

// Field numbers from the public TensorFlow Lite schema (schema.fbs, version 3).
const OPERATOR = { opcodeIndex: 0, inputs: 1, outputs: 2, options: 4 };
const CONV = { padding: 0, strideW: 1, strideH: 2, activation: 3, dilationW: 4, dilationH: 5 };
const DEPTHWISE = { padding: 0, strideW: 1, strideH: 2, activation: 4, dilationW: 5, dilationH: 6 };
const POOL = { padding: 0, strideW: 1, strideH: 2, windowW: 3, windowH: 4, activation: 5 };
const ADD = { activation: 0 };
const CONCATENATION = { axis: 0, activation: 1 };
const RESIZE = { alignCorners: 2, halfPixelCenters: 3 };
const DEPTH_TO_SPACE = { blockSize: 0 };

/**
 * Reads one operator.
 *
 * @param codes the operator codes of the file, which operators refer to by index
 * @throws Error when the operator or one of its options is not among those the pose models use
 */
export function readOperator(table: FlatbufferTable, codes: readonly number[]): Operator {
  const code = codes[table.int32(OPERATOR.opcodeIndex)] ?? -1;
  const wiring: Wiring = { inputs: table.int32s(OPERATOR.inputs), outputs: table.int32s(OPERATOR.outputs) };
  const options = (): FlatbufferTable => {
    const found = table.table(OPERATOR.options);
    if (found === null) throw new Error(`operator ${code} lacks its options`);
    return found;
  };
  switch (code) {
    case 0:
      return { kind: 'add', ...wiring, activation: readActivation(options().int8(ADD.activation)) };
    case 2:
      requireNoActivation(options().int8(CONCATENATION.activation));
      return { kind: 'concatenation', ...wiring, axis: options().int32(CONCATENATION.axis) };
    case 3:
      return { kind: 'conv2d', ...wiring, ...readConvolution(options(), CONV) };
    case 4:
      return { kind: 'depthwiseConv2d', ...wiring, ...readConvolution(options(), DEPTHWISE) };
    case 5:
      return { kind: 'depthToSpace', ...wiring, blockSize: options().int32(DEPTH_TO_SPACE.blockSize) };
    case 6:
      return { kind: 'dequantize', ...wiring };
    case 14:
      return { kind: 'logistic', ...wiring };
    case 17:
      requireNoActivation(options().int8(POOL.activation));
      return {
        kind: 'maxPool2d',
        ...wiring,
        padding: readPadding(options().int8(POOL.padding)),
        strides: [options().int32(POOL.strideH), options().int32(POOL.strideW)],
        window: [options().int32(POOL.windowH), options().int32(POOL.windowW)],
      };
    case 22:
      return { kind: 'reshape', ...wiring };
    case 23:
      return {
        kind: 'resizeBilinear',
        ...wiring,
        alignCorners: options().bool(RESIZE.alignCorners),
        halfPixelCenters: options().bool(RESIZE.halfPixelCenters),
      };
    case 34:
      return { kind: 'pad', ...wiring };
    case 124:
      return { kind: 'densify', ...wiring };
    default:
      throw new Error(`operator code ${code} is not one the pose models use`);
  }
}

function readConvolution(
  options: FlatbufferTable,
  fields: typeof CONV | typeof DEPTHWISE,
): Omit<Convolution, keyof Wiring> {
  return {
    padding: readPadding(options.int8(fields.padding)),
    strides: [options.int32(fields.strideH), options.int32(fields.strideW)],
    dilations: [options.int32(fields.dilationH, 1), options.int32(fields.dilationW, 1)],
    activation: readActivation(options.int8(fields.activation)),
  };
}

function readPadding(code: number): Padding {
  if (code === 0) return 'SAME';
  if (code === 1) return 'VALID';
  throw new Error(`padding ${code} is not known here`);
}

function readActivation(code: number): Activation {
  if (code === 0) return 'none';
  if (code === 3) return 'relu6';
  throw new Error(`activation ${code} is not one the pose models use`);
}

function requireNoActivation(code: number): void {
  if (readActivation(code) !== 'none') throw new Error('an activation was not expected on this operator');
}
