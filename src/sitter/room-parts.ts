// Furniture and clutter as coloured boxes, poles and balls, merged so that each group is drawn at once.
import { BoxGeometry, BufferAttribute, CylinderGeometry, SphereGeometry } from 'three';
import type { BufferGeometry } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import type { Workplace } from './body';
import { lightColour } from './shading';

/** Where the walls stand: behind the sitter, and at the side away from a side camera. */
export const WALLS = { behindZ: -1.5, asideX: -1.9 } as const;

type Part = BufferGeometry;

function coloured(geometry: BufferGeometry, colour: number): Part {
  const { r, g, b } = lightColour(colour);
  const count = geometry.getAttribute('position').count;
  const colours = new Float32Array(count * 3);
  for (let i = 0; i < count; i += 1) colours.set([r, g, b], i * 3);
  geometry.setAttribute('color', new BufferAttribute(colours, 3));
  return geometry;
}

/** A box of width, height and depth about a centre. */
export const box = (
  colour: number,
  [w, h, d]: readonly [number, number, number],
  [x, y, z]: readonly [number, number, number],
): Part => coloured(new BoxGeometry(w, h, d).translate(x, y, z), colour);

const pole = (colour: number, r: number, h: number, [x, y, z]: readonly [number, number, number]): Part =>
  coloured(new CylinderGeometry(r, r, h, 12).translate(x, y, z), colour);

/** All parts as one geometry; the parts are given up. */
export function merged(parts: readonly Part[]): BufferGeometry {
  const whole = mergeGeometries([...parts]);
  for (const part of parts) part.dispose();
  return whole;
}

const WALL = 0xd9d2c5;
const SKIRTING = 0xefe9df;

/** Floor and the wall behind the sitter. */
export const backParts = (): Part[] => [
  box(WALL, [14, 5, 0.02], [0, 2.5, WALLS.behindZ - 0.01]),
  box(0x9c8468, [14, 0.02, 14], [0, -0.01, 2]),
  box(SKIRTING, [14, 0.08, 0.02], [0, 0.04, WALLS.behindZ + 0.01]),
];

/** The wall at the sitter's right; turned half about, it serves at the left. */
export const sideWallParts = (): Part[] => [
  box(WALL, [0.02, 5, 14], [WALLS.asideX - 0.01, 2.5, 0]),
  box(SKIRTING, [0.02, 0.08, 14], [WALLS.asideX + 0.01, 0.04, 0]),
];

/** Desk with keyboard, mouse and a cup. */
export function deskParts(place: Workplace): Part[] {
  const wood = 0xb98d5f;
  const dark = 0x35353b;
  const depth = 0.75;
  const width = 1.4;
  const top = place.deskTopM;
  const far = place.deskEdgeZ + depth - 0.06;
  return [
    box(wood, [width, 0.028, depth], [0, top - 0.014, place.deskEdgeZ + depth / 2]),
    pole(dark, 0.022, top, [width / 2 - 0.06, top / 2, far]),
    pole(dark, 0.022, top, [-width / 2 + 0.06, top / 2, far]),
    box(0x54555c, [0.42, 0.016, 0.14], [0, top + 0.01, place.keyboardZ + 0.09]),
    box(0x3f4046, [0.062, 0.03, 0.1], [-0.29, top + 0.016, place.keyboardZ + 0.13]),
    pole(0xd7d2c4, 0.036, 0.09, [0.36, top + 0.045, place.keyboardZ + 0.12]),
  ];
}

/** The screen on the desk, as a side camera sees it; a front camera stands on it and does not. */
export function screenParts(place: Workplace): Part[] {
  const dark = 0x35353b;
  const z = place.deskEdgeZ + 0.68;
  const y = place.eyeM - 0.16 * (place.heightM / 1.75);
  const top = place.deskTopM;
  return [
    box(dark, [0.56, 0.33, 0.022], [0, y, z]),
    box(dark, [0.06, y - top, 0.03], [0, (y + top) / 2, z + 0.02]),
    box(dark, [0.24, 0.012, 0.18], [0, top + 0.007, z]),
  ];
}

/** Office chair; `backM` is how high its back rises over the seat of a body of 1.75 m, 0 for a stool. */
export function chairParts(place: Workplace, backM: number): Part[] {
  const cloth = 0x4a4f57;
  const metal = 0x2f3136;
  const k = place.heightM / 1.75;
  const seat = place.seatTopM;
  const stool = [
    box(cloth, [0.46 * k, 0.06, 0.44 * k], [0, seat - 0.03, 0.06]),
    pole(metal, 0.028, seat - 0.1, [0, (seat - 0.06) / 2 + 0.03, 0.03]),
    box(metal, [0.56, 0.03, 0.06], [0, 0.05, 0.03]),
    box(metal, [0.06, 0.03, 0.56], [0, 0.05, 0.03]),
  ];
  if (backM === 0) return stool;
  const top = seat + backM * k;
  const low = seat + 0.12;
  const z = -0.17 * k * (0.4 + 0.6 * place.buildRatio) - 0.055;
  return [
    ...stool,
    box(cloth, [0.42 * k, top - low, 0.045], [0, (top + low) / 2, z]),
    box(metal, [0.06, low - seat + 0.16, 0.03], [0, (low + seat) / 2, z - 0.02]),
    box(metal, [0.06, 0.03, 0.2], [0, seat - 0.06, z + 0.08]),
  ];
}

/** Panes of the window, which shine by themselves. */
export const paneParts = (): Part[] =>
  [0.52, 0.98].flatMap((x) =>
    [1.34, 1.89].map((y) => box(0xffffff, [0.43, 0.5, 0.02], [x, y, WALLS.behindZ + 0.022])),
  );

/** A thing about the room, and the wall it belongs to. */
export interface Clutter {
  readonly wall: 'back' | 'side';
  readonly parts: Part[];
}

/** Things about the room, from the first that a bare room gets to the last of a busy one. */
export function clutterParts(): Clutter[] {
  const wall = WALLS.behindZ;
  const leaves = [0, 1, 2, 3, 4, 5, 6].map((i) => {
    const leaf = new SphereGeometry(0.11, 8, 6).scale(0.5, 1.3, 0.4).rotateZ(0.5 * Math.cos(i * 0.9));
    const turn = i * 0.9;
    return coloured(
      leaf.translate(0.98 + 0.1 * Math.cos(turn), 0.62 + 0.12 * ((i * 7) % 3), -1.05 + 0.1 * Math.sin(turn)),
      0x5f7d4e,
    );
  });
  const books = [0x8c4f43, 0x3f5f72, 0xcfa14e, 0x56654a, 0x8a8076, 0x6b4a68].map((colour, i) =>
    box(
      colour,
      [0.035 + 0.006 * (i % 3), 0.2 + 0.02 * ((i * 5) % 3), 0.15],
      [-1.1 + i * 0.048, 1.64, wall + 0.14],
    ),
  );
  const sideBooks = [0x6d7f9e, 0xb0704f, 0x4d6b5c, 0xd2bf8f].map((colour, i) =>
    box(colour, [0.15, 0.22 + 0.02 * ((i * 3) % 3), 0.045], [WALLS.asideX + 0.14, 1.63, 0.2 + i * 0.055]),
  );
  const back = (...parts: Part[]): Clutter => ({ wall: 'back', parts });
  const side = (...parts: Part[]): Clutter => ({ wall: 'side', parts });
  return [
    back(box(0xf3efe7, [1, 1.15, 0.02], [0.75, 1.62, wall + 0.012])),
    back(
      box(0xa77f57, [0.95, 0.025, 0.22], [-0.72, 1.52, wall + 0.14]),
      ...books,
      pole(0xf0eadd, 0.05, 0.14, [-0.42, 1.6, wall + 0.14]),
    ),
    back(
      pole(0xb4694a, 0.11, 0.26, [0.98, 0.13, -1.05]),
      pole(0x5f7d4e, 0.015, 0.4, [0.98, 0.4, -1.05]),
      ...leaves,
    ),
    back(
      box(0x6d5a48, [0.36, 0.46, 0.02], [-0.15, 1.72, wall + 0.012]),
      box(0xc9b79a, [0.3, 0.4, 0.02], [-0.15, 1.72, wall + 0.018]),
      box(0x7c8f8a, [0.18, 0.12, 0.02], [-0.17, 1.68, wall + 0.022]),
    ),
    side(box(0xa77f57, [0.22, 0.025, 0.8], [WALLS.asideX + 0.12, 1.5, 0.4]), ...sideBooks),
    back(
      box(0xb59b74, [0.4, 0.3, 0.3], [-1.3, 0.15, -1.2]),
      box(0xa68b66, [0.3, 0.22, 0.28], [-1.28, 0.41, -1.2]),
    ),
    side(
      box(0x6d5a48, [0.02, 0.5, 0.7], [WALLS.asideX + 0.01, 1.45, 1.25]),
      box(0x9db0a8, [0.02, 0.42, 0.62], [WALLS.asideX + 0.018, 1.45, 1.25]),
    ),
  ];
}
