// Turns a frame, whatever holds it, into plain pixels: few at a glance, more for the model.
import { fitFrame, type SizePx } from '../src/pose/frame-size';

/** Neither closes the frame: whoever received it does that. Reading an empty or closed frame throws. */
export interface FrameReader {
  /** Every fourth pixel, enough to tell whether anything has changed, for a sixteenth of the cost. */
  glance(frame: VideoFrame | ImageBitmap): Glance;
  /** Pixels of a modest size. */
  read(frame: VideoFrame | ImageBitmap): ImageData;
}

export interface Glance {
  readonly image: ImageData;
  /** The size that `read` would give. */
  readonly size: SizePx;
}

const GLANCE_STRIDE_PX = 4;

function sizeOf(frame: VideoFrame | ImageBitmap): SizePx {
  const size =
    'displayWidth' in frame
      ? { widthPx: frame.displayWidth, heightPx: frame.displayHeight }
      : { widthPx: frame.width, heightPx: frame.height };
  if (size.widthPx === 0 || size.heightPx === 0) throw new Error('The frame is empty.');
  return fitFrame(size);
}

/** Makes a reader that keeps two canvases in main memory and uses them for every frame. */
export function createFrameReader(): FrameReader {
  // Single pixels instead of averages: the noise of a live sensor must show.
  const glance = createPlate({ smooth: false });
  const read = createPlate({ smooth: true });
  return {
    glance(frame) {
      const size = sizeOf(frame);
      const least = (px: number): number => Math.max(1, Math.round(px / GLANCE_STRIDE_PX));
      return { image: glance(frame, { widthPx: least(size.widthPx), heightPx: least(size.heightPx) }), size };
    },
    read: (frame) => read(frame, sizeOf(frame)),
  };
}

function createPlate({ smooth }: { readonly smooth: boolean }) {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error('This browser gives no canvas to read frames with.');
  return (frame: VideoFrame | ImageBitmap, { widthPx, heightPx }: SizePx): ImageData => {
    if (canvas.width !== widthPx || canvas.height !== heightPx) {
      canvas.width = widthPx;
      canvas.height = heightPx;
    }
    context.imageSmoothingEnabled = smooth;
    // Where a picture is transparent, the one before must not show through: it is black there.
    context.globalCompositeOperation = 'copy';
    context.drawImage(frame, 0, 0, widthPx, heightPx);
    return context.getImageData(0, 0, widthPx, heightPx);
  };
}
