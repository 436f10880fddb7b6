// Surfaces are closed, lie on their solid and face outwards.
import { describe, expect, it } from 'vitest';
import { ball, carve, ellipsoid, rod, softUnion } from '../../../src/sitter/shapes';
import type { Solid } from '../../../src/sitter/shapes';
import { surfaceOf } from '../../../src/sitter/surface';
import type { Surface } from '../../../src/sitter/surface';
import { vec } from '../../../src/sitter/vector';

const bounds = { low: vec(-1.5, -1.5, -1.5), high: vec(1.5, 1.5, 1.5) };

/** How often each edge is used, by the two vertices it joins, in the direction of its triangle. */
function edges({ indices }: Surface): Map<string, number> {
  const seen = new Map<string, number>();
  for (let i = 0; i < indices.length; i += 3) {
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const key = `${String(indices[i + a])}>${String(indices[i + b])}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  return seen;
}

const SOLIDS: readonly (readonly [string, Solid])[] = [
  ['a ball', ball(vec(0, 0, 0), 1)],
  ['an egg', ellipsoid(vec(0.1, 0, 0), 1, 0.6, 0.4)],
  [
    'a dumb-bell',
    softUnion(
      0.2,
      ball(vec(-0.7, 0, 0), 0.5),
      ball(vec(0.7, 0, 0), 0.5),
      rod(vec(-0.7, 0, 0), vec(0.7, 0, 0), 0.2),
    ),
  ],
  ['a bitten ball', carve(0.1, ball(vec(0, 0, 0), 1), ball(vec(0, 1, 0), 0.5))],
];

describe.each(SOLIDS)('surfaceOf %s', (_name, solid) => {
  const surface = surfaceOf(solid, bounds, 0.1);

  it('is watertight: every edge is shared by two triangles that run along it in opposite directions', () => {
    const all = edges(surface);
    expect(all.size).toBeGreaterThan(100);
    const loose = [...all].filter(([key, count]) => {
      const [a, b] = key.split('>');
      return count !== 1 || all.get(`${b ?? ''}>${a ?? ''}`) !== 1;
    });
    expect(loose).toEqual([]);
  });

  it('lies on the solid and has unit normals', () => {
    let farthest = 0;
    let worstNormal = 0;
    for (let i = 0; i < surface.positions.length; i += 3) {
      const [x = NaN, y = NaN, z = NaN] = surface.positions.subarray(i, i + 3);
      farthest = Math.max(farthest, Math.abs(solid(x, y, z)));
      worstNormal = Math.max(worstNormal, Math.abs(Math.hypot(...surface.normals.subarray(i, i + 3)) - 1));
    }
    expect(farthest).toBeLessThan(0.06);
    expect(worstNormal).toBeLessThan(1e-5);
  });

  it('winds its triangles so that they face the way the normals point', () => {
    const at = (array: Float32Array, i: number) =>
      vec(array[i * 3] ?? NaN, array[i * 3 + 1] ?? NaN, array[i * 3 + 2] ?? NaN);
    let outward = 0;
    const count = surface.indices.length / 3;
    for (let t = 0; t < count; t += 1) {
      const [a, b, c] = [0, 1, 2].map((k) => surface.indices[t * 3 + k] ?? 0) as [number, number, number];
      const p = at(surface.positions, a);
      const q = at(surface.positions, b);
      const r = at(surface.positions, c);
      const u = vec(q.x - p.x, q.y - p.y, q.z - p.z);
      const v = vec(r.x - p.x, r.y - p.y, r.z - p.z);
      const n = at(surface.normals, a);
      const facing =
        (u.y * v.z - u.z * v.y) * n.x + (u.z * v.x - u.x * v.z) * n.y + (u.x * v.y - u.y * v.x) * n.z;
      if (facing > 0) outward += 1;
    }
    expect(outward / count).toBeGreaterThan(0.98);
  });
});
