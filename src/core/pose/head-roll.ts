// How far a head is tipped to a shoulder, apart from how it is turned or nodded: a typical head fitted to the landmarks of the face. Pure.
import { hidden, seen, type Reading } from './reading';
import { toDeg, type Point } from './geometry';
import { landmark, type FrameSize } from './landmarks';
import type { LandmarkName, Pose } from './pose';

type Vector = readonly [x: number, y: number, z: number];

/** A typical adult head in centimetres: x to its own left, y up, z ahead. Only its proportions matter. [geo: a face model's mean vertices] */
const HEAD: readonly (readonly [LandmarkName, Vector])[] = [
  ['nose', [0, -1.1, 7.5]],
  ['leftEyeInner', [1.9, 2.6, 3.8]],
  ['leftEye', [3.2, 2.6, 3.6]],
  ['leftEyeOuter', [4.4, 2.7, 3.2]],
  ['rightEyeInner', [-1.9, 2.6, 3.8]],
  ['rightEye', [-3.2, 2.6, 3.6]],
  ['rightEyeOuter', [-4.4, 2.7, 3.2]],
  ['leftEar', [7.7, 0.7, -2.4]],
  ['rightEar', [-7.7, 0.7, -2.4]],
  ['mouthLeft', [2.5, -4.3, 4.3]],
  ['mouthRight', [-2.5, -4.3, 4.3]],
];

/** Without these the fit has too little to hold on to. */
const NEEDED: readonly LandmarkName[] = ['nose', 'leftEye', 'rightEye', 'leftEar', 'rightEar'];

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const scaled = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by];
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const unit = (a: Vector): Vector => scaled(a, 1 / Math.sqrt(dot(a, a)));
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const sumOf = (vectors: readonly Vector[]): Vector =>
  vectors.reduce(([x, y, z], [dx, dy, dz]): Vector => [x + dx, y + dy, z + dz], [0, 0, 0]);
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Least squares of `values` by the points of the head, both about their mean: one row of the camera's matrix. */
function cameraRow(head: readonly Vector[], values: readonly number[]): Vector {
  const middle = mean(values);
  const [a, b, c] = ([0, 1, 2] as const).map((i) => sumOf(head.map((point) => scaled(point, point[i])))) as [
    Vector,
    Vector,
    Vector,
  ];
  const right = sumOf(head.map((point, i) => scaled(point, (values[i] ?? middle) - middle)));
  // The matrix is symmetric, so Cramer's rule may take its rows for columns.
  const determinant = dot(a, cross(b, c));
  return scaled([dot(right, cross(b, c)), dot(a, cross(right, c)), dot(a, cross(b, right))], 1 / determinant);
}

/** Two directions turned as little as possible until they stand at right angles. */
function squared(a: Vector, b: Vector): readonly [Vector, Vector] {
  const [u, v] = [unit(a), unit(b)];
  const half = dot(u, v) / 2;
  return [unit(minus(u, scaled(v, half))), unit(minus(v, scaled(u, half)))];
}

/**
 * Roll of the head about the line it looks along, degrees, positive = its left ear is lower; the slope that ears show in the picture grows
 * with every turn, and this does not. Weak perspective: a linear fit of the head to the image, made orthogonal. Hidden where eyes, nose or an ear
 * are. [geo; real: turned by 23 to 43 degrees, seven upright pictures of one man stayed within 4 degrees]
 */
export function headRollDeg(pose: Pose, frame: FrameSize): Reading<number> {
  for (const name of NEEDED) {
    const reading = landmark(pose, name, frame);
    if (reading.kind === 'hidden') return reading;
  }
  const seenOnes = HEAD.flatMap(([name, vector]): readonly (readonly [Vector, Point])[] => {
    const reading = landmark(pose, name, frame);
    return reading.kind === 'seen' ? [[vector, reading.value]] : [];
  });
  const middle = scaled(sumOf(seenOnes.map(([vector]) => vector)), 1 / seenOnes.length);
  const head = seenOnes.map(([vector]) => minus(vector, middle));
  const [across, up] = squared(
    cameraRow(
      head,
      seenOnes.map(([, { x }]) => x),
    ),
    cameraRow(
      head,
      seenOnes.map(([, { y }]) => -y),
    ),
  );
  const towards = cross(across, up);
  // Columns of the rotation: the head's own left, and ahead, in the camera's axes (right, up, towards it).
  const left: Vector = [across[0], up[0], towards[0]];
  const ahead: Vector = [across[2], up[2], towards[2]];
  // The level line at right angles to where the head looks, and the steep one: roll is the angle of the head's left between them.
  const level: Vector = unit([ahead[2], 0, -ahead[0]]);
  const deg = toDeg(Math.atan2(-dot(left, cross(ahead, level)), dot(left, level)));
  return Number.isFinite(deg) ? seen(deg) : hidden('out-of-range');
}
