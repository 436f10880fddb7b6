// Views of raw bytes as whole elements, so that values can be moved without knowing what they mean.

/** Elements of two or four bytes, as bit patterns. */
export type Elements = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** A copy of the bytes as elements of the width given; a copy, because bytes inside a file lie anywhere. */
export function elementsOf(bytes: Uint8Array, elementBytes: 2 | 4): Elements {
  const { buffer } = new Uint8Array(bytes);
  return elementBytes === 2 ? new Uint16Array(buffer) : new Uint32Array(buffer);
}
