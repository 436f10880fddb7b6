// What the browser hands back: everything the pose model said of one body in one view, with the truth beside it.
import type { Observation } from '../../../src/core/pose/pose';
import type { SitterPose } from '../../../src/sitter/pose-parameters';
import type { SitterScene } from '../../../src/sitter/scene-parameters';
import type { TrueState } from '../people/true-state';

/** `sitter` = the modelled body; `rig` = a rigged person from a file, never part of any fit. */
export type BodyKind = 'sitter' | 'rig';
export type CameraView = 'front' | 'side';

/** One body before one camera. */
export interface Station {
  readonly kind: BodyKind;
  readonly body: string;
  readonly view: CameraView;
  /** What is unusual about the place, where that is what is studied. */
  readonly surrounding?: string;
  /** Of a rigged person: whether they are one of those that a fit may look at; absent = one of those that judge. */
  readonly shelf?: 'fit';
}

/** Why a pose is in the plan: drawn at random, one joint moved alone, upright but for the shoulders, or a posture with a name. */
export type ShotGroup =
  | { readonly kind: 'random' }
  | { readonly kind: 'rounding'; readonly protractionDeg: number }
  | { readonly kind: 'sweep'; readonly joint: string; readonly deg: number }
  | { readonly kind: 'named'; readonly name: string };

export interface PlannedShot {
  readonly id: string;
  readonly group: ShotGroup;
  readonly pose: SitterPose;
  readonly seed: number;
  /** Where this pose is seen elsewhere than the rest of its station: another light, another chair, other people. */
  readonly scene?: SitterScene;
}

/** How many looks each pose of a station gets. The tracking settles on one picture; every later look has a picture of its own. */
export interface LookBudget {
  readonly settling: number;
  readonly upright: number;
  readonly slump: number;
  readonly measured: number;
}

/** All that one station is asked to do. */
export interface StationPlan {
  readonly station: Station;
  readonly scene: SitterScene;
  readonly budget: LookBudget;
  readonly upright: PlannedShot;
  readonly ownSlump: PlannedShot;
  readonly shots: readonly PlannedShot[];
}

export interface RecordedShot {
  readonly id: string;
  readonly group: ShotGroup;
  readonly truth: TrueState;
  readonly looks: readonly Observation[];
  /** The silhouette at the last look, a bit for every fourth pixel, rows of 160 from the top, in Base64; null when nobody was found. */
  readonly silhouette: string | null;
}

export interface Recording {
  readonly station: Station;
  readonly scene: SitterScene;
  readonly upright: RecordedShot;
  readonly ownSlump: RecordedShot;
  readonly shots: readonly RecordedShot[];
}
