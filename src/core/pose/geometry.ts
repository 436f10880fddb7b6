// Plane geometry in image pixels: x right, y down, angles in degrees.

export interface Point {
  readonly x: number;
  readonly y: number;
}

const DEG_PER_RAD = 180 / Math.PI;

/** Radians to degrees. */
export function toDeg(rad: number): number {
  return rad * DEG_PER_RAD;
}

/** Degrees to radians. */
export function toRad(deg: number): number {
  return deg / DEG_PER_RAD;
}

/** The middle of two points. */
export function midpoint(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Distance in the points' unit. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** Folds an angle of a line (which has no direction) into (-90, 90] degrees. */
export function foldDeg(deg: number): number {
  const turned = ((((deg + 90) % 180) + 180) % 180) - 90;
  return turned === -90 ? 90 : turned;
}

/** The shortest way from angle `from` to angle `to`, in (-180, 180] degrees. */
export function turnDeg(from: number, to: number): number {
  const turned = ((((to - from + 180) % 360) + 360) % 360) - 180;
  return turned === -180 ? 180 : turned;
}

/** Slope of the line right -> left of a person who faces the camera; positive = the left end is lower. [-90, 90] degrees. */
export function levelDeg(left: Point, right: Point): number {
  return foldDeg(toDeg(Math.atan2(left.y - right.y, left.x - right.x)));
}

/**
 * How far `point` lies above the line from `right` to `left`, over that line's length: the person's own up, however they or the camera are
 * tipped. Positive where a person who faces the camera has their head. NaN for no line.
 */
export function heightOverLine(point: Point, left: Point, right: Point): number {
  const along = { x: left.x - right.x, y: left.y - right.y };
  const from = { x: point.x - (left.x + right.x) / 2, y: point.y - (left.y + right.y) / 2 };
  // A face seen from behind has left and right the other way round, and its head on the same side.
  return (Math.sign(along.x) * (from.x * along.y - from.y * along.x)) / (along.x ** 2 + along.y ** 2);
}

/** Which way a profile looks in the picture: 1 = towards larger x, -1 = towards smaller x. */
export type Facing = 1 | -1;

/** Inclination of `from` -> `to` from the vertical, in degrees; 0 = straight up, positive = towards where the person faces. */
export function inclinationDeg(from: Point, to: Point, facing: Facing): number {
  return toDeg(Math.atan2(facing * (to.x - from.x), from.y - to.y));
}

/** The angle at `vertex` between the rays to `a` and `b`, 0..180 degrees; NaN when a ray has no length. */
export function angleAtDeg(a: Point, vertex: Point, b: Point): number {
  const lengths = distance(vertex, a) * distance(vertex, b);
  const dot = (a.x - vertex.x) * (b.x - vertex.x) + (a.y - vertex.y) * (b.y - vertex.y);
  return toDeg(Math.acos(Math.min(1, Math.max(-1, dot / lengths))));
}

/** Offset of `point` from the line `from` -> `to`, over that line's length; positive = on the side the person faces. NaN for no line. */
export function offsetRatio(point: Point, from: Point, to: Point, facing: Facing): number {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const cross = (point.x - from.x) * along.y - (point.y - from.y) * along.x;
  return (-facing * cross) / (along.x ** 2 + along.y ** 2);
}
