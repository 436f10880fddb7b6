// A surface hung on bones and bent in plain arithmetic, which is quicker than a software graphics card doing it. Pure.
import { BONE } from './bones';
import type { BoneMotion } from './bones';
import type { Weigher } from './skin-weights';
import type { Surface } from './surface';
import { vec } from './vector';
import type { Vec3 } from './vector';

const SLOTS = 4;

/** A surface with the bones of each vertex. `bent` holds its present shape, three numbers a vertex. */
export interface Skin {
  readonly surface: Surface;
  readonly bones: Uint8Array;
  readonly shares: Float32Array;
  readonly bent: { readonly positions: Float32Array; readonly normals: Float32Array };
}

/** Hangs a surface of the resting body on its bones. */
export function hang(surface: Surface, weigh: Weigher): Skin {
  const count = surface.positions.length / 3;
  const bones = new Uint8Array(count * SLOTS);
  const shares = new Float32Array(count * SLOTS);
  for (let i = 0; i < count; i += 1) {
    weigh(vertexAt(surface, i)).forEach(([bone, share], slot) => {
      bones[i * SLOTS + slot] = bone;
      shares[i * SLOTS + slot] = share;
    });
  }
  return {
    surface,
    bones,
    shares,
    bent: { positions: surface.positions.slice(), normals: surface.normals.slice() },
  };
}

export const vertexAt = ({ positions }: Surface, i: number): Vec3 =>
  vec(positions[i * 3] ?? 0, positions[i * 3 + 1] ?? 0, positions[i * 3 + 2] ?? 0);

/** Numbers of each bone's motion: nine of its turn, three of its shift from rest; for `bend`. */
export function packMotions(motions: readonly BoneMotion[], restOrigins: readonly Vec3[]): Float32Array {
  const packed = new Float32Array(BONE.count * 12);
  motions.forEach(({ origin, turn: { x, y, z } }, bone) => {
    const o = restOrigins[bone] ?? vec(0, 0, 0);
    packed.set(
      [
        x.x,
        x.y,
        x.z,
        y.x,
        y.y,
        y.z,
        z.x,
        z.y,
        z.z,
        origin.x - (x.x * o.x + y.x * o.y + z.x * o.z),
        origin.y - (x.y * o.x + y.y * o.y + z.y * o.z),
        origin.z - (x.z * o.x + y.z * o.y + z.z * o.z),
      ],
      bone * 12,
    );
  });
  return packed;
}

/** Linear blend skinning: each vertex goes where its bones take it, in proportion; writes `skin.bent`. */
export function bend(skin: Skin, motions: Float32Array): void {
  const { surface, bones, shares, bent } = skin;
  const m = new Float32Array(12);
  for (let v = 0, i = 0; v < bones.length; v += SLOTS, i += 3) {
    m.fill(0);
    for (let slot = v; slot < v + SLOTS; slot += 1) {
      const share = shares[slot] ?? 0;
      if (share === 0) continue;
      const at = (bones[slot] ?? 0) * 12;
      for (let k = 0; k < 12; k += 1) m[k] = (m[k] ?? 0) + share * (motions[at + k] ?? 0);
    }
    const a = m[0] ?? 0;
    const b = m[1] ?? 0;
    const c = m[2] ?? 0;
    const d = m[3] ?? 0;
    const e = m[4] ?? 0;
    const f = m[5] ?? 0;
    const g = m[6] ?? 0;
    const h = m[7] ?? 0;
    const j = m[8] ?? 0;
    const tx = m[9] ?? 0;
    const ty = m[10] ?? 0;
    const tz = m[11] ?? 0;
    const px = surface.positions[i] ?? 0;
    const py = surface.positions[i + 1] ?? 0;
    const pz = surface.positions[i + 2] ?? 0;
    bent.positions[i] = a * px + d * py + g * pz + tx;
    bent.positions[i + 1] = b * px + e * py + h * pz + ty;
    bent.positions[i + 2] = c * px + f * py + j * pz + tz;
    const nx = surface.normals[i] ?? 0;
    const ny = surface.normals[i + 1] ?? 0;
    const nz = surface.normals[i + 2] ?? 0;
    bent.normals[i] = a * nx + d * ny + g * nz;
    bent.normals[i + 1] = b * nx + e * ny + h * nz;
    bent.normals[i + 2] = c * nx + f * ny + j * nz;
  }
}
