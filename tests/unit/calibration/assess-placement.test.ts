// What is said about the placement before and while sampling.
import { describe, expect, test } from 'vitest';
import { assessPlacement } from '../../../src/core/calibration/assess-placement';
import type { Observation } from '../../../src/core/pose/pose';
import type { Camera, Posture } from '../person';
import { emptyChair, hide, lookAt, SIDE_CAMERA, WEBCAM } from '../person';

function faults(change: Partial<Posture> = {}, camera: Camera = WEBCAM): readonly string[] {
  return assessPlacement(lookAt(0, change, camera));
}

function dim(observation: Observation): Observation {
  return { ...observation, frame: { ...observation.frame, meanLuma: 30 } };
}

describe('placement', () => {
  test('of a webcam, of a side camera and of one at an angle has no fault', () => {
    expect(faults()).toEqual([]);
    expect(faults({ yawDeg: 90 }, SIDE_CAMERA)).toEqual([]);
    expect(faults({ yawDeg: 45 }, SIDE_CAMERA)).toEqual([]);
  });

  test('names nobody, and the dark before it', () => {
    expect(assessPlacement(emptyChair(0))).toEqual(['nobody']);
    expect(assessPlacement(dim(emptyChair(0)))).toEqual(['too-dark', 'nobody']);
    expect(assessPlacement(dim(lookAt(0)))).toEqual(['too-dark']);
  });

  test('names what is hidden', () => {
    const look = lookAt(0);
    if (look.kind === 'no-pose') throw new Error('a look at a person has a pose');
    const without = (...names: Parameters<typeof hide>[1]) =>
      assessPlacement({ ...look, pose: hide(look.pose, names) });
    expect(without('leftShoulder', 'rightShoulder')).toContain('shoulders-hidden');
    expect(without('nose')).toContain('head-hidden');
    expect(without('leftHip', 'rightHip')).toEqual([]);
  });

  test('names a distance that is too small or too large', () => {
    expect(faults({}, { ...WEBCAM, distanceM: 0.42, focalPx: 600, heightM: -0.1 })).toContain('too-close');
    expect(faults({ yawDeg: 90 }, { ...SIDE_CAMERA, distanceM: 5 })).toContain('too-far');
  });

  test('names a head turned against the torso, not a camera off to one side', () => {
    expect(faults({ headYawDeg: 45 })).toContain('head-turned');
    expect(faults({ yawDeg: 25 })).toEqual([]);
  });

  test('names movement since the look before, whatever the rate of looking', () => {
    const still = assessPlacement(lookAt(500, { slumpM: 0.002 }), lookAt(0));
    expect(still).toEqual([]);
    expect(assessPlacement(lookAt(200, { slumpM: 0.05 }), lookAt(0))).toEqual(['moving']);
    expect(assessPlacement(lookAt(500, { slumpM: 0.05 }), lookAt(0))).toEqual(['moving']);
  });

  test('does not call a change across a long pause movement', () => {
    expect(assessPlacement(lookAt(60_000, { slumpM: 0.05 }), lookAt(0))).toEqual([]);
    expect(assessPlacement(lookAt(0, { slumpM: 0.05 }), emptyChair(-200))).toEqual([]);
  });
});
