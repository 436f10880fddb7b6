// The layout of a film's file, read back from a film that was put together by hand.
import { expect, test } from 'vitest';
import { FRAME_MARK, y4mHeader, y4mLayout } from '../../../tools/film/y4m';

test('every picture of a film is found where it begins, whatever its first line says', () => {
  const layout = y4mLayout(16, 8);
  const pictures = [1, 2, 3].map((value) => Buffer.alloc(layout.pictureBytes, value));
  for (const rate of [5, 25]) {
    const film = Buffer.concat([
      Buffer.from(y4mHeader(16, 8, rate)),
      ...pictures.flatMap((picture) => [Buffer.from(FRAME_MARK), picture]),
    ]);
    const found = layout.pictureStarts(film.length).map((at) => film.subarray(at, at + layout.pictureBytes));
    expect(found).toEqual(pictures);
  }
  expect(layout.lumaBytes).toBe(128);
});
