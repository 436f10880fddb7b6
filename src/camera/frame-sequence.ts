// A file as a row of frames, whether it holds a film, one picture, or a row of JPEG pictures.
import type { SourceProblem } from '../core/camera/source';

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
