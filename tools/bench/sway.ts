// A body that never holds quite still, so that no stage of the pipeline is timed on the same frame twice.
import { FORWARD_HEAD, UPRIGHT, blendPoses, type SitterPose } from '../../src/sitter/pose-parameters';

/** The pose of frame `index`: swaying between upright and a slight forward head. */
export function poseOf(index: number): SitterPose {
  return blendPoses(UPRIGHT, FORWARD_HEAD, 0.15 + 0.15 * Math.sin(index / 3));
}
