// Bytes that were kept apart come together as they were.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinBytes, splitBytes } from '../../../src/pose/byte-planes';

it('lower bytes come first, then upper ones', () => {
  expect([...splitBytes(Uint8Array.of(1, 2, 3, 4, 5, 6))]).toEqual([1, 3, 5, 2, 4, 6]);
});

it('joined, they are what was split', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const even = bytes.slice(0, bytes.length - (bytes.length % 2));
      expect([...joinBytes(splitBytes(even))]).toEqual([...even]);
    }),
  );
});
