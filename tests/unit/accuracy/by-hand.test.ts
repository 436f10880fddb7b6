// What the pictures tool says against points and angles placed by hand, on a body whose true ones are known.
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/core/pose/pose';
import { LANDMARK } from '../../../src/core/pose/pose';
import { byHand } from '../../../tools/accuracy/pictures/judge/by-hand';
import { drawsFor, USUAL_SIZES } from '../../../tools/accuracy/pictures/judge/draws';
import { groupsOf, type Specimen } from '../../../tools/accuracy/pictures/judge/specimens';
import type { Label } from '../../../tools/accuracy/pictures/labels';
import { lookAt, poseOf, SIDE_CAMERA, type Posture } from '../person';

/** A picture from the side; the hip is placed by hand where it is, or so many pixels away. */
function picture(i: number, posture: string, change: Partial<Posture>, hipOffPx = 0): Specimen {
  const seen = { yawDeg: 90, ...change };
  const looks = Array.from({ length: 5 }, (_, turn): Observation =>
    lookAt((turn + 1) * 334, seen, SIDE_CAMERA),
  );
  const at = (name: keyof typeof LANDMARK) => {
    const { x = 0, y = 0 } = poseOf(seen, SIDE_CAMERA).keypoints[LANDMARK[name]] ?? {};
    return { x, y };
  };
  const hip = at('leftHip');
  const label: Label = {
    ...{ file: `${i}.jpg`, person: 'ann', session: '', posture },
    points: { hip: { x: hip.x + hipOffPx, y: hip.y }, shoulder: at('leftShoulder') },
    numbers: { trunk_fwd_deg: change.trunkLeanDeg ?? 0 },
  };
  return { label, kind: 'picture', widthPx: SIDE_CAMERA.widthPx, looks };
}

const LEANS = [-4, -2, 0, 2, 4, 6];
const pictures = [
  ...LEANS.map((deg, i) => picture(i, 'upright', { trunkLeanDeg: deg })),
  ...LEANS.map((deg, i) =>
    picture(i + 10, 'slumped', { trunkLeanDeg: deg, posteriorTiltDeg: 25, headForwardM: 0.05 }),
  ),
];
const judged = groupsOf(pictures).map((group) => ({ group, view: 'side' as const }));

describe('against what was measured by hand', () => {
  it('a trunk that follows the hand has r and slope near 1', () => {
    const trunk = byHand(judged).angles.find(({ name }) => name === 'trunk');
    expect(trunk?.pictures).toBe(12);
    expect(trunk?.r).toBeGreaterThan(0.95);
    expect(trunk?.slope).toBeGreaterThan(0.85);
    expect(trunk?.slope).toBeLessThan(1.15);
  });

  it('a hip where the hand put it is counted as placed, one far away as off', () => {
    expect(byHand(judged).hip).toMatchObject({ placed: { pictures: 12 }, off: { pictures: 0 } });
    const far = groupsOf(LEANS.map((deg, i) => picture(i, 'upright', { trunkLeanDeg: deg }, 90)));
    const { hip } = byHand(far.map((group) => ({ group, view: 'side' as const })));
    expect(hip).toMatchObject({ placed: { pictures: 0 }, off: { pictures: 6, doubted: 0 } });
  });

  it('columns that are not there say nothing', () => {
    const bare = pictures.map((one) => ({ ...one, label: { ...one.label, points: {}, numbers: {} } }));
    const groups = groupsOf(bare).map((group) => ({ group, view: 'side' as const }));
    expect(byHand(groups)).toEqual({ angles: [], hip: null, pelvis: null });
  });
});

it('of two to five upright pictures each is a baseline of its own', () => {
  const [group] = groupsOf(pictures.filter((_, i) => i < 4 || i >= 6));
  const draws = group === undefined ? [] : drawsFor(group, USUAL_SIZES);
  expect(draws.map(({ order, upright }) => [order, upright.length])).toEqual(Array(4).fill(['each', 1]));
});
