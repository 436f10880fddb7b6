// Finds the single pictures in a raw MJPEG file, which is nothing but JPEG pictures one after another.

/** Bytes from `start` up to, not including, `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const MARKER = 0xff;
const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const TEMPORARY = 0x01;

/** Markers that stand alone, without a length: restarts within a scan, and TEM. */
function standsAlone(code: number): boolean {
  return code === TEMPORARY || (code >= 0xd0 && code <= 0xd7);
}

/**
 * Walks the marker segments as ITU-T T.81 Annex B lays them out, so that a thumbnail inside a segment, which begins and ends
 * like a picture, is not taken for one. Bytes between pictures are skipped; a last picture that breaks off is left out.
 */
export function splitMjpeg(bytes: Uint8Array): ByteRange[] {
  const pictures: ByteRange[] = [];
  let at = 0;
  for (;;) {
    const start = findStart(bytes, at);
    if (start === null) return pictures;
    const end = findEnd(bytes, start);
    if (end === 'broken-off') return pictures;
    if (end !== 'no-picture') pictures.push({ start, end });
    at = end === 'no-picture' ? start + 2 : end;
  }
}

/** The next start of a picture: its marker and, as in every JPEG file, the first byte of another marker. */
function findStart(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at + 2 < bytes.length; at++) {
    if (bytes[at] === MARKER && bytes[at + 1] === START_OF_IMAGE && bytes[at + 2] === MARKER) return at;
  }
  return null;
}

/** Where the picture that starts at `start` ends, if it is one and is whole. */
function findEnd(bytes: Uint8Array, start: number): number | 'broken-off' | 'no-picture' {
  let at = start + 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== MARKER) return 'no-picture';
    const code = bytes[at + 1] ?? MARKER;
    if (code === END_OF_IMAGE) return at + 2;
    if (code === START_OF_IMAGE || code === 0) return 'no-picture';
    if (code === MARKER) {
      // A fill byte before the marker.
      at += 1;
    } else if (standsAlone(code)) {
      at += 2;
    } else {
      const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
      if (at + 3 < bytes.length && length < 2) return 'no-picture';
      at += 2 + length;
      if (code === START_OF_SCAN) at = skipScan(bytes, at);
    }
  }
  return 'broken-off';
}

/** Skips coded data: in it a marker's first byte is followed by zero, or by a restart, until a real marker comes. */
function skipScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const code = bytes[at + 1] ?? 0;
    if (bytes[at] === MARKER && code !== 0 && code !== MARKER && !standsAlone(code)) return at;
    at += 1;
  }
  return bytes.length;
}
