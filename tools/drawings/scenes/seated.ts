// Exercises on a stool or chair, seen from the side.
import { PEOPLE } from '../body/person';
import { jointsOf, type ArmPose, type SidePose } from '../body/pose';
import { at, ellipse, plus, smooth } from '../geometry';
import { chair, chairFromFront, floor, footrest, stool } from '../parts/props';
import { sitting } from '../parts/sitting';
import { exerciseScene } from '../parts/stage';
import { arrow, type Scene } from '../svg';

const onThigh: ArmPose = { wrist: at(27, 61), hand: 98 };
const onKnee: ArmPose = { wrist: at(35, 60), hand: 118 };
const stoolAndFloor = [...stool(20), floor(-28, 66)];
const chairAndFloor = [...chair(22), floor(-32, 66)];

const pelvicRock = exerciseScene({
  title: 'Seated pelvic rock',
  description:
    'A person on a stool, drawn twice. Rolled back: the pelvis tips back and the lower back rounds. Rolled forward: the weight is on the sitting bones and the back is tall.',
  person: PEOPLE.dele,
  start: sitting([-28, -14, 8, 26, 28, 8], onThigh),
  end: sitting([10, -3, 0, 4, 8, 0], onThigh),
  behind: stoolAndFloor,
  captions: ['Roll back', 'Roll forward'],
  notes: (project) => {
    const back = project(at(-18, 58), 'start');
    const forward = project(at(-19, 52), 'end');
    return {
      extra:
        arrow([
          [back.x + 2, back.y - 24],
          [back.x - 12, back.y - 4],
          [back.x - 4, back.y + 16],
        ]) +
        arrow([
          [forward.x - 2, forward.y + 14],
          [forward.x - 10, forward.y - 8],
          [forward.x + 2, forward.y - 26],
        ]),
    };
  },
});

const bellyBrace = exerciseScene({
  title: 'Seated belly brace',
  description:
    'A person sits tall near the front of a stool with both hands on the lower belly, drawn twice. Start: the belly is loose. End: the lower belly is drawn gently in; an arrow points inwards.',
  person: { ...PEOPLE.gwen, belly: 4.4 },
  personAtEnd: { ...PEOPLE.gwen, belly: 0.6 },
  start: sitting([6, -2, 0, 4, 6, 0], { wrist: at(9, 69), hand: 112 }),
  end: sitting([6, -2, 0, 4, 6, 0], { wrist: at(6.5, 69), hand: 116 }),
  behind: stoolAndFloor,
  captions: ['Belly loose', 'Drawn in'],
  notes: (project) => {
    const belly = project(at(36, 72), 'end');
    return {
      extra: arrow([
        [belly.x + 18, belly.y],
        [belly.x + 4, belly.y],
        [belly.x - 12, belly.y],
      ]),
    };
  },
});

/** The shoulder blade on the back, for the drawing in which it moves. */
function shoulderBlade(pose: SidePose) {
  const { arms, spine } = jointsOf(pose);
  const [, , , chest, neck] = spine;
  const middle = {
    x: (chest.x + neck.x) / 2 - 6 + (arms.near.shoulder.x - neck.x) * 0.5,
    y: (chest.y + neck.y) / 2 - 1,
  };
  return [
    {
      kind: 'union' as const,
      outlines: [{ kind: 'outline' as const, curve: ellipse(middle, 3, 7.4, pose.upper + 6), fill: 'bone' }],
    },
  ];
}

const shoulderBladeDraw = exerciseScene({
  title: 'Shoulder blade draw',
  description:
    'A person sits on a stool, drawn twice. Start: rounded shoulders and the head forward. End: tall, the shoulder blade drawn back and down, the chin level.',
  person: PEOPLE.cora,
  start: sitting([-4, -2, 8, 24, 36, 6], { upper: 172, fore: 158, hand: 160 }, { shoulder: 5 }),
  end: sitting([6, -4, -1, 1, 6, 0], { upper: 186, fore: 176, hand: 178 }, { shoulder: -2 }),
  behind: stoolAndFloor,
  headroom: 11,
  inside: shoulderBlade,
  notes: (project) => {
    const blade = project(at(-4, 92), 'start');
    const top = project(at(4, 134), 'end');
    const back = project(at(-16, 104), 'end');
    return {
      labels: [
        {
          at: { x: 4, y: 16 },
          lines: ['shoulder', 'blade'],
          from: { x: 24, y: 38 },
          to: { x: blade.x, y: blade.y },
        },
      ],
      extra:
        arrow([
          [top.x, top.y + 8],
          [top.x, top.y],
          [top.x, top.y - 12],
        ]) +
        arrow([
          [back.x + 14, back.y - 8],
          [back.x - 8, back.y - 4],
          [back.x - 6, back.y + 24],
        ]),
    };
  },
});

const chinSlide = exerciseScene({
  title: 'Chin slide',
  description:
    'A person sits on a stool, drawn twice. Start: the head is forward of the shoulders. End: the chin has slid straight back, so that the ear is above the shoulder; the head stays level.',
  person: PEOPLE.ada,
  start: sitting([6, -4, 0, 10, 60, 2], onThigh),
  end: sitting([6, -4, 0, 2, -2, 2], onThigh),
  behind: stoolAndFloor,
  notes: (project) => {
    const chin = project(at(30, 112), 'end');
    return {
      extra: arrow([
        [chin.x + 16, chin.y],
        [chin.x, chin.y],
        [chin.x - 16, chin.y],
      ]),
    };
  },
});

const seatedCatCow = exerciseScene({
  title: 'Cat and cow on a chair',
  description:
    'A person sits on a stool with the hands on the knees, drawn twice. Cat: the whole back is round and the head hangs. Cow: the chest is lifted and the eyes look ahead.',
  person: PEOPLE.fatma,
  start: sitting([-30, -6, 26, 50, 74, 72], onKnee),
  end: sitting([14, -4, -12, -8, 0, -12], onKnee),
  behind: stoolAndFloor,
  captions: ['Cat: round', 'Cow: lifted'],
});

const seatedKneeToChest = exerciseScene({
  title: 'Knee to chest on a chair',
  description:
    'A person sits with the back against the backrest of a chair, drawn twice. Start: both feet on the floor. End: one knee is drawn towards the chest, both hands behind the thigh.',
  person: PEOPLE.emre,
  thighInFront: true,
  start: sitting(
    [-4, -4, 0, 3, 6, 0],
    { wrist: at(30, 62), hand: 100 },
    { near: { arm: { wrist: at(28, 62), hand: 100 }, leg: { thigh: 93, shin: 180, foot: 90 } } },
  ),
  end: sitting(
    [-8, -5, 0, 6, 10, 4],
    { wrist: at(16, 70), hand: 118 },
    { near: { arm: { wrist: at(14, 70), hand: 124 }, leg: { thigh: 38, shin: 158, foot: 80 } } },
  ),
  behind: chairAndFloor,
});

const seatedFold = exerciseScene({
  title: 'Seated fold',
  description:
    'A person on a stool with the feet apart, drawn twice. Start: sitting tall. End: folded forward over the thighs, head and arms hanging between the knees.',
  person: PEOPLE.ben,
  thighInFront: true,
  start: sitting([4, -3, 0, 3, 6, 0], onThigh),
  end: sitting([44, 70, 96, 120, 146, 158], { wrist: at(43, 20), hand: 176 }),
  behind: stoolAndFloor,
});

const nerveSlide = exerciseScene({
  title: 'Seated nerve slide',
  description:
    'A person sits tall on a chair, drawn twice. Start: both knees bent. End: one knee is nearly straight, with the toes up; an arrow shows that the leg goes up and comes down again.',
  person: PEOPLE.gwen,
  start: sitting(
    [2, -3, 0, 3, 6, 0],
    { wrist: at(14, 62), hand: 104 },
    { near: { arm: { wrist: at(14, 62), hand: 104 }, leg: { thigh: 92, shin: 182, foot: 92 } } },
  ),
  end: sitting(
    [2, -3, 0, 3, 6, 0],
    { wrist: at(14, 62), hand: 104 },
    { near: { arm: { wrist: at(14, 62), hand: 104 }, leg: { thigh: 90, shin: 106, foot: 16 } } },
  ),
  behind: chairAndFloor,
  gap: 14,
});

const onFarThigh: ArmPose = { wrist: at(22, 64), hand: 100 };
const chairHipStretch = exerciseScene({
  title: 'Hip stretch on a chair',
  description:
    'A person sits across a chair, with the near thigh over its side edge, drawn twice. Start: both feet ahead. End: the near foot has slid back, that knee points to the floor, the trunk is tall, and the front of that hip is marked.',
  person: PEOPLE.ada,
  start: sitting([2, -3, 0, 3, 6, 0], onFarThigh, {
    near: { arm: { wrist: at(16, 62), hand: 110 }, leg: { ankle: at(38, 7), foot: 90 } },
    far: { arm: onFarThigh, leg: { ankle: at(42, 7) } },
  }),
  end: sitting([-8, -3, 0, 2, 4, 0], onFarThigh, {
    near: { arm: { wrist: at(9, 58), hand: 160 }, leg: { ankle: at(-46, 19), foot: 200 } },
    far: { arm: onFarThigh, leg: { ankle: at(42, 7) } },
  }),
  behind: [...chairFromFront(2), floor(-56, 66)],
  inside: (pose) => {
    const { spine, legs } = jointsOf(pose);
    const [hip, , waist] = spine;
    const front = plus(hip, at(9.4, 2));
    const end = { x: (hip.x * 2 + legs.near.knee.x) / 3 + 3, y: (hip.y * 2 + legs.near.knee.y) / 3 };
    return [
      {
        kind: 'stroke',
        curve: smooth([plus(waist, at(1, -4)), plus(hip, at(7, 10)), front, end], false),
        stroke: 'muscle',
        width: 2.6,
      },
    ];
  },
});

const leanBackRest = exerciseScene({
  title: 'Rest against the backrest',
  description:
    'A person on a chair with a low box in front of it, drawn twice. Start: sitting upright, both feet on the floor. End: leaning back against the backrest, both feet on the box, the knees bent.',
  person: PEOPLE.emre,
  start: sitting([-2, -4, 0, 3, 6, 0], { wrist: at(20, 62), hand: 100 }, { hip: at(-8, 50) }),
  end: sitting(
    [-18, -22, -20, -15, -8, -4],
    { wrist: at(8, 64), hand: 96 },
    {
      hip: at(-12, 50),
      near: { arm: { wrist: at(8, 64), hand: 96 }, leg: { ankle: at(50, 25) } },
      far: { arm: { wrist: at(8, 64), hand: 96 }, leg: { ankle: at(54, 25) } },
    },
  ),
  behind: [...chair(20, 44, 18), floor(-44, 78)],
  behindEnd: footrest(44, 74, 18),
});

export const SEATED: Readonly<Record<string, Scene>> = {
  'pelvic-rock': pelvicRock,
  'belly-brace': bellyBrace,
  'shoulder-blade-draw': shoulderBladeDraw,
  'chin-slide': chinSlide,
  'seated-cat-cow': seatedCatCow,
  'seated-knee-to-chest': seatedKneeToChest,
  'seated-fold': seatedFold,
  'nerve-slide': nerveSlide,
  'chair-hip-stretch': chairHipStretch,
  'lean-back-rest': leanBackRest,
};
