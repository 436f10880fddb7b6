// Turns a frame, whatever holds it, into plain pixels: few at a glance, more for the model.
import type { TurnDeg } from '../src/core/pose/turn';
import { fitFrame, type SizePx } from '../src/pose/frame-size';

/** Neither closes the frame: whoever received it does that. Reading an empty or closed frame throws. Pictures are turned clockwise. */
export interface FrameReader {
  /** Every fourth pixel, enough to tell whether anything has changed, for a sixteenth of the cost. */
  glance(frame: VideoFrame | ImageBitmap, turnDeg?: TurnDeg): Glance;
  /** Pixels of a modest size. */
  read(frame: VideoFrame | ImageBitmap, turnDeg?: TurnDeg): ImageData;
}

export interface Glance {
  readonly image: ImageData;
  /** The size that `read` would give. */
  readonly size: SizePx;
}

const GLANCE_STRIDE_PX = 4;

const liesOnItsSide = (turnDeg: TurnDeg): boolean => turnDeg % 180 !== 0;

/** Of the picture once it has been turned. */
function sizeOf(frame: VideoFrame | ImageBitmap, turnDeg: TurnDeg): SizePx {
  const [acrossPx, downPx] =
    'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height];
  if (acrossPx === 0 || downPx === 0) throw new Error('The frame is empty.');
  return fitFrame(
    liesOnItsSide(turnDeg)
      ? { widthPx: downPx, heightPx: acrossPx }
      : { widthPx: acrossPx, heightPx: downPx },
  );
}

/** Makes a reader that keeps two canvases in main memory and uses them for every frame. */
export function createFrameReader(): FrameReader {
  // Single pixels instead of averages: the noise of a live sensor must show.
  const glance = createPlate({ smooth: false });
  const read = createPlate({ smooth: true });
  return {
    glance(frame, turnDeg = 0) {
      const size = sizeOf(frame, turnDeg);
      const least = (px: number): number => Math.max(1, Math.round(px / GLANCE_STRIDE_PX));
      const small = { widthPx: least(size.widthPx), heightPx: least(size.heightPx) };
      return { image: glance(frame, small, turnDeg), size };
    },
    read: (frame, turnDeg = 0) => read(frame, sizeOf(frame, turnDeg), turnDeg),
  };
}

function createPlate({ smooth }: { readonly smooth: boolean }) {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error('This browser gives no canvas to read frames with.');
  return (frame: VideoFrame | ImageBitmap, { widthPx, heightPx }: SizePx, turnDeg: TurnDeg): ImageData => {
    if (canvas.width !== widthPx || canvas.height !== heightPx) {
      canvas.width = widthPx;
      canvas.height = heightPx;
    }
    context.imageSmoothingEnabled = smooth;
    // Where a picture is transparent, the one before must not show through: it is black there.
    context.globalCompositeOperation = 'copy';
    const [acrossPx, downPx] = liesOnItsSide(turnDeg) ? [heightPx, widthPx] : [widthPx, heightPx];
    context.setTransform(1, 0, 0, 1, widthPx / 2, heightPx / 2);
    context.rotate((turnDeg * Math.PI) / 180);
    context.drawImage(frame, -acrossPx / 2, -downPx / 2, acrossPx, downPx);
    return context.getImageData(0, 0, widthPx, heightPx);
  };
}
