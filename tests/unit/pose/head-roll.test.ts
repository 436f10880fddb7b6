// The roll of a head: what it is, whatever else the head does, wherever it is in the picture and whosever it is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelDeg } from '../../../src/core/pose/geometry';
import { headRollDeg } from '../../../src/core/pose/head-roll';
import { LANDMARK, type LandmarkName, type Pose } from '../../../src/core/pose/pose';
import { valueOf } from '../../../src/core/pose/reading';
import { hide, mapKeypoints, poseOf, WEBCAM } from '../person';

type Vector = readonly [x: number, y: number, z: number];

/** Somebody's head in centimetres: x to its own left, y up, z ahead. */
const FACE: Partial<Record<LandmarkName, Vector>> = {
  nose: [0, -1.1, 7.5],
  leftEyeInner: [1.9, 2.6, 3.8],
  leftEye: [3.2, 2.6, 3.6],
  leftEyeOuter: [4.4, 2.7, 3.2],
  rightEyeInner: [-1.9, 2.6, 3.8],
  rightEye: [-3.2, 2.6, 3.6],
  rightEyeOuter: [-4.4, 2.7, 3.2],
  leftEar: [7.7, 0.7, -2.4],
  rightEar: [-7.7, 0.7, -2.4],
  mouthLeft: [2.5, -4.3, 4.3],
  mouthRight: [-2.5, -4.3, 4.3],
};

interface Turn {
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
}
interface Build {
  readonly broad: number;
  readonly deep: number;
}

const FRAME = { widthPx: 2000, heightPx: 2000 };
const TYPICAL: Build = { broad: 1, deep: 1 };
const rad = (deg: number): number => (deg * Math.PI) / 180;

/** The head seen from far away: rolled about where it looks, then nodded, then turned to its own left. */
function seen(turn: Turn, { broad, deep }: Build, sizePx = 20, at = { x: 1000, y: 1000 }): Pose {
  const [yaw, pitch, roll] = [rad(turn.yawDeg), rad(turn.pitchDeg), rad(turn.rollDeg)];
  const keypoints = Array.from({ length: 33 }, () => ({ x: -1, y: -1, score: 0 }));
  for (const [name, [left, up, ahead]] of Object.entries(FACE)) {
    const [x0, y0, z0] = [left * broad, up, ahead * deep];
    const [x1, y1] = [x0 * Math.cos(roll) + y0 * Math.sin(roll), y0 * Math.cos(roll) - x0 * Math.sin(roll)];
    const [y2, z2] = [
      y1 * Math.cos(pitch) - z0 * Math.sin(pitch),
      z0 * Math.cos(pitch) + y1 * Math.sin(pitch),
    ];
    const x3 = x1 * Math.cos(yaw) + z2 * Math.sin(yaw);
    keypoints[LANDMARK[name as LandmarkName]] = { x: at.x + sizePx * x3, y: at.y - sizePx * y2, score: 0.99 };
  }
  return { score: 0.99, keypoints, keypoints3D: [] };
}

const rollOf = (pose: Pose): number => valueOf(headRollDeg(pose, FRAME)) ?? Number.NaN;

const turn = fc.record({
  yawDeg: fc.double({ min: -45, max: 45, noNaN: true }),
  pitchDeg: fc.double({ min: -20, max: 40, noNaN: true }),
  rollDeg: fc.double({ min: -40, max: 40, noNaN: true }),
});

describe('the roll of a head', () => {
  test('is read back whatever way the head is turned and nodded', () => {
    fc.assert(fc.property(turn, (t) => Math.abs(rollOf(seen(t, TYPICAL)) - t.rollDeg) < 0.2));
  });

  test('is the same wherever and however large the head is in the picture', () => {
    fc.assert(
      fc.property(
        turn,
        fc.integer({ min: 3, max: 40 }),
        fc.integer({ min: 600, max: 1400 }),
        (t, size, x) => {
          const moved = rollOf(seen(t, TYPICAL, size, { x, y: 2000 - x }));
          return Math.abs(moved - rollOf(seen(t, TYPICAL))) < 1e-6;
        },
      ),
    );
  });

  test('changes its sign with the picture mirrored', () => {
    fc.assert(
      fc.property(turn, (t) => {
        const mirrored = seen({ ...t, yawDeg: -t.yawDeg, rollDeg: -t.rollDeg }, TYPICAL);
        return Math.abs(rollOf(mirrored) + rollOf(seen(t, TYPICAL))) < 1e-6;
      }),
    );
  });

  test('is right to 6 degrees for heads a tenth broader or narrower and a fifth deeper or flatter than the typical one', () => {
    const build = fc.record({
      broad: fc.double({ min: 0.9, max: 1.1, noNaN: true }),
      deep: fc.double({ min: 0.8, max: 1.2, noNaN: true }),
    });
    fc.assert(fc.property(turn, build, (t, b) => Math.abs(rollOf(seen(t, b)) - t.rollDeg) < 6));
  });

  test('does not grow with a turn, as the slope of the ears in the picture does', () => {
    const pose = seen({ yawDeg: 40, pitchDeg: 10, rollDeg: 15 }, TYPICAL);
    const [left, right] = [pose.keypoints[LANDMARK.leftEar], pose.keypoints[LANDMARK.rightEar]];
    if (left === undefined || right === undefined) throw new Error('no ears');
    expect(levelDeg(left, right)).toBeGreaterThan(18);
    expect(rollOf(pose)).toBeCloseTo(15, 1);
  });

  test('does without a mouth behind a hand, and not without an ear, an eye or the nose', () => {
    const pose = seen({ yawDeg: 10, pitchDeg: 5, rollDeg: 12 }, TYPICAL);
    expect(rollOf(hide(pose, ['mouthLeft', 'mouthRight']))).toBeCloseTo(12, 1);
    expect(headRollDeg(hide(pose, ['leftEar']), FRAME)).toEqual({ kind: 'hidden', reason: 'ears-hidden' });
    expect(headRollDeg(hide(pose, ['nose']), FRAME)).toEqual({ kind: 'hidden', reason: 'eyes-hidden' });
  });

  test('is hidden, not a number made up, where all of the face falls on one point', () => {
    const point = mapKeypoints(poseOf(), () => ({ x: 100, y: 100, score: 0.99 }));
    expect(headRollDeg(point, WEBCAM)).toEqual({ kind: 'hidden', reason: 'out-of-range' });
  });
});
