// Laws of the plane geometry that every feature is made of.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  angleAtDeg,
  foldDeg,
  inclinationDeg,
  levelDeg,
  offsetRatio,
  turnDeg,
} from '../../../src/core/pose/geometry';

const angle = fc.double({ min: -1000, max: 1000, noNaN: true });
const point = fc.record({ x: fc.integer({ min: 0, max: 640 }), y: fc.integer({ min: 0, max: 480 }) });

describe('angles', () => {
  test('folding a line keeps its direction and lands in (-90, 90]', () => {
    fc.assert(
      fc.property(angle, (deg) => {
        const folded = foldDeg(deg);
        expect(folded).toBeGreaterThan(-90);
        expect(folded).toBeLessThanOrEqual(90);
        expect(Math.abs(Math.sin(((folded - deg) * Math.PI) / 180))).toBeLessThan(1e-9);
      }),
    );
  });

  test('a turn is the shortest way, and arrives', () => {
    fc.assert(
      fc.property(angle, angle, (from, to) => {
        const turn = turnDeg(from, to);
        expect(turn).toBeGreaterThan(-180);
        expect(turn).toBeLessThanOrEqual(180);
        expect(Math.cos(((from + turn - to) * Math.PI) / 180)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('a turn across the back of the circle is short', () => {
    expect(turnDeg(179, -179)).toBeCloseTo(2);
  });

  test('a level line stays level whichever end is named first', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        fc.pre(a.x !== b.x);
        expect(levelDeg(a, b)).toBeCloseTo(levelDeg(b, a), 9);
      }),
    );
  });

  test('the lower left end is positive for a person who faces the camera', () => {
    expect(levelDeg({ x: 400, y: 210 }, { x: 200, y: 190 })).toBeGreaterThan(0);
  });

  test('inclination is 0 upright, and forward is positive whichever way the profile looks', () => {
    expect(inclinationDeg({ x: 100, y: 200 }, { x: 100, y: 100 }, 1)).toBe(0);
    expect(inclinationDeg({ x: 100, y: 200 }, { x: 200, y: 100 }, 1)).toBeCloseTo(45);
    expect(inclinationDeg({ x: 100, y: 200 }, { x: 0, y: 100 }, -1)).toBeCloseTo(45);
  });

  test('an angle between rays does not depend on their order', () => {
    fc.assert(
      fc.property(point, point, point, (a, vertex, b) => {
        expect(angleAtDeg(a, vertex, b)).toEqual(angleAtDeg(b, vertex, a));
      }),
    );
  });

  test('the angle at a corner without a ray is not a number', () => {
    expect(angleAtDeg({ x: 1, y: 1 }, { x: 1, y: 1 }, { x: 2, y: 2 })).toBeNaN();
  });

  test('the offset from a line is positive on the side the person faces, and 0 on the line', () => {
    const hip = { x: 100, y: 300 };
    const ear = { x: 100, y: 100 };
    expect(offsetRatio({ x: 120, y: 180 }, hip, ear, 1)).toBeCloseTo(0.1);
    expect(offsetRatio({ x: 120, y: 180 }, hip, ear, -1)).toBeCloseTo(-0.1);
    expect(offsetRatio({ x: 100, y: 180 }, hip, ear, 1)).toBeCloseTo(0);
  });
});
