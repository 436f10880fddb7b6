// Copies a camera's frame out of the camera's memory. What a canvas draws straight from frames, Chromium keeps by the hundred megabytes:
// each frame is a picture of its own to its cache of decoded pictures, which nothing but a full cache empties.

/** Copies frames one at a time; the caller closes both the frame and the copy. */
export type CopyFrame = (frame: VideoFrame) => Promise<ImageBitmap | null>;

const BYTES_A_PIXEL = 4;

/** Whether a plain copy of its pixels is the picture that a canvas would draw: neither turned, mirrored nor stretched for display. */
function isPlain(frame: VideoFrame): boolean {
  const { visibleRect, displayWidth, displayHeight } = frame;
  const { rotation = 0, flip = false } = frame as { readonly rotation?: number; readonly flip?: boolean };
  return (
    visibleRect?.width === displayWidth && visibleRect.height === displayHeight && rotation === 0 && !flip
  );
}

/** Makes a copier with one buffer for all frames. It gives null where the browser cannot turn a frame into plain pixels by itself. */
export function createFrameCopier(): CopyFrame {
  let pixels = new Uint8ClampedArray(0);
  return async (frame) => {
    try {
      if (!isPlain(frame)) return null;
      const { displayWidth, displayHeight } = frame;
      const byteCount = displayWidth * displayHeight * BYTES_A_PIXEL;
      // Browsers that do not know the wish for a format pass over it in silence, and name another size.
      if (frame.allocationSize({ format: 'RGBA' }) !== byteCount) return null;
      if (pixels.length !== byteCount) pixels = new Uint8ClampedArray(byteCount);
      await frame.copyTo(pixels, { format: 'RGBA' });
      return await createImageBitmap(new ImageData(pixels, displayWidth, displayHeight));
    } catch {
      // Drawing it may still work; if not, that says what is wrong.
      return null;
    }
  };
}
