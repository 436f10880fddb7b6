// Works out every tensor whose value is known before the model runs, as dense weights in their stored precision.
import { densify } from './sparsity';
import { ELEMENT_BYTES, type Tensor, type TensorType, type TfliteModel } from './tflite-model';

/** A known value: row-major bytes in the precision the file stores. */
export interface Constant {
  shape: readonly number[];
  type: TensorType;
  bytes: Uint8Array;
}

/**
 * Finds the constants of a model, keyed by tensor number.
 *
 * DENSIFY and DEQUANTIZE (from half precision) fold away: their results are the same constant as their input,
 * since half-precision weights widen to single precision without loss when the graph is loaded.
 *
 * @throws Error when either is applied to something computed, or a buffer does not fit its shape
 */
export function foldConstants(model: TfliteModel): Map<number, Constant> {
  const constants = new Map<number, Constant>();
  model.tensors.forEach((tensor, index) => {
    if (tensor.data.length > 0) constants.set(index, toConstant(tensor));
  });
  for (const operator of model.operators) {
    if (operator.kind !== 'dequantize' && operator.kind !== 'densify') continue;
    const [input, output] = [operator.inputs[0], operator.outputs[0]];
    const constant = input === undefined ? undefined : constants.get(input);
    if (constant === undefined || output === undefined) {
      throw new Error(`${operator.kind} of a computed tensor is not supported`);
    }
    constants.set(output, constant);
  }
  return constants;
}

function toConstant(tensor: Tensor): Constant {
  const { shape, type, sparsity } = tensor;
  const width = ELEMENT_BYTES[type];
  const bytes = sparsity === null ? tensor.data : densify(tensor.data, shape, sparsity, width);
  const expected = shape.reduce((product, size) => product * size, 1) * width;
  if (bytes.length !== expected) {
    throw new Error(`tensor "${tensor.name}" has ${bytes.length} bytes where its shape needs ${expected}`);
  }
  return { shape, type, bytes };
}
