// A body drawn around the test person's landmarks, so that there is an outline to read.
import type { Pose } from '../../../src/core/pose/pose';
import { LANDMARK } from '../../../src/core/pose/pose';
import type { Silhouette } from '../../../src/core/pose/silhouette';
import type { FrameSize } from '../../../src/core/pose/landmarks';

type Spot = readonly [x: number, y: number];

/** The pose with a silhouette: everything nearer than `radiusPx` to the lines hip - shoulder - ear. */
export function dressed(pose: Pose, frame: FrameSize, radiusPx: number, stepPx = 4): Pose {
  const middle = (left: number, right: number): Spot => {
    const [a, b] = [pose.keypoints[left], pose.keypoints[right]];
    return [((a?.x ?? 0) + (b?.x ?? 0)) / 2, ((a?.y ?? 0) + (b?.y ?? 0)) / 2];
  };
  const line = [
    middle(LANDMARK.leftHip, LANDMARK.rightHip),
    middle(LANDMARK.leftShoulder, LANDMARK.rightShoulder),
    middle(LANDMARK.leftEar, LANDMARK.rightEar),
  ] as const;
  const nearPx = (x: number, y: number): number =>
    Math.min(distancePx(x, y, line[0], line[1]), distancePx(x, y, line[1], line[2]));
  const columns = Math.floor(frame.widthPx / stepPx);
  const rows = Math.floor(frame.heightPx / stepPx);
  const cover = Uint8Array.from({ length: columns * rows }, (_, i) => {
    // A soft edge, as the model's is.
    const insidePx = radiusPx - nearPx((i % columns) * stepPx, Math.floor(i / columns) * stepPx);
    return Math.round(255 * Math.min(1, Math.max(0, 0.5 + insidePx / (2 * stepPx))));
  });
  return { ...pose, silhouette: { stepPx, columns, rows, cover } };
}

function distancePx(x: number, y: number, [ax, ay]: Spot, [bx, by]: Spot): number {
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** The silhouette seen in a mirror. */
export function mirrored(silhouette: Silhouette): Silhouette {
  const { columns, cover } = silhouette;
  return {
    ...silhouette,
    cover: cover.map((_, i) => cover[i - (i % columns) + (columns - 1 - (i % columns))] ?? 0),
  };
}
