// Exercises on a mat and at a desk, seen from the side.
import { PEOPLE } from '../body/person';
import { jointsOf, trunk, type ArmPose, type LegPose, type SidePose } from '../body/pose';
import { at, plus, smooth } from '../geometry';
import { chair, cushion, desk, floor, mat } from '../parts/props';
import { exerciseScene } from '../parts/stage';
import { arrow, type Scene } from '../svg';

const LYING_Y = 11;
const bent: LegPose = { thigh: 38, shin: 150, foot: 90 };
const farBent: LegPose = { thigh: 41, shin: 148, foot: 90 };
const beside: ArmPose = { wrist: at(8, 5), hand: 92 };

function lying(more: Partial<SidePose>): SidePose {
  return {
    hip: at(0, LYING_Y),
    ...trunk(-90),
    neck: -84,
    head: -88,
    near: { arm: beside, leg: bent },
    far: { arm: beside, leg: farBent },
    ...more,
  };
}

const lyingBehind = [mat(-92, 68), cushion(-70, 26, 5)];

const kneeToChest = exerciseScene({
  title: 'Knee to chest',
  description:
    'A person lies on the back with the head on a flat cushion, drawn twice. Start: both knees bent, both feet flat. End: one knee is drawn towards the chest, the hands hold the leg below the knee, and the other foot stays on the floor.',
  person: PEOPLE.dele,
  footwear: 'bare',
  thighInFront: true,
  start: lying({}),
  end: lying({
    near: { arm: { wrist: at(-15, 47), hand: 40 }, leg: { thigh: -42, shin: 84, foot: 10 } },
    far: { arm: { wrist: at(-13, 48), hand: 40 }, leg: farBent },
  }),
  layout: 'stack',
  behind: lyingBehind,
});

const bridge = exerciseScene({
  title: 'Bridge',
  description:
    'A person lies on the back with bent knees, drawn twice. Start: hips on the floor. End: hips lifted, so that knees, hips and shoulders are in one line.',
  person: PEOPLE.cora,
  footwear: 'bare',
  start: lying({
    near: { arm: beside, leg: { ankle: at(43, 7) } },
    far: { arm: beside, leg: { ankle: at(45, 7) } },
  }),
  end: lying({
    hip: at(-2, 31),
    ...{ pelvis: -116, lumbar: -116, thorax: -114, upper: -104, neck: -84, head: -88 },
    near: { arm: { wrist: at(6, 5), hand: 92 }, leg: { ankle: at(43, 7) } },
    far: { arm: { wrist: at(6, 5), hand: 92 }, leg: { ankle: at(45, 7) } },
  }),
  layout: 'stack',
  behind: lyingBehind,
});

const legsUpRest = exerciseScene({
  title: 'Rest with your legs up',
  description:
    'A person lies on the back on a mat, drawn twice. Start: knees bent, feet flat. End: both lower legs rest on the seat of a chair, hips and knees bent.',
  person: PEOPLE.emre,
  footwear: 'bare',
  start: lying({
    near: { arm: beside, leg: { thigh: 36, shin: 152, foot: 90 } },
    far: { arm: beside, leg: { thigh: 39, shin: 150, foot: 90 } },
  }),
  end: lying({
    near: { arm: beside, leg: { thigh: 10, shin: 94, foot: 20 } },
    far: { arm: beside, leg: { thigh: 13, shin: 94, foot: 22 } },
  }),
  layout: 'stack',
  behind: [mat(-92, 60), cushion(-70, 26, 5)],
  behindEnd: chairFacingLeft(14),
  captions: ['Start: knees bent', 'End: legs up'],
});

/** A chair facing left whose seat begins at `front`. */
function chairFacingLeft(front: number) {
  const mirrored = chair(-front);
  return mirrored.map((shape) => {
    if (shape.kind === 'union') return shape;
    const flip = (point: { x: number; y: number }) => ({ x: -point.x, y: point.y });
    const { start, cubics, closed } = shape.curve;
    return {
      ...shape,
      curve: {
        start: flip(start),
        cubics: cubics.map(([a, b, c]) => [flip(a), flip(b), flip(c)] as const),
        closed,
      },
    };
  });
}

const kneeling: LegPose = { thigh: 180, shin: 270, foot: -90 };
const hands: ArmPose = { wrist: at(46, 4), hand: 90 };
const farHands: ArmPose = { wrist: at(49, 4), hand: 90 };
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
    pelvis: 100,
    lumbar: 100,
    thorax: 72,
    upper: 60,
    neck: 46,
    head: 32,
    near: { arm: hands, leg: kneeling },
    far: { arm: farHands, leg: kneeling },
  },
  layout: 'stack',
  behind: [mat(-58, 78)],
  captions: ['Cat: round', 'Cow: hollow'],
});

const flat = { pelvis: 84, lumbar: 82, thorax: 82, upper: 82, neck: 84, head: 80 };
const armLegReach = exerciseScene({
  title: 'Arm and leg reach',
  description:
    'A person on hands and knees, drawn twice. Start: all four on the mat. End: the far arm reaches ahead and the near leg back, both level with the trunk; the hips stay level.',
  person: PEOPLE.ben,
  footwear: 'bare',
  start: {
    hip: ALL_FOURS_HIP,
    ...flat,
    near: { arm: { wrist: at(47, 4), hand: 90 }, leg: kneeling },
    far: { arm: { wrist: at(50, 4), hand: 90 }, leg: kneeling },
  },
  end: {
    hip: ALL_FOURS_HIP,
    ...flat,
    near: { arm: { wrist: at(47, 4), hand: 90 }, leg: { thigh: 268, shin: 270, foot: 200 } },
    far: { arm: { wrist: at(99, 60), hand: 86 }, leg: kneeling },
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

const deskHands: ArmPose = { wrist: at(60, 76), hand: 104 };
const deskPlank = exerciseScene({
  title: 'Plank at your desk',
  description:
    'A person at a desk, drawn twice. Start: standing with both hands on its edge. End: having stepped back, the body is one leaning line from head to heels, the arms straight.',
  person: PEOPLE.dele,
  start: {
    hip: at(22, 88),
    ...trunk(14),
    neck: 12,
    head: 6,
    near: { arm: deskHands, leg: { ankle: at(14, 7) } },
    far: { arm: deskHands, leg: { ankle: at(18, 7) } },
  },
  end: {
    hip: at(4, 76),
    ...trunk(34),
    neck: 32,
    head: 28,
    near: { arm: deskHands, leg: { ankle: at(-42, 8), foot: 96 } },
    far: { arm: deskHands, leg: { ankle: at(-38, 8), foot: 96 } },
  },
  behind: [...desk(58, 40), floor(-56, 100)],
  captions: ['Hands on the edge', 'One line'],
});

export const MAT: Readonly<Record<string, Scene>> = {
  'knee-to-chest': kneeToChest,
  bridge,
  'legs-up-rest': legsUpRest,
  'cat-cow': catCow,
  'arm-leg-reach': armLegReach,
  'knee-plank': kneePlank,
  'childs-pose': childsPose,
  'half-kneeling': halfKneeling,
  'desk-plank': deskPlank,
};
