// Reads a TensorFlow Lite file into plain tensors and operators: only what the pose models contain.
import { FlatbufferTable } from './flatbuffer-table';
import type { SparseLevel, Sparsity } from './sparsity';
import { readOperator, type Operator } from './tflite-operator';

/** Element types the pose models use. */
export type TensorType = 'float32' | 'float16' | 'int32';

/** A tensor; `data` is empty where the value is computed, and lists only stored values where `sparsity` is set. */
export interface Tensor {
  name: string;
  shape: readonly number[];
  type: TensorType;
  data: Uint8Array;
  sparsity: Sparsity | null;
}

/** The one subgraph of a model file; tensors are named by their number in `tensors`. */
export interface TfliteModel {
  tensors: readonly Tensor[];
  operators: readonly Operator[];
  inputs: readonly number[];
  outputs: readonly number[];
}

/** Bytes an element of each type takes. */
export const ELEMENT_BYTES: Readonly<Record<TensorType, 2 | 4>> = { float32: 4, float16: 2, int32: 4 };

// Field numbers from the public TensorFlow Lite schema (schema.fbs, version 3).
const MODEL = { version: 0, operatorCodes: 1, subgraphs: 2, buffers: 4 };
const OPERATOR_CODE = { oldCode: 0, code: 3 };
const SUBGRAPH = { tensors: 0, inputs: 1, outputs: 2, operators: 3 };
const TENSOR = { shape: 0, type: 1, buffer: 2, name: 3, sparsity: 6 };
const BUFFER = { data: 0 };
const SPARSITY = { traversalOrder: 0, blockMap: 1, levels: 2 };
const LEVEL = { format: 0, denseSize: 1, segmentsType: 2, segments: 3, indicesType: 4, indices: 5 };
const SCHEMA_VERSION = 3;
const TENSOR_TYPES: Readonly<Record<number, TensorType>> = { 0: 'float32', 1: 'float16', 2: 'int32' };

/**
 * Reads a whole file.
 *
 * @throws FlatbufferError when it is not a TensorFlow Lite file or is cut off
 * @throws Error when it uses an operator, an element type or a schema version this converter does not know
 */
export function readTfliteModel(bytes: Uint8Array): TfliteModel {
  const root = FlatbufferTable.root(bytes, 'TFL3');
  const version = root.int32(MODEL.version);
  if (version !== SCHEMA_VERSION) throw new Error(`schema version ${version} is not ${SCHEMA_VERSION}`);
  const [subgraph, ...others] = root.tables(MODEL.subgraphs);
  if (subgraph === undefined || others.length > 0) throw new Error('the model must have one subgraph');

  const buffers = root.tables(MODEL.buffers).map((buffer) => buffer.bytes(BUFFER.data));
  // Codes above 126 do not fit the old byte field; older files leave the new one empty.
  const codes = root
    .tables(MODEL.operatorCodes)
    .map((entry) => Math.max(entry.int8(OPERATOR_CODE.oldCode), entry.int32(OPERATOR_CODE.code)));
  return {
    tensors: subgraph.tables(SUBGRAPH.tensors).map((table) => readTensor(table, buffers)),
    operators: subgraph.tables(SUBGRAPH.operators).map((table) => readOperator(table, codes)),
    inputs: subgraph.int32s(SUBGRAPH.inputs),
    outputs: subgraph.int32s(SUBGRAPH.outputs),
  };
}

function readTensor(table: FlatbufferTable, buffers: readonly Uint8Array[]): Tensor {
  const name = table.string(TENSOR.name);
  const code = table.int8(TENSOR.type);
  const type = TENSOR_TYPES[code];
  if (type === undefined)
    throw new Error(`tensor "${name}" has element type ${code}, which is not known here`);
  const data = buffers[table.int32(TENSOR.buffer)];
  if (data === undefined) throw new Error(`tensor "${name}" names a buffer that does not exist`);
  const sparsity = table.table(TENSOR.sparsity);
  return {
    name,
    shape: table.int32s(TENSOR.shape),
    type,
    data,
    sparsity: sparsity === null ? null : readSparsity(sparsity),
  };
}

function readSparsity(table: FlatbufferTable): Sparsity {
  return {
    traversalOrder: table.int32s(SPARSITY.traversalOrder),
    blockMap: table.int32s(SPARSITY.blockMap),
    levels: table.tables(SPARSITY.levels).map(readLevel),
  };
}

function readLevel(table: FlatbufferTable): SparseLevel {
  const format = table.int8(LEVEL.format);
  if (format === 0) return { kind: 'dense', size: table.int32(LEVEL.denseSize) };
  if (format !== 1) throw new Error(`sparse level format ${format} is not known here`);
  return {
    kind: 'compressed',
    segments: readIndexVector(table, LEVEL.segmentsType, LEVEL.segments),
    indices: readIndexVector(table, LEVEL.indicesType, LEVEL.indices),
  };
}

/** Reads the union `SparseIndexVector`: 32, 16 or 8 bits an entry, whichever was enough. */
function readIndexVector(table: FlatbufferTable, typeField: number, valueField: number): readonly number[] {
  const values = table.table(valueField);
  const type = table.int8(typeField);
  if (values === null) throw new Error('a sparse level lacks its index vector');
  if (type === 1) return values.int32s(0);
  if (type === 2) return values.uint16s(0);
  if (type === 3) return Array.from(values.bytes(0));
  throw new Error(`sparse index type ${type} is not known here`);
}
