// Exercises that end on the feet: up from a seat, and at a desk.
import { PEOPLE } from '../body/person';
import { trunk, type ArmPose } from '../body/pose';
import { at } from '../geometry';
import { chair, desk, floor, stool } from '../parts/props';
import { sitting } from '../parts/sitting';
import { exerciseScene } from '../parts/stage';
import type { Scene } from '../svg';

const standAndReach = exerciseScene({
  title: 'Stand and reach',
  description:
    'A person, drawn twice. Stand up: leaning forward from the edge of a chair. Reach: standing tall beside it with both arms up.',
  person: PEOPLE.fatma,
  start: {
    ...sitting([30, 34, 36, 36, 30, 14], { upper: 148, fore: 100, hand: 96 }),
    near: { arm: { upper: 148, fore: 100, hand: 96 }, leg: { ankle: at(30, 7) } },
    far: { arm: { upper: 142, fore: 94, hand: 90 }, leg: { ankle: at(35, 7) } },
  },
  end: {
    ...sitting([2, -2, 0, 2, 2, -6], { upper: 4, fore: 2, hand: 2 }),
    hip: at(31, 89),
    near: { arm: { upper: 22, fore: 8, hand: 4 }, leg: { ankle: at(30, 7) } },
    far: { arm: { upper: 30, fore: 14, hand: 8 }, leg: { ankle: at(35, 7) } },
  },
  behind: [...stool(20), floor(-28, 62)],
  captions: ['Stand up', 'Reach'],
});

const crossed: ArmPose = { upper: 158, fore: 0, hand: -70 };
const sitToStand = exerciseScene({
  title: 'Sit to stand',
  description:
    'A person with crossed arms, drawn twice. Start: sitting near the front of a chair, leaning forward. End: standing, without having used the hands.',
  person: PEOPLE.emre,
  start: {
    ...sitting([24, 22, 24, 26, 24, 8], crossed),
    near: { arm: crossed, leg: { ankle: at(30, 7) } },
    far: { arm: crossed, leg: { ankle: at(35, 7) } },
  },
  end: {
    ...sitting([2, -2, 0, 3, 6, 0], crossed),
    hip: at(31, 89),
    near: { arm: crossed, leg: { ankle: at(30, 7) } },
    far: { arm: crossed, leg: { ankle: at(35, 7) } },
  },
  behind: [...chair(20), floor(-34, 62)],
  captions: ['Sit', 'Stand'],
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

export const STANDING: Readonly<Record<string, Scene>> = {
  'stand-and-reach': standAndReach,
  'sit-to-stand': sitToStand,
  'desk-plank': deskPlank,
};
