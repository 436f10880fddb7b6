// Sparse tensors: every stored value lands where the layout says, whatever the order and the blocks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uint16Bytes } from './tiny-model';
import { densify, type SparseLevel, type Sparsity } from '../../../tools/models/sparsity';

/** Densifies two-byte values. */
function dense(values: readonly number[], shape: readonly number[], sparsity: Sparsity): number[] {
  const bytes = densify(uint16Bytes([...values]), shape, sparsity, 2);
  return [...new Uint16Array(new Uint8Array(bytes).buffer)];
}

describe('densify', () => {
  it('places compressed rows', () => {
    // 0 1 0
    // 2 0 3
    const sparsity: Sparsity = {
      traversalOrder: [0, 1],
      blockMap: [],
      levels: [
        { kind: 'dense', size: 2 },
        { kind: 'compressed', segments: [0, 1, 3], indices: [1, 0, 2] },
      ],
    };
    expect(dense([1, 2, 3], [2, 3], sparsity)).toEqual([0, 1, 0, 2, 0, 3]);
  });

  it('places blocks, and walks dimensions in the order given', () => {
    // 1 2 0 0
    // 3 4 0 0
    // 0 0 5 6
    // 0 0 7 8   as 2x2 blocks, block columns first, and within a block columns first
    const sparsity: Sparsity = {
      traversalOrder: [1, 0, 3, 2],
      blockMap: [0, 1],
      levels: [
        { kind: 'dense', size: 2 },
        { kind: 'compressed', segments: [0, 1, 2], indices: [0, 1] },
        { kind: 'dense', size: 2 },
        { kind: 'dense', size: 2 },
      ],
    };
    const stored = [1, 3, 2, 4, 5, 7, 6, 8];
    expect(dense(stored, [4, 4], sparsity)).toEqual([1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 5, 6, 0, 0, 7, 8]);
  });

  it('gives back every matrix that was stored as blocks of compressed rows', () => {
    const cases = fc
      .record({
        rows: fc.integer({ min: 1, max: 4 }),
        columns: fc.integer({ min: 1, max: 4 }),
        height: fc.integer({ min: 1, max: 3 }),
        width: fc.integer({ min: 1, max: 3 }),
      })
      .chain((size) => {
        const length = size.rows * size.columns * size.height * size.width;
        const value = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60_000 }));
        return fc.record({
          size: fc.constant(size),
          matrix: fc.array(value, { minLength: length, maxLength: length }),
        });
      });
    fc.assert(
      fc.property(cases, ({ size, matrix }) => {
        const { rows, columns, height, width } = size;
        const { values, sparsity } = storeAsBlocks(matrix, rows, columns, height, width);
        expect(dense(values, [rows * height, columns * width], sparsity)).toEqual(matrix);
      }),
    );
  });

  const rows: SparseLevel = { kind: 'dense', size: 1 };
  it.each([
    ['more values than places', [1, 2], { kind: 'compressed', segments: [0, 1], indices: [0] }],
    ['fewer values than places', [1], { kind: 'compressed', segments: [0, 2], indices: [0, 1] }],
    ['an index beyond the shape', [1], { kind: 'compressed', segments: [0, 1], indices: [9] }],
    ['too few indices', [1, 2], { kind: 'compressed', segments: [0, 2], indices: [0] }],
    ['too few segments', [1], { kind: 'compressed', segments: [0], indices: [0] }],
  ] as const)('refuses a layout with %s', (_, values, level) => {
    const sparsity: Sparsity = { traversalOrder: [0, 1], blockMap: [], levels: [rows, level] };
    expect(() => dense(values, [1, 3], sparsity)).toThrow(/sparse tensor/);
  });

  it('refuses a layout whose levels do not fit the shape', () => {
    const sparsity: Sparsity = { traversalOrder: [0], blockMap: [], levels: [rows] };
    expect(() => dense([1], [1, 1], sparsity)).toThrow('a level too many or too few');
  });
});

/** Stores a matrix as rows of blocks, leaving out blocks that are all zero. */
function storeAsBlocks(
  matrix: readonly number[],
  rows: number,
  columns: number,
  height: number,
  width: number,
): { values: number[]; sparsity: Sparsity } {
  const segments = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const block = Array.from({ length: height * width }, (_, i) => {
        const [y, x] = [row * height + Math.floor(i / width), column * width + (i % width)];
        return matrix[y * columns * width + x] ?? 0;
      });
      if (block.every((value) => value === 0)) continue;
      indices.push(column);
      values.push(...block);
    }
    segments.push(indices.length);
  }
  return {
    values,
    sparsity: {
      traversalOrder: [0, 1, 2, 3],
      blockMap: [0, 1],
      levels: [
        { kind: 'dense', size: rows },
        { kind: 'compressed', segments, indices },
        { kind: 'dense', size: height },
        { kind: 'dense', size: width },
      ],
    },
  };
}
