// What a file holds, by its first bytes; the name decides only where the bytes cannot.

export type MediaKind = 'image' | 'mjpeg' | 'perhaps-video';

/** How many bytes are enough to tell. */
export const MEDIA_KIND_BYTES = 12;

const HEIC_BRANDS: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'mif1',
  'msf1',
]);
const MJPEG_NAME = /\.(mjpe?g|mjpg)$/i;

/**
 * A single JPEG and a film of them begin alike, and a phone's photo may hold several pictures: there the name decides.
 *
 * @param head the file's first {@link MEDIA_KIND_BYTES} bytes, or all when there are fewer
 */
export function mediaKind(fileName: string, head: Uint8Array): MediaKind {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return MJPEG_NAME.test(fileName) ? 'mjpeg' : 'image';
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47])) return 'image';
  const text = String.fromCharCode(...head.subarray(0, MEDIA_KIND_BYTES));
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image';
  if (text.startsWith('GIF8') || text.startsWith('BM')) return 'image';
  if (text.slice(4, 8) === 'ftyp' && ['avif', 'avis'].includes(text.slice(8, 12))) return 'image';
  if (isHeic(head)) return 'image';
  return 'perhaps-video';
}

/** Whether these first bytes are of a HEIC picture; a few browsers can read one. */
export function isHeic(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(0, MEDIA_KIND_BYTES));
  return text.slice(4, 8) === 'ftyp' && HEIC_BRANDS.has(text.slice(8, 12));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
