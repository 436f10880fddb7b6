// Exercises on hands, knees and forearms, seen from the side.
import { PEOPLE } from '../body/person';
import { jointsOf, type ArmPose, type LegPose } from '../body/pose';
import { at, plus, smooth } from '../geometry';
import { cushion, floor, mat } from '../parts/props';
import { exerciseScene } from '../parts/stage';
import { arrow, type Scene } from '../svg';

const kneeling: LegPose = { thigh: 180, shin: 270, foot: -90 };
/** Below the shoulders. */
const hands: ArmPose = { wrist: at(45, 4), hand: 90 };
const farHands: ArmPose = { wrist: at(48, 4), hand: 90 };
const ALL_FOURS_HIP = at(0, 48);

const catCow = exerciseScene({
  title: 'Cat and cow',
  description:
    'A person on hands and knees, drawn twice. Cat: the back is round and the head hangs. Cow: the back sinks into a gentle hollow and the eyes look ahead. Hands and knees stay where they are.',
  person: PEOPLE.ada,
  footwear: 'bare',
  start: {
    hip: ALL_FOURS_HIP,
    pelvis: 42,
    lumbar: 66,
    thorax: 96,
    upper: 122,
    neck: 146,
    head: 160,
    near: { arm: hands, leg: kneeling },
    far: { arm: farHands, leg: kneeling },
  },
  end: {
    hip: ALL_FOURS_HIP,
    pelvis: 97,
    lumbar: 97,
    thorax: 66,
    upper: 55,
    neck: 46,
    head: 32,
    near: { arm: hands, leg: kneeling },
    far: { arm: farHands, leg: kneeling },
  },
  layout: 'stack',
  behind: [mat(-58, 78)],
  captions: ['Cat: round', 'Cow: hollow'],
});

const flat = { pelvis: 80, lumbar: 78, thorax: 78, upper: 79, neck: 82, head: 80 };
const armLegReach = exerciseScene({
  title: 'Arm and leg reach',
  description:
    'A person on hands and knees, drawn twice. Start: all four on the mat. End: the far arm reaches ahead and the near leg back, both level with the trunk; the hips stay level.',
  person: PEOPLE.ben,
  footwear: 'bare',
  start: {
    hip: ALL_FOURS_HIP,
    ...flat,
    near: { arm: hands, leg: kneeling },
    far: { arm: farHands, leg: kneeling },
  },
  end: {
    hip: ALL_FOURS_HIP,
    ...flat,
    near: { arm: hands, leg: { thigh: 268, shin: 270, foot: 200 } },
    far: { arm: { wrist: at(99, 62), hand: 86 }, leg: kneeling },
  },
  layout: 'stack',
  behind: [mat(-80, 104)],
});

const elbows: ArmPose = { upper: 180, fore: 90, hand: 90 };
const kneePlank = exerciseScene({
  title: 'Plank on your knees',
  description:
    'A person on forearms and knees, drawn twice. Start: hips high. End: one line from the head through the hips to the knees.',
  person: PEOPLE.gwen,
  footwear: 'bare',
  start: {
    hip: at(8, 46.5),
    pelvis: 104,
    lumbar: 106,
    thorax: 108,
    upper: 106,
    neck: 100,
    head: 96,
    near: { arm: elbows, leg: { thigh: 196, shin: 270, foot: -90 } },
    far: { arm: elbows, leg: { thigh: 196, shin: 270, foot: -90 } },
  },
  end: {
    hip: at(8, 21),
    pelvis: 74,
    lumbar: 73,
    thorax: 73,
    upper: 73,
    neck: 76,
    head: 74,
    near: { arm: elbows, leg: { thigh: 250, shin: 272, foot: -90 } },
    far: { arm: elbows, leg: { thigh: 250, shin: 272, foot: -90 } },
  },
  layout: 'stack',
  behind: [mat(-88, 104)],
});

const childsPose = exerciseScene({
  title: 'Child’s pose',
  description:
    'A person on a mat, drawn twice. Start: on hands and knees. End: sitting back towards the heels and folded forward, the arms stretched out in front and the forehead near the mat.',
  person: PEOPLE.fatma,
  footwear: 'bare',
  thighInFront: true,
  start: {
    hip: ALL_FOURS_HIP,
    ...flat,
    near: { arm: hands, leg: kneeling },
    far: { arm: farHands, leg: kneeling },
  },
  end: {
    hip: at(-38, 24),
    ...{ pelvis: 62, lumbar: 80, thorax: 100, upper: 114, neck: 118, head: 118 },
    near: { arm: { wrist: at(58, 4), hand: 92 }, leg: { thigh: 115, shin: 270, foot: -90 } },
    far: { arm: { wrist: at(60, 4), hand: 92 }, leg: { thigh: 115, shin: 270, foot: -90 } },
  },
  layout: 'stack',
  behind: [mat(-66, 82)],
});

const HALF_HIP = at(0, 52);
const onFrontKnee: ArmPose = { wrist: at(34, 60), hand: 112 };
const halfKneeling = exerciseScene({
  title: 'Half-kneeling hip stretch',
  description:
    'A person kneels on the near knee, on a cushion, with the other foot flat in front, drawn twice. Start: the hip is above the knee and the trunk upright; an arrow shows the tailbone tucking under. End: the hips have moved forward, so that the thigh of the kneeling leg slopes back, and the trunk is still upright. The muscle at the front of the hip is marked; it is longer at the end.',
  person: PEOPLE.ben,
  footwear: 'bare',
  start: {
    hip: HALF_HIP,
    ...{ pelvis: 4, lumbar: -2, thorax: 0, upper: 2, neck: 6, head: 0 },
    near: { arm: onFrontKnee, leg: { thigh: 180, shin: 268, foot: -90 } },
    far: { arm: onFrontKnee, leg: { ankle: at(46, 7) } },
  },
  end: {
    hip: at(17, 48),
    ...{ pelvis: -8, lumbar: -1, thorax: 0, upper: 2, neck: 5, head: 0 },
    near: { arm: { wrist: at(44, 60), hand: 112 }, leg: { thigh: 204, shin: 268, foot: -90 } },
    far: { arm: { wrist: at(44, 60), hand: 112 }, leg: { ankle: at(46, 7) } },
  },
  behind: [floor(-48, 70), cushion(0, 26, 6)],
  inside: (pose) => {
    const { spine, legs } = jointsOf(pose);
    const [hip, , waist] = spine;
    const end = { x: (hip.x * 3 + legs.near.knee.x) / 4 + 1, y: (hip.y * 3 + legs.near.knee.y) / 4 };
    return [
      {
        kind: 'stroke',
        curve: smooth([plus(waist, at(-2, -3)), plus(hip, at(5, 10)), plus(hip, at(7, 2)), end], false),
        stroke: 'muscle',
        width: 2.8,
      },
    ];
  },
  notes: (project) => {
    const tuck = project(at(-17, 52), 'start');
    const shift = project(at(-13, 84), 'end');
    const muscle = project(at(5, 62), 'start');
    return {
      labels: [
        { at: { x: 2, y: tuck.y - 34 }, lines: ['tuck'] },
        { at: { x: shift.x - 26, y: shift.y - 12 }, lines: ['shift'] },
        {
          at: { x: muscle.x + 22, y: 22 },
          lines: ['psoas'],
          from: { x: muscle.x + 32, y: 28 },
          to: { x: muscle.x, y: muscle.y },
        },
      ],
      extra:
        arrow([
          [tuck.x + 2, tuck.y - 24],
          [tuck.x - 12, tuck.y],
          [tuck.x + 8, tuck.y + 14],
        ]) +
        arrow([
          [shift.x - 26, shift.y],
          [shift.x - 12, shift.y],
          [shift.x + 4, shift.y],
        ]),
    };
  },
});

export const MAT: Readonly<Record<string, Scene>> = {
  'cat-cow': catCow,
  'arm-leg-reach': armLegReach,
  'knee-plank': kneePlank,
  'childs-pose': childsPose,
  'half-kneeling': halfKneeling,
};
