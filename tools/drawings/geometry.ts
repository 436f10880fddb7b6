// Points, directions and smooth outlines. Centimetres, x to the right, y up; only svg.ts knows that SVG counts downwards.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const at = (x: number, y: number): Point => ({ x, y });
export const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });
export const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
export const times = (a: Point, factor: number): Point => ({ x: a.x * factor, y: a.y * factor });
export const between = (a: Point, b: Point, t: number): Point => plus(times(a, 1 - t), times(b, t));
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const RADIANS = Math.PI / 180;

/** The unit vector of a direction in degrees: 0 is up, 90 to the right, 180 down. */
export function direction(deg: number): Point {
  return { x: Math.sin(deg * RADIANS), y: Math.cos(deg * RADIANS) };
}

/** The direction from one point to another, in degrees as in `direction`. */
export function directionTo(from: Point, to: Point): number {
  return Math.atan2(to.x - from.x, to.y - from.y) / RADIANS;
}

/** A point of a body's own frame (x forward, y along) put where the frame stands: turned by `deg`, moved to `origin`. */
export function placed(local: Point, origin: Point, deg: number): Point {
  return plus(origin, plus(times(direction(deg), local.y), times(direction(deg + 90), local.x)));
}

/** A smooth line through points: the last of a cubic per stretch between two of them. */
export interface Curve {
  readonly start: Point;
  readonly cubics: readonly (readonly [Point, Point, Point])[];
  readonly closed: boolean;
}

/** A Catmull-Rom curve through the points; `tightness` 0 is straight, 1 the usual roundness. */
export function smooth(points: readonly Point[], closed = true, tightness = 1): Curve {
  const count = points.length;
  const point = (index: number): Point => {
    const wrapped = closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index));
    return points[wrapped] ?? at(0, 0);
  };
  const cubics = Array.from({ length: closed ? count : count - 1 }, (_, index) => {
    const [before, from, to, after] = [point(index - 1), point(index), point(index + 1), point(index + 2)];
    const out = plus(from, times(minus(to, before), tightness / 6));
    const into = minus(to, times(minus(after, from), tightness / 6));
    return [out, into, to] as const;
  });
  return { start: point(0), cubics, closed };
}

/** A circle or ellipse as a curve, so that it can be turned and can move like any other outline. */
export function ellipse(centre: Point, radiusX: number, radiusY = radiusX, deg = 0): Curve {
  const k = 0.5523;
  const p = (x: number, y: number): Point => placed(at(x * radiusX, y * radiusY), centre, deg);
  return {
    start: p(0, 1),
    cubics: [
      [p(k, 1), p(1, k), p(1, 0)],
      [p(1, -k), p(k, -1), p(0, -1)],
      [p(-k, -1), p(-1, -k), p(-1, 0)],
      [p(-1, k), p(-k, 1), p(0, 1)],
    ],
    closed: true,
  };
}

/** How wide a limb is at one place along it: `along` 0 to 1, and the distance from the axis to its front and its back. */
export interface Girth {
  readonly along: number;
  readonly front: number;
  readonly back: number;
}

/** The outline of a limb from one joint to the next, round at both ends. */
export function limb(from: Point, to: Point, girths: readonly Girth[]): Curve {
  const deg = directionTo(from, to);
  const length = distance(from, to);
  const side = (girth: Girth, offset: number): Point => placed(at(offset, girth.along * length), from, deg);
  const first = girths[0] ?? { along: 0, front: 1, back: 1 };
  const last = girths[girths.length - 1] ?? first;
  const cap = (girth: Girth, way: number): Point =>
    placed(
      at((girth.front - girth.back) / 2, girth.along * length + (way * (girth.front + girth.back)) / 2),
      from,
      deg,
    );
  return smooth([
    cap(first, -1),
    ...girths.map((girth) => side(girth, girth.front)),
    cap(last, 1),
    ...[...girths].reverse().map((girth) => side(girth, -girth.back)),
  ]);
}

/** The middle joint of two bones from `root` to `end`; `bend` 1 bends to the right of the way there, -1 to the left. */
export function middleJoint(root: Point, end: Point, first: number, second: number, bend: 1 | -1): Point {
  const reach = Math.min(
    first + second - 0.01,
    Math.max(Math.abs(first - second) + 0.01, distance(root, end)),
  );
  const cosine = (first * first + reach * reach - second * second) / (2 * first * reach);
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine))) / RADIANS;
  return plus(root, times(direction(directionTo(root, end) + bend * angle), first));
}
