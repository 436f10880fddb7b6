// Signed distances to simple solids and how to join them softly: the clay the sitter is modelled from. Pure.
import { clamp, dot, length, subtract } from './vector';
import type { Vec3 } from './vector';

/** Distance in metres from a point to a surface, negative inside. Near enough to true distance close to the surface. */
export type Solid = (x: number, y: number, z: number) => number;

export function ellipsoid(centre: Vec3, rx: number, ry: number, rz: number): Solid {
  return (x, y, z) => {
    const dx = (x - centre.x) / rx;
    const dy = (y - centre.y) / ry;
    const dz = (z - centre.z) / rz;
    const k0 = Math.sqrt(dx * dx + dy * dy + dz * dz);
    const gx = dx / rx;
    const gy = dy / ry;
    const gz = dz / rz;
    const k1 = Math.sqrt(gx * gx + gy * gy + gz * gz);
    return k1 < 1e-9 ? -Math.min(rx, ry, rz) : (k0 * (k0 - 1)) / k1;
  };
}

export const ball = (centre: Vec3, r: number): Solid => {
  const { x: cx, y: cy, z: cz } = centre;
  return (x, y, z) => Math.sqrt((x - cx) ** 2 + (y - cy) ** 2 + (z - cz) ** 2) - r;
};

/** A rod from `a` to `b` whose radius goes evenly from `ra` to `rb`. */
export function rod(a: Vec3, b: Vec3, ra: number, rb: number = ra): Solid {
  const axis = subtract(b, a);
  const inverse = 1 / Math.max(dot(axis, axis), 1e-12);
  return (x, y, z) => {
    const px = x - a.x;
    const py = y - a.y;
    const pz = z - a.z;
    const t = clamp((px * axis.x + py * axis.y + pz * axis.z) * inverse, 0, 1);
    const dx = px - axis.x * t;
    const dy = py - axis.y * t;
    const dz = pz - axis.z * t;
    return Math.sqrt(dx * dx + dy * dy + dz * dz) - (ra + (rb - ra) * t);
  };
}

/** Everything on the side of the plane that `normal` points away from. */
export function below(point: Vec3, normal: Vec3): Solid {
  const size = length(normal);
  const nx = normal.x / size;
  const ny = normal.y / size;
  const nz = normal.z / size;
  const offset = nx * point.x + ny * point.y + nz * point.z;
  return (x, y, z) => nx * x + ny * y + nz * z - offset;
}

/** One cross-section of an upright tube: half width to each side, and how far it reaches forward and back of the axis. */
export interface Section {
  readonly y: number;
  readonly side: number;
  readonly front: number;
  readonly back: number;
}

/** An upright tube lofted smoothly through oval sections, given from the bottom up; closed at both ends. */
export function tube(sections: readonly Section[]): Solid {
  const bottom = sections[0]?.y ?? 0;
  const top = sections.at(-1)?.y ?? 0;
  const side = spline(sections.map((s) => [s.y, s.side]));
  const front = spline(sections.map((s) => [s.y, s.front]));
  const back = spline(sections.map((s) => [s.y, s.back]));
  return (x, y, z) => {
    const at = clamp(y, bottom, top);
    const a = side(at);
    const f = front(at);
    const b = back(at);
    const r = (f + b) / 2;
    const dx = x / a;
    const dz = (z - (f - b) / 2) / r;
    const k0 = Math.sqrt(dx * dx + dz * dz);
    const k1 = Math.sqrt((dx / a) ** 2 + (dz / r) ** 2);
    const across = k1 < 1e-9 ? -Math.min(a, r) : (k0 * (k0 - 1)) / k1;
    return Math.max(across, y - top, bottom - y);
  };
}

/** Smooth curve through points with rising abscissae (Catmull-Rom on uneven knots, flat outside). */
export function spline(points: readonly (readonly [number, number])[]): (at: number) => number {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const slope = (i: number): number => {
    const low = Math.max(0, i - 1);
    const high = Math.min(xs.length - 1, i + 1);
    const run = (xs[high] ?? 0) - (xs[low] ?? 0);
    return run === 0 ? 0 : ((ys[high] ?? 0) - (ys[low] ?? 0)) / run;
  };
  const slopes = xs.map((_, i) => slope(i));
  return (at) => {
    let i = 0;
    while (i < xs.length - 2 && at > (xs[i + 1] ?? 0)) i += 1;
    const x0 = xs[i] ?? 0;
    const run = (xs[i + 1] ?? x0 + 1) - x0;
    const t = clamp((at - x0) / run, 0, 1);
    const y0 = ys[i] ?? 0;
    const y1 = ys[i + 1] ?? y0;
    const m0 = (slopes[i] ?? 0) * run;
    const m1 = (slopes[i + 1] ?? 0) * run;
    const t2 = t * t;
    const t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * y0 + (t3 - 2 * t2 + t) * m0 + (3 * t2 - 2 * t3) * y1 + (t3 - t2) * m1;
  };
}

/** Union with a seam rounded over about `k` metres (polynomial smooth minimum). */
export function softUnion(k: number, ...solids: readonly Solid[]): Solid {
  return (x, y, z) => {
    let d = Infinity;
    for (const solid of solids) d = softMin(d, solid(x, y, z), k);
    return d;
  };
}

/** `solid` with `tool` taken away, the edge rounded over about `k` metres. */
export const carve =
  (k: number, solid: Solid, tool: Solid): Solid =>
  (x, y, z) =>
    -softMin(-solid(x, y, z), tool(x, y, z), k);

/** What lies in all of the solids. */
export const common =
  (...solids: readonly Solid[]): Solid =>
  (x, y, z) =>
    solids.reduce((d, solid) => Math.max(d, solid(x, y, z)), -Infinity);

/** `solid` grown outwards by `byM` metres. */
export const grown =
  (solid: Solid, byM: number): Solid =>
  (x, y, z) =>
    solid(x, y, z) - byM;

/** `solid` and its mirror image in the body's middle plane, as one evaluation for half of it. */
export const bothSides =
  (solid: Solid): Solid =>
  (x, y, z) =>
    solid(Math.abs(x), y, z);

/** The lesser of two distances, the corner between them rounded over about `k` metres. */
export function softMin(a: number, b: number, k: number): number {
  if (a === Infinity) return b;
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - h * h * k * 0.25;
}
