// What a drawing is made of: outlines with paint, in groups that share one line around them.
import type { Curve, Point } from './geometry';

/** A name of the palette in drawings.css, without the dashes. */
export type Paint = string;

export interface Outline {
  readonly kind: 'outline';
  readonly curve: Curve;
  readonly fill: Paint;
  /** Parts on the far side of a body are shaded. */
  readonly shaded?: boolean;
}

export interface Stroke {
  readonly kind: 'stroke';
  readonly curve: Curve;
  readonly stroke: Paint;
  readonly width: number;
  readonly arrow?: boolean;
  readonly dashed?: boolean;
}

/** Outlines drawn as one: the line runs around all of them together and not between them. */
export interface Union {
  readonly kind: 'union';
  readonly outlines: readonly Outline[];
}

export type Shape = Union | Stroke | (Outline & { readonly plain?: boolean });

export interface Label {
  readonly at: Point;
  readonly lines: readonly string[];
  readonly strong?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Where the thing is that is named; a line leads there. */
  readonly to?: Point;
  readonly from?: Point;
}
