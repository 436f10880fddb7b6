// Single pictures are found in a raw MJPEG file by its structure, not by chance byte pairs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMjpeg } from '../../../src/camera/split-mjpeg';

const SOI = [0xff, 0xd8];
const EOI = [0xff, 0xd9];

/** A marker segment whose payload may be anything, even a whole picture. */
function segment(code: number, payload: readonly number[]): number[] {
  const length = payload.length + 2;
  return [0xff, code, length >> 8, length & 0xff, ...payload];
}

/** Coded data as an encoder writes it: a real 0xff is followed by zero. */
function coded(data: readonly number[]): number[] {
  return data.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]));
}

const bytes = fc.array(fc.oneof(fc.nat(255), fc.constantFrom(0xff, 0xd8, 0xd9, 0xda)), { maxLength: 40 });
const picture = fc
  .record({
    application: bytes,
    fill: fc.nat(3),
    scans: fc.array(fc.record({ header: bytes, parts: fc.array(bytes, { minLength: 1, maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ application, fill, scans }) => [
    ...SOI,
    ...segment(0xe1, [...SOI, ...application, ...EOI]),
    ...Array<number>(fill).fill(0xff),
    ...scans.flatMap(({ header, parts }) => [
      ...segment(0xda, header),
      ...parts.flatMap((data, index) => [...(index > 0 ? [0xff, 0xd0 + (index % 8)] : []), ...coded(data)]),
    ]),
    ...EOI,
  ]);
const padding = fc.array(fc.nat(0xfe), { maxLength: 5 });

test('pictures put one after another come apart again, whatever lies between them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(padding, picture), { maxLength: 6 }), padding, (items, tail) => {
      const file: number[] = [];
      const expected = items.map(([before, one]) => {
        file.push(...before);
        const start = file.length;
        file.push(...one);
        return { start, end: file.length };
      });
      file.push(...tail);
      expect(splitMjpeg(Uint8Array.from(file))).toEqual(expected);
    }),
  );
});

test('a last picture that breaks off anywhere is left out, and the whole ones before it stay', () => {
  fc.assert(
    fc.property(
      picture,
      picture,
      fc.double({ min: 0, max: 1, maxExcluded: true }),
      (whole, broken, share) => {
        const cut = broken.slice(0, Math.floor(broken.length * share));
        expect(splitMjpeg(Uint8Array.from([...whole, ...cut]))).toEqual([{ start: 0, end: whole.length }]);
      },
    ),
  );
});

test('any bytes at all give ordered ranges that begin and end like pictures', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (file) => {
      let last = 0;
      for (const { start, end } of splitMjpeg(file)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect([...file.slice(start, start + 2)]).toEqual(SOI);
        expect([...file.slice(end - 2, end)]).toEqual(EOI);
        last = end;
      }
    }),
  );
});
