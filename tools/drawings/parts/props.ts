// Things that people sit, lie and lean on, seen from the side.
import { at, ellipse, smooth, type Curve, type Point } from '../geometry';
import type { Shape, Stroke } from '../shape';

export const SEAT_CM = 41;

const line = (points: readonly Point[], stroke: string, width: number): Stroke => ({
  kind: 'stroke',
  curve: smooth(points, false, 0),
  stroke,
  width,
});

/** The floor from one x to another. */
export function floor(from: number, to: number): Shape {
  return line([at(from, -0.6), at(to, -0.6)], 'ink-soft', 0.8);
}

/** A stool whose seat ends at `front`. */
export function stool(front: number, depth = 40): readonly Shape[] {
  const back = front - depth;
  const top = SEAT_CM - 2;
  return [
    line([at(back + 5, top), at(back + 1, 0)], 'wood', 3.2),
    line([at(front - 5, top), at(front - 1, 0)], 'wood', 3.2),
    line([at(back + 2, top), at(front - 2, top)], 'wood', 4.4),
  ];
}

/** A chair facing right whose seat ends at `front`; the backrest leans a little, or by `lean` centimetres at its top. */
export function chair(front: number, depth = 44, lean = 5): readonly Shape[] {
  const back = front - depth;
  const top = SEAT_CM - 2;
  return [
    line([at(back + 4, top), at(back, 0)], 'wood', 3.2),
    line([at(front - 4, top), at(front - 2, 0)], 'wood', 3.2),
    line([at(back + 1, top), at(back + 1 - lean, 92)], 'wood', 3.8),
    line([at(back + 1, top), at(front - 2, top)], 'wood', 4.4),
  ];
}

/** A low box for the feet. */
export function footrest(from: number, to: number, height: number): readonly Shape[] {
  return [
    line([at(from + 2, height - 2), at(from + 2, 0)], 'wood', 3.2),
    line([at(to - 2, height - 2), at(to - 2, 0)], 'wood', 3.2),
    line([at(from, height - 2), at(to, height - 2)], 'wood', 4),
  ];
}

/** A chair seen from its side edge, for somebody who sits across it: the backrest stands behind. */
export function chairFromFront(middle: number): readonly Shape[] {
  const top = SEAT_CM - 2;
  return [
    line([at(middle - 17, 90), at(middle - 17, 0)], 'wood', 3.2),
    line([at(middle + 17, 90), at(middle + 17, 0)], 'wood', 3.2),
    line([at(middle - 17, 88), at(middle + 17, 88)], 'wood', 4),
    line([at(middle - 17, 72), at(middle + 17, 72)], 'wood', 3.2),
    line([at(middle - 19, top), at(middle + 19, top)], 'wood', 4.6),
  ];
}

/** A desk whose edge is at `edge`, running to the right. */
export function desk(edge: number, length = 56): readonly Shape[] {
  return [
    line([at(edge + length - 8, 70), at(edge + length - 8, 0)], 'wood', 3.6),
    line([at(edge, 72), at(edge + length, 72)], 'wood', 4.4),
  ];
}

/** A mat on the floor. */
export function mat(from: number, to: number): Shape {
  return line([at(from, -1.4), at(to, -1.4)], 'cloth', 3);
}

function cushionCurve(middle: number, width: number, height: number): Curve {
  return ellipse(at(middle, height / 2), width / 2, height / 2);
}

/** A cushion that lies on the floor. */
export function cushion(middle: number, width: number, height: number): Shape {
  return {
    kind: 'union',
    outlines: [{ kind: 'outline', curve: cushionCurve(middle, width, height), fill: 'tint' }],
  };
}
