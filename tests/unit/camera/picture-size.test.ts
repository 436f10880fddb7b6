// How large a picture is, from its header alone.
import { describe, expect, test } from 'vitest';
import { isTooLarge, pictureSize } from '../../../src/camera/picture-size';

/** A file of at least 30 bytes that begins with these. */
const file = (...parts: readonly (string | readonly number[])[]): Uint8Array => {
  const bytes = parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part));
  return Uint8Array.from([...bytes, ...Array.from({ length: Math.max(0, 30 - bytes.length) }, () => 0)]);
};
const big16 = (value: number) => [value >> 8, value & 255];
const little16 = (value: number) => [value & 255, value >> 8];
const big32 = (value: number) => [0, 0, ...big16(value)];

const W = 20_000;
const H = 300;
const exif = [0xff, 0xe1, ...big16(2 + 40), ...Array.from({ length: 40 }, () => 7)];

describe('the size of a picture 20,000 pixels wide is known before it is decoded, written as', () => {
  test.each([
    ['JPEG, after a preview', file([0xff, 0xd8], exif, [0xff, 0xc2, 0, 17, 8], big16(H), big16(W))],
    ['PNG', file([0x89], 'PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', big32(W), big32(H))],
    ['GIF', file('GIF89a', little16(W), little16(H))],
    [
      'BMP',
      file(
        'BM',
        Array.from({ length: 16 }, () => 0),
        little16(W),
        [0, 0],
        little16(H),
        [0, 0],
      ),
    ],
    [
      'WebP, extended',
      file(
        'RIFF',
        [0, 0, 0, 0],
        'WEBPVP8X',
        [0, 0, 0, 0, 0, 0, 0, 0],
        little16(W - 1),
        [0],
        little16(H - 1),
        [0],
      ),
    ],
  ])('%s', (_, bytes) => {
    const size = pictureSize(bytes);
    expect(size).toEqual({ widthPx: W, heightPx: H });
    expect(size !== null && isTooLarge(size)).toBe(true);
  });
});

test('a photo of fifty megapixels is not too large, a hundred are', () => {
  expect(isTooLarge({ widthPx: 8_160, heightPx: 6_144 })).toBe(false);
  expect(isTooLarge({ widthPx: 12_000, heightPx: 9_000 })).toBe(true);
});

test('a header that is cut short, and what is no picture, have no size', () => {
  expect(pictureSize(Uint8Array.from([0xff, 0xd8, 0xff]))).toBeNull();
  expect(pictureSize(file([0xff, 0xd8], exif))).toBeNull();
  expect(pictureSize(file('a letter to a friend, and no picture'))).toBeNull();
});
