// Random sitters are decided by their seed and stay ordinary.
import { describe, expect, it } from 'vitest';
import { workplaceOf } from '../../../src/sitter/body';
import { clampPose } from '../../../src/sitter/joint-limits';
import { projectJoints } from '../../../src/sitter/joints';
import { UPRIGHT } from '../../../src/sitter/pose-parameters';
import { placeCamera } from '../../../src/sitter/scene-parameters';
import { poseSkeleton } from '../../../src/sitter/skeleton';
import { randomBody, randomScene } from '../../../src/sitter/variety';
import { independentPose } from '../../../tools/accuracy/people/random-pose';

const SEEDS = Array.from({ length: 200 }, (_, i) => i);
const size = { width: 640, height: 480 };

describe('variety', () => {
  it('gives the same person, pose and scene for the same seed, and different ones for different seeds', () => {
    expect(randomBody(4)).toEqual(randomBody(4));
    expect(independentPose(4)).toEqual(independentPose(4));
    expect(randomScene(4, 'side')).toEqual(randomScene(4, 'side'));
    expect(new Set(SEEDS.map((seed) => randomBody(seed).heightM)).size).toBe(SEEDS.length);
  });

  it('stays inside the joint limits', () => {
    for (const seed of SEEDS) expect(clampPose(independentPose(seed))).toEqual(independentPose(seed));
  });

  it('keeps head and shoulders of an upright sitter in the front picture, and hip and head in the side picture', () => {
    for (const seed of SEEDS) {
      const body = randomBody(seed);
      const { joints } = poseSkeleton(UPRIGHT, body);
      for (const [view, names] of [
        ['front', ['nose', 'leftShoulder', 'rightShoulder']],
        ['side', ['nose', 'leftShoulder', 'leftHip', 'leftKnee']],
      ] as const) {
        const lens = placeCamera(randomScene(seed, view).camera, workplaceOf(body));
        const px = projectJoints(joints, lens, size);
        for (const name of names) {
          const where = `${name} of seed ${String(seed)}, ${view}`;
          expect(px[name].x, where).toBeGreaterThan(0);
          expect(px[name].x, where).toBeLessThan(640);
          expect(px[name].y, where).toBeGreaterThan(0);
          expect(px[name].y, where).toBeLessThan(480);
        }
      }
    }
  });
});
