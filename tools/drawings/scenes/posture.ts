// How people sit, run and ride: drawings that compare two positions, without a movement.
import { earOf } from '../body/head';
import { PEOPLE, type Person } from '../body/person';
import { jointsOf, type ArmPose, type LegPose, type SidePose } from '../body/pose';
import { personShapes, vertebrae, type Manner } from '../body/side-view';
import { at, ellipse, plus, smooth, type Point } from '../geometry';
import { chair, floor, SEAT_CM, stool } from '../parts/props';
import { boundsOf, shifted, WIDTH_PX } from '../parts/stage';
import type { Label, Shape, Stroke } from '../shape';
import { arrow, round, type Scene } from '../svg';

const HIP = at(0, SEAT_CM + 9);
const onThigh: ArmPose = { wrist: at(27, 61), hand: 98 };
const feet = (near = 38): { near: LegPose; far: LegPose } => ({
  near: { ankle: at(near, 7) },
  far: { ankle: at(near + 4, 7) },
});

function seated(
  hip: Point,
  [pelvis, lumbar, thorax, upper, neck, head]: readonly number[],
  arm: ArmPose,
  more: Partial<SidePose> = {},
): SidePose {
  const legs = feet();
  const angles = {
    pelvis: pelvis ?? 0,
    lumbar: lumbar ?? 0,
    thorax: thorax ?? 0,
    upper: upper ?? 0,
    neck: neck ?? 0,
    head: head ?? 0,
  };
  return { hip, ...angles, near: { arm, leg: legs.near }, far: { arm, leg: legs.far }, ...more };
}

const line = (
  points: readonly Point[],
  stroke: string,
  width: number,
  more: Partial<Stroke> = {},
): Stroke => ({
  kind: 'stroke',
  curve: smooth(points, false, 0),
  stroke,
  width,
  ...more,
});

const spot = (point: Point, radius = 2.2): readonly Shape[] => [
  { kind: 'outline', curve: ellipse(point, radius + 0.8), fill: 'paper', plain: true },
  { kind: 'outline', curve: ellipse(point, radius), fill: 'mark', plain: true },
];

interface Side {
  readonly shapes: readonly Shape[];
  readonly caption: string;
}

/** Two still figures beside each other. `notes` sets labels by points of either figure. */
function compared(
  head: Pick<Scene, 'title' | 'description'>,
  [left, right]: readonly [Side, Side],
  gap: number,
  notes: (project: (point: Point, which: 0 | 1) => Point) => {
    readonly labels: readonly Label[];
    readonly extra?: string;
  },
): Scene {
  const [a, b] = [boundsOf(left.shapes), boundsOf(right.shapes)];
  const offset = { x: a.right - b.left + gap, y: 0 };
  const box = {
    left: a.left - 4,
    right: b.right + offset.x + 4,
    bottom: Math.min(a.bottom, b.bottom) - 2,
    top: Math.max(a.top, b.top) + 4,
  };
  const scale = WIDTH_PX / (box.right - box.left);
  const project = (point: Point, which: 0 | 1): Point => ({
    x: (point.x + (which === 1 ? offset.x : 0) - box.left) * scale,
    y: (box.top - point.y) * scale,
  });
  const bottom = (box.top - box.bottom) * scale + 24;
  const caption = (side: Side, which: 0 | 1, bounds: { left: number; right: number }): Label => ({
    at: { x: project(at((bounds.left + bounds.right) / 2, 0), which).x, y: bottom },
    lines: [side.caption],
    strong: true,
    anchor: 'middle',
  });
  const { labels, extra } = notes(project);
  return {
    ...head,
    comment: 'Two positions compared.',
    scale,
    box,
    below: 34,
    parts: [{ frames: [left.shapes] }, { frames: [shifted(right.shapes, offset)] }],
    labels: [caption(left, 0, a), caption(right, 1, b), ...labels],
    ...(extra === undefined ? {} : { extra }),
  };
}

function withPlumbline(
  person: Person,
  pose: SidePose,
): { readonly shapes: readonly Shape[]; readonly ear: Point; readonly shoulder: Point; readonly hip: Point } {
  const joints = jointsOf(pose);
  const ear = earOf(joints.spine[5], joints.headDeg);
  const shoulder = joints.arms.near.shoulder;
  const hip = joints.legs.near.hip;
  const manner: Manner = { footwear: 'shoe', inside: vertebrae(pose) };
  return {
    ear,
    shoulder,
    hip,
    shapes: [
      ...stool(20),
      floor(-28, 66),
      ...personShapes(person, pose, manner),
      line([at(hip.x, hip.y - 4), at(hip.x, 136)], 'mark', 1, { dashed: true }),
      line([hip, shoulder, ear], 'mark', 1.4),
      ...[ear, shoulder, hip].flatMap((point) => spot(point)),
    ],
  };
}

/** The positions of the drawing about rounded shoulders; the test holds the first to its words. */
export const STACKED = seated(HIP, [5, -4, -1, 3, 3, 0], onThigh, { shoulder: 0.4 });
const DRIFTED = seated(HIP, [-6, 0, 14, 30, 56, 4], { wrist: at(32, 61), hand: 98 }, { shoulder: 4 });

function roundedShoulders(): Scene {
  const [stacked, drifted] = [withPlumbline(PEOPLE.gwen, STACKED), withPlumbline(PEOPLE.gwen, DRIFTED)];
  return compared(
    {
      title: 'Stacked, and drifted forward',
      description:
        'A person on a stool, drawn twice. Stacked: ear, shoulder and hip lie on one upright line. Drifted forward: the upper back is round, and the ear and shoulder are in front of the line through the hip.',
    },
    [
      { shapes: stacked.shapes, caption: 'Stacked' },
      { shapes: drifted.shapes, caption: 'Drifted forward' },
    ],
    10,
    (project) => {
      const label = (point: Point, text: string, dx: number, dy: number): Label => {
        const to = project(point, 0);
        return {
          at: { x: to.x + dx, y: to.y + dy },
          lines: [text],
          from: { x: to.x + dx - 2, y: to.y + dy - 5 },
          to,
        };
      };
      return {
        labels: [
          label(stacked.ear, 'ear', 50, -18),
          label(stacked.shoulder, 'shoulder', 42, 10),
          label(stacked.hip, 'hip', -10, 52),
        ],
      };
    },
  );
}

function sittingCurve(): Scene {
  const figure = (pose: SidePose): readonly Shape[] => {
    const bone = plus(pose.hip, at(-2, -7));
    return [
      ...chair(22),
      floor(-34, 70),
      ...personShapes(PEOPLE.dele, pose, {
        footwear: 'shoe',
        inside: [...vertebrae(pose), ...spot(bone, 2.4)],
      }),
    ];
  };
  const upright = seated(at(-7, 50), [2, -5, -3, 3, 8, 0], { wrist: at(20, 61), hand: 98 });
  const slid = seated(
    at(9, 49),
    [-46, -34, -4, 26, 46, 10],
    { wrist: at(34, 60), hand: 98 },
    {
      near: { arm: { wrist: at(34, 60), hand: 98 }, leg: { ankle: at(49, 7) } },
      far: { arm: { wrist: at(34, 60), hand: 98 }, leg: { ankle: at(53, 7) } },
    },
  );
  return compared(
    {
      title: 'S-curve and C-curve in a chair',
      description:
        'A person on a chair, drawn twice, with the bones of the spine inside. S-curve: the weight is on the sitting bones, the back touches the backrest, and the lower back curves in. C-curve: the hips have slid forward, the pelvis has rolled back, and the whole spine is one long curve.',
    },
    [
      { shapes: figure(upright), caption: 'S-curve' },
      { shapes: figure(slid), caption: 'C-curve' },
    ],
    6,
    (project) => {
      const bone = project(plus(upright.hip, at(-2, -7)), 0);
      const rest = project(at(-24.5, 86), 1);
      return {
        labels: [
          {
            at: { x: bone.x - 20, y: bone.y + 46 },
            lines: ['sitting', 'bone'],
            from: { x: bone.x - 4, y: bone.y + 34 },
            to: bone,
          },
          {
            at: { x: rest.x - 32, y: rest.y - 52 },
            lines: ['backrest'],
            from: { x: rest.x + 1, y: rest.y - 47 },
            to: rest,
          },
        ],
      };
    },
  );
}

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
  const arm: ArmPose = { wrist: plus(grip, at(-4, 2)), hand: 104 };
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

export const POSTURE: Readonly<Record<string, Scene>> = {
  'rounded-shoulders': roundedShoulders(),
  'sitting-curve': sittingCurve(),
  running: running(),
  cycling: cycling(),
};
