// A place that changed against a posture that changed: the one must be noticed, and the other never taken for it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePlace, replaceBaseline } from '../../../src/core/setups/compare-place';
import { baselineOf, featuresOf } from '../calibration/calibrated';
import { extractFeatures } from '../../../src/core/features/extract-features';
import { mapKeypoints, poseOf, SIDE_CAMERA, WEBCAM, type Camera, type Posture } from '../person';

const DESK: Camera = { ...WEBCAM, focalPx: 400 };
const front = baselineOf(DESK);
const side = baselineOf(SIDE_CAMERA, { yawDeg: 90 });

/** The whole picture turned about its middle, clockwise, as by a camera that was tipped the other way. */
function tipped(change: Partial<Posture>, camera: Camera, deg: number) {
  const [c, s] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  const [mx, my] = [camera.widthPx / 2, camera.heightPx / 2];
  const pose = mapKeypoints(poseOf(change, camera), ({ x, y, score }) => ({
    x: mx + (x - mx) * c - (y - my) * s,
    y: my + (x - mx) * s + (y - my) * c,
    score,
  }));
  return extractFeatures(pose, camera);
}

describe('a posture', () => {
  const amount = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  /** A slump brings the head down and forward together, as bending does. */
  const slump = fc
    .record({ sink: amount(0, 0.12), ahead: amount(0.6, 1.6), pitch: amount(0, 25) })
    .map(({ sink, ahead, pitch }) => ({
      slumpM: sink,
      headForwardM: ahead * sink,
      headPitchDeg: pitch,
    }));
  const others = fc.record({
    headPitchDeg: amount(-20, 40),
    headForwardM: amount(-0.03, 0.08),
    trunkLeanDeg: amount(-15, 15),
    headTiltDeg: amount(-15, 15),
    shoulderLevelDeg: amount(-8, 8),
    shrugM: amount(0, 0.04),
    protractionDeg: amount(0, 30),
  });

  test.each([
    ['a slump', slump],
    [
      'a slump over 12 cm deep at least',
      amount(0.6, 1.6).map((ahead) => ({ slumpM: 0.12, headForwardM: 0.12 * ahead, headPitchDeg: 9 })),
    ],
  ])('from the front: %s is no change of place', (_, postures) => {
    fc.assert(
      fc.property(postures, (posture) => {
        expect(comparePlace(featuresOf(posture, DESK), front)).toBeNull();
      }),
    );
  });

  test('from the front: leaning, looking down, shrugging and rounding is no change of place', () => {
    fc.assert(
      fc.property(others, (posture) => {
        // Head and shoulders tipped alike, with the hips in place, is what a tipped camera looks like: kept apart here.
        const apart = Math.abs(posture.headTiltDeg - posture.shoulderLevelDeg) > 3.5;
        fc.pre(apart || Math.abs(posture.shoulderLevelDeg) < 5);
        expect(comparePlace(featuresOf(posture, DESK), front)).toBeNull();
      }),
    );
  });

  test('from the side: slumping, leaning and looking down is no change of place', () => {
    const slumped = fc.record({
      posteriorTiltDeg: amount(0, 35),
      trunkLeanDeg: amount(-25, 20),
      headForwardM: amount(0, 0.1),
      headPitchDeg: amount(-15, 40),
    });
    fc.assert(
      fc.property(slumped, (posture) => {
        expect(comparePlace(featuresOf({ yawDeg: 90, ...posture }, SIDE_CAMERA), side)).toBeNull();
      }),
    );
  });
});

describe('a place', () => {
  test.each([
    ['a raised seat', { liftM: 0.08 }, DESK],
    ['a lowered seat', { liftM: -0.1 }, DESK],
    ['a camera put higher', {}, { ...DESK, heightM: 0.09 }],
  ])('%s is noticed from the front', (_, change, camera) => {
    expect(comparePlace(featuresOf(change, camera), front)).toMatchObject({ kind: 'moved' });
  });

  test('a raised seat is noticed from the side', () => {
    expect(comparePlace(featuresOf({ yawDeg: 90, liftM: 0.1 }, SIDE_CAMERA), side)).toMatchObject({
      kind: 'moved',
    });
  });

  test.each([8, -8, 15])('a camera tipped by %d degrees is noticed', (deg) => {
    const found = comparePlace(tipped({}, DESK, deg), front);
    expect(found).toMatchObject({ kind: 'rolled' });
    expect(found?.kind === 'rolled' && Math.abs(found.rollDeg - deg)).toBeLessThan(2);
  });

  test('another side is noticed', () => {
    expect(comparePlace(featuresOf({ yawDeg: 80 }, DESK), front)).toEqual({ kind: 'view' });
  });

  test('that the person keeps is the same from then on, and a slump there is a slump still', () => {
    const raised = featuresOf({ liftM: 0.08 }, DESK);
    const change = comparePlace(raised, front);
    const kept = change === null ? null : replaceBaseline(front, change);
    if (kept === null) throw new Error('a raised seat can be kept');
    expect(comparePlace(raised, kept)).toBeNull();
    const drop = (baseline: typeof front, lift: number, slumpM: number) =>
      (featuresOf({ liftM: lift, slumpM }, DESK).shoulderCentreYPx as { value: number }).value -
      (baseline.upright.shoulderCentreYPx?.median ?? 0);
    expect(drop(kept, 0.08, 0.05)).toBeCloseTo(drop(front, 0, 0.05), 0);
  });

  test('another side cannot be kept by moving a baseline along', () => {
    expect(replaceBaseline(front, { kind: 'view' })).toBeNull();
    expect(replaceBaseline(front, { kind: 'picture' })).toBeNull();
  });
});
