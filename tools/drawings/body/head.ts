// A head from the side: face, hair, ear and features, in the head's own frame (x forward, y up) and put where the head is.
import { at, ellipse, placed, smooth, type Curve, type Point } from '../geometry';
import type { Shape } from '../shape';
import type { Hair, Person } from './person';

type Outline = readonly (readonly [number, number])[];

/** From the crown forward, down the face and back up: 22 cm from chin to crown. */
const FACE: Outline = [
  [-1, 10.6],
  [4.4, 9.4],
  [7.4, 6.4],
  [8.3, 3.6],
  [8, 1.9],
  [8.9, 0.2],
  [10.6, -2.2],
  [10.5, -3.1],
  [8.9, -3.5],
  [9.3, -4.9],
  [8.6, -5.6],
  [9, -6.7],
  [8.2, -7.9],
  [8.4, -9.6],
  [7.2, -11],
  [3.4, -10.4],
  [-1.4, -7.6],
  [-4, -7.4],
  [-7.4, -6.4],
  [-9.8, -1.4],
  [-10.2, 3.4],
  [-7.4, 8.4],
];

const HAIR: Readonly<Record<Hair, readonly Outline[]>> = {
  short: [
    [
      [7.5, 7],
      [4.2, 10.5],
      [-1, 11.9],
      [-6.8, 10.2],
      [-10.9, 5.4],
      [-11.2, 0],
      [-9.4, -4.6],
      [-7.4, -6.3],
      [-5.2, -4.4],
      [-4.6, 0],
      [-3, 2.6],
      [-0.8, 1.6],
      [0.2, -1.4],
      [1.3, 1.4],
      [2, 4.6],
      [4.8, 6],
    ],
  ],
  tied: [
    [
      [7.5, 7],
      [4.2, 10.5],
      [-1, 11.9],
      [-6.8, 10.2],
      [-10.9, 5.4],
      [-11.2, 0],
      [-9.4, -4.2],
      [-6.4, -4.6],
      [-4.4, -0.4],
      [-3, 2.6],
      [-0.8, 1.8],
      [0.4, -0.6],
      [1.6, 2.2],
      [2.4, 5],
      [4.8, 6.2],
    ],
    [
      [-9.6, 6.6],
      [-13.4, 6.4],
      [-15.6, 2.2],
      [-14.8, -4.4],
      [-13, -8.4],
      [-12.2, -3.4],
      [-10.6, 1],
    ],
  ],
  bun: [
    [
      [7.5, 7],
      [4.2, 10.5],
      [-1, 11.9],
      [-6.8, 10.2],
      [-10.9, 5.4],
      [-11.2, 0],
      [-9.4, -4.2],
      [-6.4, -4.6],
      [-4.4, -0.4],
      [-3, 2.6],
      [-0.8, 1.8],
      [0.4, -0.6],
      [1.6, 2.2],
      [2.4, 5],
      [4.8, 6.2],
    ],
    [
      [-9, 10.4],
      [-12.6, 11.4],
      [-15, 8.6],
      [-14.4, 5.2],
      [-11.4, 4],
    ],
  ],
  bob: [
    [
      [7.6, 6.8],
      [4.4, 10.7],
      [-1, 12.2],
      [-7, 10.8],
      [-11.6, 5.6],
      [-12.4, -0.6],
      [-12, -6.4],
      [-9.2, -8.6],
      [-4, -8.2],
      [-1, -7],
      [0, -2.4],
      [1.2, 1.8],
      [2.6, 4.6],
      [4.8, 5.8],
    ],
  ],
  curly: [
    [
      [7.6, 7.2],
      [7, 10],
      [4.4, 11.4],
      [2, 13.2],
      [-1.4, 13],
      [-4.2, 13.4],
      [-7.2, 11.6],
      [-10.2, 10.2],
      [-11.4, 7],
      [-13, 4],
      [-12.4, 0.8],
      [-12.4, -2.4],
      [-10.2, -4.4],
      [-8, -6],
      [-5.4, -4.4],
      [-4.6, 0],
      [-3, 2.6],
      [-0.8, 1.6],
      [0.2, -1],
      [1.3, 1.4],
      [2.2, 4.6],
      [4.8, 6],
    ],
  ],
  bald: [
    [
      [-2.6, 3],
      [-6, 4.2],
      [-10.4, 3.6],
      [-10.9, -0.4],
      [-9.4, -4.6],
      [-7.4, -6.3],
      [-5.2, -4.4],
      [-4.6, 0],
    ],
  ],
  scarf: [
    [
      [7.8, 6.8],
      [4.4, 11],
      [-1, 12.4],
      [-7.4, 11],
      [-11.8, 5.6],
      [-12, -1.4],
      [-10.6, -7.4],
      [-9.6, -13],
      [-3, -15],
      [4, -14],
      [6.4, -11.2],
      [3.2, -10.4],
      [0.6, -6.6],
      [1.6, -1],
      [3, 3.6],
      [5.2, 5.8],
    ],
  ],
};

const BEARD: Outline = [
  [0.6, -1],
  [2.2, -4.6],
  [6.4, -4.4],
  [8.9, -4.2],
  [8.9, -6],
  [9, -8],
  [8.9, -10],
  [7, -12],
  [2.6, -11.2],
  [-1.2, -7.4],
];

/** A bicycle helmet. */
const HELMET: Outline = [
  [9.4, 6],
  [9, 8.6],
  [4.6, 12.6],
  [-1.6, 13.6],
  [-8, 11.6],
  [-12.4, 6.8],
  [-12.6, 3.6],
  [-6, 5.4],
  [1.4, 6.4],
];

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
