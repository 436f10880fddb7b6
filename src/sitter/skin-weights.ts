// Which bones move a point of the resting body, and by how much: smooth hand-overs along spine and limbs. Pure.
import { BONE } from './bones';
import type { RestBody, RestLimb } from './bones';
import { clamp, distance, dot, normalise, smoothstep, subtract, vec } from './vector';
import type { Vec3 } from './vector';

/** Up to four bones and their shares, which sum to one. */
export type Weights = readonly (readonly [bone: number, share: number])[];

/** Gives the weights of a point of the resting body. */
export type Weigher = (point: Vec3) => Weights;

/** All of the point on one bone. */
export const rigid =
  (bone: number): Weigher =>
  () => [[bone, 1]];

/** Distance from a point to the line of a limb, and how far along its upper and lower bones the point lies (metres from the root). */
function alongLimb(point: Vec3, limb: RestLimb): { offM: number; upperM: number; pastMiddleM: number } {
  const upper = normalise(subtract(limb.middle, limb.root));
  const lower = normalise(subtract(limb.end, limb.middle));
  const upperM = dot(subtract(point, limb.root), upper);
  // At the joint itself the bisecting plane parts upper from lower.
  const pastMiddleM = dot(
    subtract(point, limb.middle),
    normalise(vec(upper.x + lower.x, upper.y + lower.y, upper.z + lower.z)),
  );
  const nearest = (a: Vec3, b: Vec3): number => {
    const axis = subtract(b, a);
    const t = clamp(dot(subtract(point, a), axis) / dot(axis, axis), 0, 1);
    return distance(point, vec(a.x + axis.x * t, a.y + axis.y * t, a.z + axis.z * t));
  };
  return {
    offM: Math.min(nearest(limb.root, limb.middle), nearest(limb.middle, limb.end)),
    upperM,
    pastMiddleM,
  };
}

/** Weights of the spine alone, by height; below L5 the pelvis. */
export function spineWeights(rest: RestBody): Weigher {
  const heights = rest.origins.slice(0, BONE.head).map((o) => o.y);
  heights[0] = rest.skeleton.lumbar[0]?.origin.y ?? 0;
  return ({ y }) => {
    let i = 0;
    while (i < heights.length - 2 && y > (heights[i + 1] ?? 0)) i += 1;
    const low = heights[i] ?? 0;
    const high = heights[i + 1] ?? low + 1;
    const t = clamp((y - low) / (high - low), 0, 1);
    return [
      [i, 1 - t],
      [i + 1, t],
    ];
  };
}

/** Shirt: spine, with the shoulder girdles carrying chest and shoulder blade, and the arms their sleeves. */
export function shirtWeights(rest: RestBody, heightM: number): Weigher {
  const spine = spineWeights(rest);
  const k = heightM / 1.75;
  return (point) => {
    const left = point.x >= 0;
    const limb = left ? rest.left : rest.right;
    const bones = left ? BONE.left : BONE.right;
    const { offM, upperM, pastMiddleM } = alongLimb(point, limb);
    const arm = smoothstep(-0.02 * k, 0.085 * k, upperM) * smoothstep(0.115 * k, 0.07 * k, offM);
    const forearm = smoothstep(-0.035 * k, 0.035 * k, pastMiddleM) * arm;
    const off = Math.abs(point.x) / k;
    const reachUp = smoothstep(0.24 * k, 0.42 * k, point.y);
    const girdle = (1 - arm) * smoothstep(0.035, 0.15, off) * reachUp;
    const [a, b] = spine(point);
    const trunk = Math.max(0, 1 - arm - girdle);
    const shares: (readonly [number, number])[] = [
      [a?.[0] ?? 0, (a?.[1] ?? 0) * trunk],
      [b?.[0] ?? 0, (b?.[1] ?? 0) * trunk],
      [bones.girdle, girdle],
      [bones.upperArm, arm - forearm],
      [bones.forearm, forearm],
    ];
    return strongest(shares);
  };
}

/** Bare forearm or upper arm: as the sleeve over it. */
export const armWeights =
  (rest: RestBody, side: 'left' | 'right', heightM: number): Weigher =>
  (point) => {
    const bones = BONE[side];
    const { upperM, pastMiddleM } = alongLimb(point, rest[side]);
    const k = heightM / 1.75;
    const forearm = smoothstep(-0.035 * k, 0.035 * k, pastMiddleM);
    const arm = smoothstep(-0.02 * k, 0.085 * k, upperM);
    return [
      [bones.girdle, 1 - arm],
      [bones.upperArm, Math.max(0, arm - forearm)],
      [bones.forearm, Math.min(arm, forearm)],
    ];
  };

/** Trousers: pelvis, thighs and shanks. */
export function trouserWeights(rest: RestBody, heightM: number): Weigher {
  const k = heightM / 1.75;
  return (point) => {
    const left = point.x >= 0;
    const limb = left ? rest.leftLeg : rest.rightLeg;
    const bones = left ? BONE.leftLeg : BONE.rightLeg;
    const { upperM, pastMiddleM } = alongLimb(point, limb);
    const leg = smoothstep(-0.03 * k, 0.11 * k, upperM) * smoothstep(0.09 * k, -0.02 * k, point.y);
    const shank = smoothstep(-0.05 * k, 0.05 * k, pastMiddleM) * leg;
    return [
      [BONE.pelvis, 1 - leg],
      [bones.thigh, leg - shank],
      [bones.shank, shank],
    ];
  };
}

/** Head and neck: the head stiff, the neck bending below it, its foot on the upper chest. `ears` is the middle between the ears. */
export function headWeights(rest: RestBody, ears: Vec3, headScale: number): Weigher {
  const spine = spineWeights(rest);
  return (point) => {
    const y = (point.y - ears.y) / headScale;
    const z = (point.z - ears.z) / headScale;
    const face = smoothstep(0.012, 0.05, z) * smoothstep(-0.155, -0.105, y);
    const head = Math.max(smoothstep(-0.085, -0.02, y), face);
    const [a, b] = spine(point);
    return [
      [a?.[0] ?? 0, (a?.[1] ?? 0) * (1 - head)],
      [b?.[0] ?? 0, (b?.[1] ?? 0) * (1 - head)],
      [BONE.head, head],
    ];
  };
}

function strongest(shares: readonly (readonly [number, number])[]): Weights {
  const kept = [...shares].sort((p, q) => q[1] - p[1]).slice(0, 4);
  const total = kept.reduce((sum, [, share]) => sum + share, 0);
  return kept.map(([bone, share]): readonly [number, number] => [bone, share / total]);
}
