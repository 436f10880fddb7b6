// How people sit: drawings that compare two positions.
import { earOf } from '../body/head';
import { PEOPLE, type Person } from '../body/person';
import { jointsOf, type ArmPose, type SidePose } from '../body/pose';
import { personShapes, vertebrae, type Manner } from '../body/side-view';
import { at, plus, type Point } from '../geometry';
import { compared, line, spot } from '../parts/compared';
import { chair, floor, stool } from '../parts/props';
import { sitting } from '../parts/sitting';
import type { Label, Shape } from '../shape';
import type { Scene } from '../svg';

const onThigh: ArmPose = { wrist: at(27, 61), hand: 98 };

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
export const STACKED = sitting([5, -4, -1, 3, 3, 0], onThigh, { shoulder: 0.4 });
const DRIFTED = sitting([-6, 0, 14, 30, 56, 4], { wrist: at(32, 61), hand: 98 }, { shoulder: 4 });

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
  const upright = sitting([2, -5, -3, 3, 8, 0], { wrist: at(20, 61), hand: 98 }, { hip: at(-9, 50) });
  const slid = sitting(
    [-46, -34, -4, 26, 46, 10],
    { wrist: at(34, 60), hand: 98 },
    {
      hip: at(9, 49),
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
            at: { x: bone.x - 2, y: bone.y + 46 },
            lines: ['sitting', 'bone'],
            from: { x: bone.x + 4, y: bone.y + 34 },
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

export const POSTURE: Readonly<Record<string, Scene>> = {
  'rounded-shoulders': roundedShoulders(),
  'sitting-curve': sittingCurve(),
};
