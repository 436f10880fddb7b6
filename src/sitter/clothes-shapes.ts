// The clothed body as solids around the resting bones: shirt, trousers, shoes. Pure.
import type { RestBody, RestLimb } from './bones';
import type { SitterBody } from './body';
import { below, bothSides, carve, common, ellipsoid, grown, rod, softMin, softUnion, tube } from './shapes';
import type { Section, Solid } from './shapes';
import type { Bounds } from './surface';
import { add, mix, normalise, scale, smoothstep, subtract, vec } from './vector';

/** A solid with the box it lies in and the grid it is worth. */
export interface Piece {
  readonly solid: Solid;
  readonly bounds: Bounds;
  readonly cellM: number;
}

/** Oval cross-sections of the trunk, for a body of 1.75 m, by height over the hip axis: [y, side, front, back]. */
type Profile = readonly (readonly [number, number, number, number])[];

const MALE_TRUNK: Profile = [
  [-0.11, 0.15, 0.08, 0.1],
  [-0.03, 0.168, 0.1, 0.115],
  [0.05, 0.163, 0.112, 0.11],
  [0.13, 0.15, 0.118, 0.092],
  [0.21, 0.148, 0.118, 0.084],
  [0.3, 0.158, 0.12, 0.088],
  [0.39, 0.168, 0.122, 0.098],
  [0.46, 0.158, 0.104, 0.1],
  [0.52, 0.118, 0.07, 0.09],
  [0.57, 0.062, 0.046, 0.066],
];

const FEMALE_TRUNK: Profile = [
  [-0.11, 0.155, 0.08, 0.105],
  [-0.03, 0.18, 0.1, 0.122],
  [0.05, 0.168, 0.106, 0.112],
  [0.13, 0.142, 0.104, 0.088],
  [0.21, 0.132, 0.1, 0.078],
  [0.3, 0.142, 0.104, 0.082],
  [0.39, 0.152, 0.108, 0.092],
  [0.46, 0.145, 0.092, 0.094],
  [0.52, 0.11, 0.062, 0.084],
  [0.57, 0.056, 0.042, 0.062],
];

/** Heights of the trunk tables are for a body of this height. */
const TABLE_HEIGHT_M = 1.75;

function trunk(body: SitterBody): Solid {
  const k = body.heightM / TABLE_HEIGHT_M;
  const table = body.figure === 'female' ? FEMALE_TRUNK : MALE_TRUNK;
  const sections = table.map(([y, side, front, back]): Section => {
    // Girth gathers at the belly and hips, hardly at the neck.
    const fat = 1 + (body.buildRatio - 1) * (y < 0.3 ? 1 : Math.max(0.2, 1 - (y - 0.3) * 4));
    return { y: y * k, side: side * k * fat, front: front * k * (2 * fat - 1), back: back * k * fat };
  });
  return tube(sections);
}

/** The left half of the seat. */
function buttock(body: SitterBody): Solid {
  const k = body.heightM / TABLE_HEIGHT_M;
  const g = k * (0.45 + 0.55 * body.buildRatio);
  return ellipsoid(vec(0.075 * k, -0.03 * k, -0.05 * k), 0.095 * g, 0.1 * g, 0.085 * g);
}

/** Small folds of cloth: slanting waves whose run wanders, so that no two lie alike. */
const folds =
  (solid: Solid, depthM: number): Solid =>
  (x, y, z) => {
    const wander = 1.8 * Math.sin(9 * x + 13 * y - 6 * z) + 1.3 * Math.sin(5 * y - 14 * x + 11 * z + 0.8);
    const wave =
      Math.sin(34 * y + 19 * x + 8 * z + 1.6 * wander) +
      0.7 * Math.sin(29 * x - 41 * y + 12 * z - 2 * wander);
    return solid(x, y, z) - depthM * wave * (0.6 + 0.4 * Math.sin(7 * x + 10 * y + 9 * z + wander));
  };

function sleeve(limb: RestLimb, body: SitterBody, easeM: number): Solid {
  const k =
    (body.heightM / TABLE_HEIGHT_M) * (0.4 + 0.6 * body.buildRatio) * (body.figure === 'female' ? 0.9 : 1);
  const upper = rod(limb.root, limb.middle, 0.053 * k + easeM, 0.044 * k + easeM);
  const deltoid = ellipsoid(
    add(limb.root, vec(Math.sign(limb.root.x) * 0.004, -0.012, 0)),
    0.055 * k + easeM,
    0.06 * k + easeM,
    0.055 * k + easeM,
  );
  if (body.clothes.sleeves === 'short') {
    const cuff = mix(limb.root, limb.middle, 0.72);
    const along = subtract(limb.middle, limb.root);
    return softUnion(0.03, deltoid, common(grown(upper, 0.006), below(cuff, along)));
  }
  const cuff = mix(limb.middle, limb.end, 0.97);
  const lower = rod(limb.middle, limb.end, 0.043 * k + easeM, 0.029 * k + easeM * 0.8);
  return softUnion(0.03, deltoid, upper, common(lower, below(cuff, subtract(limb.end, limb.middle))));
}

/** Shirt over trunk and arms, open at the neck. */
export function shirt(body: SitterBody, rest: RestBody): Piece {
  const k = body.heightM / TABLE_HEIGHT_M;
  const easeM = 0.004 + 0.014 * body.clothes.loosenessRatio;
  const shoulder = rest.left.root;
  const base = trunk(body);
  // Towards the hem the cloth stands off, to hang over the hips when the sitter gets up.
  const parts: Solid[] = [
    (x, y, z) => base(x, y, z) - easeM - 0.02 * k * smoothstep(0.13 * k, -0.04 * k, y),
    bothSides(grown(buttock(body), easeM + 0.01 * k)),
    // The slope from neck to shoulder.
    bothSides(
      rod(
        vec(0.01, 0.548 * k, -0.022 * k),
        add(shoulder, vec(-0.03 * k, 0.012 * k, -0.01)),
        0.05 * k,
        0.048 * k,
      ),
    ),
  ];
  if (body.figure === 'female') {
    parts.push(bothSides(ellipsoid(vec(0.07 * k, 0.355 * k, 0.088 * k), 0.066 * k, 0.068 * k, 0.056 * k)));
  }
  const cloth = softUnion(0.05 * k, ...parts);
  const whole = softUnion(0.045 * k, cloth, bothSides(sleeve(rest.left, body, easeM * 0.8)));
  // Cut down only a little below the neckline, or the cloth in front of the throat would be left too thin.
  const neckHole = common(
    rod(vec(0, 0.4 * k, 0), vec(0, 0.9 * k, 0), collarRadius(body)),
    below(vec(0, 0.518 * k, 0), vec(0, -0.87, -0.5)),
  );
  const hem = below(vec(0, -0.055 * k, 0), vec(0, -1, -0.2));
  const solid = common(
    carve(0.005, folds(whole, 0.0012 + 0.003 * body.clothes.loosenessRatio), neckHole),
    hem,
  );
  const reachX = Math.max(Math.abs(rest.left.end.x), 0.25 * k * body.buildRatio) + 0.09;
  return {
    solid,
    bounds: {
      low: vec(-reachX, Math.min(rest.left.end.y - 0.08, -0.12), -0.26 * body.buildRatio),
      high: vec(reachX, 0.66 * k, Math.max(rest.left.end.z + 0.1, 0.26 * body.buildRatio)),
    },
    cellM: 0.0152 * k,
  };
}

const collarRadius = (body: SitterBody): number =>
  (body.clothes.collar === 'shirt' ? 0.064 : 0.071) * (body.heightM / TABLE_HEIGHT_M);

/** The rib round the neck opening: a rope laid where the shirt meets the neck hole. */
export function collar(body: SitterBody, over: Piece): Piece {
  const k = body.heightM / TABLE_HEIGHT_M;
  const r = collarRadius(body);
  const steps = 24;
  const rim = Array.from({ length: steps }, (_, i) => {
    const turn = (i / steps) * 2 * Math.PI;
    const x = (r + 0.003) * Math.sin(turn);
    const z = (r + 0.003) * Math.cos(turn);
    let y = 0.66 * k;
    while (y > 0.4 * k && over.solid(x, y, z) > 0) y -= 0.003;
    return vec(x, y, z);
  });
  const level = rim.map((p, i) => {
    const before = rim[(i + steps - 1) % steps] ?? p;
    const after = rim[(i + 1) % steps] ?? p;
    return vec(p.x, (before.y + 2 * p.y + after.y) / 4, p.z);
  });
  const thick = (body.clothes.collar === 'shirt' ? 0.012 : 0.009) * k;
  const rope = level.map((p, i) => rod(p, level[(i + 1) % steps] ?? p, thick));
  // The cloth next to the rib is made again with it, finer than the rest of the shirt can afford.
  const yoke = common(
    grown(over.solid, 0.001),
    rod(vec(0, 0.3 * k, 0), vec(0, 0.9 * k, 0), r + 0.02),
    below(vec(0, 0.44 * k, 0), vec(0, -0.87, -0.5)),
  );
  const reachM = r + 0.035;
  return {
    solid: (x, y, z) => {
      let rib = Infinity;
      for (const piece of rope) rib = Math.min(rib, piece(x, y, z));
      return softMin(rib, yoke(x, y, z), 0.006);
    },
    bounds: { low: vec(-reachM, 0.36 * k, -reachM), high: vec(reachM, 0.68 * k, reachM) },
    cellM: 0.0085 * k,
  };
}

/** Trousers to the ankles. */
export function trousers(body: SitterBody, rest: RestBody): Piece {
  const k = body.heightM / TABLE_HEIGHT_M;
  const g = k * (0.45 + 0.55 * body.buildRatio);
  const easeM = 0.004 + 0.012 * body.clothes.loosenessRatio;
  const limb = rest.leftLeg;
  const waist = below(vec(0, 0.1 * k, 0), vec(0, 1, 0));
  const thigh = rod(add(limb.root, vec(0.012, -0.012, 0)), limb.middle, 0.086 * g + easeM, 0.058 * g + easeM);
  const cuff = mix(limb.middle, limb.end, 0.97);
  const shank = common(
    rod(limb.middle, limb.end, 0.056 * g + easeM, 0.043 * g + easeM * 1.6),
    below(cuff, subtract(limb.end, limb.middle)),
  );
  const half = softUnion(0.04 * k, thigh, shank, buttock(body));
  const whole = softUnion(0.05 * k, common(grown(trunk(body), 0.004), waist), bothSides(half));
  const reach = (limb.middle.z + 0.12) * 1.02;
  return {
    solid: folds(whole, 0.001 + 0.0025 * body.clothes.loosenessRatio),
    bounds: {
      low: vec(-limb.middle.x - 0.17 * g, limb.end.y - 0.03, -0.24 * body.buildRatio),
      high: vec(limb.middle.x + 0.17 * g, 0.16 * k, reach),
    },
    cellM: 0.019 * k,
  };
}

/** Shoe of one side, around the resting ankle. */
export function shoe(limb: RestLimb, body: SitterBody): Piece {
  const k = body.heightM / TABLE_HEIGHT_M;
  const { x, y, z } = limb.tip;
  const at = (side: number, ahead: number, under: number) =>
    add(limb.end, add(scale(y, ahead * k), add(scale(z, under * k), scale(x, side * k))));
  const sole = below(at(0, 0, 0.088), z);
  const solid = common(
    softUnion(
      0.03,
      rod(at(0, -0.03, 0.055), at(0, 0.06, 0.058), 0.036 * k, 0.042 * k),
      rod(at(0, 0.06, 0.06), at(0, 0.165, 0.066), 0.042 * k, 0.034 * k),
      rod(at(0, -0.005, -0.01), at(0, 0.0, 0.045), 0.038 * k, 0.042 * k),
    ),
    sole,
  );
  const centre = at(0, 0.065, 0.03);
  const half = normalise(vec(1, 1, 1)).x * 0.3 * k;
  return {
    solid,
    bounds: {
      low: subtract(centre, vec(half, half, half)),
      high: add(centre, vec(half, half, half)),
    },
    cellM: 0.013 * k,
  };
}
