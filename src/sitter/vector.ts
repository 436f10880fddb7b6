// Small vector and rotation-frame arithmetic for the sitter: plain objects, no three.js, no DOM.

/** A point or direction in metres: x to the sitter's own left, y up, z forward (the way the sitter faces). */
export interface Vec3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** An orientation: the three unit axes of a rotated frame, given in the outer frame (the columns of its matrix). */
export interface Frame {
  readonly x: Vec3;
  readonly y: Vec3;
  readonly z: Vec3;
}

export const vec = (x: number, y: number, z: number): Vec3 => ({ x, y, z });
export const add = (a: Vec3, b: Vec3): Vec3 => vec(a.x + b.x, a.y + b.y, a.z + b.z);
export const subtract = (a: Vec3, b: Vec3): Vec3 => vec(a.x - b.x, a.y - b.y, a.z - b.z);
export const scale = (a: Vec3, k: number): Vec3 => vec(a.x * k, a.y * k, a.z * k);
export const dot = (a: Vec3, b: Vec3): number => a.x * b.x + a.y * b.y + a.z * b.z;
export const length = (a: Vec3): number => Math.hypot(a.x, a.y, a.z);
export const distance = (a: Vec3, b: Vec3): number => length(subtract(a, b));
export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => add(scale(a, 1 - t), scale(b, t));
export const midpoint = (a: Vec3, b: Vec3): Vec3 => mix(a, b, 0.5);
export const cross = (a: Vec3, b: Vec3): Vec3 =>
  vec(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);

/** The unit vector along `a`; a zero vector gives `fallback`. */
export function normalise(a: Vec3, fallback: Vec3 = vec(0, 1, 0)): Vec3 {
  const size = length(a);
  return size < 1e-12 ? fallback : scale(a, 1 / size);
}

export const radians = (deg: number): number => (deg * Math.PI) / 180;
export const degrees = (rad: number): number => (rad * 180) / Math.PI;
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

/** Smooth step from 0 at `low` to 1 at `high`, flat outside. */
export function smoothstep(low: number, high: number, value: number): number {
  const t = clamp((value - low) / (high - low), 0, 1);
  return t * t * (3 - 2 * t);
}

export const IDENTITY: Frame = { x: vec(1, 0, 0), y: vec(0, 1, 0), z: vec(0, 0, 1) };

/** The vector `local`, given in the frame's own axes, in the outer frame. */
export const toOuter = (frame: Frame, local: Vec3): Vec3 =>
  add(add(scale(frame.x, local.x), scale(frame.y, local.y)), scale(frame.z, local.z));

/** The vector `outer` in the frame's own axes. */
export const toLocal = (frame: Frame, outer: Vec3): Vec3 =>
  vec(dot(frame.x, outer), dot(frame.y, outer), dot(frame.z, outer));

/** The frame `inner`, given in the axes of `outer`, in the outermost frame. */
export const compose = (outer: Frame, inner: Frame): Frame => ({
  x: toOuter(outer, inner.x),
  y: toOuter(outer, inner.y),
  z: toOuter(outer, inner.z),
});

/** Forward tilt: the y axis moves towards +z by `deg`. */
export function pitched(deg: number): Frame {
  const c = Math.cos(radians(deg));
  const s = Math.sin(radians(deg));
  return { x: vec(1, 0, 0), y: vec(0, c, s), z: vec(0, -s, c) };
}

/** Turn to the own left: the z axis moves towards +x by `deg`. */
export function yawed(deg: number): Frame {
  const c = Math.cos(radians(deg));
  const s = Math.sin(radians(deg));
  return { x: vec(c, 0, -s), y: vec(0, 1, 0), z: vec(s, 0, c) };
}

/** Side bend to the own left: the y axis moves towards +x by `deg`. */
export function rolled(deg: number): Frame {
  const c = Math.cos(radians(deg));
  const s = Math.sin(radians(deg));
  return { x: vec(c, -s, 0), y: vec(s, c, 0), z: vec(0, 0, 1) };
}

/** A frame whose y axis is `direction`, turned from `reference` by the shortest way, so without twist of its own. */
export function swung(reference: Frame, direction: Vec3): Frame {
  const y = normalise(direction);
  const axis = cross(reference.y, y);
  const sine = length(axis);
  const cosine = dot(reference.y, y);
  if (sine < 1e-9) return cosine > 0 ? reference : { x: reference.x, y, z: scale(reference.z, -1) };
  const k = scale(axis, 1 / sine);
  const turn = (v: Vec3): Vec3 =>
    add(add(scale(v, cosine), scale(cross(k, v), sine)), scale(k, dot(k, v) * (1 - cosine)));
  return { x: turn(reference.x), y, z: turn(reference.z) };
}

/** A frame with y along `direction` and z as near to `forward` as that allows. */
export function facing(direction: Vec3, forward: Vec3): Frame {
  const y = normalise(direction);
  const x = normalise(cross(y, forward), vec(1, 0, 0));
  return { x, y, z: cross(x, y) };
}
