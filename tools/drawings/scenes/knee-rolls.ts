// Knee rolls: begun from the side, seen from above where they end.
import { bareFoot, frontArm, frontLeg, frontTrunk } from '../body/front-view';
import { PEOPLE } from '../body/person';
import { trunk, type ArmPose, type SidePose } from '../body/pose';
import { personShapes } from '../body/side-view';
import { at, between, ellipse, smooth, type Point } from '../geometry';
import { cushion, mat } from '../parts/props';
import { boundsOf, shifted, WIDTH_PX } from '../parts/stage';
import type { Label, Shape } from '../shape';
import { arrow, type Scene } from '../svg';

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

/** The whole drawing. */
export function kneeRolls(): Scene {
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
