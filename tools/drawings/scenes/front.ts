// Exercises that can only be understood from the front or from above.
import { bareFoot, frontArm, frontLeg, frontShoe, frontTrunk, type FrontFigure } from '../body/front-view';
import { PEOPLE, type Person } from '../body/person';
import { personShapes } from '../body/side-view';
import { trunk, type ArmPose, type SidePose } from '../body/pose';
import { at, between, ellipse, plus, smooth, type Point } from '../geometry';
import { cushion, floor, mat } from '../parts/props';
import { boundsOf, shifted, WIDTH_PX } from '../parts/stage';
import type { Label, Shape } from '../shape';
import { arrow, type Scene } from '../svg';

const bar = (points: readonly Point[], width: number): Shape => ({
  kind: 'stroke',
  curve: smooth(points, false, 0),
  stroke: 'wood',
  width,
});

/** A chair from the front, behind a person. */
const chairBehind: readonly Shape[] = [
  bar([at(-19, 88), at(-19, 0)], 3.2),
  bar([at(19, 88), at(19, 0)], 3.2),
  bar([at(-19, 86), at(19, 86)], 4),
  bar([at(-21, 39), at(21, 39)], 4.6),
];

/** Two moments of one figure beside each other; `at` draws it at a moment from 0 to 1. */
function pair(
  title: string,
  description: string,
  captions: readonly [string, string],
  behind: readonly Shape[],
  figure: (t: number) => readonly Shape[],
  notes: (project: (point: Point) => Point) => string = () => '',
): Scene {
  const [first, middle, last] = [figure(0), figure(0.5), figure(1)];
  const bounds = boundsOf([...behind, ...first, ...middle, ...last]);
  const offset = { x: bounds.right - bounds.left + 10, y: 0 };
  const box = {
    left: bounds.left - 4,
    right: bounds.right + offset.x + 4,
    bottom: bounds.bottom - 2,
    top: bounds.top + 4,
  };
  const scale = WIDTH_PX / (box.right - box.left);
  const project = (point: Point): Point => ({
    x: (point.x + offset.x - box.left) * scale,
    y: (box.top - point.y) * scale,
  });
  const bottom = (box.top - box.bottom) * scale + 24;
  const middleX = (bounds.left + bounds.right) / 2;
  return {
    title,
    description,
    comment: 'Start and end of one exercise from the front; the second figure can move between the two.',
    scale,
    box,
    below: 34,
    parts: [
      { frames: [[...behind, ...first]] },
      { frames: [shifted(behind, offset)] },
      { frames: [shifted(first, offset), shifted(middle, offset), shifted(last, offset)] },
    ],
    labels: [
      {
        at: { x: (middleX - box.left) * scale, y: bottom },
        lines: [captions[0]],
        strong: true,
        anchor: 'middle',
      },
      {
        at: { x: project(at(middleX, 0)).x, y: bottom },
        lines: [captions[1]],
        strong: true,
        anchor: 'middle',
      },
    ],
    extra: notes(project),
    focus: {
      left: bounds.left + offset.x - 4,
      right: bounds.right + offset.x + 4,
      bottom: bounds.bottom - 3,
      top: bounds.top + 4,
    },
  };
}

const HIPS = at(0, 48);

function seatedLegs(person: Person): readonly Shape[] {
  return [-1, 1].flatMap((side) => {
    const knee = at(side * 11, 46);
    const ankle = at(side * 11, 8);
    return [frontShoe(ankle), frontLeg(person, { from: at(side * 8.5, 50), joint: knee, to: ankle })];
  });
}

/** Elbows and hands of crossed arms, turned with the chest: `x` to the side and `z` to the front of it. */
function crossedArms(person: Person, turn: number): readonly Shape[] {
  const yaw = (turn * Math.PI) / 180;
  const put = (x: number, z: number, y: number): Point => at(x * Math.cos(yaw) + z * Math.sin(yaw), y);
  const side = (way: 1 | -1, depth: number) =>
    frontArm(person, {
      from: put(way * 14.6, 0, 91),
      joint: put(way * 16.5, 8, 69),
      to: put(way * -1, 13 + depth, 78),
    });
  return [...side(-1, 0), ...side(1, 2)];
}

const seatedTurn = pair(
  'Seated turn',
  'A person on a chair from the front, arms crossed over the chest, drawn twice. Start: chest, head and knees ahead. End: chest and head are turned to one side; the knees still point ahead.',
  ['Start', 'End'],
  [...chairBehind, floor(-30, 30)],
  (t) => {
    const person = PEOPLE.dele;
    const turn = 50 * t;
    const figure: FrontFigure = { hips: HIPS, neck: at(0, 99), turn, headTurn: 62 * t, headUp: 16 };
    const { trunk: body, head } = frontTrunk(person, figure);
    return [...body, ...head, ...seatedLegs(person), ...crossedArms(person, turn)];
  },
  (project) => {
    const top = project(at(0, 131));
    return arrow([
      [top.x - 20, top.y + 6],
      [top.x, top.y - 12],
      [top.x + 24, top.y + 4],
    ]);
  },
);

const figureFour = pair(
  'Seated figure four',
  'A person on a chair from the front, one ankle on the other knee, drawn twice. Start: the back is tall. End: the person leans forward with a long back.',
  ['Ankle on knee', 'Lean forward'],
  [...chairBehind, floor(-30, 34)],
  (t) => {
    const person = PEOPLE.ada;
    const neck = between(at(0, 99), at(0, 82), t);
    const { trunk: body, head } = frontTrunk(person, {
      hips: HIPS,
      neck,
      turn: 0,
      headTurn: 0,
      headUp: 16 - 9 * t,
    });
    const knee = at(-11, 46);
    const ankle = at(-11, 8);
    const side = (way: 1 | -1, to: Point) =>
      frontArm(person, {
        from: plus(neck, at(way * 16.5, -7)),
        joint: plus(between(neck, to, 0.5), at(way * 13, -2)),
        to,
      });
    return [
      ...body,
      ...head,
      frontShoe(ankle),
      frontLeg(person, { from: at(-8.5, 50), joint: knee, to: ankle }),
      ...side(1, at(25, 58)),
      bareFoot(person, at(33, 51), at(-13, 54), -92, 14),
      frontLeg(person, { from: at(9, 50), joint: at(34, 51), to: at(-8, 54) }),
      ...side(-1, at(-10, 62)),
    ];
  },
  (project) => {
    const top = project(at(30, 108));
    return arrow([
      [top.x - 4, top.y - 18],
      [top.x + 4, top.y],
      [top.x - 2, top.y + 20],
    ]);
  },
);

/** Lying on the back, seen from above: the head at the top of the page, both knees sinking to the right. */
function kneesFromAbove(t: number): readonly Shape[] {
  const person = PEOPLE.cora;
  const { trunk: body, head } = frontTrunk(person, {
    hips: at(0, 0),
    neck: at(0, 52),
    turn: 0,
    headTurn: 0,
    headUp: 15,
  });
  // The knees are as high above the hips as the thighs are long; they sink to the side on a circle.
  const fall = (72 * t * Math.PI) / 180;
  const leg = (way: 1 | -1): readonly Shape[] => {
    const knee = at(
      way * 6 * Math.cos(fall) + 36 * Math.sin(fall) + (way > 0 ? 3 : 0) * Math.sin(fall),
      -22 - way * 3 * Math.sin(fall),
    );
    const ankle = at(way * 6 + 8 * Math.sin(fall), -44 - way * 4 * Math.sin(fall));
    return [
      bareFoot(person, knee, ankle, 180 - 26 * t, 12, way > 0 && t > 0.2),
      frontLeg(
        person,
        { from: at(way * 8, 0), joint: knee, to: between(knee, ankle, 0.94) },
        way > 0 && t > 0.2,
      ),
    ];
  };
  const arms = ([-1, 1] as const).flatMap((way) =>
    frontArm(person, { from: at(way * 17, 46), joint: at(way * 40, 34), to: at(way * 60, 22) }),
  );
  return [...arms, ...body, ...head, ...leg(1), ...leg(-1)];
}

const beside: ArmPose = { wrist: at(8, 5), hand: 92 };
const lyingBent: SidePose = {
  hip: at(0, 11),
  ...trunk(-90),
  neck: -84,
  head: -88,
  near: { arm: beside, leg: { thigh: 38, shin: 150, foot: 90 } },
  far: { arm: beside, leg: { thigh: 41, shin: 148, foot: 90 } },
};

function kneeRolls(): Scene {
  const side = [
    mat(-92, 68),
    cushion(-70, 26, 5),
    ...personShapes(PEOPLE.cora, lyingBent, { footwear: 'bare' }),
  ];
  const sideBounds = boundsOf(side);
  const frames = [kneesFromAbove(0), kneesFromAbove(0.5), kneesFromAbove(1)];
  const above = boundsOf(frames.flat());
  const middle = (sideBounds.left + sideBounds.right) / 2;
  const offset = { x: middle - (above.left + above.right) / 2, y: sideBounds.bottom - 26 - above.top };
  const ground: Shape = {
    kind: 'outline',
    curve: smooth(
      [
        at(above.left - 2, above.bottom - 4),
        at(above.left - 2, above.top + 4),
        at(above.right + 2, above.top + 4),
        at(above.right + 2, above.bottom - 4),
      ],
      true,
      0.25,
    ),
    fill: 'tint',
    plain: true,
  };
  const pillow: Shape = {
    kind: 'union',
    outlines: [{ kind: 'outline', curve: ellipse(at(0, 67), 20, 15), fill: 'paper' }],
  };
  const floorShapes = shifted([ground, pillow], offset);
  const moving = frames.map((shapes) => shifted(shapes, offset));
  const box = {
    left: sideBounds.left - 4,
    right: sideBounds.right + 4,
    bottom: above.bottom + offset.y - 4,
    top: sideBounds.top + 12,
  };
  const scale = WIDTH_PX / (box.right - box.left);
  const project = (point: Point): Point => ({
    x: (point.x + offset.x - box.left) * scale,
    y: (box.top - point.y - offset.y) * scale,
  });
  const knees = project(at(20, -10));
  const label = (y: number, text: string): Label => ({ at: { x: 8, y }, lines: [text], strong: true });
  return {
    title: 'Knee rolls',
    description:
      'Start, from the side: a person lies on the back with the knees bent and the feet flat. End, from above: both knees have sunk to one side, the arms are out to the sides, and both shoulders stay on the floor.',
    comment:
      'Start from the side, end from above; the lower figure can move from the bent knees to the side.',
    scale,
    box,
    parts: [{ frames: [side] }, { frames: [floorShapes] }, { frames: moving }],
    labels: [
      label(20, 'Start, from the side'),
      label((box.top - sideBounds.bottom) * scale + 26, 'End, from above'),
    ],
    extra: arrow([
      [knees.x - 26, knees.y - 6],
      [knees.x, knees.y - 16],
      [knees.x + 26, knees.y + 2],
    ]),
    focus: {
      left: above.left + offset.x - 4,
      right: above.right + offset.x + 4,
      bottom: above.bottom + offset.y - 4,
      top: above.top + offset.y + 4,
    },
  };
}

export const FRONT: Readonly<Record<string, Scene>> = {
  'seated-turn': seatedTurn,
  'figure-four': figureFour,
  'knee-rolls': kneeRolls(),
};
