// What is drawn over the picture.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrameFacts, Pose } from '../../../src/core/pose/pose';
import { skeletonOf } from '../../../src/ui/monitor/picture/skeleton';
import { samplePose } from '../../fixtures/sample-day';

const FRAME: FrameFacts = { timestampMs: 0, widthPx: 640, heightPx: 480, meanLuma: 100, lumaSd: 30 };
const anyPoint = fc.record({
  x: fc.double({ min: -200, max: 900, noNaN: true }),
  y: fc.double({ min: -200, max: 900, noNaN: true }),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
});
const anyPose: fc.Arbitrary<Pose> = fc
  .array(anyPoint, { minLength: 33, maxLength: 33 })
  .map((keypoints) => ({ score: 1, keypoints, keypoints3D: [] }));

describe('the drawn figure', () => {
  it('has only points that are sure and inside the frame', () => {
    fc.assert(
      fc.property(anyPose, (pose) => {
        const { bones, joints } = skeletonOf(pose, FRAME);
        for (const point of [...joints, ...bones.flatMap(({ from, to }) => [from, to])]) {
          expect(point.score).toBeGreaterThanOrEqual(0.6);
          expect(point.x).toBeGreaterThanOrEqual(0);
          expect(point.x).toBeLessThanOrEqual(640);
          expect(point.y).toBeGreaterThanOrEqual(0);
          expect(point.y).toBeLessThanOrEqual(480);
        }
      }),
    );
  });

  it('leaves out the hips that a desk hides, and keeps the shoulders', () => {
    const observation = samplePose(0);
    if (observation.kind !== 'pose') throw new Error('the sample has a pose');
    const { bones, joints } = skeletonOf(observation.pose, observation.frame);
    expect(joints).toHaveLength(7);
    expect(bones).toHaveLength(7);
  });
});
