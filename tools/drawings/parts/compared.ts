// Puts two positions beside each other, without a movement.
import { at, ellipse, smooth, type Point } from '../geometry';
import type { Label, Shape, Stroke } from '../shape';
import type { Scene } from '../svg';
import { boundsOf, shifted, WIDTH_PX } from './stage';

/** A line with corners. */
export const line = (
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

/** A mark on a joint. */
export const spot = (point: Point, radius = 2.2): readonly Shape[] => [
  { kind: 'outline', curve: ellipse(point, radius + 0.8), fill: 'paper', plain: true },
  { kind: 'outline', curve: ellipse(point, radius), fill: 'mark', plain: true },
];

interface Side {
  readonly shapes: readonly Shape[];
  readonly caption: string;
}

/** Two still figures beside each other. `notes` sets labels by points of either figure. */
export function compared(
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
