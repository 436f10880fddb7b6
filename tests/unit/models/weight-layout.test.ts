// Convolution weights: rearranging moves every weight to its place and loses none.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toDepthwise, toHwio } from '../../../tools/models/weight-layout';

it('moves weight [out, y, x, in] to [y, x, in, out]', () => {
  const size = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(size, size, size, size, (out, height, width, into) => {
      const count = out * height * width * into;
      const bytes = new Uint8Array(Uint16Array.from({ length: count }, (_, i) => i).buffer);
      const moved = toHwio({ shape: [out, height, width, into], type: 'float16', bytes });
      expect(moved.shape).toEqual([height, width, into, out]);
      const weights = new Uint16Array(moved.bytes.buffer);
      for (const [at, original] of weights.entries()) {
        const [o, rest] = [at % out, Math.floor(at / out)];
        expect(original).toBe(o * height * width * into + rest);
      }
      expect(new Set(weights).size).toBe(count);
    }),
  );
});

it('refuses a depthwise filter with several results a channel, which it would mix up', () => {
  const filter = { shape: [1, 3, 3, 8], type: 'float16' as const, bytes: new Uint8Array(144) };
  expect(toDepthwise(filter, 8).shape).toEqual([3, 3, 8, 1]);
  expect(() => toDepthwise(filter, 4)).toThrow('one result for each input channel');
});
