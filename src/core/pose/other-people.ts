// Whether somebody else is in the picture beside the person who is tracked.
import { distance, type Point } from './geometry';
import { LANDMARK, type Candidate, type Pose } from './pose';

/** A candidate other than the person, and for how many counts in a row it has not moved. */
interface Other extends Candidate {
  readonly stillCounts: number;
}

/** Whether others were seen at the last counts; plain data. */
export interface OtherPeople {
  readonly here: boolean;
  /** Counts in a row in which the person was alone. */
  readonly aloneCounts: number;
  readonly others: readonly Other[];
}

export const ALONE: OtherPeople = { here: false, aloneCounts: 0, others: [] };

/** Smaller than this beside the person, somebody is too far behind to be taken for them. [design] */
const MIN_SIZE_SHARE = 0.5;

/** Heads nearer than this share of the upper body, about a head's height, are one and the same found twice. [geo] */
const SAME_HEAD = 0.25;

/**
 * Nor are there two people where two heads share one pair of shoulders: a bowed dark head is found once as a face and once as hair, and a
 * man in the dark to either side of where he sits, up to .47 of the upper body apart. People side by side are more than a breadth of
 * shoulders apart, which is two thirds of it. [real, geo]
 */
const SAME_BODY = 0.5;

/** A second person who turns or bends away is missed now and then, so once or twice is not enough to be alone again. [design] */
const COUNTS_UNTIL_ALONE = 3;

/** What keeps its place and size to this share of its size through so many counts is no living person: clothes on a door, a picture. [design] */
const STILL_SHARE = 0.01;
const COUNTS_UNTIL_A_THING = 3;

/** A head found between the person's own shoulders and hips is a fold of their clothes, or their hands. */
function isOnOwnBody(head: Point, { keypoints }: Pose): boolean {
  const at = (index: number): Point => keypoints[index] ?? { x: Number.NaN, y: Number.NaN };
  const [left, right] = [at(LANDMARK.leftShoulder), at(LANDMARK.rightShoulder)];
  const hipY = (at(LANDMARK.leftHip).y + at(LANDMARK.rightHip).y) / 2;
  const shoulderY = (left.y + right.y) / 2;
  return (
    head.x > Math.min(left.x, right.x) &&
    head.x < Math.max(left.x, right.x) &&
    head.y > shoulderY &&
    head.y < hipY
  );
}

/** The candidate nearest to the nose is the person; another of at least half that size, with a head and shoulders elsewhere, is somebody else. */
function othersIn(pose: Pose): readonly Candidate[] {
  const nose = pose.keypoints[LANDMARK.nose];
  if (nose === undefined) return [];
  const [own, ...others] = (pose.candidates ?? []).toSorted((a, b) => distance(a, nose) - distance(b, nose));
  if (own === undefined) return [];
  const sharesBody = ({ body }: Candidate): boolean =>
    body !== undefined && own.body !== undefined && distance(body, own.body) < SAME_BODY * own.sizePx;
  return others.filter(
    (other) =>
      other.sizePx >= MIN_SIZE_SHARE * own.sizePx &&
      distance(other, own) > SAME_HEAD * own.sizePx &&
      !sharesBody(other) &&
      !isOnOwnBody(other, pose),
  );
}

function hasStirred(before: Candidate, now: Candidate): boolean {
  const allowed = STILL_SHARE * now.sizePx;
  return distance(before, now) > allowed || Math.abs(before.sizePx - now.sizePx) > allowed;
}

/** One look further; looks that did not count people leave things as they are. */
export function countOthers(company: OtherPeople, pose: Pose): OtherPeople {
  if (pose.candidates === undefined) return company;
  const others = othersIn(pose).map((other): Other => {
    const before = company.others.find((known) => !hasStirred(known, other));
    if (before === undefined) return { ...other, stillCounts: 0 };
    // Equal to the last bit is no second count: while nothing moves, the look before is told again.
    const again = before.x === other.x && before.y === other.y;
    return { ...other, stillCounts: before.stillCounts + (again ? 0 : 1) };
  });
  if (others.some(({ stillCounts }) => stillCounts < COUNTS_UNTIL_A_THING)) {
    return { here: true, aloneCounts: 0, others };
  }
  const aloneCounts = company.aloneCounts + 1;
  return { here: company.here && aloneCounts < COUNTS_UNTIL_ALONE, aloneCounts, others };
}
