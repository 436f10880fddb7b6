// Reading TensorFlow Lite files: what is in them comes out, and a damaged one never passes for a whole one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlatbufferError } from '../../../tools/models/flatbuffer-table';
import { readTfliteModel } from '../../../tools/models/tflite-model';
import { int32Bytes, writeTinyModel } from './tiny-model';

const RESHAPE = 22;
const DEPTH_TO_SPACE = 5;
const file = writeTinyModel({
  tensors: [
    { shape: [1, 2, 2, 8], type: 'float32' },
    { shape: [1, 4, 4, 2], type: 'float32' },
    { shape: [2], type: 'int32', data: int32Bytes([1, 32]) },
    { shape: [1, 32], type: 'float32' },
  ],
  operators: [
    { code: DEPTH_TO_SPACE, inputs: [0], outputs: [1], options: { 0: { int32: 2 } } },
    { code: RESHAPE, inputs: [1, 2], outputs: [3] },
  ],
  inputs: [0],
  outputs: [3],
});

describe('reading a TensorFlow Lite file', () => {
  it('gives tensors, operators with their options, inputs and outputs as written', () => {
    const model = readTfliteModel(file);
    expect(model.tensors.map(({ shape, type, name }) => ({ shape, type, name }))).toEqual([
      { shape: [1, 2, 2, 8], type: 'float32', name: 'tensor 0' },
      { shape: [1, 4, 4, 2], type: 'float32', name: 'tensor 1' },
      { shape: [2], type: 'int32', name: 'tensor 2' },
      { shape: [1, 32], type: 'float32', name: 'tensor 3' },
    ]);
    expect(model.tensors[2]?.data).toEqual(int32Bytes([1, 32]));
    expect(model.operators).toEqual([
      { kind: 'depthToSpace', inputs: [0], outputs: [1], blockSize: 2 },
      { kind: 'reshape', inputs: [1, 2], outputs: [3] },
    ]);
    expect([model.inputs, model.outputs]).toEqual([[0], [3]]);
  });

  it('either refuses a file cut off anywhere or reads all of it', () => {
    const whole = readTfliteModel(file);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.length - 1 }), (length) => {
        try {
          expect(readTfliteModel(file.slice(0, length))).toEqual(whole);
        } catch (error) {
          expect(error).toBeInstanceOf(FlatbufferError);
        }
      }),
    );
    expect(() => readTfliteModel(file.slice(0, file.length / 2))).toThrow('ends at byte');
  });

  it('refuses a file of another kind', () => {
    const other = file.slice();
    other.set(new TextEncoder().encode('GLTF'), 4);
    expect(() => readTfliteModel(other)).toThrow(FlatbufferError);
    expect(() => readTfliteModel(new Uint8Array())).toThrow(FlatbufferError);
  });

  it('refuses an operator it does not know, by its number', () => {
    const softmax = writeTinyModel({
      tensors: [{ shape: [1], type: 'float32' }],
      operators: [{ code: 25, inputs: [0], outputs: [0] }],
      inputs: [0],
      outputs: [0],
    });
    expect(() => readTfliteModel(softmax)).toThrow('operator code 25');
  });

  it('refuses an activation it does not know rather than leaving it out', () => {
    const addThenRelu = writeTinyModel({
      tensors: [{ shape: [1], type: 'float32' }],
      operators: [{ code: 0, inputs: [0, 0], outputs: [0], options: { 0: { int8: 1 } } }],
      inputs: [0],
      outputs: [0],
    });
    expect(() => readTfliteModel(addThenRelu)).toThrow('activation 1');
  });
});
