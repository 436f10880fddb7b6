// Which landmarks are believed.
import { describe, expect, test } from 'vitest';
import { isReliable, landmark, middleOrNear } from '../../../src/core/pose/landmarks';
import { hidden, seen } from '../../../src/core/pose/reading';
import { hide, poseOf, WEBCAM } from '../person';

describe('a landmark', () => {
  test.each([
    ['visible and inside', { x: 10, y: 10, score: 0.6 }, true],
    ['on the very edge', { x: 640, y: 480, score: 0.9 }, true],
    ['hardly visible', { x: 10, y: 10, score: 0.59 }, false],
    ['left of the frame', { x: -0.1, y: 10, score: 0.99 }, false],
    ['below the frame', { x: 10, y: 480.1, score: 0.99 }, false],
    ['nowhere', { x: Number.NaN, y: 10, score: 0.99 }, false],
    ['of unknown visibility', { x: 10, y: 10, score: Number.NaN }, false],
  ])('%s is reliable: %s -> %s', (_, keypoint, reliable) => {
    expect(isReliable(keypoint, WEBCAM)).toBe(reliable);
  });

  test('that is missing from the pose is hidden, not at the origin', () => {
    expect(landmark({ score: 1, keypoints: [], keypoints3D: [] }, 'nose', WEBCAM)).toEqual(
      hidden('eyes-hidden'),
    );
  });

  test('hips below a webcam picture are hidden although the model places them', () => {
    expect(landmark(poseOf(), 'leftHip', WEBCAM)).toEqual(hidden('hips-hidden'));
  });
});

describe('the middle of a left and a right landmark', () => {
  const left = seen({ x: 10, y: 20 });
  const right = seen({ x: 30, y: 40 });

  test('is between both', () => {
    expect(middleOrNear(left, right)).toEqual(seen({ x: 20, y: 30 }));
  });

  test('is the near one when the far one is hidden, whichever side that is', () => {
    expect(middleOrNear(left, hidden('ears-hidden'))).toEqual(left);
    expect(middleOrNear(hidden('ears-hidden'), right)).toEqual(right);
  });

  test('is hidden when both are', () => {
    const pose = hide(poseOf(), ['leftEar', 'rightEar']);
    expect(middleOrNear(landmark(pose, 'leftEar', WEBCAM), landmark(pose, 'rightEar', WEBCAM))).toEqual(
      hidden('ears-hidden'),
    );
  });
});
