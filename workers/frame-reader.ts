// Turns a frame, whatever holds it, into plain pixels of a modest size.
import { fitFrame, type SizePx } from '../src/contract/frame-size';

/** Reads a frame's pixels. Does not close the frame: whoever received it does that. */
export type ReadFrame = (frame: VideoFrame | ImageBitmap) => ImageData;

function sizeOf(frame: VideoFrame | ImageBitmap): SizePx {
  return 'displayWidth' in frame
    ? { widthPx: frame.displayWidth, heightPx: frame.displayHeight }
    : { widthPx: frame.width, heightPx: frame.height };
}

/** Makes a reader that keeps one canvas in main memory and uses it for every frame. Reading an empty or closed frame throws. */
export function createFrameReader(): ReadFrame {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error('This browser gives no canvas to read frames with.');
  return (frame) => {
    const size = sizeOf(frame);
    if (size.widthPx === 0 || size.heightPx === 0) throw new Error('The frame is empty.');
    const { widthPx, heightPx } = fitFrame(size);
    if (canvas.width !== widthPx || canvas.height !== heightPx) {
      canvas.width = widthPx;
      canvas.height = heightPx;
    }
    // Where a picture is transparent, the one before must not show through: it is black there.
    context.globalCompositeOperation = 'copy';
    context.drawImage(frame, 0, 0, widthPx, heightPx);
    return context.getImageData(0, 0, widthPx, heightPx);
  };
}
