// Keeps a camera going for as long as it is wanted: tells its life cycle what happens, and does what that asks for.
import type { FrameSource, OpenOutcome } from '../camera/frame-source';
import type { SourceProblem, SourceStatus } from '../core/camera/source';
import {
  CAMERA_OFF,
  cameraOpened,
  stepCamera,
  type CameraCommand,
  type CameraEvent,
  type CameraLife,
  type CameraLoss,
  type CameraRefusal,
} from '../core/camera/life-cycle';

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

export interface CameraKeeperParts {
  /** Asks for the same camera again. */
  readonly open: () => Promise<OpenOutcome>;
  /** Lets go of the camera that was lost. */
  readonly release: () => void;
  readonly onReopened: (source: FrameSource) => void;
  readonly onDenied: (problem: SourceProblem) => void;
  readonly onCondition: (condition: CameraCondition) => void;
}

export interface CameraKeeper {
  /** The person has opened a camera. */
  begin(): void;
  tell(event: CameraEvent): void;
  condition(): CameraCondition;
}

/** Makes a keeper that keeps nothing yet. */
export function createCameraKeeper(parts: CameraKeeperParts): CameraKeeper {
  let life: CameraLife = CAMERA_OFF;
  let condition: CameraCondition = { kind: 'live' };

  function adopt(next: CameraLife, commands: readonly CameraCommand[], problem?: SourceProblem): void {
    life = next;
    const now = conditionOf(next, condition);
    const changed = !isSame(now, condition);
    condition = now;
    for (const command of commands) {
      if (command === 'release') parts.release();
      else if (command === 'open') void reopen();
      else if (problem !== undefined) parts.onDenied(problem);
    }
    if (changed && next.kind !== 'off' && next.kind !== 'denied') parts.onCondition(now);
  }

  function tell(event: CameraEvent, problem?: SourceProblem): void {
    adopt(...stepCamera(life, event, Date.now()), problem);
  }

  async function reopen(): Promise<void> {
    const asked = life;
    const opened = await parts.open();
    if (life !== asked) {
      // Stopped meanwhile: the light must not stay on.
      if (opened.kind === 'open') opened.source.stop();
    } else if (opened.kind === 'failed') {
      tell({ kind: 'refused', refusal: refusalOf(opened.problem) }, opened.problem);
    } else {
      tell({ kind: 'opened' });
      parts.onReopened(opened.source);
    }
  }

  return {
    begin: () => adopt(cameraOpened(Date.now()), []),
    tell: (event) => tell(event),
    condition: () => condition,
  };
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

function isSame(one: CameraCondition, other: CameraCondition): boolean {
  if (one.kind === 'reopening' && other.kind === 'reopening') return one.loss === other.loss;
  return one.kind === other.kind;
}

function conditionOf(life: CameraLife, before: CameraCondition): CameraCondition {
  switch (life.kind) {
    case 'off':
    case 'denied':
    case 'running':
      return { kind: 'live' };
    case 'muted':
      return { kind: 'silent' };
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

function refusalOf(problem: SourceProblem): CameraRefusal {
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
    case 'undecodable':
    case 'no-webgl':
    case 'other':
      return 'busy';
  }
}
