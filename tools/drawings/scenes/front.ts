// Exercises that can only be understood from the front.
import { bareFoot, frontArm, frontLeg, frontShoe, frontTrunk, type FrontFigure } from '../body/front-view';
import { PEOPLE, type Person } from '../body/person';
import { at, between, plus, smooth, type Point } from '../geometry';
import { floor } from '../parts/props';
import { boundsOf, shifted, WIDTH_PX } from '../parts/stage';
import type { Shape } from '../shape';
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
  /** Room above the head for what points there, in centimetres. */
  headroom = 0,
): Scene {
  const [first, middle, last] = [figure(0), figure(0.5), figure(1)];
  const bounds = boundsOf([...behind, ...first, ...middle, ...last]);
  const offset = { x: bounds.right - bounds.left + 10, y: 0 };
  const box = {
    left: bounds.left - 4,
    right: bounds.right + offset.x + 4,
    bottom: bounds.bottom - 2,
    top: bounds.top + 4 + headroom,
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
  6,
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

export const FRONT: Readonly<Record<string, Scene>> = {
  'seated-turn': seatedTurn,
  'figure-four': figureFour,
};
