// Opens a file as a row of frames: finds out what it is, and makes sure of its first frame.
import { MediaError, type FrameSequence } from './frame-sequence';
import { isHeic, MEDIA_KIND_BYTES, mediaKind } from './media-kind';
import { isTooLarge, PICTURE_SIZE_BYTES, pictureSize } from './picture-size';
import { splitMjpeg, type ByteRange } from './split-mjpeg';
import { messageOf } from '../message-of';

/** How long one picture of a slideshow stands. */
export const PICTURE_MS = 1000;
/** A raw MJPEG file does not say how fast it runs; this is what the common tools assume. */
export const MJPEG_FRAMES_PER_SECOND = 25;

/** Opens a file and makes sure of its first frame. Throws {@link MediaError}. */
export async function openFrameSequence(file: File): Promise<FrameSequence> {
  if (file.size === 0) throw new MediaError({ kind: 'empty-file', fileName: file.name });
  const head = new Uint8Array(await file.slice(0, MEDIA_KIND_BYTES).arrayBuffer());
  const sequence = await openKind(file, mediaKind(file.name, head));
  try {
    await checkFirstFrame(sequence);
    return sequence;
  } catch (error) {
    sequence.dispose();
    throw error;
  }
}

async function openKind(file: File, kind: ReturnType<typeof mediaKind>): Promise<FrameSequence> {
  switch (kind) {
    case 'image':
      return pictureSequence(file, [{ start: 0, end: file.size }], PICTURE_MS);
    case 'mjpeg': {
      const pictures = splitMjpeg(new Uint8Array(await file.arrayBuffer()));
      return pictureSequence(file, pictures, 1000 / MJPEG_FRAMES_PER_SECOND);
    }
    case 'perhaps-video': {
      // Loaded only when there is a film to decode.
      const { openVideoSequence } = await import('./video-sequence');
      return openVideoSequence(file);
    }
  }
}

async function checkFirstFrame(sequence: FrameSequence): Promise<void> {
  const frames = sequence.frames();
  const first = await frames.next();
  if (first.done === true) {
    const detail = 'It holds no complete picture.';
    throw new MediaError({ kind: 'undecodable', fileName: sequence.fileName, detail });
  }
  first.value.close();
  await frames.return();
}

function pictureSequence(file: File, pictures: readonly ByteRange[], durationMs: number): FrameSequence {
  return {
    fileName: file.name,
    async *frames() {
      for (const [index, { start, end }] of pictures.entries()) {
        const bitmap = await decodePicture(file, start, end);
        yield {
          timestampMs: index * durationMs,
          durationMs,
          widthPx: bitmap.width,
          heightPx: bitmap.height,
          draw(context) {
            // A transparent picture must not show the one before.
            context.clearRect(0, 0, bitmap.width, bitmap.height);
            context.drawImage(bitmap, 0, 0);
          },
          close: () => bitmap.close(),
        };
      }
    },
    dispose: () => undefined,
  };
}

async function decodePicture(file: File, start: number, end: number): Promise<ImageBitmap> {
  const fileName = file.name;
  const picture = file.slice(start, end);
  const head = new Uint8Array(await picture.slice(0, PICTURE_SIZE_BYTES).arrayBuffer());
  const size = pictureSize(head);
  if (size !== null && isTooLarge(size)) throw new MediaError({ kind: 'too-large', fileName, ...size });
  try {
    return await createImageBitmap(picture);
  } catch (error) {
    if (isHeic(head)) throw new MediaError({ kind: 'heic', fileName });
    throw new MediaError({ kind: 'undecodable', fileName, detail: messageOf(error) });
  }
}
