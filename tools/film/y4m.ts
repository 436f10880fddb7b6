// How a .y4m film lies in its file: a line for the film, then for each frame a line and its planes of 4:2:0. One home for this layout.

/** The line before each frame. */
export const FRAME_MARK = 'FRAME\n';

/** The film's own first line. */
export const y4mHeader = (widthPx: number, heightPx: number, framesPerSecond: number): string =>
  `YUV4MPEG2 W${widthPx} H${heightPx} F${framesPerSecond}:1 Ip A1:1 C420\n`;

export interface Y4mLayout {
  /** The plane of brightness, one byte a pixel; it comes first. */
  readonly lumaBytes: number;
  /** All three planes of a frame, without its line. */
  readonly pictureBytes: number;
  /** Where each picture begins in a file of `fileBytes`, in order. */
  readonly pictureStarts: (fileBytes: number) => readonly number[];
}

/** The layout of films of this size; both sides even, and a frame longer than the film's first line. */
export function y4mLayout(widthPx: number, heightPx: number): Y4mLayout {
  const lumaBytes = widthPx * heightPx;
  const pictureBytes = (lumaBytes * 3) / 2;
  const frameBytes = FRAME_MARK.length + pictureBytes;
  return {
    lumaBytes,
    pictureBytes,
    pictureStarts: (fileBytes) => {
      const headerBytes = fileBytes % frameBytes;
      const frames = (fileBytes - headerBytes) / frameBytes;
      return Array.from({ length: frames }, (_, i) => headerBytes + i * frameBytes + FRAME_MARK.length);
    },
  };
}
