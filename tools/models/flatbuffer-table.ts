// Reads tables, vectors and strings of a flatbuffer by field number, and never reads past its end.
import { ByteBuffer } from 'flatbuffers';

const FIRST_FIELD_SLOT = 4;
const SLOT_BYTES = 2;
const SMALLEST_FILE_BYTES = 8;

/** The file is not the flatbuffer it should be, or ends before the data it promises. */
export class FlatbufferError extends Error {
  override name = 'FlatbufferError';
}

/** One table of a flatbuffer. Fields are asked for by their number in the schema (0 is the first). */
export class FlatbufferTable {
  private constructor(
    private readonly buffer: ByteBuffer,
    private readonly position: number,
  ) {}

  /**
   * The root table of a file.
   *
   * @param identifier the four letters the format carries at byte 4 ("TFL3" for TensorFlow Lite)
   * @throws FlatbufferError when the letters are not there or the root lies outside the file
   */
  static root(bytes: Uint8Array, identifier: string): FlatbufferTable {
    const buffer = new ByteBuffer(bytes);
    if (bytes.length < SMALLEST_FILE_BYTES || buffer.getBufferIdentifier() !== identifier) {
      throw new FlatbufferError(`not a ${identifier} flatbuffer: the letters at byte 4 do not say so`);
    }
    return new FlatbufferTable(buffer, insideOf(buffer, buffer.readInt32(0), 4));
  }

  /** A signed byte, or `fallback` (the schema's default) where the field is absent. */
  int8(field: number, fallback = 0): number {
    const at = this.at(field, 1);
    return at === null ? fallback : this.buffer.readInt8(at);
  }

  /** A signed 32-bit number, or `fallback` (the schema's default) where the field is absent. */
  int32(field: number, fallback = 0): number {
    const at = this.at(field, 4);
    return at === null ? fallback : this.buffer.readInt32(at);
  }

  /** A boolean, or `fallback` (the schema's default) where the field is absent. */
  bool(field: number, fallback = false): boolean {
    return this.int8(field, fallback ? 1 : 0) !== 0;
  }

  /** A UTF-8 string; empty where the field is absent. */
  string(field: number): string {
    return new TextDecoder().decode(this.bytes(field));
  }

  /** A nested table (or the table of a union), or null where the field is absent. */
  table(field: number): FlatbufferTable | null {
    const at = this.at(field, 4);
    return at === null ? null : this.follow(at);
  }

  /** A vector of tables; empty where the field is absent. */
  tables(field: number): FlatbufferTable[] {
    const { start, length } = this.vector(field, 4);
    return Array.from({ length }, (_, i) => this.follow(start + 4 * i));
  }

  /** A vector of bytes, a view into the file; empty where the field is absent. */
  bytes(field: number): Uint8Array {
    const { start, length } = this.vector(field, 1);
    return this.buffer.bytes().subarray(start, start + length);
  }

  /** A vector of signed 32-bit numbers; empty where the field is absent. */
  int32s(field: number): number[] {
    const { start, length } = this.vector(field, 4);
    return Array.from({ length }, (_, i) => this.buffer.readInt32(start + 4 * i));
  }

  /** A vector of unsigned 16-bit numbers; empty where the field is absent. */
  uint16s(field: number): number[] {
    const { start, length } = this.vector(field, 2);
    return Array.from({ length }, (_, i) => this.buffer.readUint16(start + 2 * i));
  }

  private at(field: number, width: number): number | null {
    const vtable = insideOf(this.buffer, this.position - this.buffer.readInt32(this.position), 4);
    const slot = FIRST_FIELD_SLOT + SLOT_BYTES * field;
    if (slot >= this.buffer.readUint16(vtable)) return null;
    const offset = this.buffer.readUint16(insideOf(this.buffer, vtable + slot, SLOT_BYTES));
    return offset === 0 ? null : insideOf(this.buffer, this.position + offset, width);
  }

  private follow(at: number): FlatbufferTable {
    return new FlatbufferTable(this.buffer, insideOf(this.buffer, at + this.buffer.readUint32(at), 4));
  }

  private vector(field: number, itemBytes: number): { start: number; length: number } {
    const at = this.at(field, 4);
    if (at === null) return { start: 0, length: 0 };
    const head = insideOf(this.buffer, at + this.buffer.readUint32(at), 4);
    const length = this.buffer.readUint32(head);
    return { start: insideOf(this.buffer, head + 4, length * itemBytes), length };
  }
}

/** Returns `at` when `width` bytes from there lie inside the file; the library itself would read zeros. */
function insideOf(buffer: ByteBuffer, at: number, width: number): number {
  if (at < 0 || at + width > buffer.capacity()) {
    throw new FlatbufferError(
      `the file ends at byte ${buffer.capacity()}, before the data promised at byte ${at}`,
    );
  }
  return at;
}
