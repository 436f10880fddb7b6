// Spectacles: two rims, a bridge and the arms to the ears.
import { CatmullRomCurve3, Mesh, TorusGeometry, TubeGeometry, Vector3 } from 'three';
import type { BufferGeometry } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import type { Lighting } from './shading';

/** Glasses in head coordinates (metres from the middle between the ears), for a head of the given size. */
export function glasses(
  size: number,
  lighting: Lighting,
  keep: <T extends BufferGeometry>(geometry: T) => T,
): Mesh {
  const wire = (points: readonly (readonly [number, number, number])[]): BufferGeometry => {
    const curve = new CatmullRomCurve3(points.map(([x, y, z]) => new Vector3(x, y, z)));
    return new TubeGeometry(curve, 10, 0.0016, 4);
  };
  const parts = [1, -1].flatMap((side) => [
    new TorusGeometry(0.0225, 0.0016, 5, 24)
      .scale(1, 0.86, 1)
      .rotateY(side * 0.16)
      .translate(0.0325 * side, 0.018, 0.1),
    wire([
      [0.054 * side, 0.024, 0.096],
      [0.071 * side, 0.026, 0.075],
      [0.079 * side, 0.025, 0.01],
      [0.08 * side, 0.01, -0.016],
    ]),
  ]);
  parts.push(
    wire([
      [-0.011, 0.022, 0.104],
      [0, 0.026, 0.108],
      [0.011, 0.022, 0.104],
    ]),
  );
  const whole = keep(mergeGeometries(parts).scale(size, size, size));
  for (const part of parts) part.dispose();
  return new Mesh(whole, lighting.material({ kind: 'plain', colour: 0x23201f, softness: 0.2, gloss: 0 }));
}
