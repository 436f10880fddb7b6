// How people run and ride.
import { PEOPLE, type Person } from '../body/person';
import type { ArmPose, SidePose } from '../body/pose';
import { personShapes, vertebrae } from '../body/side-view';
import { at, ellipse, plus, smooth, type Point } from '../geometry';
import { line } from '../parts/compared';
import { floor } from '../parts/props';
import { boundsOf, shifted, WIDTH_PX } from '../parts/stage';
import type { Shape } from '../shape';
import { arrow, round, type Scene } from '../svg';

function running(): Scene {
  const pose: SidePose = {
    hip: at(0, 93),
    ...{ pelvis: 8, lumbar: 4, thorax: 8, upper: 10, neck: 12, head: 2 },
    near: { arm: { upper: 138, fore: 52, hand: 48 }, leg: { thigh: 203, shin: 222, foot: 142 } },
    far: { arm: { upper: 226, fore: 150, hand: 146 }, leg: { thigh: 122, shin: 204, foot: 106 } },
  };
  const shapes = [floor(-62, 60), ...personShapes(PEOPLE.ada, pose, { footwear: 'shoe' })];
  const bounds = boundsOf(shapes);
  const box = {
    left: bounds.left - 4,
    right: bounds.right + 84,
    bottom: bounds.bottom - 2,
    top: bounds.top + 8,
  };
  const scale = WIDTH_PX / (box.right - box.left);
  const ground = (box.top - 0) * scale;
  const left = (bounds.right + 10 - box.left) * scale;
  const heights = [46, 52, 60, 46, 66, 76];
  const bars = heights
    .map((height, index) => {
      const fill = index === 3 ? 'var(--wood, #c3a07a)' : 'var(--cloth-deep, #6a8a97)';
      return `<rect x="${round(left + index * 20)}" y="${round(ground - height)}" width="15" height="${height}" rx="2.5" fill="${fill}"/>`;
    })
    .join('');
  const middle = left + 57;
  return {
    title: 'Run easy, and let the load grow slowly',
    description:
      'A runner in running shoes at the moment of pushing off: one leg stretched back, the other knee lifted, the trunk tall with a slight lean, the arms bent. Beside it, six bars for six weeks: each a little higher than the last, with the fourth lower.',
    comment: 'A runner and six weeks of training.',
    scale,
    box,
    below: 34,
    parts: [{ frames: [shapes] }],
    extra:
      bars +
      arrow([
        [left + 4, ground - 86],
        [middle, ground - 104],
        [left + 112, ground - 116],
      ]),
    labels: [
      { at: { x: 4, y: 28 }, lines: ['tall,', 'a slight lean'] },
      {
        at: { x: (0 - box.left) * scale, y: ground + 26 },
        lines: ['Easy and light'],
        strong: true,
        anchor: 'middle',
      },
      { at: { x: middle, y: ground + 26 }, lines: ['Weeks 1 to 6'], strong: true, anchor: 'middle' },
      { at: { x: middle, y: ground - 144 }, lines: ['a little more', 'each week'], anchor: 'middle' },
    ],
  };
}

const REAR = at(0, 34);
const FRONT = at(104, 34);
const BRACKET = at(43, 29);
const SADDLE = at(27, 92);
const HEAD_TOP = at(86, 92);

function bike(bars: Point, drop: boolean): readonly Shape[] {
  const frame = (...points: Point[]): Shape => line(points, 'mark', 2.2);
  const wheel = (hub: Point): readonly Shape[] => [
    { kind: 'stroke', curve: ellipse(hub, 33), stroke: 'metal', width: 1.8 },
    { kind: 'outline', curve: ellipse(hub, 1.8), fill: 'metal', plain: true },
  ];
  const grip = drop
    ? smooth(
        [bars, plus(bars, at(9, 0)), plus(bars, at(13, -5)), plus(bars, at(9, -11)), plus(bars, at(3, -12))],
        false,
      )
    : smooth([bars, plus(bars, at(7, 0)), plus(bars, at(11, 1))], false);
  return [
    ...wheel(REAR),
    ...wheel(FRONT),
    frame(REAR, BRACKET, plus(HEAD_TOP, at(1.5, -12)), plus(SADDLE, at(4, -14)), REAR),
    frame(BRACKET, plus(SADDLE, at(1, -3))),
    frame(HEAD_TOP, plus(HEAD_TOP, at(3, -16)), FRONT),
    line([plus(HEAD_TOP, at(0, 0)), plus(HEAD_TOP, at(-1, bars.y - HEAD_TOP.y)), bars], 'metal', 2),
    { kind: 'stroke', curve: grip, stroke: 'metal', width: 2.4 },
    line([plus(SADDLE, at(-9, 1)), plus(SADDLE, at(12, 0))], 'shoe', 3.4),
  ];
}

const PEDAL_DOWN = plus(BRACKET, at(3, -17));
const PEDAL_UP = plus(BRACKET, at(-3, 17));

function rider(angles: readonly number[], grip: Point): SidePose {
  const [pelvis = 0, lumbar = 0, thorax = 0, upper = 0, neck = 0, head = 0] = angles;
  const arm: ArmPose = { wrist: plus(grip, at(-9, 3)), hand: 104 };
  return {
    hip: plus(SADDLE, at(1, 9)),
    ...{ pelvis, lumbar, thorax, upper, neck, head },
    shoulder: 3,
    near: { arm, leg: { ankle: plus(PEDAL_DOWN, at(-7, 9)), foot: 96 } },
    far: { arm, leg: { ankle: plus(PEDAL_UP, at(-7, 9)), foot: 100 } },
  };
}

function cycling(): Scene {
  const person: Person = { ...PEOPLE.ben, helmet: true };
  const crank = (pedal: Point): readonly Shape[] => [
    line([BRACKET, pedal], 'metal', 2.2),
    line([plus(pedal, at(-5, 0)), plus(pedal, at(5, 0))], 'shoe', 2.4),
  ];
  const figure = (pose: SidePose, bars: Point, drop: boolean): readonly Shape[] => [
    floor(-40, 144),
    ...bike(bars, drop),
    ...crank(PEDAL_UP),
    ...personShapes(person, pose, { footwear: 'shoe', inside: vertebrae(pose) }),
    ...crank(PEDAL_DOWN),
  ];
  const lowBars = at(93, 95);
  const highBars = at(87, 112);
  const low = figure(rider([34, 58, 76, 88, 66, 14], plus(lowBars, at(8, -2))), lowBars, true);
  const high = figure(rider([14, 22, 32, 38, 30, 4], plus(highBars, at(7, 1))), highBars, false);
  const [a, b] = [boundsOf(low), boundsOf(high)];
  const offset = { x: 0, y: -(b.top - a.bottom) - 10 };
  const box = {
    left: Math.min(a.left, b.left) - 2,
    right: Math.max(a.right, b.right) + 2,
    bottom: b.bottom + offset.y - 3,
    top: a.top + 5,
  };
  const scale = WIDTH_PX / (box.right - box.left);
  const y = (height: number, dy = 0): number => (box.top - height - dy) * scale;
  return {
    title: 'Low bars and higher bars',
    description:
      'A cyclist with a helmet on the same bicycle, drawn twice, with the bones of the spine inside. Low bars: the trunk is bent far forward and the lower back is round. Higher bars: the trunk is more upright and the lower back longer.',
    comment: 'Two positions compared.',
    scale,
    box,
    parts: [{ frames: [low] }, { frames: [shifted(high, offset)] }],
    labels: [
      { at: { x: 4, y: y(a.top) + 16 }, lines: ['Low bars:'], strong: true },
      { at: { x: 4, y: y(a.top) + 34 }, lines: ['rounder back'] },
      { at: { x: 4, y: y(b.top, offset.y) + 22 }, lines: ['Higher bars:'], strong: true },
      { at: { x: 4, y: y(b.top, offset.y) + 40 }, lines: ['longer back'] },
    ],
  };
}

export const SPORT: Readonly<Record<string, Scene>> = {
  running: running(),
  cycling: cycling(),
};
