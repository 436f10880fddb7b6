// The outline of back and nape in profile, as distances from the lines hip -> shoulder and shoulder -> ear: what landmarks inside the body cannot show.
import type { Facing, Point } from '../pose/geometry';
import { distance } from '../pose/geometry';
import type { FrameSize } from '../pose/landmarks';
import { landmark, middleOrNear } from '../pose/landmarks';
import type { LandmarkName, Pose } from '../pose/pose';
import { reachPx } from '../pose/silhouette';
import type { Reading } from '../pose/reading';
import { hidden, mapBoth, mapThree } from '../pose/reading';
import type { FeatureName } from './features';

/** How far up the line from hip to shoulder, as a share of it; a little beyond the shoulder too. */
const BACK_HEIGHTS = {
  backAt10Px: 0.1,
  backAt20Px: 0.2,
  backAt30Px: 0.3,
  backAt40Px: 0.4,
  backAt50Px: 0.5,
  backAt60Px: 0.6,
  backAt70Px: 0.7,
  backAt80Px: 0.8,
  backAt90Px: 0.9,
  backAt100Px: 1,
  backAt110Px: 1.1,
} as const satisfies Partial<Record<FeatureName, number>>;

/** And up the line from shoulder to ear. */
const NAPE_HEIGHTS = {
  napeAt0Px: 0,
  napeAt20Px: 0.2,
  napeAt40Px: 0.4,
  napeAt60Px: 0.6,
} as const satisfies Partial<Record<FeatureName, number>>;

type OutlineFeature = keyof typeof BACK_HEIGHTS | keyof typeof NAPE_HEIGHTS;

const UNSEEN = Object.fromEntries(
  [...Object.keys(BACK_HEIGHTS), ...Object.keys(NAPE_HEIGHTS)].map((name) => [
    name,
    hidden('too-few-frames'),
  ]),
) as Readonly<Record<OutlineFeature, Reading<number>>>;

/** The direction square to `from` -> `to` that points away from where the person looks. */
function backwards(from: Point, to: Point, facing: Facing): Point {
  const lengthPx = distance(from, to);
  // Turning "up the body" by a quarter towards the back: y points down, so the sign goes with the facing.
  return { x: (facing * (to.y - from.y)) / lengthPx, y: (facing * (from.x - to.x)) / lengthPx };
}

const along = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** Each distance in pixels from the line backwards to the edge of the silhouette; all hidden where there is no silhouette. [syn: section 9 of the metrics] */
export function outlineFeatures(
  pose: Pose,
  frame: FrameSize,
  facing: Reading<Facing>,
): Readonly<Record<OutlineFeature, Reading<number>>> {
  const { silhouette } = pose;
  if (silhouette === undefined) return UNSEEN;
  const middle = (left: LandmarkName, right: LandmarkName) =>
    middleOrNear(landmark(pose, left, frame), landmark(pose, right, frame));
  const hip = middle('leftHip', 'rightHip');
  const shoulder = middle('leftShoulder', 'rightShoulder');
  const ear = middle('leftEar', 'rightEar');
  const reach = (low: Reading<Point>, high: Reading<Point>, share: number): Reading<number> => {
    const trunkPx = mapBoth(hip, shoulder, distance);
    const line = mapBoth(low, high, (from, to) => ({ from, to }));
    return mapThree(line, facing, trunkPx, ({ from, to }, f, lengthPx) =>
      reachPx(silhouette, along(from, to, share), backwards(from, to, f), lengthPx),
    );
  };
  const features: Partial<Record<OutlineFeature, Reading<number>>> = {};
  for (const [name, share] of Object.entries(BACK_HEIGHTS)) {
    features[name as OutlineFeature] = reach(hip, shoulder, share);
  }
  for (const [name, share] of Object.entries(NAPE_HEIGHTS)) {
    features[name as OutlineFeature] = reach(shoulder, ear, share);
  }
  return features as Record<OutlineFeature, Reading<number>>;
}
