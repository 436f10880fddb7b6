// A file as a row of frames, whether it holds a film, one picture, or a row of JPEG pictures.
import type { SourceProblem } from '../core/camera/source';
import { MEDIA_KIND_BYTES, mediaKind } from './media-kind';
import { splitMjpeg, type ByteRange } from './split-mjpeg';

/** One frame of a file. Whoever receives it closes it. */
export interface SequenceFrame {
  /** Since the beginning of the file. */
  readonly timestampMs: number;
  /** For how long it stands. */
  readonly durationMs: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Draws the whole frame, upright, over the whole of a canvas of `widthPx` x `heightPx`. */
  draw(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D): void;
  close(): void;
}

export interface FrameSequence {
  readonly fileName: string;
  /** All frames in order, from the beginning; may be asked for again. Throws {@link MediaError} where decoding fails. */
  frames(): AsyncGenerator<SequenceFrame, void, undefined>;
  dispose(): void;
}

/** Carries what is wrong with a file through code that can only throw. */
export class MediaError extends Error {
  constructor(readonly problem: SourceProblem) {
    super('detail' in problem ? `${problem.kind}: ${problem.fileName}: ${problem.detail}` : problem.kind);
    this.name = 'MediaError';
  }
}

/** How long one picture of a slideshow stands. */
export const PICTURE_MS = 1000;
/** A raw MJPEG file does not say how fast it runs; this is what the common tools assume. */
export const MJPEG_FRAMES_PER_SECOND = 25;

/** Opens a file and makes sure of its first frame. Throws {@link MediaError}. */
export async function openFrameSequence(file: File): Promise<FrameSequence> {
  if (file.size === 0) throw new MediaError({ kind: 'empty-file', fileName: file.name });
  const head = new Uint8Array(await file.slice(0, MEDIA_KIND_BYTES).arrayBuffer());
  const clip = await openKind(file, mediaKind(file.name, head));
  try {
    await checkFirstFrame(clip);
    return clip;
  } catch (error) {
    clip.dispose();
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
      const { openVideoSequence: openVideoClip } = await import('./video-sequence');
      return openVideoClip(file);
    }
  }
}

async function checkFirstFrame(clip: FrameSequence): Promise<void> {
  const frames = clip.frames();
  const first = await frames.next();
  if (first.done === true) {
    const detail = 'It holds no complete picture.';
    throw new MediaError({ kind: 'undecodable', fileName: clip.fileName, detail });
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
  try {
    return await createImageBitmap(file.slice(start, end));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new MediaError({ kind: 'undecodable', fileName: file.name, detail });
  }
}
