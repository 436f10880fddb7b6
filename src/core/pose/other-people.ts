// Whether somebody else is in the picture beside the person who is tracked.
import { distance } from './geometry';
import { LANDMARK, type Pose } from './pose';

/** Whether others were seen at the last counts; plain data. */
export interface OtherPeople {
  readonly here: boolean;
  /** Counts in a row in which the person was alone. */
  readonly aloneCounts: number;
}

export const ALONE: OtherPeople = { here: false, aloneCounts: 0 };

/** Smaller than this beside the person, somebody is too far behind to be taken for them. [design] */
const MIN_SIZE_SHARE = 0.5;

/** Heads nearer than this share of the upper body, about a head's height, are one and the same found twice. [geo] */
const SAME_HEAD = 0.25;

/** A second person who turns or bends away is missed now and then, so once or twice is not enough to be alone again. [design] */
const COUNTS_UNTIL_ALONE = 3;

/** The candidate nearest to the nose is the person; another of at least half that size elsewhere is company. */
function isAccompanied({ candidates = [], keypoints }: Pose): boolean {
  const nose = keypoints[LANDMARK.nose];
  if (nose === undefined) return false;
  const [own, ...others] = candidates.toSorted((a, b) => distance(a, nose) - distance(b, nose));
  if (own === undefined) return false;
  return others.some(
    (other) => other.sizePx >= MIN_SIZE_SHARE * own.sizePx && distance(other, own) > SAME_HEAD * own.sizePx,
  );
}

/** One look further; looks that did not count people leave things as they are. */
export function countOthers(company: OtherPeople, pose: Pose): OtherPeople {
  if (pose.candidates === undefined) return company;
  if (isAccompanied(pose)) return { here: true, aloneCounts: 0 };
  const aloneCounts = company.aloneCounts + 1;
  return { here: company.here && aloneCounts < COUNTS_UNTIL_ALONE, aloneCounts };
}
