// Turns a sparse TensorFlow Lite tensor (compressed rows, blocks) into a dense one.
import { elementsOf } from './elements';

/** How one level of the traversal is stored: every index, or only those listed (compressed sparse rows). */
export type SparseLevel =
  | { kind: 'dense'; size: number }
  | { kind: 'compressed'; segments: readonly number[]; indices: readonly number[] };

/**
 * The layout of a sparse tensor's values, as the schema's `SparsityParameters` describe it.
 *
 * `traversalOrder` names one dimension a level, outermost first; numbers below the rank are the tensor's
 * dimensions, the others the block dimensions, in the order of `blockMap`. `blockMap[i]` is the tensor dimension
 * that block dimension `i` divides. `levels` lies in the order of the traversal.
 */
export interface Sparsity {
  traversalOrder: readonly number[];
  blockMap: readonly number[];
  levels: readonly SparseLevel[];
}

/** Which dimension of the dense tensor a level walks, and how far one step of it goes there. */
interface Walk {
  level: SparseLevel;
  stride: number;
}

/**
 * Writes the stored values where they belong and zero everywhere else.
 *
 * @param values the stored values, `elementBytes` each, in traversal order
 * @param shape the dense shape, row-major
 * @returns the dense bytes, `elementBytes` times the product of `shape`
 * @throws Error when the parameters contradict each other or the number of values
 * Source: the TensorFlow Lite schema, `SparsityParameters` and `DimensionMetadata`.
 */
export function densify(
  values: Uint8Array,
  shape: readonly number[],
  sparsity: Sparsity,
  elementBytes: 2 | 4,
): Uint8Array {
  const walks = planWalks(shape, sparsity);
  const elements = shape.reduce((product, size) => product * size, 1);
  const source = elementsOf(values, elementBytes);
  const dense = elementsOf(new Uint8Array(elements * elementBytes), elementBytes);
  let stored = 0;

  const visit = (depth: number, position: number, element: number): void => {
    const walk = walks[depth];
    if (walk === undefined) {
      const value = source[position];
      if (value === undefined || element >= elements) {
        throw new Error('a sparse tensor points outside its values or its shape');
      }
      dense[element] = value;
      stored += 1;
      return;
    }
    const { level, stride } = walk;
    if (level.kind === 'dense') {
      for (let i = 0; i < level.size; i += 1)
        visit(depth + 1, position * level.size + i, element + i * stride);
      return;
    }
    const begin = level.segments[position];
    const end = level.segments[position + 1];
    if (begin === undefined || end === undefined) throw new Error('a sparse tensor lacks a row segment');
    for (let i = begin; i < end; i += 1) {
      const index = level.indices[i];
      if (index === undefined) throw new Error('a sparse tensor lacks an index');
      visit(depth + 1, i, element + index * stride);
    }
  };
  visit(0, 0, 0);

  if (stored !== source.length) {
    throw new Error(`a sparse tensor holds ${source.length} values, its layout places ${stored}`);
  }
  return new Uint8Array(dense.buffer);
}

/** The stride of each level: an outer level steps over whole blocks, a block level over single elements. */
function planWalks(shape: readonly number[], sparsity: Sparsity): Walk[] {
  const { traversalOrder, blockMap, levels } = sparsity;
  const rank = shape.length;
  if (traversalOrder.length !== levels.length || traversalOrder.length !== rank + blockMap.length) {
    throw new Error('a sparse tensor has a level too many or too few for its shape');
  }
  const strides = rowMajorStrides(shape);
  const blockSizes = shape.map(() => 1);
  traversalOrder.forEach((dimension, depth) => {
    const level = levels[depth];
    const divided = blockMap[dimension - rank];
    if (divided === undefined) return;
    if (level?.kind !== 'dense') throw new Error('a block of a sparse tensor must be dense');
    blockSizes[divided] = level.size;
  });
  return traversalOrder.map((dimension, depth) => {
    const level = levels[depth];
    const divided = dimension < rank ? dimension : blockMap[dimension - rank];
    const elementStride = divided === undefined ? undefined : strides[divided];
    const blockSize = divided === undefined ? undefined : blockSizes[divided];
    if (level === undefined || elementStride === undefined || blockSize === undefined) {
      throw new Error(`a sparse tensor of rank ${rank} names dimension ${dimension}`);
    }
    return { level, stride: dimension < rank ? elementStride * blockSize : elementStride };
  });
}

function rowMajorStrides(shape: readonly number[]): number[] {
  const strides: number[] = [];
  let stride = 1;
  for (const size of [...shape].reverse()) {
    strides.unshift(stride);
    stride *= size;
  }
  return strides;
}
