// Which cameras are said to frame by themselves, and which never are.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapFeatures, type Features } from '../../../src/core/features/features';
import { distance } from '../../../src/core/pose/geometry';
import { landmark, middleOrNear } from '../../../src/core/pose/landmarks';
import type { LandmarkName, Observation } from '../../../src/core/pose/pose';
import { hidden, mapBoth, mapReading } from '../../../src/core/pose/reading';
import { isFraming, NO_FRAMING_SEEN, watchFraming } from '../../../src/core/setups/auto-framing';
import { DESK } from '../desk';
import { createFramingCamera, type CameraKind, type Whereabouts } from '../framing-camera';
import { lookAt } from '../person';

const SEATED = lookAt(0, {}, DESK);
const HIDDEN = mapFeatures(() => hidden('too-few-frames'));

/** What is gone by, read as `extractFeatures` does: of thousands of looks, all the rest would take a minute. */
function placeIn(seen: Observation): Features | null {
  if (seen.kind === 'no-pose') return null;
  const at = (name: LandmarkName) => landmark(seen.pose, name, seen.frame);
  const [left, right] = [at('leftShoulder'), at('rightShoulder')];
  const middle = middleOrNear(left, right);
  return {
    ...HIDDEN,
    shoulderCentreXPx: mapReading(middle, ({ x }) => x),
    shoulderCentreYPx: mapReading(middle, ({ y }) => y),
    shoulderWidthPx: mapBoth(left, right, distance),
  };
}

/** Where somebody goes, and for how long they stay there. */
interface Stay extends Whereabouts {
  readonly seconds: number;
}

/** When the camera is first said to frame by itself, in seconds; null where it never is. */
function toldAfterS(kind: CameraKind, stays: readonly Stay[], everyMs = 500): number | null {
  const ends: number[] = [];
  for (const { seconds } of stays) ends.push((ends.at(-1) ?? 0) + 1000 * seconds);
  const where = (atMs: number): Whereabouts => {
    const now = ends.findIndex((end) => atMs < end);
    const [to, from] = [stays[now] ?? stays.at(-1), stays[now - 1] ?? stays[0]];
    if (to === undefined || from === undefined) return { xShare: 0, nearer: 0 };
    // Nobody is elsewhere at once: they take a second to go there.
    const share = Math.min(1, (atMs - (ends[now - 1] ?? 0)) / 1000);
    return {
      xShare: from.xShare + share * (to.xShare - from.xShare),
      nearer: from.nearer + share * (to.nearer - from.nearer),
    };
  };
  const camera = createFramingCamera(kind, where);
  let state = NO_FRAMING_SEEN;
  for (let atMs = 0; atMs < (ends.at(-1) ?? 0); atMs += everyMs) {
    const seen = camera({ ...SEATED, frame: { ...SEATED.frame, timestampMs: atMs } });
    state = watchFraming(state, placeIn(seen), seen.frame, atMs);
    if (isFraming(state)) return atMs / 1000;
  }
  return null;
}

const stay = fc.record({
  xShare: fc.double({ min: -0.15, max: 0.15, noNaN: true }),
  nearer: fc.double({ min: -0.1, max: 0.25, noNaN: true }),
  seconds: fc.integer({ min: 2, max: 40 }),
});
const stays = fc.array(stay, { minLength: 3, maxLength: 25 });
const pace = fc.constantFrom(250, 500, 1000);

describe('never said to frame by itself, however the person moves', () => {
  test.each(['stands', 'on-a-lap', 'bumped'] as const)('a camera of the kind %s', (kind) => {
    fc.assert(fc.property(stays, pace, (where, everyMs) => toldAfterS(kind, where, everyMs) === null));
  });

  test('a camera that is bumped and put straight before somebody who sits still', () => {
    const still = Array.from({ length: 40 }, () => ({ xShare: 0, nearer: 0, seconds: 20 }));
    expect(toldAfterS('bumped', still)).toBeNull();
  });
});

describe('a camera that follows', () => {
  const leaning = Array.from({ length: 20 }, (_, turn) => ({
    xShare: 0,
    nearer: turn % 2 === 0 ? 0 : 0.2,
    seconds: 20,
  }));
  const shifting = Array.from({ length: 20 }, (_, turn) => ({
    xShare: turn % 2 === 0 ? 0 : 0.12,
    nearer: 0,
    seconds: 20,
  }));

  test.each([250, 500, 1000])(
    'is told within three minutes of somebody who shifts in the seat, a look every %i ms',
    (everyMs) => {
      const told = toldAfterS('follows', shifting, everyMs);
      expect(told).not.toBeNull();
      expect(told).toBeLessThan(180);
    },
  );

  test.each([250, 500, 1000])('and of somebody who leans in and back, a look every %i ms', (everyMs) => {
    const told = toldAfterS('follows', leaning, everyMs);
    expect(told).not.toBeNull();
    expect(told).toBeLessThan(180);
  });

  test('is not told of somebody who does not move', () => {
    expect(toldAfterS('follows', [{ xShare: 0, nearer: 0, seconds: 1200 }])).toBeNull();
  });
});
