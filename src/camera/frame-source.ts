// The one interface behind which a camera, a recording and the synthetic sitter look alike.
import type { Baseline } from '../core/baseline/baseline';
import type { Direction } from '../core/watch/demo';
import type { SourceKind, SourceProblem, SourceStatus } from '../core/camera/source';
import type { FrameFeed } from '../pose/contract';

export interface FrameSource {
  readonly kind: SourceKind;
  /** What a person would call it: the camera's name, the file's name. */
  readonly label: string;
  /** The camera's own id, by which the very same one can be asked for again; null where there is none. */
  readonly deviceId: string | null;
  /** Shown by the Monitor view; frames do not depend on its being in the document. */
  readonly preview: HTMLVideoElement | HTMLCanvasElement;
  /** Whether the preview is to be shown as a mirror image. */
  readonly mirrored: boolean;
  /** A fresh way to the frames, for a new or respawned worker; ends the earlier one. */
  feed(): FrameFeed;
  /** How many frames a second will be looked at, at most; what the device can do of it is its affair. */
  setFrameRate(framesPerSecond: number): void;
  /** Calls back now and at each change; returns the way to stop that. */
  onStatus(listener: (status: SourceStatus) => void): () => void;
  /** A drawn person can be told what to do. */
  direct?(direction: Direction): void;
  /** A drawn person's upright is known beforehand. */
  readonly baseline?: Baseline;
  /** Ends everything; a camera's light is off when this returns. */
  stop(): void;
}

export type OpenOutcome =
  | { readonly kind: 'open'; readonly source: FrameSource }
  | { readonly kind: 'failed'; readonly problem: SourceProblem };
