// Head, neck, hair and hands as solids. Head coordinates: metres on the reference head from the middle between the ears. Pure.
import type { SitterBody } from './body';
import type { Piece } from './clothes-shapes';
import type { RestLimb } from './bones';
import { ball, below, bothSides, carve, common, ellipsoid, rod, softUnion } from './shapes';
import type { Solid } from './shapes';
import { add, scale, toLocal, subtract, vec } from './vector';
import type { Vec3 } from './vector';

/** Where the eyeballs sit, and their radius. */
export const EYE = { centre: vec(0.0315, 0.022, 0.0762), radiusM: 0.0128 } as const;

/** `solid`, modelled in head coordinates, where the head rests on this body. */
const placed =
  (solid: Solid, ears: Vec3, size: number): Solid =>
  (x, y, z) =>
    solid((x - ears.x) / size, (y - ears.y) / size, (z - ears.z) / size) * size;

function skull(body: SitterBody): Solid {
  const male = body.figure === 'male';
  const jawX = (male ? 0.049 : 0.043) * (0.8 + 0.2 * body.buildRatio);
  const chinX = male ? 0.014 : 0.008;
  const full = 0.75 + 0.25 * body.buildRatio;
  return softUnion(
    0.024,
    ellipsoid(vec(0, 0.046, -0.01), 0.0735, 0.084, 0.094),
    ellipsoid(vec(0, 0.052, 0.03), 0.063, 0.062, 0.062),
    ellipsoid(vec(0, -0.008, 0.036), 0.058, 0.078, 0.055),
    bothSides(rod(vec(jawX, -0.044, 0.012), vec(chinX, -0.092, 0.071), 0.0175, 0.0165)),
    bothSides(ellipsoid(vec(0.034, -0.034, 0.05), 0.026 * full, 0.036 * full, 0.03)),
    bothSides(ball(vec(0.036, -0.01, 0.062), 0.025 * full)),
    ellipsoid(vec(0, -0.05, 0.068), 0.03, 0.036, 0.026),
  );
}

function face(body: SitterBody): Solid {
  const male = body.figure === 'male';
  const brow = bothSides(rod(vec(0.014, 0.04, 0.083), vec(0.05, 0.043, 0.064), male ? 0.0135 : 0.011, 0.01));
  const sockets = bothSides(ball(vec(0.0315, 0.0215, 0.1015), 0.0175));
  const nose = softUnion(
    0.01,
    rod(vec(0, 0.03, 0.0855), vec(0, -0.01, 0.1065), 0.0072, male ? 0.0108 : 0.0095),
    bothSides(ball(vec(0.011, -0.0165, 0.0965), 0.0082)),
    ball(vec(0, -0.012, 0.1085), 0.0092),
  );
  const lips = softUnion(
    0.006,
    bothSides(rod(vec(0.003, -0.0475, 0.0945), vec(0.021, -0.0505, 0.083), 0.0058, 0.0035)),
    rod(vec(-0.012, -0.0565, 0.0905), vec(0.012, -0.0565, 0.0905), 0.0064),
  );
  const mouth = rod(vec(-0.023, -0.0515, 0.096), vec(0.023, -0.0515, 0.096), 0.0013);
  const base = softUnion(0.012, carve(0.014, softUnion(0.016, skull(body), brow), sockets), nose);
  return carve(0.003, softUnion(0.005, base, carve(0.002, lips, mouth)), mouth);
}

function ears(): Solid {
  const shell = ellipsoid(vec(0.0775, 0.004, -0.01), 0.0085, 0.031, 0.018);
  const lobe = ball(vec(0.0745, -0.023, -0.002), 0.008);
  const hollow = ellipsoid(vec(0.088, 0.004, -0.005), 0.0075, 0.018, 0.0105);
  return bothSides(carve(0.004, softUnion(0.008, shell, lobe), hollow));
}

/** Head with face and ears, and the neck down into the collar. `ears` and `c7` are the resting places of both. */
export function headAndNeck(body: SitterBody, earCentre: Vec3, c7: Vec3, size: number): Piece {
  const girth = (body.figure === 'male' ? 0.06 : 0.051) * (0.7 + 0.3 * body.buildRatio) * size;
  const k = body.heightM / 1.75;
  const neck = rod(
    add(c7, vec(0, -0.09 * k, 0.004)),
    add(earCentre, vec(0, -0.035 * size, -0.012 * size)),
    girth * 1.12,
    girth * 0.97,
  );
  const solid = softUnion(
    0.012,
    softUnion(0.03, placed(face(body), earCentre, size), neck),
    placed(ears(), earCentre, size),
  );
  return {
    solid,
    bounds: {
      low: vec(-0.1 * size, c7.y - 0.1 * k, earCentre.z - 0.125 * size),
      high: vec(0.1 * size, earCentre.y + 0.15 * size, earCentre.z + 0.135 * size),
    },
    cellM: 0.0057 * size,
  };
}

/** Hair, where there is any, a little proud of the skull. */
export function hair(body: SitterBody, earCentre: Vec3, size: number): Piece | undefined {
  if (body.hair.style === 'none') return undefined;
  // Strands run down from the crown: ridges by direction round the head, wandering a little on the way.
  const waves: Solid = (x, y, z) => {
    const turn = Math.atan2(x, z + 0.015);
    return 0.0014 * Math.sin(19 * turn + 9 * y) + 0.001 * Math.sin(31 * turn - 21 * y + 1.7);
  };
  const cap = softUnion(
    0.03,
    ellipsoid(vec(0, 0.053, -0.014), 0.0835, 0.0905, 0.1035),
    ellipsoid(vec(0, 0.068, 0.03), 0.07, 0.06, 0.068),
    ellipsoid(vec(0, -0.01, -0.035), 0.071, 0.06, 0.066),
  );
  // The face, cut out in front of a line that runs from the forehead down before the ears.
  const hairline = softUnion(
    0.02,
    ellipsoid(vec(0, 0.0, 0.105), 0.064, 0.082, 0.09),
    common(below(vec(0, -0.012, 0), vec(0, 1, 0.15)), below(vec(0, 0, -0.03), vec(0, 0.35, -1))),
  );
  const long = bothSides(
    softUnion(
      0.03,
      rod(vec(0.066, 0.03, -0.018), vec(0.075, -0.15, -0.02), 0.028, 0.026),
      rod(vec(0.025, 0.02, -0.07), vec(0.03, -0.17, -0.072), 0.045, 0.034),
    ),
  );
  const short = carve(0.008, cap, hairline);
  const shape =
    body.hair.style === 'long'
      ? softUnion(0.02, carve(0.008, cap, ellipsoid(vec(0, -0.004, 0.108), 0.062, 0.08, 0.09)), long)
      : body.hair.style === 'bun'
        ? softUnion(0.012, short, ball(vec(0, 0.105, -0.085), 0.038))
        : short;
  const solid: Solid = (x, y, z) => shape(x, y, z) + waves(x, y, z);
  return {
    solid: placed(solid, earCentre, size),
    bounds: {
      low: add(earCentre, scale(vec(-0.13, body.hair.style === 'long' ? -0.23 : -0.1, -0.16), size)),
      high: add(earCentre, scale(vec(0.13, 0.165, 0.12), size)),
    },
    cellM: 0.0085 * size,
  };
}

/** Hand of one side at the resting wrist, fingers a little curled; `thumb` is +1 where it lies towards the hand's own x. */
export function hand(limb: RestLimb, body: SitterBody, thumb: 1 | -1): Piece {
  const k = (body.heightM / 1.75) * (body.figure === 'male' ? 1.04 : 0.96);
  const finger = (x: number, lengthM: number, r: number): Solid => {
    const a = vec(x * thumb, 0.088, 0.002);
    const b = vec(x * 1.15 * thumb, 0.088 + lengthM * 0.5, 0.008);
    const c = vec(x * 1.15 * thumb, 0.088 + lengthM * 0.88, 0.03);
    return softUnion(0.006, rod(a, b, r, r * 0.92), rod(b, c, r * 0.92, r * 0.78));
  };
  const inHand = softUnion(
    0.012,
    ellipsoid(vec(0, 0.052, 0), 0.041, 0.054, 0.017),
    rod(vec(0, -0.03, 0), vec(0, 0.03, 0), 0.025, 0.026),
    softUnion(
      0.004,
      finger(0.03, 0.075, 0.0088),
      finger(0.0105, 0.085, 0.009),
      finger(-0.0095, 0.08, 0.0086),
      finger(-0.0285, 0.063, 0.0076),
    ),
    softUnion(
      0.012,
      rod(vec(0.022 * thumb, 0.02, 0.008), vec(0.05 * thumb, 0.062, 0.018), 0.014, 0.0105),
      rod(vec(0.05 * thumb, 0.062, 0.018), vec(0.054 * thumb, 0.094, 0.022), 0.0105, 0.0085),
    ),
  );
  const { tip, end } = limb;
  const solid: Solid = (x, y, z) => {
    const local = toLocal(tip, subtract(vec(x, y, z), end));
    return inHand(local.x / k, local.y / k, local.z / k) * k;
  };
  const centre = add(end, scale(tip.y, 0.075 * k));
  const half = 0.125 * k;
  return {
    solid,
    bounds: { low: subtract(centre, vec(half, half, half)), high: add(centre, vec(half, half, half)) },
    cellM: 0.007 * k,
  };
}

/** Bare forearm (and the arm up into a short sleeve). */
export function bareArm(limb: RestLimb, body: SitterBody): Piece {
  const k = (body.heightM / 1.75) * (0.5 + 0.5 * body.buildRatio) * (body.figure === 'female' ? 0.88 : 1);
  const bulge = add(limb.middle, scale(subtract(limb.end, limb.middle), 0.25));
  const solid = softUnion(
    0.02,
    rod(add(limb.root, scale(subtract(limb.middle, limb.root), 0.4)), limb.middle, 0.046 * k, 0.039 * k),
    rod(limb.middle, bulge, 0.039 * k, 0.041 * k),
    rod(bulge, limb.end, 0.041 * k, 0.025 * k),
  );
  const xs = [limb.root, limb.middle, limb.end];
  const pad = vec(0.06, 0.06, 0.06);
  const low = vec(
    Math.min(...xs.map((p) => p.x)),
    Math.min(...xs.map((p) => p.y)),
    Math.min(...xs.map((p) => p.z)),
  );
  const high = vec(
    Math.max(...xs.map((p) => p.x)),
    Math.max(...xs.map((p) => p.y)),
    Math.max(...xs.map((p) => p.z)),
  );
  return { solid, bounds: { low: subtract(low, pad), high: add(high, pad) }, cellM: 0.011 * k };
}
