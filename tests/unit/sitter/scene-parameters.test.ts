// The pinhole camera puts points where geometry says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_BODY, workplaceOf } from '../../../src/sitter/body';
import { UPRIGHT } from '../../../src/sitter/pose-parameters';
import {
  FRONT_CAMERA,
  inFrontOf,
  placeCamera,
  projectPoint,
  SIDE_CAMERA,
} from '../../../src/sitter/scene-parameters';
import type { Pinhole } from '../../../src/sitter/scene-parameters';
import { projectJoints } from '../../../src/sitter/joints';
import { poseSkeleton } from '../../../src/sitter/skeleton';
import { add, cross, dot, length, scale, vec } from '../../../src/sitter/vector';

const size = { width: 640, height: 480 };
const level: Pinhole = {
  position: vec(0, 1, 3),
  right: vec(1, 0, 0),
  up: vec(0, 1, 0),
  forward: vec(0, 0, -1),
  fovDeg: 90,
};

describe('projectPoint', () => {
  it('puts the optical axis in the middle and 45 degrees at the edge of a 90 degree view', () => {
    expect(projectPoint(vec(0, 1, 0), level, size)).toEqual({ x: 320, y: 240, depthM: 3 });
    expect(projectPoint(vec(0, 4, 0), level, size).y).toBeCloseTo(0, 9);
    expect(projectPoint(vec(3, 1, 0), level, size).x).toBeCloseTo(320 + 240, 9);
  });

  it('halves the size of what is twice as far', () => {
    const near = projectPoint(vec(0.2, 1, 2), level, size);
    const far = projectPoint(vec(0.2, 1, 1), level, size);
    expect(near.x - 320).toBeCloseTo(2 * (far.x - 320), 9);
  });

  it('gives a negative depth behind the lens', () => {
    expect(projectPoint(vec(0, 1, 4), level, size).depthM).toBeLessThan(0);
  });
});

describe('placeCamera', () => {
  it('is a right-handed rotation that aims at the same point wherever it stands', () => {
    const orbit = fc.record({
      yawDeg: fc.double({ min: -180, max: 180, noNaN: true }),
      heightM: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      distanceM: fc.double({ min: 0.4, max: 3, noNaN: true }),
      rollDeg: fc.double({ min: -20, max: 20, noNaN: true }),
    });
    const straight = placeCamera(SIDE_CAMERA, workplaceOf(DEFAULT_BODY));
    const aim = inFrontOf(straight, SIDE_CAMERA.distanceM);
    fc.assert(
      fc.property(orbit, (change) => {
        const lens = placeCamera({ ...SIDE_CAMERA, ...change }, workplaceOf(DEFAULT_BODY));
        expect(length(lens.right)).toBeCloseTo(1, 9);
        expect(dot(lens.right, lens.up)).toBeCloseTo(0, 9);
        const back = cross(lens.right, lens.up);
        expect(dot(back, lens.forward)).toBeCloseTo(-1, 9);
        const seen = projectPoint(aim, lens, size);
        expect(seen.x).toBeCloseTo(320, 6);
        expect(seen.y).toBeCloseTo(240, 6);
      }),
    );
  });

  it('turns the picture against the camera when the camera rolls', () => {
    const lens = placeCamera({ ...FRONT_CAMERA, rollDeg: 10 }, workplaceOf(DEFAULT_BODY));
    const above = add(inFrontOf(lens, 1), scale(vec(0, 1, 0), 0.1));
    // The camera's top leans to the right of the picture, so upright things lean left in it.
    expect(projectPoint(above, lens, size).x).toBeLessThan(320);
  });
});

describe('projectJoints', () => {
  it('shows the own left on the right of the unmirrored front picture, the head above the shoulders', () => {
    const { joints } = poseSkeleton(UPRIGHT, DEFAULT_BODY);
    const px = projectJoints(joints, placeCamera(FRONT_CAMERA, workplaceOf(DEFAULT_BODY)), size);
    expect(px.leftShoulder.x).toBeGreaterThan(px.rightShoulder.x + 100);
    expect(px.nose.y).toBeLessThan(px.leftShoulder.y - 50);
    expect(px.nose.x).toBeCloseTo(320, 6);
    expect(px.rightShoulder.x).toBeGreaterThan(0);
    expect(px.leftShoulder.y).toBeLessThan(480);
  });

  it('shows hip, knee, shoulder and ear in the side picture, facing the left edge', () => {
    const { joints } = poseSkeleton(UPRIGHT, DEFAULT_BODY);
    const px = projectJoints(joints, placeCamera(SIDE_CAMERA, workplaceOf(DEFAULT_BODY)), size);
    for (const name of ['leftHip', 'leftKnee', 'leftShoulder', 'leftEar', 'nose'] as const) {
      expect(px[name].x).toBeGreaterThan(20);
      expect(px[name].x).toBeLessThan(620);
      expect(px[name].y).toBeGreaterThan(20);
      expect(px[name].y).toBeLessThan(460);
    }
    expect(px.leftKnee.x).toBeLessThan(px.leftHip.x);
  });
});
