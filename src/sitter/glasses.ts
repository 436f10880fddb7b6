// Spectacles: two rims, a bridge and the arms to the ears.
import {
  CatmullRomCurve3,
  Group,
  Mesh,
  MeshLambertMaterial,
  TorusGeometry,
  TubeGeometry,
  Vector3,
} from 'three';
import type { BufferGeometry, Material } from 'three';

/** Glasses in head coordinates (metres from the middle between the ears), for a head of the given size. */
export function glassesMesh(size: number, keep: <T extends BufferGeometry | Material>(thing: T) => T): Group {
  const group = new Group();
  const frame = keep(new MeshLambertMaterial({ color: 0x23201f }));
  const rim = keep(new TorusGeometry(0.0225 * size, 0.0016 * size, 6, 28));
  const wire = (points: readonly (readonly [number, number, number])[]): void => {
    const curve = new CatmullRomCurve3(points.map(([x, y, z]) => new Vector3(x, y, z).multiplyScalar(size)));
    group.add(new Mesh(keep(new TubeGeometry(curve, 12, 0.0016 * size, 5)), frame));
  };
  for (const side of [1, -1]) {
    const ring = new Mesh(rim, frame);
    ring.position.set(0.0325 * side * size, 0.018 * size, 0.1 * size);
    ring.rotation.y = side * 0.16;
    ring.scale.set(1, 0.86, 1);
    group.add(ring);
    wire([
      [0.054 * side, 0.024, 0.096],
      [0.071 * side, 0.026, 0.075],
      [0.079 * side, 0.025, 0.01],
      [0.08 * side, 0.01, -0.016],
    ]);
  }
  wire([
    [-0.011, 0.022, 0.104],
    [0, 0.026, 0.108],
    [0.011, 0.022, 0.104],
  ]);
  return group;
}
