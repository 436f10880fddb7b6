// Puts an exercise on the page: how it begins and how it ends, side by side or one below the other, the end able to move.
import { plus, type Curve, type Point } from '../geometry';
import { personShapes, type Footwear } from '../body/side-view';
import type { Person } from '../body/person';
import { poseBetween, type SidePose } from '../body/pose';
import type { Label, Outline, Shape } from '../shape';
import type { Part, Scene } from '../svg';

export const WIDTH_PX = 360;
/** From the feet of a figure down to its caption. */
const CAPTION_PX = 34;
const MARGIN_CM = 4;

/** Shapes moved by an offset. */
export function shifted(shapes: readonly Shape[], by: Point): readonly Shape[] {
  const curve = (entry: Curve): Curve => ({
    start: plus(entry.start, by),
    cubics: entry.cubics.map(([a, b, c]) => [plus(a, by), plus(b, by), plus(c, by)] as const),
    closed: entry.closed,
  });
  const outline = (entry: Outline): Outline => ({ ...entry, curve: curve(entry.curve) });
  return shapes.map((shape): Shape => {
    if (shape.kind === 'union') return { kind: 'union', outlines: shape.outlines.map(outline) };
    return { ...shape, curve: curve(shape.curve) };
  });
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The box around shapes. */
export function boundsOf(shapes: readonly Shape[]): Bounds {
  const curves = shapes.flatMap((shape) =>
    shape.kind === 'union' ? shape.outlines.map(({ curve }) => curve) : [shape.curve],
  );
  const points = curves.flatMap(({ start, cubics }) => [start, ...cubics.map(([, , to]) => to)]);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

function mixPerson(a: Person, b: Person, t: number): Person {
  return { ...a, belly: a.belly * (1 - t) + b.belly * t };
}

export interface Exercise {
  readonly title: string;
  readonly description: string;
  readonly person: Person;
  /** How the person is at the end where the body itself changes, for example a belly drawn in. */
  readonly personAtEnd?: Person;
  readonly start: SidePose;
  readonly end: SidePose;
  readonly footwear?: Footwear;
  /** The near thigh is drawn up in front of the shirt. */
  readonly thighInFront?: boolean;
  readonly layout?: 'row' | 'stack';
  /** Drawn behind the person; the same at both ends. */
  readonly behind?: readonly Shape[];
  /** The same, at the end only. */
  readonly behindEnd?: readonly Shape[];
  /** Drawn inside the body, for every pose. */
  readonly inside?: (pose: SidePose) => readonly Shape[];
  readonly captions?: readonly [string, string];
  /** Pushes the two figures apart, in centimetres. */
  readonly gap?: number;
  /** Room above the heads for what points there, in centimetres. */
  readonly headroom?: number;
  readonly notes?: (project: (point: Point, which: 'start' | 'end') => Point) => {
    readonly labels?: readonly Label[];
    readonly extra?: string;
  };
}

/** The scene of an exercise: start, end, captions, and the movement between the two. */
export function exerciseScene(exercise: Exercise): Scene {
  const { person, start, end, behind = [], layout = 'row' } = exercise;
  const personAtEnd = exercise.personAtEnd ?? person;
  const manner = {
    footwear: exercise.footwear ?? 'shoe',
    thighInFront: exercise.thighInFront ?? false,
  } as const;
  const behindEnd = [...behind, ...(exercise.behindEnd ?? [])];
  const at = (t: number): readonly Shape[] => {
    const pose = poseBetween(start, end, t);
    return personShapes(mixPerson(person, personAtEnd, t), pose, {
      ...manner,
      inside: exercise.inside?.(pose) ?? [],
    });
  };
  const [first, middle, last] = [at(0), at(0.5), at(1)];
  const still = boundsOf([...behind, ...first]);
  const moving = boundsOf([...behindEnd, ...first, ...middle, ...last]);
  const gap = exercise.gap ?? 8;
  const offset: Point =
    layout === 'row'
      ? { x: still.right - moving.left + gap, y: 0 }
      : { x: 0, y: -(moving.top - still.bottom) - 14 };
  const all = [
    still,
    {
      left: moving.left + offset.x,
      right: moving.right + offset.x,
      bottom: moving.bottom + offset.y,
      top: moving.top + offset.y,
    },
  ];
  const box = {
    left: Math.min(...all.map(({ left }) => left)) - MARGIN_CM,
    right: Math.max(...all.map(({ right }) => right)) + MARGIN_CM,
    bottom: Math.min(...all.map(({ bottom }) => bottom)) - 2,
    top: Math.max(...all.map(({ top }) => top)) + MARGIN_CM + (exercise.headroom ?? 0),
  };
  const scale = WIDTH_PX / (box.right - box.left);
  const above = layout === 'stack' ? 12 : 0;
  const below = layout === 'row' ? CAPTION_PX : 8;
  const project = (point: Point, which: 'start' | 'end'): Point => {
    const { x, y } = which === 'start' ? point : plus(point, offset);
    return { x: (x - box.left) * scale, y: (box.top - y) * scale + above };
  };
  const [startCaption, endCaption] = exercise.captions ?? ['Start', 'End'];
  const captions: readonly Label[] =
    layout === 'row'
      ? [
          {
            at: {
              x: project({ x: (still.left + still.right) / 2, y: 0 }, 'start').x,
              y: (box.top - box.bottom) * scale + 24,
            },
            lines: [startCaption],
            strong: true,
            anchor: 'middle',
          },
          {
            at: {
              x: project({ x: (moving.left + moving.right) / 2, y: 0 }, 'end').x,
              y: (box.top - box.bottom) * scale + 24,
            },
            lines: [endCaption],
            strong: true,
            anchor: 'middle',
          },
        ]
      : [
          {
            at: { x: 8, y: Math.max(18, project({ x: 0, y: still.top }, 'start').y + 6) },
            lines: [startCaption],
            strong: true,
          },
          {
            at: { x: 8, y: project({ x: 0, y: moving.top }, 'end').y + 12 },
            lines: [endCaption],
            strong: true,
          },
        ];
  const notes = exercise.notes?.(project) ?? {};
  const parts: readonly Part[] = [
    { frames: [[...behind, ...first]] },
    { frames: [shifted(behindEnd, offset)] },
    { frames: [shifted(first, offset), shifted(middle, offset), shifted(last, offset)] },
  ];
  return {
    title: exercise.title,
    description: exercise.description,
    comment: 'Start and end of one exercise; the second figure can move between the two.',
    scale,
    box,
    parts,
    labels: [...captions, ...(notes.labels ?? [])],
    above,
    below,
    ...(notes.extra === undefined ? {} : { extra: notes.extra }),
    focus: {
      left: moving.left + offset.x - MARGIN_CM,
      right: moving.right + offset.x + MARGIN_CM,
      bottom: moving.bottom + offset.y - 3,
      top: moving.top + offset.y + MARGIN_CM,
    },
  };
}
