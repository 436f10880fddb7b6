// A whole person from the side: joints and looks turned into shapes, from the far limbs to the near ones.
import {
  at,
  direction,
  directionTo,
  distance,
  ellipse,
  limb,
  placed,
  plus,
  smooth,
  times,
  type Curve,
  type Girth,
  type Point,
} from '../geometry';
import type { Outline, Shape } from '../shape';
import { headShapes } from './head';
import type { Person } from './person';
import { jointsOf, type ArmJoints, type Joints, type LegJoints, type SidePose } from './pose';

export type Footwear = 'shoe' | 'bare';

const girth = (along: number, front: number, back = front): Girth => ({ along, front, back });

function scaled(girths: readonly Girth[], factor: number): readonly Girth[] {
  return girths.map(({ along, front, back }) => ({ along, front: front * factor, back: back * factor }));
}

const THIGH = [girth(0, 7.6, 9), girth(0.3, 8, 8), girth(0.7, 6.6, 6.4), girth(1, 5.6, 5.2)];
const SHIN = [girth(0, 5.5, 5.2), girth(0.3, 4.9, 6.4), girth(0.65, 4.2, 5.2), girth(0.94, 4, 4.4)];
const CALF = [girth(0.5, 3.6, 4.4), girth(0.8, 3, 3.2), girth(1, 3.2, 3.4)];
const UPPER_ARM = [girth(0, 4.9, 5.2), girth(0.4, 4.5, 4.6), girth(1, 3.7, 3.7)];
const SLEEVE = [girth(0, 5.6, 5.9), girth(0.35, 5.2, 5.3), girth(0.62, 5, 5.1)];
const FORE_ARM = [girth(0, 3.7, 3.7), girth(0.3, 4, 3.8), girth(0.75, 2.9, 2.8), girth(1, 2.5, 2.5)];

function footCurve({ ankle, footDeg }: LegJoints, footwear: Footwear): Curve {
  // The foot's own frame: y along the toes, x up from the sole.
  const sole = footwear === 'shoe' ? -8 : -7;
  const outline: readonly (readonly [number, number])[] =
    footwear === 'shoe'
      ? [
          [4, -3.6],
          [4, 3.4],
          [0.4, 8],
          [-2.6, 13.4],
          [-4.4, 18],
          [-6.4, 19.6],
          [sole, 18.4],
          [sole, 8],
          [sole, -5],
          [-6.4, -6.6],
          [-1, -6],
        ]
      : [
          [3.4, -3],
          [3.2, 3.2],
          [-0.6, 8],
          [-3.4, 13.4],
          [-4.4, 17.6],
          [-6, 19],
          [sole, 17.4],
          [sole + 0.7, 8],
          [sole, -3.4],
          [-5.6, -5.6],
          [-1, -4.6],
        ];
  return smooth(outline.map(([up, along]) => placed(at(-up, along), ankle, footDeg)));
}

function hand({ wrist, handDeg }: ArmJoints): Curve {
  return smooth(
    (
      [
        [-2.2, -1],
        [2.4, -1],
        [3.4, 3.6],
        [3.2, 8.4],
        [2.4, 13.6],
        [0.4, 16],
        [-1.6, 14],
        [-2.6, 8],
        [-2.8, 3],
      ] as const
    ).map(([x, y]) => placed(at(x, y), wrist, handDeg)),
  );
}

function leg(joints: LegJoints, person: Person, footwear: Footwear, shaded: boolean): readonly Shape[] {
  const { hip, knee, ankle } = joints;
  const outline = (curve: Curve, fill: string): Outline => ({ kind: 'outline', curve, fill, shaded });
  return [
    {
      kind: 'union',
      outlines: [
        outline(limb(knee, ankle, CALF), person.skin),
        ...(footwear === 'bare' ? [outline(footCurve(joints, footwear), person.skin)] : []),
      ],
    },
    ...(footwear === 'shoe'
      ? [{ kind: 'union', outlines: [outline(footCurve(joints, footwear), 'shoe')] } as const]
      : []),
    {
      kind: 'union',
      outlines: [
        outline(limb(hip, knee, scaled(THIGH, person.build)), person.trousers),
        outline(limb(knee, ankle, scaled(SHIN, (1 + person.build) / 2)), person.trousers),
      ],
    },
  ];
}

function arm(joints: ArmJoints, person: Person, shaded: boolean): readonly Shape[] {
  const { shoulder, elbow, wrist } = joints;
  const outline = (curve: Curve, fill: string): Outline => ({ kind: 'outline', curve, fill, shaded });
  const thick = (1 + person.build) / 2;
  return [
    {
      kind: 'union',
      outlines: [
        outline(limb(shoulder, elbow, scaled(UPPER_ARM, thick)), person.skin),
        outline(limb(elbow, wrist, scaled(FORE_ARM, thick)), person.skin),
        outline(hand(joints), person.skin),
      ],
    },
    { kind: 'union', outlines: [outline(limb(shoulder, elbow, scaled(SLEEVE, thick)), person.top)] },
  ];
}

/** Distance from the line of the spine to the skin, front and back, at places from the hip (0) to the base of the neck (1). */
const TRUNK: readonly Girth[] = [
  girth(0, 8.5, 11),
  girth(0.1, 9.6, 11.2),
  girth(0.22, 10.2, 10.2),
  girth(0.4, 9.6, 8.4),
  girth(0.55, 10, 8.8),
  girth(0.72, 11, 10),
  girth(0.86, 10, 9.8),
  girth(0.95, 7.4, 8),
  girth(1, 5.4, 6.2),
];

interface Station {
  readonly point: Point;
  readonly deg: number;
}

/** A place along the spine, with the direction of the spine there. `along` 0 is the hip, 1 the base of the neck. */
function station(joints: Joints, along: number): Station {
  const points = joints.spine.slice(0, 5);
  const lengths = points.slice(1).map((point, index) => distance(point, points[index] ?? point));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const curve = smooth(points, false);
  let left = along * total;
  for (const [index, length] of lengths.entries()) {
    const cubic = curve.cubics[index];
    const from = index === 0 ? curve.start : (curve.cubics[index - 1]?.[2] ?? curve.start);
    if (cubic === undefined || (left > length && index < lengths.length - 1)) {
      left -= length;
      continue;
    }
    const t = Math.min(1, left / length);
    const [out, into, to] = cubic;
    const mix = (a: Point, b: Point): Point => plus(times(a, 1 - t), times(b, t));
    const [a, b, c] = [mix(from, out), mix(out, into), mix(into, to)];
    const [d, e] = [mix(a, b), mix(b, c)];
    return { point: mix(d, e), deg: directionTo(d, e) };
  }
  return { point: points[4] ?? joints.spine[0], deg: 0 };
}

function trunkGirth(person: Person, { along, front, back }: Girth): Girth {
  const bump = (centre: number, width: number): number => Math.exp(-(((along - centre) / width) ** 2));
  const wide = 0.35 + 0.65 * person.build;
  return {
    along,
    front: front * wide + person.bust * bump(0.68, 0.13) + person.belly * bump(0.3, 0.2),
    back: back * wide,
  };
}

function trunkShapes(
  joints: Joints,
  person: Person,
): { readonly shirt: readonly Outline[]; readonly seat: Outline; readonly neck: Outline } {
  const side = (entry: Girth, way: 'front' | 'back'): Point => {
    const { point, deg } = station(joints, entry.along);
    return placed(at(way === 'front' ? entry.front : -entry.back, 0), point, deg);
  };
  const stations = TRUNK.map((entry) => trunkGirth(person, entry));
  const shirtStations = stations.filter(({ along }) => along >= 0.1);
  const hem = stations[1] ?? girth(0, 1);
  const { point, deg } = station(joints, hem.along);
  const shirt = smooth([
    ...shirtStations.map((entry) => side(entry, 'front')),
    ...[...shirtStations].reverse().map((entry) => side(entry, 'back')),
    placed(at(0, -1.2), point, deg),
  ]);
  const [hip, iliac] = joints.spine;
  const wide = 0.35 + 0.65 * person.build;
  const seat = limb(
    placed(at(-2.2, -1.5), hip, directionTo(hip, iliac)),
    placed(at(-0.6, 6), hip, directionTo(hip, iliac)),
    scaled([girth(0, 9.2, 9.8), girth(1, 9.8, 10.6)], wide),
  );
  const [, , , , base, skull] = joints.spine;
  const neckDeg = directionTo(base, skull);
  const neck = limb(plus(base, times(direction(neckDeg), -4)), plus(skull, times(direction(neckDeg), 2)), [
    girth(0, 5.6, 5.8),
    girth(0.6, 5, 5.2),
    girth(1, 5, 5.4),
  ]);
  const outline = (curve: Curve, fill: string): Outline => ({ kind: 'outline', curve, fill });
  return {
    shirt: [outline(shirt, person.top)],
    seat: outline(seat, person.trousers),
    neck: outline(neck, person.skin),
  };
}

/** The bones of the spine inside a body, from the sacrum to the neck. */
export function vertebrae(pose: SidePose): readonly Shape[] {
  const joints = jointsOf(pose);
  const count = 19;
  return Array.from({ length: count }, (_, index): Shape => {
    const along = 0.1 + (0.9 * index) / (count - 1);
    const { point, deg } = station(joints, along);
    const size = 3.3 - 1.5 * (index / (count - 1));
    // Closer to the back in the chest and the pelvis, nearer to the middle in the lower back.
    const depth =
      -4.4 + 1.6 * Math.exp(-(((along - 0.42) / 0.2) ** 2)) + 2.6 * Math.max(0, along - 0.8) * 5 * 0.6;
    return {
      kind: 'union',
      outlines: [
        { kind: 'outline', curve: ellipse(placed(at(depth, 0), point, deg), size, 1.15, deg), fill: 'bone' },
      ],
    };
  });
}

/** How a person is dressed below, and whether the thigh hides the shirt, as when it is drawn up. */
export interface Manner {
  readonly footwear: Footwear;
  readonly thighInFront?: boolean;
  /** Drawn over the body but below the near arm: a muscle or a bone inside. */
  readonly inside?: readonly Shape[];
}

/** The shapes of a person in a pose, in the order in which they are drawn. */
export function personShapes(
  person: Person,
  pose: SidePose,
  { footwear, thighInFront = false, inside = [] }: Manner,
): readonly Shape[] {
  const joints = jointsOf(pose);
  const { shirt, seat, neck } = trunkShapes(joints, person);
  const nearLeg = leg(joints.legs.near, person, footwear, false);
  const trousers = withSeat(nearLeg, seat);
  return [
    ...arm(joints.arms.far, person, true),
    ...leg(joints.legs.far, person, footwear, true),
    { kind: 'union', outlines: [neck] },
    ...(thighInFront ? [{ kind: 'union', outlines: [seat] } as const] : trousers),
    { kind: 'union', outlines: shirt },
    ...(thighInFront ? nearLeg : []),
    ...inside,
    ...headShapes(person, joints.spine[5], joints.headDeg),
    ...arm(joints.arms.near, person, false),
  ];
}

/** The near thigh and the seat of the trousers are one piece of cloth. */
function withSeat(shapes: readonly Shape[], seat: Outline): readonly Shape[] {
  const last = shapes[shapes.length - 1];
  if (last?.kind !== 'union') return shapes;
  return [...shapes.slice(0, -1), { kind: 'union', outlines: [...last.outlines, seat] }];
}
