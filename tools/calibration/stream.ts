// A scripted stream: who sits where, what they do for how long, and what came of it. Plain data, for it crosses into the page.
import type { SitterBody } from '../../src/sitter/body';
import type { SitterPose } from '../../src/sitter/pose-parameters';
import type { SitterScene } from '../../src/sitter/scene-parameters';

export interface Stretch {
  readonly seconds: number;
  readonly pose: SitterPose;
  readonly scene: SitterScene;
}

export interface Stream {
  readonly body: SitterBody;
  readonly seed: number;
  /** What is calibrated. */
  readonly calibration: Stretch;
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
  readonly warned: readonly string[];
  /** Whether the baseline followed a moved chair by itself. */
  readonly rescaledBy: number;
}
