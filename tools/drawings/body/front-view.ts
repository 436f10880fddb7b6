// A person from the front, as far as the drawings need it: turned round the upright axis, seated, or lying seen from above.
import {
  at,
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
import type { Person } from './person';

const girth = (along: number, front: number, back = front): Girth => ({ along, front, back });
const THIGH = [girth(0, 8.4), girth(0.5, 7.6), girth(1, 5.8)];
const SHIN = [girth(0, 5.6), girth(0.35, 5.4), girth(0.95, 4.2)];
const CALF = [girth(0.6, 3.8), girth(1, 3.2)];
const UPPER_ARM = [girth(0, 5), girth(0.5, 4.5), girth(1, 3.7)];
const SLEEVE = [girth(0, 5.6), girth(0.6, 5.1)];
const FORE_ARM = [girth(0, 3.7), girth(0.35, 3.9), girth(1, 2.5)];
const HAND = [girth(0, 2.4), girth(0.5, 3.2), girth(1, 2)];

const outline = (curve: Curve, fill: string, shaded = false): Outline => ({
  kind: 'outline',
  curve,
  fill,
  shaded,
});
const union = (...outlines: Outline[]): Shape => ({ kind: 'union', outlines });
const stroke = (points: readonly Point[], width: number): Shape => ({
  kind: 'stroke',
  curve: smooth(points, false),
  stroke: 'figure-line',
  width,
});

/** A face turned by `turn` degrees (to the right of the page), its middle at `centre`, its top towards `up`. */
export function frontHead(person: Person, centre: Point, turn: number, up = 0): readonly Shape[] {
  const yaw = (turn * Math.PI) / 180;
  const put = (x: number, y: number): Point => placed(at(x, y), centre, up);
  /** A point of the face that is `angle` degrees from its middle. */
  const onFace = (angle: number, y: number, radius = 8): Point =>
    put(radius * Math.sin(yaw + (angle * Math.PI) / 180), y);
  const lean = 2.4 * Math.sin(yaw);
  const hairWide = person.hair === 'curly' || person.hair === 'scarf' ? 10.4 : 9.6;
  const low = person.hair === 'bob' || person.hair === 'scarf' ? -4 : 0;
  return [
    union(
      outline(ellipse(put(-lean * 0.5, 1.4 + low * 0.4), hairWide, 11.4 - low * 0.5, up), person.hairColour),
    ),
    union(outline(ellipse(put(lean, -1.4), 7.9, 10, up), person.skin)),
    union(
      outline(
        smooth([
          put(lean - 8, 1.5),
          put(lean - 7.6, 6.5),
          put(-lean * 0.5, 11.6),
          put(lean + 7.6, 6.5),
          put(lean + 8, 1.5),
          put(lean + 6, 4.4),
          put(lean * 1.3, 5.6),
          put(lean - 6, 4.4),
        ]),
        person.hairColour,
      ),
    ),
    { kind: 'outline', curve: ellipse(onFace(-24, -0.8), 0.8, 1, up), fill: 'figure-line', plain: true },
    { kind: 'outline', curve: ellipse(onFace(24, -0.8), 0.8, 1, up), fill: 'figure-line', plain: true },
    stroke([onFace(0, -1.4, 8.6), onFace(6, -4.2, 10), onFace(-2, -4.6, 8.6)], 0.7),
    stroke([onFace(-16, -7.4, 7), onFace(0, -7.9, 7.6), onFace(16, -7.4, 7)], 0.8),
  ];
}

interface Trunk {
  /** The middle between the hips and the base of the neck. */
  readonly hips: Point;
  readonly neck: Point;
  readonly turn: number;
}

/** The shirt and neck; a turned chest is narrower, as a body is less deep than wide. */
function trunkShapes(person: Person, { hips, neck, turn }: Trunk, up: number): readonly Shape[] {
  const yaw = (turn * Math.PI) / 180;
  const wide = (half: number, deep: number, share: number): number =>
    Math.hypot(half * Math.cos(yaw * share), deep * Math.sin(yaw * share)) * (0.4 + 0.6 * person.build);
  const length = Math.hypot(neck.x - hips.x, neck.y - hips.y);
  const along = (share: number, offset: number): Point =>
    plus(hips, placed(at(offset, share * length), at(0, 0), up));
  const rows = [
    [0, wide(15.5, 11, 0.2)],
    [0.35, wide(13.4, 10, 0.5)],
    [0.7, wide(16, 11.5, 0.9)],
    [0.9, wide(17.5, 10, 1)],
    [1, wide(8, 6, 1)],
  ] as const;
  const shirt = smooth([
    ...rows.map(([share, half]) => along(share, half)),
    ...[...rows].reverse().map(([share, half]) => along(share, -half)),
  ]);
  return [
    union(outline(limb(along(0.94, 0), along(1.16, 0), [girth(0, 5.2), girth(1, 4.8)]), person.skin)),
    union(outline(shirt, person.top)),
  ];
}

export interface Bones {
  readonly from: Point;
  readonly joint: Point;
  readonly to: Point;
}

/** A leg in trousers, from the hip to the ankle. */
export function frontLeg(person: Person, { from, joint, to }: Bones, shaded = false): Shape {
  return union(
    outline(limb(from, joint, THIGH), person.trousers, shaded),
    outline(limb(joint, to, SHIN), person.trousers, shaded),
  );
}

/** A bare ankle and foot that points along `deg`, `length` long as seen. */
export function bareFoot(
  person: Person,
  knee: Point,
  ankle: Point,
  deg: number,
  length: number,
  shaded = false,
): Shape {
  const toe = plus(ankle, times(placed(at(0, 1), at(0, 0), deg), length));
  return union(
    outline(limb(knee, ankle, CALF), person.skin, shaded),
    outline(limb(ankle, toe, [girth(0, 3.6), girth(0.6, 4.4), girth(1, 3)]), person.skin, shaded),
  );
}

/** A shoe seen from the front. */
export function frontShoe(ankle: Point): Shape {
  return union(
    outline(
      smooth([
        plus(ankle, at(-4.4, 1)),
        plus(ankle, at(4.4, 1)),
        plus(ankle, at(5.4, -4.6)),
        plus(ankle, at(4.4, -7.4)),
        plus(ankle, at(-4.4, -7.4)),
        plus(ankle, at(-5.4, -4.6)),
      ]),
      'shoe',
    ),
  );
}

/** An arm with its sleeve and hand. */
export function frontArm(person: Person, { from, joint, to }: Bones): readonly Shape[] {
  const tip = plus(
    to,
    times(plus(to, times(joint, -1)), 13 / Math.max(1, Math.hypot(to.x - joint.x, to.y - joint.y))),
  );
  return [
    union(
      outline(limb(from, joint, UPPER_ARM), person.skin),
      outline(limb(joint, to, FORE_ARM), person.skin),
      outline(limb(to, tip, HAND), person.skin),
    ),
    union(outline(limb(from, joint, SLEEVE), person.top)),
  ];
}

export interface FrontFigure extends Trunk {
  readonly headTurn: number;
  /** How far the head is above the base of the neck, as seen. */
  readonly headUp: number;
  readonly up?: number;
}

/** Trunk and head without limbs. */
export function frontTrunk(
  person: Person,
  figure: FrontFigure,
): { readonly trunk: readonly Shape[]; readonly head: readonly Shape[] } {
  const up = figure.up ?? 0;
  const centre = plus(figure.neck, placed(at(0, figure.headUp), at(0, 0), up));
  return { trunk: trunkShapes(person, figure, up), head: frontHead(person, centre, figure.headTurn, up) };
}
