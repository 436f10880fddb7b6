// How open each place of a surface is to its surroundings: the soft dark in folds, under the chin and in the armpits. Pure.
import type { Solid } from './shapes';
import type { Bounds, Surface } from './surface';
import { clamp } from './vector';

/** Something that may stand in the light, and the box it lies in. */
export interface Obstacle {
  readonly solid: Solid;
  readonly bounds: Bounds;
}

/** Distances above the surface at which the room for light is probed, metres. */
const PROBES_M: readonly number[] = [0.012, 0.035, 0.08];

/**
 * Openness of every vertex, 0 shut to 1 free, in the first of three numbers a vertex. Probes the distance to solids along the
 * normal (after Evans 2006, "Fast approximations for global illumination on dynamic scenes").
 */
export function opennessOf(surface: Surface, obstacles: readonly Obstacle[]): Float32Array {
  const { positions, normals } = surface;
  const open = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    let shut = 0;
    PROBES_M.forEach((h, n) => {
      const x = (positions[i] ?? 0) + (normals[i] ?? 0) * h;
      const y = (positions[i + 1] ?? 0) + (normals[i + 1] ?? 0) * h;
      const z = (positions[i + 2] ?? 0) + (normals[i + 2] ?? 0) * h;
      let room = h;
      for (const { solid, bounds } of obstacles) {
        if (within(bounds, x, y, z)) room = Math.min(room, solid(x, y, z));
      }
      shut += ((h - Math.max(room, -0.2 * h)) / h) * (n === 2 ? 0.5 : 0.4);
    });
    open[i] = clamp(1 - shut, 0, 1);
  }
  return open;
}

const within = ({ low, high }: Bounds, x: number, y: number, z: number): boolean =>
  x > low.x && x < high.x && y > low.y && y < high.y && z > low.z && z < high.z;
