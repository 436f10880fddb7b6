// A recorded silhouette can be moved about the picture as a person sways.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Silhouette } from '../../../src/core/pose/silhouette';
import { shifted } from '../../../tools/accuracy/look/silhouettes';

const [COLUMNS, ROWS, STEP_PX] = [12, 10, 4];

/** A few covered squares away from the edges. */
const silhouettes = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 16, maxLength: 16 })
  .map((values): Silhouette => {
    const cover = new Uint8Array(COLUMNS * ROWS);
    values.forEach((value, i) => (cover[(3 + (i >> 2)) * COLUMNS + 4 + (i & 3)] = value));
    return { stepPx: STEP_PX, columns: COLUMNS, rows: ROWS, cover };
  });
const sum = ({ cover }: Silhouette): number => cover.reduce((total, value) => total + value, 0);

test('a move by whole squares moves every square, and back again', () => {
  fc.assert(
    fc.property(
      silhouettes,
      fc.integer({ min: -2, max: 2 }),
      fc.integer({ min: -2, max: 2 }),
      (silhouette, dx, dy) => {
        const moved = shifted(silhouette, dx * STEP_PX, dy * STEP_PX);
        expect(shifted(moved, -dx * STEP_PX, -dy * STEP_PX)).toEqual(silhouette);
        expect(moved.cover[(5 + dy) * COLUMNS + 5 + dx]).toBe(silhouette.cover[5 * COLUMNS + 5]);
      },
    ),
  );
});

test('a move by less than a square blends neighbours and keeps the whole as large as it was', () => {
  const px = fc.double({ min: -7, max: 7, noNaN: true });
  fc.assert(
    fc.property(silhouettes, px, px, (silhouette, dx, dy) => {
      // Each square is rounded down to a whole number.
      expect(Math.abs(sum(shifted(silhouette, dx, dy)) - sum(silhouette))).toBeLessThan(36);
    }),
  );
});
