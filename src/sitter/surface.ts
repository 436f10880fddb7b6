// Turns a solid into triangles by naive surface nets (Gibson 1998; Lysenko 2012), skipping blocks far from the surface. Pure.
import type { Solid } from './shapes';
import type { Vec3 } from './vector';

/** A triangle mesh; three numbers a vertex in `positions` and `normals`. */
export interface Surface {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly indices: Uint32Array;
}

/** The box searched for a surface, metres. */
export interface Bounds {
  readonly low: Vec3;
  readonly high: Vec3;
}

const BLOCK = 8;

/** Samples the solid at the corners of a grid; blocks that the surface cannot cross get one value for all. */
function sample(solid: Solid, low: Vec3, cellM: number, nx: number, ny: number, nz: number): Float32Array {
  const values = new Float32Array(nx * ny * nz);
  const reachM = (BLOCK * cellM * Math.sqrt(3)) / 2;
  for (let bz = 0; bz < nz; bz += BLOCK) {
    for (let by = 0; by < ny; by += BLOCK) {
      for (let bx = 0; bx < nx; bx += BLOCK) {
        const half = (BLOCK / 2) * cellM;
        const centre = solid(low.x + bx * cellM + half, low.y + by * cellM + half, low.z + bz * cellM + half);
        const far = Math.abs(centre) > 1.6 * reachM;
        for (let z = bz; z < Math.min(bz + BLOCK, nz); z += 1) {
          for (let y = by; y < Math.min(by + BLOCK, ny); y += 1) {
            for (let x = bx; x < Math.min(bx + BLOCK, nx); x += 1) {
              values[(z * ny + y) * nx + x] = far
                ? centre
                : solid(low.x + x * cellM, low.y + y * cellM, low.z + z * cellM);
            }
          }
        }
      }
    }
  }
  return values;
}

/** Triangles of the surface of `solid` inside `bounds`, in cells of `cellM` metres; normals from the solid's gradient. */
export function surfaceOf(solid: Solid, bounds: Bounds, cellM: number): Surface {
  const { low, high } = bounds;
  const nx = Math.ceil((high.x - low.x) / cellM) + 1;
  const ny = Math.ceil((high.y - low.y) / cellM) + 1;
  const nz = Math.ceil((high.z - low.z) / cellM) + 1;
  const values = sample(solid, low, cellM, nx, ny, nz);
  const strideY = nx;
  const strideZ = nx * ny;
  const vertexOf = new Int32Array(values.length).fill(-1);
  const positions: number[] = [];
  const indices: number[] = [];

  for (let z = 0; z < nz - 1; z += 1) {
    for (let y = 0; y < ny - 1; y += 1) {
      for (let x = 0; x < nx - 1; x += 1) {
        const at = z * strideZ + y * strideY + x;
        const point = crossing(values, at, strideY, strideZ);
        if (point === undefined) continue;
        vertexOf[at] = positions.length / 3;
        positions.push(
          low.x + (x + point.x) * cellM,
          low.y + (y + point.y) * cellM,
          low.z + (z + point.z) * cellM,
        );
      }
    }
  }
  const quad = (edge: number, far: number, u: number, v: number): void => {
    const a = values[edge] ?? 0;
    const b = values[far] ?? 0;
    if (a < 0 === b < 0) return;
    const p = vertexOf[edge] ?? -1;
    const q = vertexOf[edge - u] ?? -1;
    const r = vertexOf[edge - u - v] ?? -1;
    const s = vertexOf[edge - v] ?? -1;
    if (p < 0 || q < 0 || r < 0 || s < 0) return;
    if (a < 0) indices.push(p, q, r, p, r, s);
    else indices.push(p, r, q, p, s, r);
  };
  for (let z = 1; z < nz - 1; z += 1) {
    for (let y = 1; y < ny - 1; y += 1) {
      for (let x = 1; x < nx - 1; x += 1) {
        const at = z * strideZ + y * strideY + x;
        quad(at, at + 1, strideY, strideZ);
        quad(at, at + strideY, strideZ, 1);
        quad(at, at + strideZ, 1, strideY);
      }
    }
  }
  const packed = Float32Array.from(positions);
  return {
    positions: packed,
    normals: gradients(solid, packed, cellM * 0.5),
    indices: Uint32Array.from(indices),
  };
}

/** Mean of the surface crossings on the twelve edges of a cell, in cell units; undefined where the surface misses it. */
function crossing(values: Float32Array, at: number, strideY: number, strideZ: number): Vec3 | undefined {
  let count = 0;
  let sx = 0;
  let sy = 0;
  let sz = 0;
  for (let corner = 0; corner < 8; corner += 1) {
    const x = corner & 1;
    const y = (corner >> 1) & 1;
    const z = corner >> 2;
    const a = values[at + x + y * strideY + z * strideZ] ?? 0;
    for (let axis = 0; axis < 3; axis += 1) {
      if (((corner >> axis) & 1) === 1) continue;
      const step = axis === 0 ? 1 : axis === 1 ? strideY : strideZ;
      const b = values[at + x + y * strideY + z * strideZ + step] ?? 0;
      if (a < 0 === b < 0) continue;
      const t = a / (a - b);
      count += 1;
      sx += x + (axis === 0 ? t : 0);
      sy += y + (axis === 1 ? t : 0);
      sz += z + (axis === 2 ? t : 0);
    }
  }
  return count === 0 ? undefined : { x: sx / count, y: sy / count, z: sz / count };
}

function gradients(solid: Solid, positions: Float32Array, h: number): Float32Array {
  const normals = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const x = positions[i] ?? 0;
    const y = positions[i + 1] ?? 0;
    const z = positions[i + 2] ?? 0;
    const gx = solid(x + h, y, z) - solid(x - h, y, z);
    const gy = solid(x, y + h, z) - solid(x, y - h, z);
    const gz = solid(x, y, z + h) - solid(x, y, z - h);
    const size = Math.hypot(gx, gy, gz) || 1;
    normals[i] = gx / size;
    normals[i + 1] = gy / size;
    normals[i + 2] = gz / size;
  }
  return normals;
}
