// Anyone who can be posed and drawn at the desk, whatever they are made of.
import type { Object3D } from 'three';
import type { SitterBody, Workplace } from './body';
import { workplaceOf } from './body';
import { createFigure } from './figure';
import type { SitterJoints } from './joints';
import type { SitterPose } from './pose-parameters';
import type { Lighting } from './shading';
import { poseSkeleton } from './skeleton';

/** A person in the room. */
export interface Person {
  readonly object: Object3D;
  /** The chair, desk and camera place that fit this person. */
  readonly place: Workplace;
  /** Moves the drawn body. */
  show(pose: SitterPose): void;
  /** Where the joints are in a pose, metres in the room. */
  jointsOf(pose: SitterPose): SitterJoints;
  dispose(): void;
}

/** A person modelled from the body's own measures. */
export function modelledPerson(body: SitterBody, lighting: Lighting): Person {
  const figure = createFigure(body, lighting);
  return {
    object: figure.object,
    place: workplaceOf(body),
    show: (pose) => {
      figure.pose(poseSkeleton(pose, body));
    },
    jointsOf: (pose) => poseSkeleton(pose, body).joints,
    dispose: () => {
      figure.dispose();
    },
  };
}
