// The pose as every part of Plumbline sees it: 33 BlazePose landmarks in unmirrored pixels and in metres.

import type { BackdropMove } from './backdrop';
import type { Point } from './geometry';
import type { Silhouette } from './silhouette';

/** One landmark in image pixels: x right, y down, not mirrored. `score` is the model's visibility, 0..1. */
export interface Keypoint {
  readonly x: number;
  readonly y: number;
  readonly score: number;
}

/** One landmark in metres about the hip centre, as BlazePose gives it: x to the image's right, y down, z away from the camera. */
export interface Keypoint3D {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly score: number;
}

/** A person whom the detector sees in the whole picture: the middle of the head in unmirrored pixels, and the size of the upper body. */
export interface Candidate {
  readonly x: number;
  readonly y: number;
  /** Radius of the circle about the middle of the shoulders that holds head and trunk. */
  readonly sizePx: number;
  /** The middle of the shoulders that the detector gives this head; absent in what was recorded before it was read. */
  readonly body?: Point;
}

/** A pose found in one frame. Both lists hold 33 landmarks in the order of {@link LANDMARK}. */
export interface Pose {
  readonly score: number;
  readonly keypoints: readonly Keypoint[];
  readonly keypoints3D: readonly Keypoint3D[];
  /** The outline of the person, where it was asked for: it takes the model longer. */
  readonly silhouette?: Silhouette;
  /** Everybody found in the whole picture, this person among them; only in looks that looked for them, which are few. */
  readonly candidates?: readonly Candidate[];
}

/** What is known of the frame itself. `meanLuma`, `lumaSd` and `chroma` are 0..255; `timestampMs` is the worker's steady clock. */
export interface FrameFacts {
  readonly timestampMs: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly meanLuma: number;
  readonly lumaSd: number;
  /** How colourful the picture is, from the largest to the smallest of red, green and blue; absent in what was recorded before it was read. */
  readonly chroma?: number;
  /**
   * How what stands behind the person has moved in the picture since this was last told; `lost` where that cannot be told, as before a bare
   * wall. Absent where there is nothing new to tell.
   */
  readonly backdrop?: BackdropMove | 'lost';
}

/** What one look at one frame gave. A frame without a person is an observation too, not an error. */
export type Observation =
  | { readonly kind: 'pose'; readonly frame: FrameFacts; readonly pose: Pose }
  | { readonly kind: 'no-pose'; readonly frame: FrameFacts };

/** Landmark numbers of BlazePose (left and right are the person's own). */
export const LANDMARK = {
  nose: 0,
  leftEyeInner: 1,
  leftEye: 2,
  leftEyeOuter: 3,
  rightEyeInner: 4,
  rightEye: 5,
  rightEyeOuter: 6,
  leftEar: 7,
  rightEar: 8,
  mouthLeft: 9,
  mouthRight: 10,
  leftShoulder: 11,
  rightShoulder: 12,
  leftElbow: 13,
  rightElbow: 14,
  leftWrist: 15,
  rightWrist: 16,
  leftHip: 23,
  rightHip: 24,
  leftKnee: 25,
  rightKnee: 26,
  leftAnkle: 27,
  rightAnkle: 28,
} as const;

export type LandmarkName = keyof typeof LANDMARK;
