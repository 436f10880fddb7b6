// Exercises on the back, seen from the side.
import { PEOPLE } from '../body/person';
import { trunk, type ArmPose, type LegPose, type SidePose } from '../body/pose';
import { at } from '../geometry';
import { chair, cushion, mat } from '../parts/props';
import { exerciseScene } from '../parts/stage';
import type { Scene } from '../svg';

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
    near: { arm: { wrist: at(-21, 48), hand: 96 }, leg: { thigh: -42, shin: 84, foot: 10 } },
    far: { arm: { wrist: at(-19, 49), hand: 96 }, leg: farBent },
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

export const LYING: Readonly<Record<string, Scene>> = {
  'knee-to-chest': kneeToChest,
  bridge,
  'legs-up-rest': legsUpRest,
};
