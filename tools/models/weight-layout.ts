// Rearranges convolution weights from the order of TensorFlow Lite to that of TensorFlow.js.
import type { Constant } from './constants';
import { elementsOf } from './elements';
import { ELEMENT_BYTES } from './tflite-model';

/**
 * A convolution filter [out, height, width, in] as [height, width, in, out].
 *
 * @throws Error when the filter is not of rank 4
 */
export function toHwio(filter: Constant): Constant {
  const [out, height, width, into] = rank4(filter);
  const perOutput = height * width * into;
  const from = elementsOf(filter.bytes, ELEMENT_BYTES[filter.type]);
  const to = from.slice();
  for (let o = 0; o < out; o += 1) {
    for (let i = 0; i < perOutput; i += 1) to[i * out + o] = from[o * perOutput + i] ?? 0;
  }
  return { shape: [height, width, into, out], type: filter.type, bytes: new Uint8Array(to.buffer) };
}

/**
 * A depthwise filter [1, height, width, channels] as [height, width, channels, 1]; the bytes stay as they are.
 *
 * @throws Error when the filter is not of rank 4 or has more than one result a channel
 */
export function toDepthwise(filter: Constant, inputChannels: number): Constant {
  const [one, height, width, channels] = rank4(filter);
  if (one !== 1 || channels !== inputChannels) {
    throw new Error('a depthwise filter must have one result for each input channel');
  }
  return { shape: [height, width, channels, 1], type: filter.type, bytes: filter.bytes };
}

function rank4({ shape }: Constant): [number, number, number, number] {
  const [a, b, c, d, ...more] = shape;
  if (a === undefined || b === undefined || c === undefined || d === undefined || more.length > 0) {
    throw new Error(`a filter of shape [${shape.join(', ')}] is not of rank 4`);
  }
  return [a, b, c, d];
}
