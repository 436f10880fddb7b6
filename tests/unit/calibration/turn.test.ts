// Which way up a picture is, whatever the person does in it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turnNeeded } from '../../../src/core/pose/turn';
import { lookAt, SIDE_CAMERA, turned, WEBCAM } from '../person';

const postures = fc.record({
  yawDeg: fc.constantFrom(0, 20, -20),
  headYawDeg: fc.double({ min: -40, max: 40, noNaN: true }),
  headPitchDeg: fc.double({ min: -20, max: 30, noNaN: true }),
  headForwardM: fc.double({ min: 0, max: 0.06, noNaN: true }),
  slumpM: fc.double({ min: 0, max: 0.08, noNaN: true }),
  headTiltDeg: fc.double({ min: -15, max: 15, noNaN: true }),
});

test('a person at a desk is upright in an upright picture, and found turned by as much as the picture is', () => {
  fc.assert(
    fc.property(postures, fc.constantFrom(0, 90, 180, 270), (posture, byDeg) => {
      const seen = turned(lookAt(0, posture, WEBCAM), byDeg);
      return seen.kind === 'pose' && turnNeeded(seen.pose) === (360 - byDeg) % 360;
    }),
  );
});

test('leaning forward in profile is never taken for a picture on its side', () => {
  for (const trunkLeanDeg of [0, 10, 20, 30]) {
    const seen = lookAt(0, { yawDeg: 90, trunkLeanDeg, headForwardM: 0.06 }, SIDE_CAMERA);
    expect(seen.kind === 'pose' ? turnNeeded(seen.pose) : 'nobody').not.toBe(90);
    expect(seen.kind === 'pose' ? turnNeeded(seen.pose) : 'nobody').not.toBe(270);
  }
});
