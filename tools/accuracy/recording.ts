// What the browser hands back: everything the pose model said of one body in one view, with the truth beside it.
import type { Observation } from '../../src/core/pose/pose';
import type { SitterPose } from '../../src/sitter/pose-parameters';
import type { SitterScene } from '../../src/sitter/scene-parameters';
import type { TrueState } from './true-state';

/** `sitter` = the modelled body; `rig` = a rigged person from a file, never part of any fit. */
export type BodyKind = 'sitter' | 'rig';
export type CameraView = 'front' | 'side';

/** One body before one camera. */
export interface Station {
  readonly kind: BodyKind;
  readonly body: string;
  readonly view: CameraView;
}

/** Why a pose is in the plan: drawn at random, one joint moved alone, or a posture with a name. */
export type ShotGroup =
  | { readonly kind: 'random' }
  | { readonly kind: 'sweep'; readonly joint: string; readonly deg: number }
  | { readonly kind: 'named'; readonly name: string };

export interface PlannedShot {
  readonly id: string;
  readonly group: ShotGroup;
  readonly pose: SitterPose;
  readonly seed: number;
}

/** All that one station is asked to do. */
export interface StationPlan {
  readonly station: Station;
  readonly scene: SitterScene;
  readonly upright: PlannedShot;
  readonly ownSlump: PlannedShot;
  readonly shots: readonly PlannedShot[];
}

export interface RecordedShot {
  readonly id: string;
  readonly group: ShotGroup;
  readonly truth: TrueState;
  readonly looks: readonly Observation[];
}

export interface Recording {
  readonly station: Station;
  readonly scene: SitterScene;
  readonly upright: RecordedShot;
  readonly ownSlump: RecordedShot;
  readonly shots: readonly RecordedShot[];
}
