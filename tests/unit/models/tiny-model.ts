// Builds small TensorFlow Lite files for tests, and loads converted graphs without a file or a server.
import type * as tf from '@tensorflow/tfjs';
import { Builder } from 'flatbuffers';
import type { GraphModelFiles } from '../../../tools/models/graph-model';

/** A tensor to write: `data` empty for one that is computed. */
export interface TinyTensor {
  shape: number[];
  type: 'float32' | 'float16' | 'int32';
  data?: Uint8Array;
}

/** An operator to write; `options` are its option fields by number, as bytes or as 32-bit numbers. */
export interface TinyOperator {
  code: number;
  inputs: number[];
  outputs: number[];
  options?: Record<number, { int8: number } | { int32: number }>;
}

/** A whole model to write. */
export interface TinyModel {
  tensors: TinyTensor[];
  operators: TinyOperator[];
  inputs: number[];
  outputs: number[];
}

const TYPE_CODES = { float32: 0, float16: 1, int32: 2 } as const;

/** Writes a model as a TensorFlow Lite file, following the public schema, version 3. */
export function writeTinyModel(model: TinyModel): Uint8Array {
  const b = new Builder(1024);
  const table = (fields: number, fill: () => void): number => {
    b.startObject(fields);
    fill();
    return b.endObject();
  };
  const offsets = (items: number[]): number => {
    b.startVector(4, items.length, 4);
    for (const item of items.toReversed()) b.addOffset(item);
    return b.endVector();
  };
  const int32s = (items: number[]): number => {
    b.startVector(4, items.length, 4);
    for (const item of items.toReversed()) b.addInt32(item);
    return b.endVector();
  };

  const buffers = model.tensors.map(({ data }) => {
    const bytes = b.createByteVector(data ?? new Uint8Array());
    return table(1, () => b.addFieldOffset(0, bytes, 0));
  });
  const tensors = model.tensors.map(({ shape, type }, i) => {
    const [dims, name] = [int32s(shape), b.createString(`tensor ${i}`)];
    return table(9, () => {
      b.addFieldOffset(0, dims, 0);
      b.addFieldInt8(1, TYPE_CODES[type], 0);
      b.addFieldInt32(2, i, 0);
      b.addFieldOffset(3, name, 0);
    });
  });
  const codes = [...new Set(model.operators.map(({ code }) => code))];
  const operators = model.operators.map(({ code, inputs, outputs, options = {} }) => {
    const wiring = [int32s(inputs), int32s(outputs)] as const;
    const optionTable = table(12, () => {
      for (const [field, value] of Object.entries(options)) {
        if ('int8' in value) b.addFieldInt8(Number(field), value.int8, 0);
        else b.addFieldInt32(Number(field), value.int32, 0);
      }
    });
    return table(9, () => {
      b.addFieldInt32(0, codes.indexOf(code), 0);
      b.addFieldOffset(1, wiring[0], 0);
      b.addFieldOffset(2, wiring[1], 0);
      b.addFieldOffset(4, optionTable, 0);
    });
  });
  const lists = [offsets(tensors), int32s(model.inputs), int32s(model.outputs), offsets(operators)];
  const subgraph = table(5, () => lists.forEach((list, field) => b.addFieldOffset(field, list, 0)));
  const codeTables = codes.map((code) =>
    table(4, () => {
      b.addFieldInt8(0, Math.min(code, 127), 0);
      b.addFieldInt32(3, code, 0);
    }),
  );
  const [codeList, subgraphList, bufferList] = [offsets(codeTables), offsets([subgraph]), offsets(buffers)];
  const root = table(8, () => {
    b.addFieldInt32(0, 3, 0);
    b.addFieldOffset(1, codeList, 0);
    b.addFieldOffset(2, subgraphList, 0);
    b.addFieldOffset(4, bufferList, 0);
  });
  b.finish(root, 'TFL3');
  return b.asUint8Array().slice();
}

/** Lets `loadGraphModel` read a converted model from memory, as it would from a server. */
export function inMemory({ json, weights }: GraphModelFiles): tf.io.IOHandler {
  const parsed = JSON.parse(json) as Required<tf.io.ModelJSON>;
  return {
    load: () =>
      Promise.resolve({
        modelTopology: parsed.modelTopology,
        signature: parsed.signature,
        weightSpecs: parsed.weightsManifest.flatMap((group) => group.weights),
        weightData: weights.slice().buffer,
      }),
  };
}

/** The bytes of two-byte values: half-precision numbers by their bit patterns, or plain whole numbers. */
export function uint16Bytes(bits: number[]): Uint8Array {
  return new Uint8Array(Uint16Array.from(bits).buffer);
}

/** The bytes of 32-bit whole numbers. */
export function int32Bytes(values: number[]): Uint8Array {
  return new Uint8Array(Int32Array.from(values).buffer);
}
