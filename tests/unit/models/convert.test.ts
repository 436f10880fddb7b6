// Conversion: the graph computes what the original computes, loads in TensorFlow.js and is the same every time.
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertModel } from '../../../tools/models/convert';
import { modelFolders } from '../../../tools/models/ensure-models';
import { DEFAULT_MODELS, KNOWN_MODELS, type Heads } from '../../../tools/models/known-models';
import { readInput } from '../../../tools/models/read-input';
import { uint16Bytes, inMemory, int32Bytes, writeTinyModel, type TinyOperator } from './tiny-model';

const [CONV_2D, DEQUANTIZE, PAD, LOGISTIC] = [3, 6, 34, 14];
const VALID_STRIDE_1 = { 0: { int8: 1 }, 1: { int32: 1 }, 2: { int32: 1 } };
/** Half-precision bit patterns; `THIRD` is the nearest to a third, `SMALLEST` the least number above zero. */
const [ONE, MINUS_TWO, HALF, THIRD, SMALLEST] = [0x3c00, 0xc000, 0x3800, 0x3555, 0x0001];
const NAMED: Heads = { kind: 'each', heads: [{ kind: 'plain', name: 'result' }] };

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** Input 2x2, padded one to the left and two above, then one 2x2 convolution with half-precision weights. */
function paddedConvolution(lastOperator?: TinyOperator): Uint8Array {
  return writeTinyModel({
    tensors: [
      { shape: [1, 2, 2, 1], type: 'float32' },
      { shape: [4, 2], type: 'int32', data: int32Bytes([0, 0, 2, 0, 1, 0, 0, 0]) },
      { shape: [1, 4, 3, 1], type: 'float32' },
      { shape: [1, 2, 2, 1], type: 'float16', data: uint16Bytes([ONE, MINUS_TWO, THIRD, HALF]) },
      { shape: [1, 2, 2, 1], type: 'float32' },
      { shape: [1], type: 'float16', data: uint16Bytes([ONE]) },
      { shape: [1], type: 'float32' },
      { shape: [1, 3, 2, 1], type: 'float32' },
      { shape: [1, 3, 2, 1], type: 'float32' },
    ],
    operators: [
      { code: PAD, inputs: [0, 1], outputs: [2] },
      { code: DEQUANTIZE, inputs: [3], outputs: [4] },
      { code: DEQUANTIZE, inputs: [5], outputs: [6] },
      { code: CONV_2D, inputs: [2, 4, 6], outputs: [7], options: VALID_STRIDE_1 },
      ...(lastOperator === undefined ? [] : [lastOperator]),
    ],
    inputs: [0],
    outputs: [lastOperator === undefined ? 7 : 8],
  });
}

async function run(file: Uint8Array, heads: Heads, input: number[], outputs: string[]): Promise<number[][]> {
  const model = await tf.loadGraphModel(inMemory(convertModel(file, heads)));
  const results = model.execute(tf.tensor(input, model.inputs[0]?.shape), outputs);
  return Promise.all([results].flat().map(async (result) => Array.from(await result.data())));
}

describe('a converted convolution', () => {
  const third = 0.333251953125;
  /** Worked out by hand: what the window sees, times 1, -2, third and a half, plus a bias of 1. */
  const expected = [
    1,
    1,
    1 + 1 * 0.5,
    1 + 1 * third + 2 * 0.5,
    1 + 1 * -2 + 3 * 0.5,
    1 + 1 * 1 + 2 * -2 + 3 * third + 4 * 0.5,
  ];

  it('pads where the original pads', async () => {
    const [found] = await run(paddedConvolution(), NAMED, [1, 2, 3, 4], ['result']);
    expect(found).toEqual([...Float32Array.from(expected)]);
  });

  it('has exactly the half-precision weights of the original, each for its own channel', async () => {
    const file = writeTinyModel({
      tensors: [
        { shape: [1, 1, 1, 1], type: 'float32' },
        { shape: [4, 1, 1, 1], type: 'float16', data: uint16Bytes([ONE, MINUS_TWO, THIRD, SMALLEST]) },
        { shape: [4, 1, 1, 1], type: 'float32' },
        { shape: [4], type: 'float32', data: new Uint8Array(16) },
        { shape: [1, 1, 1, 4], type: 'float32' },
      ],
      operators: [
        { code: DEQUANTIZE, inputs: [1], outputs: [2] },
        { code: CONV_2D, inputs: [0, 2, 3], outputs: [4], options: VALID_STRIDE_1 },
      ],
      inputs: [0],
      outputs: [4],
    });
    expect(await run(file, NAMED, [1], ['result'])).toEqual([[1, -2, third, 2 ** -24]]);
  });

  it('gives a sigmoid result and, beside it, the raw values', async () => {
    const heads: Heads = { kind: 'each', heads: [{ kind: 'sigmoid', name: 'result', raw: 'raw' }] };
    const [found, raw] = await run(paddedConvolution(), heads, [1, 2, 3, 4], ['result', 'raw']);
    expect(raw).toEqual([...Float32Array.from(expected)]);
    found?.forEach((value, i) => expect(value).toBeCloseTo(1 / (1 + Math.exp(-(raw?.[i] ?? NaN))), 6));
  });

  it('keeps the padding where something else reads it too', async () => {
    const file = paddedConvolution({ code: LOGISTIC, inputs: [2], outputs: [8] });
    const [found] = await run(file, NAMED, [1, 2, 3, 4], ['result']);
    expect(found?.slice(0, 7)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(found?.[7]).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
  });
});

describe.each(DEFAULT_MODELS)('the converted %s', (name) => {
  const { heads } = KNOWN_MODELS[name];

  it('loads in TensorFlow.js with the results pose-detection asks for', async () => {
    const bytes = await readInput(modelFolders(process.cwd()).inputs, KNOWN_MODELS[name]);
    const model = await tf.loadGraphModel(inMemory(convertModel(bytes, heads)));
    const outputs = model.outputs.map((output) => output.name).sort();
    expect({ inputs: model.inputs.map(({ shape }) => shape), outputs }).toEqual(
      name === 'detector'
        ? { inputs: [[1, 224, 224, 3]], outputs: ['detections'] }
        : {
            inputs: [[1, 256, 256, 3]],
            outputs: [
              'activation_heatmap',
              'activation_segmentation',
              'ld_3d',
              'output_poseflag',
              'world_3d',
            ],
          },
    );
    model.dispose();
  }, 60_000);

  it('comes out the same every time', async () => {
    const bytes = await readInput(modelFolders(process.cwd()).inputs, KNOWN_MODELS[name]);
    const [first, second] = [convertModel(bytes, heads), convertModel(bytes, heads)];
    expect(second.json).toBe(first.json);
    expect(Buffer.from(second.weights).equals(first.weights)).toBe(true);
  }, 60_000);
});
