// A head from the side: face, hair, ear and features, in the head's own frame (x forward, y up) and put where the head is.
import { at, ellipse, placed, smooth, type Curve, type Point } from '../geometry';
import type { Shape } from '../shape';
import type { Person } from './person';
import { BEARD, FACE, HAIR, HELMET, type Outline } from './head-outlines';

function curveOf(points: Outline, head: (local: Point) => Point): Curve {
  return smooth(points.map(([x, y]) => head(at(x, y))));
}

/** Where the ear is. */
export function earOf(skull: Point, deg: number): Point {
  return placed(at(-2, -0.6), placed(at(2.2, 6.6), skull, deg), deg);
}

/** The head of a person on the base of the skull `skull`, its top towards `deg`. */
export function headShapes(person: Person, skull: Point, deg: number): readonly Shape[] {
  const centre = placed(at(2.2, 6.6), skull, deg);
  const head = (local: Point): Point => placed(local, centre, deg);
  const hair = HAIR[person.hair].map(
    (points) => ({ kind: 'outline', curve: curveOf(points, head), fill: person.hairColour }) as const,
  );
  const [cap, ...rest] = hair;
  const line = (points: Outline, width: number): Shape => ({
    kind: 'stroke',
    curve: smooth(
      points.map(([x, y]) => head(at(x, y))),
      false,
    ),
    stroke: 'figure-line',
    width,
  });
  const ear: Shape[] =
    person.hair === 'scarf' || person.hair === 'bob'
      ? []
      : [
          {
            kind: 'union',
            outlines: [
              { kind: 'outline', curve: ellipse(head(at(-2, -0.6)), 1.7, 2.6, deg - 8), fill: person.skin },
            ],
          },
        ];
  return [
    ...rest.map((outline): Shape => ({ kind: 'union', outlines: [outline] })),
    { kind: 'union', outlines: [{ kind: 'outline', curve: curveOf(FACE, head), fill: person.skin }] },
    ...(person.beard === true
      ? [
          {
            kind: 'union',
            outlines: [{ kind: 'outline', curve: curveOf(BEARD, head), fill: person.hairColour }],
          } as const,
        ]
      : []),
    ...(cap === undefined ? [] : [{ kind: 'union', outlines: [cap] } as const]),
    ...ear,
    ...(person.helmet === true
      ? [
          {
            kind: 'union',
            outlines: [{ kind: 'outline', curve: curveOf(HELMET, head), fill: 'cloth-warm' }],
          } as const,
          line(
            [
              [-4.4, 5],
              [-1.6, -6.4],
              [3.4, -10.4],
            ],
            0.8,
          ),
        ]
      : []),
    { kind: 'outline', curve: ellipse(head(at(5.9, 1.1)), 0.75, 0.9, deg), fill: 'figure-line', plain: true },
    line(
      [
        [4.7, 3.2],
        [6, 3.9],
        [7.4, 3.6],
      ],
      0.9,
    ),
    line(
      [
        [6.6, -6],
        [7.8, -5.7],
        [8.7, -5.7],
      ],
      0.8,
    ),
    ...(person.glasses === true
      ? [
          {
            kind: 'stroke',
            curve: ellipse(head(at(6.2, 1)), 2, 2.1, deg),
            stroke: 'figure-line',
            width: 0.7,
          } as const,
          line(
            [
              [4.2, 1.2],
              [-1.6, 1],
            ],
            0.7,
          ),
        ]
      : []),
  ];
}
