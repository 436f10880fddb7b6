// Whether an MP4 or MOV file holds its index: a recording that was cut off has all its pictures and no way to find them.

const FIRST_BOXES: ReadonlySet<string> = new Set(['ftyp', 'mdat', 'wide', 'free', 'skip', 'moov']);
const BOX_HEAD_BYTES = 16;
/** A broken file may hold nothing but small boxes. [design] */
const MOST_BOXES = 10_000;

/** `not-mp4` for every other kind of file; `missing` where neither a whole index nor one in parts is there (ISO/IEC 14496-12). */
export async function mp4Index(file: Blob): Promise<'there' | 'missing' | 'not-mp4'> {
  let at = 0;
  for (let box = 0; box < MOST_BOXES && at + 8 <= file.size; box += 1) {
    const head = new DataView(await file.slice(at, at + BOX_HEAD_BYTES).arrayBuffer());
    const type = String.fromCharCode(head.getUint8(4), head.getUint8(5), head.getUint8(6), head.getUint8(7));
    if (box === 0 && !FIRST_BOXES.has(type)) return 'not-mp4';
    const size = sizeOf(head, file.size - at);
    if (type === 'moov' || type === 'moof') return at + size <= file.size ? 'there' : 'missing';
    if (size < 8) return 'missing';
    at += size;
  }
  return at === 0 ? 'not-mp4' : 'missing';
}

/** 0 means "to the end", 1 that the size follows in eight bytes. */
function sizeOf(head: DataView, left: number): number {
  const size = head.getUint32(0);
  if (size === 0) return left;
  return size === 1 && head.byteLength >= BOX_HEAD_BYTES ? Number(head.getBigUint64(8)) : size;
}
