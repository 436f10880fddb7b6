// A film without its index is told from a whole one, and from what is no such film.
import { expect, test } from 'vitest';
import { mp4Index } from '../../../src/camera/mp4-index';
import { isHeic, mediaKind } from '../../../src/camera/media-kind';

/** A box of this type with so many bytes in it; `claims` is the size that it says it has. */
const box = (type: string, bytes: number, claims = bytes + 8): Uint8Array<ArrayBuffer> => {
  const content = new Uint8Array(8 + bytes);
  new DataView(content.buffer).setUint32(0, claims);
  content.set(Buffer.from(type, 'latin1'), 4);
  return content;
};
const index = (...boxes: readonly Uint8Array<ArrayBuffer>[]) => mp4Index(new Blob([...boxes]));

test('a whole film has its index, before or after the pictures, or in parts', async () => {
  expect(await index(box('ftyp', 8), box('moov', 30), box('mdat', 50))).toBe('there');
  expect(await index(box('ftyp', 8), box('mdat', 50), box('moov', 30))).toBe('there');
  expect(await index(box('ftyp', 8), box('moof', 30), box('mdat', 50))).toBe('there');
});

test('a recording that was cut off has none', async () => {
  expect(await index(box('ftyp', 8), box('mdat', 50))).toBe('missing');
  expect(await index(box('ftyp', 8), box('mdat', 50, 5_000))).toBe('missing');
  expect(await index(box('ftyp', 8), box('mdat', 50, 0))).toBe('missing');
  expect(await index(box('ftyp', 8), box('mdat', 50), box('moov', 10, 900))).toBe('missing');
});

test('what is no such film is left to others', async () => {
  expect(await mp4Index(new Blob(['RIFF....AVI and more']))).toBe('not-mp4');
  expect(await mp4Index(new Blob(['ab']))).toBe('not-mp4');
});

test('a HEIC picture is known as a picture, and by its kind', () => {
  const head = box('ftyp', 4);
  head.set(Buffer.from('heic', 'latin1'), 8);
  expect(isHeic(head)).toBe(true);
  expect(mediaKind('IMG_0001.HEIC', head)).toBe('image');
});
