// Which lines and points of a pose are sure enough to be drawn over the picture.
import { isReliable } from '../../../core/pose/landmarks';
import { LANDMARK, type FrameFacts, type Keypoint, type Pose } from '../../../core/pose/pose';

const L = LANDMARK;
const BONES: readonly (readonly [number, number])[] = [
  [L.nose, L.leftEar],
  [L.nose, L.rightEar],
  [L.leftEar, L.leftShoulder],
  [L.rightEar, L.rightShoulder],
  [L.leftShoulder, L.rightShoulder],
  [L.leftShoulder, L.leftElbow],
  [L.rightShoulder, L.rightElbow],
  [L.leftElbow, L.leftWrist],
  [L.rightElbow, L.rightWrist],
  [L.leftShoulder, L.leftHip],
  [L.rightShoulder, L.rightHip],
  [L.leftHip, L.rightHip],
  [L.leftHip, L.leftKnee],
  [L.rightHip, L.rightKnee],
  [L.leftKnee, L.leftAnkle],
  [L.rightKnee, L.rightAnkle],
];
const JOINTS: readonly number[] = [...new Set(BONES.flat())];

export interface Skeleton {
  readonly bones: readonly { readonly from: Keypoint; readonly to: Keypoint }[];
  readonly joints: readonly Keypoint[];
}

/** Bones and joints in the frame's pixels. A landmark that is unsure or outside the frame takes its bones with it. */
export function skeletonOf(pose: Pose, frame: FrameFacts): Skeleton {
  const shown = (index: number): Keypoint | null => {
    const point = pose.keypoints[index];
    return point !== undefined && isReliable(point, frame) ? point : null;
  };
  const bones = BONES.flatMap(([a, b]) => {
    const from = shown(a);
    const to = shown(b);
    return from === null || to === null ? [] : [{ from, to }];
  });
  const joints = JOINTS.flatMap((index) => shown(index) ?? []);
  return { bones, joints };
}
