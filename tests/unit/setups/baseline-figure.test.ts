// The small picture of a setup: drawn for whatever a baseline holds, inside the person's own outline, and never from nothing.
import { expect, test } from 'vitest';
import type { Baseline } from '../../../src/core/baseline/baseline';
import { figureOf } from '../../../src/core/setups/baseline-figure';
import { baselineOf } from '../calibration/calibrated';
import { SIDE_CAMERA, WEBCAM } from '../person';

const front = baselineOf(WEBCAM);
const side = baselineOf(SIDE_CAMERA, { yawDeg: 90 });

function without(baseline: Baseline, ...names: readonly (keyof Baseline['upright'])[]): Baseline {
  const kept = Object.entries(baseline.upright).filter(
    ([name]) => !(names as readonly string[]).includes(name),
  );
  return { ...baseline, upright: Object.fromEntries(kept) };
}

test.each([
  ['the front', front],
  ['the side', side],
  ['the front without ears', without(front, 'neckLengthPx', 'earDistancePx')],
  ['the front with one shoulder', without(front, 'shoulderWidthPx', 'shoulderLevelDeg')],
])('from %s there is a head above shoulders, and the neck ends where the head begins', (_, baseline) => {
  const figure = figureOf(baseline);
  const neck = figure?.bones[0];
  if (figure === null || neck === undefined) throw new Error('there is a figure');
  const { centre, radiusPx } = figure.head;
  expect(centre.y).toBeLessThan(neck.from.y);
  expect(Math.hypot(centre.x - neck.to.x, centre.y - neck.to.y)).toBeCloseTo(radiusPx);
  for (const { from, to } of figure.bones)
    expect([from.x, from.y, to.x, to.y].every(Number.isFinite)).toBe(true);
});

test('without shoulders there is none', () => {
  expect(figureOf(without(front, 'shoulderCentreYPx'))).toBeNull();
});
