// Eyes: ball, iris, pupil and glint, and the lids that leave an almond open between them.
import { BufferAttribute, BufferGeometry, Group, Mesh, SphereGeometry } from 'three';
import type { Material } from 'three';
import type { SitterBody } from './body';
import { EYE } from './head-shapes';
import { lightColour } from './shading';
import type { Lighting } from './shading';
import { clamp, radians } from './vector';

/** Half the opening's breadth, and how far the lids stand from the middle at their highest, degrees seen from the eye's centre. */
const LIDS = { halfWidthDeg: 58, upperDeg: 19, lowerDeg: -19, tailDeg: 4 } as const;

function domeTowardsFront(radius: number, capDeg: number): BufferGeometry {
  return new SphereGeometry(radius, 18, 4, 0, Math.PI * 2, 0, radians(capDeg)).rotateX(Math.PI / 2);
}

/** One lid: a shell from its edge to well under the brow (`sign` 1) or over the cheek (-1); the edge is dark with lashes. */
function lid(radius: number, sign: 1 | -1, side: number, body: SitterBody): BufferGeometry {
  const columns = 16;
  const rows = 5;
  const skin = lightColour(body.skin, 0.94);
  const lash = lightColour(0x2a1c17);
  const positions: number[] = [];
  const colours: number[] = [];
  const indices: number[] = [];
  for (let column = 0; column <= columns; column += 1) {
    const u = (column / columns) * 2 - 1;
    const open = 1 - clamp(Math.abs(u), 0, 1) ** 2.2;
    const edge = (sign === 1 ? LIDS.upperDeg : LIDS.lowerDeg) * open + LIDS.tailDeg * u * side;
    for (let row = 0; row <= rows; row += 1) {
      const t = row / rows;
      const elevation = radians(edge + (sign * 80 - edge) * t);
      const azimuth = radians(u * LIDS.halfWidthDeg * 1.2);
      positions.push(
        radius * Math.sin(azimuth) * Math.cos(elevation),
        radius * Math.sin(elevation),
        radius * Math.cos(azimuth) * Math.cos(elevation),
      );
      const colour = row === 0 && sign === 1 ? lash : skin;
      colours.push(colour.r, colour.g, colour.b);
      if (column === columns || row === rows) continue;
      const at = column * (rows + 1) + row;
      const [a, b, c, d] = [at, at + 1, at + rows + 2, at + rows + 1];
      indices.push(...(sign === 1 ? [a, c, b, a, d, c] : [a, b, c, a, c, d]));
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setAttribute('color', new BufferAttribute(Float32Array.from(colours), 3));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  return geometry;
}

/** Both eyes in head coordinates, for a head of the given size. `keep` is told of everything to be freed later. */
export function eyes(
  body: SitterBody,
  size: number,
  lighting: Lighting,
  keep: <T extends BufferGeometry>(geometry: T) => T,
): Group {
  const group = new Group();
  const r = EYE.radiusM * size;
  const plain = (colour: number): Material =>
    lighting.material({ kind: 'plain', colour, softness: 0.4, gloss: 0.2 });
  const white = plain(0xf0ebe4);
  const iris = plain(body.iris);
  const pupil = plain(0x0b0908);
  const glint = lighting.material({ kind: 'glowing' });
  const tinted = lighting.material({ kind: 'tinted', softness: 0.35 });
  const open = (geometry: BufferGeometry): BufferGeometry => {
    const ones = new Float32Array(geometry.getAttribute('position').count * 3).fill(1);
    geometry.setAttribute('color', new BufferAttribute(ones, 3));
    return keep(geometry);
  };
  const ball = open(new SphereGeometry(r, 16, 12));
  const irisDome = open(domeTowardsFront(r * 1.012, 32));
  const pupilDome = open(domeTowardsFront(r * 1.024, 14));
  const spark = open(new SphereGeometry(r * 0.1, 6, 5).translate(r * 0.22, r * 0.3, r * 0.95));
  for (const side of [1, -1]) {
    const eye = new Group();
    eye.position.set(EYE.centre.x * side * size, EYE.centre.y * size, EYE.centre.z * size);
    eye.add(
      new Mesh(ball, white),
      new Mesh(irisDome, iris),
      new Mesh(pupilDome, pupil),
      new Mesh(spark, glint),
      new Mesh(keep(lid(r * 1.075, 1, side, body)), tinted),
      new Mesh(keep(lid(r * 1.07, -1, side, body)), tinted),
    );
    group.add(eye);
  }
  return group;
}
