// What `npm run analyse` says of each frame and each file.
import type { Features } from '../../src/core/features/features';
import type { Metrics } from '../../src/core/baseline/metric';
import type { View } from '../../src/core/features/view';
import type { Judgement } from '../../src/core/baseline/judgement';
import type { Keypoint } from '../../src/core/pose/pose';

/** One line of the JSON output. `keypoints` are 33 landmarks in pixels of the frame looked at; `score` is null when nobody was found. */
export interface FrameLine {
  readonly file: string;
  readonly timestampMs: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly view: View | null;
  readonly score: number | null;
  readonly keypoints: readonly Keypoint[];
  /** How many people the whole picture shows; null in the many looks that did not count them. */
  readonly people: number | null;
  readonly features: Features | null;
  readonly metrics: Metrics | null;
  readonly judgement: Judgement | null;
  /** Whether the person stands; compared with a seated baseline nobody who stands is judged. */
  readonly standing: boolean;
}

/** Why a file gave nothing, or less than it should. */
export type FileProblem = 'missing' | 'empty' | 'not-media' | 'undecodable' | 'no-person' | 'failed';

/** Also a line of the JSON output. */
export interface ProblemLine {
  readonly file: string;
  readonly problem: FileProblem;
  readonly message: string;
}

/** What a whole file came to. */
export interface FileSummary {
  readonly file: string;
  readonly frames: number;
  readonly framesWithPerson: number;
  /** Looks that counted people, and those of them that found more than one. */
  readonly peopleCounts: number;
  readonly countsOfSeveral: number;
  /** The view most often seen. */
  readonly view: View | null;
  /** The last that was good or deviating, else the last of all; null when nobody was ever compared. */
  readonly judgement: Judgement | null;
  /** Whether the person stood in the last frame. */
  readonly standing: boolean;
}
