// The size of a picture from its first bytes, before anything is decoded: a picture that is too large must not take the tab with it.
import type { SizePx } from '../pose/frame-size';

/** How many bytes are enough: cameras put a preview of some tens of kilobytes before the size in a JPEG. */
export const PICTURE_SIZE_BYTES = 512 * 1024;

/** Decoded, a pixel takes four bytes; more than this a browser may not survive. Phones take up to 50 megapixels. [design] */
const MOST_PIXELS = 64e6;
/** No browser draws on a larger canvas. */
const LONGEST_SIDE_PX = 16_384;

export function isTooLarge({ widthPx, heightPx }: SizePx): boolean {
  return widthPx * heightPx > MOST_PIXELS || Math.max(widthPx, heightPx) > LONGEST_SIDE_PX;
}

/** As the header of a JPEG, PNG, WebP, GIF or BMP has it; null for other files, and where the header is not whole. */
export function pictureSize(head: Uint8Array): SizePx | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const text = (from: number, to: number): string => String.fromCharCode(...head.subarray(from, to));
  if (head.length < 30) return null;
  if (view.getUint16(0) === 0xffd8) return jpegSize(view);
  if (text(1, 4) === 'PNG') return { widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
  if (text(0, 4) === 'GIF8') return { widthPx: view.getUint16(6, true), heightPx: view.getUint16(8, true) };
  if (text(0, 2) === 'BM') {
    // A height below zero means that the rows stand from the top down.
    return { widthPx: Math.abs(view.getInt32(18, true)), heightPx: Math.abs(view.getInt32(22, true)) };
  }
  return text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP' ? webpSize(view, text(12, 16)) : null;
}

/** Hops from marker to marker until one that begins a frame (ITU T.81, B.1.1.3). */
function jpegSize(view: DataView): SizePx | null {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { heightPx: view.getUint16(at + 5), widthPx: view.getUint16(at + 7) };
    const hasNoLength = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += hasNoLength ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The three ways to write a WebP (RFC 9649). */
function webpSize(view: DataView, chunk: string): SizePx | null {
  switch (chunk) {
    case 'VP8X':
      return { widthPx: 1 + uint24(view, 24), heightPx: 1 + uint24(view, 27) };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { widthPx: 1 + (bits & 0x3fff), heightPx: 1 + ((bits >> 14) & 0x3fff) };
    }
    case 'VP8 ':
      return { widthPx: view.getUint16(26, true) & 0x3fff, heightPx: view.getUint16(28, true) & 0x3fff };
    default:
      return null;
  }
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
