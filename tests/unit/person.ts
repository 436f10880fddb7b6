// A person made of joints in metres, seen through a pinhole camera: landmarks whose true posture is known.
import type { Keypoint, Keypoint3D, LandmarkName, Observation, Pose } from '../../src/core/pose/pose';
import { LANDMARK } from '../../src/core/pose/pose';

/** A posture: every change is against sitting upright, face and torso towards the camera. Metres and degrees. */
export interface Posture {
  /** Turn of the whole person; 90 = profile, facing the image's right. */
  readonly yawDeg: number;
  readonly headYawDeg: number;
  /** Looking down is positive; the head turns about a point near the ears. */
  readonly headPitchDeg: number;
  readonly headForwardM: number;
  /** Head and shoulders sink. */
  readonly slumpM: number;
  /** The head sinks between shoulders that stay, as it does when back and neck bend. */
  readonly headSinkM: number;
  /** Both shoulders come forward on an arc about the breastbone. */
  readonly protractionDeg: number;
  readonly shrugM: number;
  /** Rotation of all above the hips, forward positive. */
  readonly trunkLeanDeg: number;
  /** The pelvis tips back and the trunk bends to an arc that keeps its chord's direction; degrees. */
  readonly posteriorTiltDeg: number;
  /** The person's left shoulder and left ear are lower by these angles. */
  readonly shoulderLevelDeg: number;
  readonly headTiltDeg: number;
  readonly hipLevelDeg: number;
  /** 0 = seated with level thighs, 90 = standing. */
  readonly thighDownDeg: number;
  /** The whole body is lifted, as when standing up. */
  readonly liftM: number;
}

export const UPRIGHT: Posture = {
  yawDeg: 0,
  headYawDeg: 0,
  headPitchDeg: 0,
  headForwardM: 0,
  slumpM: 0,
  headSinkM: 0,
  protractionDeg: 0,
  shrugM: 0,
  trunkLeanDeg: 0,
  posteriorTiltDeg: 0,
  shoulderLevelDeg: 0,
  headTiltDeg: 0,
  hipLevelDeg: 0,
  thighDownDeg: 0,
  liftM: 0,
};

/** A level pinhole camera whose axis meets the person's midline. */
export interface Camera {
  /** To the ears of the upright person. */
  readonly distanceM: number;
  /** Above (positive) or below the upright ears. */
  readonly heightM: number;
  readonly focalPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A webcam on a screen: head and shoulders, hips below the frame. */
export const WEBCAM: Camera = { distanceM: 0.65, heightM: 0, focalPx: 540, widthPx: 640, heightPx: 480 };

/** A camera at the side that sees head to knee. */
export const SIDE_CAMERA: Camera = {
  distanceM: 2,
  heightM: -0.35,
  focalPx: 540,
  widthPx: 640,
  heightPx: 480,
};

/** Forward, to the person's left, up; about the middle of the hips. */
type Vector = readonly [number, number, number];

const TRUNK_M = 0.5;
const NECK_M = 0.22;
const SHOULDER_HALF_M = 0.18;
const EAR_HALF_M = 0.0725;
/** The ears stand this far before the shoulders. */
const EAR_AHEAD_M = 0.02;

const rad = (deg: number) => (deg * Math.PI) / 180;

function rotatePitch([f, l, u]: Vector, deg: number): Vector {
  const [c, s] = [Math.cos(rad(deg)), Math.sin(rad(deg))];
  return [f * c + u * s, l, u * c - f * s];
}

function rotateYaw([f, l, u]: Vector, deg: number): Vector {
  // A turn to the image's right of a person who faces the camera is a turn to their own left.
  const [c, s] = [Math.cos(rad(deg)), Math.sin(rad(deg))];
  return [f * c - l * s, f * s + l * c, u];
}

function rotateRoll([f, l, u]: Vector, deg: number): Vector {
  const [c, s] = [Math.cos(rad(deg)), Math.sin(rad(deg))];
  return [f, l * c + u * s, u * c - l * s];
}

const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

/** Landmarks of the head about the middle of the ears. */
const HEAD: Partial<Record<LandmarkName, Vector>> = {
  nose: [0.091, 0, -0.03],
  leftEyeInner: [0.08, 0.016, 0.03],
  leftEye: [0.075, 0.032, 0.03],
  leftEyeOuter: [0.065, 0.045, 0.03],
  rightEyeInner: [0.08, -0.016, 0.03],
  rightEye: [0.075, -0.032, 0.03],
  rightEyeOuter: [0.065, -0.045, 0.03],
  leftEar: [0, EAR_HALF_M, 0],
  rightEar: [0, -EAR_HALF_M, 0],
  mouthLeft: [0.08, 0.025, -0.065],
  mouthRight: [0.08, -0.025, -0.065],
};

/** The length of the arc's chord when its base has tipped back by `deg` from the chord: half of the whole bend. */
function chordM(deg: number): number {
  return Math.abs(deg) < 1e-6 ? TRUNK_M : (TRUNK_M * Math.sin(rad(deg))) / rad(deg);
}

function bodyPoints(posture: Posture): Map<LandmarkName, Vector> {
  const points = new Map<LandmarkName, Vector>();
  const chord = chordM(posture.posteriorTiltDeg);
  const up = (v: Vector) => rotatePitch(v, posture.trunkLeanDeg);
  const earsAt: Vector = [
    EAR_AHEAD_M + posture.headForwardM,
    0,
    chord + NECK_M - posture.slumpM - posture.headSinkM,
  ];
  for (const [name, offset] of Object.entries(HEAD)) {
    const pitched = rotatePitch(offset, posture.headPitchDeg);
    const turned = rotateYaw(rotateRoll(pitched, posture.headTiltDeg), posture.headYawDeg);
    points.set(name as LandmarkName, up(plus(earsAt, turned)));
  }
  const arc = rad(posture.protractionDeg);
  const shrug = posture.shrugM - posture.slumpM;
  for (const side of [1, -1]) {
    const name = side > 0 ? 'left' : 'right';
    const across: Vector = [SHOULDER_HALF_M * Math.sin(arc), side * SHOULDER_HALF_M * Math.cos(arc), 0];
    points.set(
      `${name}Shoulder` as LandmarkName,
      up(plus([0, 0, chord + shrug], rotateRoll(across, posture.shoulderLevelDeg))),
    );
    points.set(`${name}Elbow` as LandmarkName, up([0.05, side * 0.2, chord + shrug - 0.28]));
    points.set(`${name}Wrist` as LandmarkName, up([0.28, side * 0.15, chord + shrug - 0.3]));
    const thigh = rad(posture.thighDownDeg);
    const knee: Vector = [0.42 * Math.cos(thigh), side * 0.1, -0.42 * Math.sin(thigh)];
    points.set(`${name}Hip` as LandmarkName, rotateRoll([0, side * 0.09, 0], posture.hipLevelDeg));
    points.set(`${name}Knee` as LandmarkName, knee);
    points.set(`${name}Ankle` as LandmarkName, plus(knee, [0, 0, -0.42]));
  }
  return points;
}

/** Where the camera sees a point: image x right, y down, z away, in metres from the camera. */
function toCamera(point: Vector, posture: Posture, camera: Camera): Vector {
  const [f, l, u] = rotateYaw(point, posture.yawDeg);
  const earsHeight = TRUNK_M + NECK_M;
  const depth = camera.distanceM + EAR_AHEAD_M * Math.cos(rad(posture.yawDeg)) - f;
  return [l, earsHeight + camera.heightM - u - posture.liftM, depth];
}

const UNSEEN: Keypoint = { x: -1, y: -1, score: 0 };

/** The 33 landmarks of a posture before a camera, all visible (those out of the frame keep their place outside it). */
export function poseOf(change: Partial<Posture> = {}, camera: Camera = WEBCAM): Pose {
  const posture = { ...UPRIGHT, ...change };
  const keypoints: Keypoint[] = Array.from({ length: 33 }, () => UNSEEN);
  const keypoints3D: Keypoint3D[] = Array.from({ length: 33 }, () => ({ x: 0, y: 0, z: 0, score: 0 }));
  for (const [name, point] of bodyPoints(posture)) {
    const [x, y, z] = toCamera(point, posture, camera);
    const image = {
      x: camera.widthPx / 2 + (camera.focalPx * x) / z,
      y: camera.heightPx / 2 + (camera.focalPx * y) / z,
    };
    const [worldForward, worldLeft, worldUp] = rotateYaw(point, posture.yawDeg);
    keypoints[LANDMARK[name]] = { ...image, score: 0.99 };
    keypoints3D[LANDMARK[name]] = { x: worldLeft, y: -worldUp, z: -worldForward, score: 0.99 };
  }
  return { score: 0.99, keypoints, keypoints3D };
}

/** The same pose with every landmark's image place changed. */
export function mapKeypoints(pose: Pose, f: (keypoint: Keypoint, index: number) => Keypoint): Pose {
  return { ...pose, keypoints: pose.keypoints.map(f) };
}

/** The same pose with some landmarks invisible. */
export function hide(pose: Pose, names: readonly LandmarkName[]): Pose {
  const indices = new Set<number>(names.map((name) => LANDMARK[name]));
  return mapKeypoints(pose, (keypoint, i) => (indices.has(i) ? { ...keypoint, score: 0.1 } : keypoint));
}

/** Left for right, so that a mirrored body has its own sides again. */
function swapSides<T>(items: readonly T[]): T[] {
  const swapped = [...items];
  for (const [name, index] of Object.entries(LANDMARK)) {
    const other = name.startsWith('left')
      ? name.replace('left', 'right')
      : name.startsWith('right')
        ? name.replace('right', 'left')
        : { mouthLeft: 'mouthRight', mouthRight: 'mouthLeft' }[name];
    const item = items[LANDMARK[(other ?? name) as LandmarkName]];
    if (item !== undefined) swapped[index] = item;
  }
  return swapped;
}

/** The pose of the mirrored person in the mirrored picture. */
export function mirror(pose: Pose, widthPx: number): Pose {
  return {
    ...pose,
    keypoints: swapSides(pose.keypoints.map((keypoint) => ({ ...keypoint, x: widthPx - keypoint.x }))),
    keypoints3D: swapSides(pose.keypoints3D.map((keypoint) => ({ ...keypoint, x: -keypoint.x }))),
  };
}

/** A look at a posture in good light. */
export function lookAt(atMs: number, change: Partial<Posture> = {}, camera: Camera = WEBCAM): Observation {
  return { kind: 'pose', frame: frameAt(atMs, camera), pose: poseOf(change, camera) };
}

/** A look at an empty chair in good light. */
export function emptyChair(atMs: number, camera: Camera = WEBCAM): Observation {
  return { kind: 'no-pose', frame: frameAt(atMs, camera) };
}

function frameAt(timestampMs: number, { widthPx, heightPx }: Camera) {
  return { timestampMs, widthPx, heightPx, meanLuma: 120, lumaSd: 40 };
}

/** The same seen through a camera that hangs turned clockwise by this many degrees: 0, 90, 180 or 270, or a full turn more. */
export function turned(observation: Observation, byDeg: number): Observation {
  if (byDeg % 360 === 0) return observation;
  const { frame } = observation;
  const { widthPx, heightPx } = frame;
  const once: Observation = { ...observation, frame: { ...frame, widthPx: heightPx, heightPx: widthPx } };
  if (once.kind === 'no-pose') return turned(once, byDeg - 90);
  const { keypoints, keypoints3D } = once.pose;
  const pose: Pose = {
    ...once.pose,
    keypoints: keypoints.map((point) => ({ ...point, x: heightPx - point.y, y: point.x })),
    keypoints3D: keypoints3D.map((point) => ({ ...point, x: -point.y, y: point.x })),
  };
  return turned({ ...once, pose }, byDeg - 90);
}
