// How far the model's landmarks lie from points that somebody placed by hand. Pure.
import { distance, midpoint, type Point } from '../../../../src/core/pose/geometry';
import { LANDMARK, type Pose } from '../../../../src/core/pose/pose';
import { median } from '../../../../src/core/features/robust';
import { groupBy } from './group-by';
import { lastPose, type Specimen } from './specimens';

/** One named point over all pictures that have it. */
export interface PointError {
  readonly posture: string;
  readonly point: string;
  readonly pictures: number;
  /** Median distance, and median offset right and down, all over `unit`. */
  readonly off: number;
  readonly right: number;
  readonly down: number;
  /** The body length the errors are shares of: from hip to shoulder, or else between the shoulders, both as placed by hand. */
  readonly unit: 'trunk' | 'shoulder width' | 'pixels';
}

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A landmark by its own name; or, of `hip`, `ear` and the like, the middle of left and right. Null for a name the model does not know. */
function landmarkPoint({ keypoints }: Pose, name: string): Point | null {
  const at = (key: string): Point | undefined =>
    key in LANDMARK ? keypoints[LANDMARK[key as keyof typeof LANDMARK]] : undefined;
  const own = camel(name);
  const sided = own.charAt(0).toUpperCase() + own.slice(1);
  const [left, right] = [at(`left${sided}`), at(`right${sided}`)];
  return at(own) ?? (left !== undefined && right !== undefined ? midpoint(left, right) : null);
}

function unitOf({ label: { points } }: Specimen): { readonly name: PointError['unit']; readonly px: number } {
  const { hip, shoulder, left_shoulder: left, right_shoulder: right } = points;
  if (hip !== undefined && shoulder !== undefined) return { name: 'trunk', px: distance(hip, shoulder) };
  if (left !== undefined && right !== undefined) return { name: 'shoulder width', px: distance(left, right) };
  return { name: 'pixels', px: 1 };
}

/** Medians for each posture and point, in the order of the table's columns. */
export function pointErrors(specimens: readonly Specimen[]): readonly PointError[] {
  const offsets = specimens.flatMap((specimen) => {
    const look = lastPose(specimen);
    if (look === null) return [];
    const unit = unitOf(specimen);
    const toFile = specimen.widthPx / look.frame.widthPx;
    return Object.entries(specimen.label.points).flatMap(([point, hand]) => {
      const seen = landmarkPoint(look.pose, point);
      if (seen === null) return [];
      const [right, down] = [seen.x * toFile - hand.x, seen.y * toFile - hand.y].map((px) => px / unit.px);
      return [
        { posture: specimen.label.posture, point, unit: unit.name, right: right ?? 0, down: down ?? 0 },
      ];
    });
  });
  const sets = groupBy(offsets, ({ posture, point, unit }) => JSON.stringify([point, posture, unit]));
  return [...sets.values()].flatMap((set) => {
    const [first] = set;
    if (first === undefined) return [];
    return {
      posture: first.posture,
      point: first.point,
      unit: first.unit,
      pictures: set.length,
      off: median(set.map(({ right, down }) => Math.hypot(right, down))),
      right: median(set.map(({ right }) => right)),
      down: median(set.map(({ down }) => down)),
    };
  });
}
