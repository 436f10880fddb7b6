// Every frame of a file in order, for work that must come out the same each time.
import { openFrameSequence } from './open-frame-sequence';

export interface FileFrame {
  /** Whoever receives it closes it. */
  readonly bitmap: ImageBitmap;
  /** Since the beginning of the file; a picture is at 0. */
  readonly timestampMs: number;
}

/** All frames of a film, an MJPEG file or a picture, at their own size. Throws `MediaError` with the problem for a person. */
export async function* framesOfFile(file: File): AsyncGenerator<FileFrame, void, undefined> {
  const sequence = await openFrameSequence(file);
  try {
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser gives no canvas to draw frames with.');
    for await (const frame of sequence.frames()) {
      try {
        canvas.width = frame.widthPx;
        canvas.height = frame.heightPx;
        frame.draw(context);
      } finally {
        frame.close();
      }
      yield { bitmap: canvas.transferToImageBitmap(), timestampMs: frame.timestampMs };
    }
  } finally {
    sequence.dispose();
  }
}
