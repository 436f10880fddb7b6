// People for the worker to look at, drawn at test time: no photograph is part of the project.
import { createSitter } from '../../../src/sitter/sitter';
import type { SitterPose } from '../../../src/sitter/pose-parameters';
import type { SitterScene } from '../../../src/sitter/scene-parameters';

/** Draws the sitter in each pose, 640 x 480. */
export function drawPeople(poses: readonly SitterPose[], scene?: SitterScene): readonly ImageData[] {
  const sitter = createSitter();
  const reader = new OffscreenCanvas(640, 480).getContext('2d', { willReadFrequently: true });
  if (reader === null) throw new Error('no canvas');
  const pictures = poses.map((pose) => {
    sitter.render(pose, scene);
    reader.drawImage(sitter.canvas, 0, 0);
    return reader.getImageData(0, 0, 640, 480);
  });
  sitter.dispose();
  return pictures;
}
