// What is around the sitter: chair, desk, light, clutter, and the camera that looks on.
import type { SitterBody, Workplace } from './body';
import type { SitterPose } from './pose-parameters';
import { add, compose, dot, pitched, rolled, scale, subtract, toOuter, vec, yawed } from './vector';
import type { Vec3 } from './vector';

/** A webcam. It orbits the sitter by `yawDeg` and always aims at the same point of the upright body. */
export interface SitterCamera {
  readonly view: 'front' | 'side';
  /** Lens above (+) or below (-) its usual height: the eyes for `front`, the middle of the trunk for `side`. */
  readonly heightM: number;
  /** Level distance from the face (`front`) or from the middle plane of the body (`side`). */
  readonly distanceM: number;
  /** Orbit about the sitter. `front`: 0 is straight ahead, + to the own left. `side`: 0 is square on from the own left. */
  readonly yawDeg: number;
  /** Turn about the lens axis, + leans the top of the camera to the picture's right. */
  readonly rollDeg: number;
  /** Vertical field of view. */
  readonly fovDeg: number;
}

/** Another person. The same `body` object keeps its drawn figure from frame to frame. */
export interface Companion {
  readonly body: SitterBody;
  readonly pose: SitterPose;
}

export type SitterLight = 'bright' | 'dim' | 'back' | 'coloured' | 'off';

export interface SitterScene {
  /** How high the back of the chair is; with `none` the sitter has a stool. */
  readonly chair: 'none' | 'low' | 'high';
  readonly desk: 'shown' | 'none';
  readonly light: SitterLight;
  /** 0 a bare wall to 1 a busy room. */
  readonly clutterRatio: number;
  /** Other people in the picture: passing behind, sitting alongside. They have no chair of their own. */
  readonly company: readonly Companion[];
  readonly camera: SitterCamera;
}

export const FRONT_CAMERA: SitterCamera = {
  view: 'front',
  heightM: 0.02,
  distanceM: 0.65,
  yawDeg: 0,
  rollDeg: 0,
  fovDeg: 52,
};

export const SIDE_CAMERA: SitterCamera = {
  view: 'side',
  heightM: 0,
  distanceM: 2,
  yawDeg: 0,
  rollDeg: 0,
  fovDeg: 44,
};

export const DEFAULT_SCENE: SitterScene = {
  chair: 'low',
  desk: 'shown',
  light: 'bright',
  clutterRatio: 0.4,
  company: [],
  camera: FRONT_CAMERA,
};

/** A pinhole: where the lens is and its axes in the room (`right` and `up` of the picture, `forward` into it). */
export interface Pinhole {
  readonly position: Vec3;
  readonly right: Vec3;
  readonly up: Vec3;
  readonly forward: Vec3;
  readonly fovDeg: number;
}

/** A point of the picture, pixels, y down; `depthM` is its distance along the optical axis. */
export interface PixelPoint {
  readonly x: number;
  readonly y: number;
  readonly depthM: number;
}

/** The camera's place in the room. */
export function placeCamera(camera: SitterCamera, place: Workplace): Pinhole {
  const front = camera.view === 'front';
  const aim = front
    ? vec(0, place.eyeM - 0.055 * place.heightM, place.faceZ)
    : vec(0, place.seatedHipM + 0.2 * place.heightM, 0.1);
  const lensHeight = (front ? place.eyeM : aim.y) + camera.heightM;
  const bearing = yawed(camera.yawDeg + (front ? 0 : 90));
  const level = toOuter(bearing, vec(0, 0, camera.distanceM));
  const position = vec(aim.x + level.x, lensHeight, aim.z + level.z);
  const dropDeg = (Math.atan2(lensHeight - aim.y, camera.distanceM) * 180) / Math.PI;
  // The picture's frame: x to the picture's right, y up, z from the sitter out through the lens.
  const look = compose(bearing, compose(pitched(-dropDeg), rolled(camera.rollDeg)));
  return { position, right: look.x, up: look.y, forward: scale(look.z, -1), fovDeg: camera.fovDeg };
}

/** The pixel a point of the room falls on; pinhole without distortion, square pixels, centred. */
export function projectPoint(
  point: Vec3,
  lens: Pinhole,
  sizePx: { readonly width: number; readonly height: number },
): PixelPoint {
  const ray = subtract(point, lens.position);
  const depthM = dot(ray, lens.forward);
  const focalPx = sizePx.height / 2 / Math.tan((lens.fovDeg * Math.PI) / 360);
  return {
    x: sizePx.width / 2 + (focalPx * dot(ray, lens.right)) / depthM,
    y: sizePx.height / 2 - (focalPx * dot(ray, lens.up)) / depthM,
    depthM,
  };
}

/** A point `depthM` in front of the lens, on its axis. */
export const inFrontOf = (lens: Pinhole, depthM: number): Vec3 =>
  add(lens.position, scale(lens.forward, depthM));
