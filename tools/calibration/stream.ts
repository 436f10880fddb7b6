// A scripted stream: who sits where, what they do for how long, and what came of it. Plain data, for it crosses into the page.
import type { SitterBody } from '../../src/sitter/body';
import type { SitterPose } from '../../src/sitter/pose-parameters';
import type { SitterScene } from '../../src/sitter/scene-parameters';

/** A modelled body, or a rigged person from a file that the page is given. */
export type StreamPerson =
  { readonly kind: 'sitter'; readonly body: SitterBody } | { readonly kind: 'rig'; readonly name: string };

export interface Stretch {
  readonly seconds: number;
  readonly pose: SitterPose;
  readonly scene: SitterScene;
  /** Somebody else in the seat; absent for the one who was calibrated. */
  readonly other?: SitterBody;
}

export interface Stream {
  readonly person: StreamPerson;
  readonly seed: number;
  /** What is calibrated. */
  readonly calibration: Stretch;
  /** The setup that comes of it is one at which the person stands. */
  readonly standingDesk: boolean;
  /** What follows, judged; empty for a check of the calibration alone. */
  readonly then: readonly Stretch[];
}

export interface StreamOutcome {
  /** Seconds from opening the calibration to its baseline; null when it came to none. */
  readonly calibratedS: number | null;
  /** What was in the way, the most frequent of the last looks; empty for nothing. */
  readonly fault: string;
  /** How the place was said to differ at the end. */
  readonly placeChange: string | null;
  /** The state at the end, with its reason. */
  readonly state: string;
  /** Whether the person was taken to sit or stand at the end, and whether a bout of sitting was under way. */
  readonly presence: string;
  readonly inBout: boolean;
  /** The leading metric of each warning. */
  readonly warned: readonly string[];
  /** How many warnings were taken back. */
  readonly cleared: number;
  /** Whether the baseline followed a moved chair by itself. */
  readonly rescaledBy: number;
}
