// How the pictures stand, as a person is told of it, read off the camera's life cycle; and what a source's own words mean for that life.
import type { CameraEvent, CameraLife, CameraLoss, CameraRefusal } from '../camera/life-cycle';
import type { SourceProblem, SourceStatus } from '../camera/source';

/** How the pictures stand while something is being watched. */
export type CameraCondition =
  | { readonly kind: 'live' }
  /** It is there and sends nothing. */
  | { readonly kind: 'silent' }
  /** It was lost and is opened again, by itself. */
  | { readonly kind: 'reopening'; readonly loss: CameraLoss }
  /** It is off on purpose between two looks, and opened again by itself. */
  | { readonly kind: 'resting'; readonly untilMs: number }
  /** It is not connected any more; it is opened as soon as a device comes back. */
  | { readonly kind: 'gone' };

/** Pictures come, or are not wanted just now. */
export function isWell({ kind }: CameraCondition): boolean {
  return kind === 'live' || kind === 'resting';
}

/** Some cameras fall silent for a moment every second; what passes before a person could look up is not told. [design] */
const SILENT_MS = 3_000;

/** How the pictures stand now; the same value as before where nothing has changed. */
export function conditionOf(life: CameraLife, before: CameraCondition, atMs: number): CameraCondition {
  const is = conditionIn(life, before, atMs);
  const same =
    is.kind === 'reopening' && before.kind === 'reopening'
      ? is.loss === before.loss
      : is.kind === before.kind;
  return same ? before : is;
}

function conditionIn(life: CameraLife, before: CameraCondition, atMs: number): CameraCondition {
  switch (life.kind) {
    case 'off':
    case 'denied':
    case 'running':
      return { kind: 'live' };
    case 'muted':
      return before.kind === 'live' && atMs - life.sinceMs < SILENT_MS ? before : { kind: 'silent' };
    case 'resting':
      return { kind: 'resting', untilMs: life.sinceMs + life.forMs };
    case 'opening':
      // After a rest nothing is amiss until the camera is refused.
      return life.loss === null ? before : { kind: 'reopening', loss: life.loss };
    case 'waiting':
      return { kind: 'reopening', loss: life.loss };
    case 'gone':
      return { kind: 'gone' };
  }
}

/** What a camera's own word means for its life. */
export function cameraEventOf(status: SourceStatus): CameraEvent {
  switch (status.kind) {
    case 'running':
      return { kind: 'unmuted' };
    case 'muted':
      return { kind: 'muted' };
    case 'ended':
      return { kind: 'ended' };
  }
}

/** Whether a refusal may pass by itself. */
export function refusalOf(problem: SourceProblem): CameraRefusal {
  switch (problem.kind) {
    case 'camera-blocked':
    case 'insecure-page':
      return 'denied';
    case 'no-camera':
    case 'camera-gone':
      return 'absent';
    case 'camera-in-use':
    case 'not-media':
    case 'empty-file':
    case 'heic':
    case 'too-large':
    case 'no-index':
    case 'undecodable':
    case 'no-webgl':
    case 'other':
      return 'busy';
  }
}
