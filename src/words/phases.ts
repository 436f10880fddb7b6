// What the machinery is doing, in words for the screen and for screen readers.
import type { Phase } from '../model/model';
import type { Arrived } from '../core/supervision/load';
import { describeCondition } from './camera';
import { describeProblem } from './problems';
import { formatFixed } from './formats';

export type StartingStep = 'model' | 'source';

/** The steps of starting, in their order. */
export const STARTING_STEPS: readonly StartingStep[] = ['model', 'source'];

/** What happens in one step of starting. */
export function describeStartingStep(step: StartingStep): string {
  switch (step) {
    case 'model':
      return 'Loading the pose model';
    case 'source':
      return 'Starting the camera or video';
  }
}

/** How much of the model is here. */
export function describeArrived({ arrivedBytes, wholeBytes }: Arrived): string {
  const megabytes = (bytes: number): string => formatFixed(bytes / 1e6, 1);
  return `${megabytes(arrivedBytes)} of ${megabytes(wholeBytes)} MB`;
}

/** What a screen reader is told when the machinery changes; empty where there is nothing to say. */
export function announcePhase(phase: Phase): string {
  switch (phase.kind) {
    case 'idle':
      return '';
    case 'starting':
      return `${describeStartingStep(phase.step)}.`;
    case 'running':
      // A look every few minutes is no news each time.
      if (phase.camera.kind === 'resting') return 'Watching.';
      return describeCondition(phase.camera)?.title.concat('.') ?? 'Watching.';
    case 'paused':
      return 'Paused. The camera is off.';
    case 'problem':
      return `${describeProblem(phase.problem).title}.`;
  }
}
