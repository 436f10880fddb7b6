// A place that changes while somebody is watched: nothing is judged until they have said what it is, and no warning comes of it.
import { describe, expect, test } from 'vitest';
import type { Setup } from '../../../src/core/baseline/setup';
import { keepSetup, observe, startMonitor, type MonitorState } from '../../../src/core/watch/monitor';
import type { Assessment } from '../../../src/core/assessment/assess';
import { LANDMARK, type Observation } from '../../../src/core/pose/pose';
import type { SessionEffect } from '../../../src/core/session/session';
import { snapshot } from '../../../src/core/session/step';
import { candidatesAt, lookToChoose, startChoosing } from '../../../src/core/setups/choose-setup';
import { baselineOf, featuresOf } from '../calibration/calibrated';
import { DESK, SETUP, SLUMP } from '../desk';
import { lookAt, mapKeypoints, poseOf, type Camera, type Posture } from '../person';

const setup: Setup = {
  ...SETUP,
  camera: { deviceId: 'a', label: 'Webcam' },
  baseline: baselineOf(DESK, {}, SLUMP),
};

interface Watched {
  readonly state: MonitorState;
  readonly atMs: number;
  readonly warned: number;
  readonly seen: Assessment | null;
}

function begin(): Watched {
  const [state] = startMonitor(
    {
      setup,
      sensitivity: 'standard',
      off: [],
      alerts: { notifyAfterMs: 300_000, minGapMs: 900_000, maxPerHour: 3, breakAfterMs: null },
    },
    null,
    0,
  );
  return { state, atMs: 0, warned: 0, seen: null };
}

function watch(from: Watched, seconds: number, look: (atMs: number) => Observation): Watched {
  let { state, atMs, warned, seen } = from;
  for (const endMs = atMs + seconds * 1000; atMs < endMs;) {
    atMs += 500;
    const [next, effects, assessment] = observe(state, look(atMs));
    state = next;
    seen = assessment;
    warned += effects.filter(({ kind }: SessionEffect) => kind === 'warning-raised').length;
  }
  return { state, atMs, warned, seen };
}

const sit =
  (change: Partial<Posture> = {}, camera: Camera = DESK) =>
  (atMs: number) =>
    lookAt(atMs, change, camera);

/** Somebody behind the chair, small and to the side. */
const passer = (atMs: number): Observation => {
  const frame = { timestampMs: atMs, widthPx: 640, heightPx: 480, meanLuma: 120, lumaSd: 40 };
  const pose = mapKeypoints(poseOf({}, { ...DESK, distanceM: 2 }), (keypoint) => ({
    ...keypoint,
    x: keypoint.x + 210,
    y: keypoint.y - 60,
  }));
  return { kind: 'pose', frame, pose };
};

const stateOf = ({ state, atMs }: Watched) => snapshot(state.session, atMs).state;

describe('a place that changes', () => {
  test.each([
    ['a raised seat', sit({ liftM: 0.08 })],
    ['a camera put higher', sit({}, { ...DESK, heightM: 0.09 })],
    ['a lowered seat', sit({ liftM: -0.1 })],
  ])('%s is asked about, goes on being judged by what no place changes, and warns of nothing', (_, look) => {
    const moved = watch(watch(begin(), 30, sit()), 180, look);
    expect(moved.seen?.placeChange).not.toBeNull();
    expect(stateOf(moved).kind).toBe('good');
    expect(moved.warned).toBe(0);
  });

  test.each([
    ['frames of another shape', sit({}, { ...DESK, widthPx: 480, heightPx: 480 })],
    ['another side', sit({ yawDeg: 80 })],
  ])('%s is asked about, is unknown until answered, and warns of nothing', (_, look) => {
    const moved = watch(watch(begin(), 30, sit()), 180, look);
    expect(moved.seen?.placeChange).not.toBeNull();
    expect(stateOf(moved).kind).toBe('unknown');
    expect(moved.warned).toBe(0);
  });

  test('a chair rolled nearer is followed without a question', () => {
    const moved = watch(watch(begin(), 30, sit()), 60, sit({}, { ...DESK, distanceM: 0.55 }));
    expect(moved.seen?.placeChange).toBeNull();
    expect(stateOf(moved).kind).toBe('good');
    expect(moved.warned).toBe(0);
  });

  test('a slump is no such thing: it is warned of', () => {
    const slumped = watch(watch(begin(), 30, sit()), 70, sit(SLUMP));
    expect(slumped.seen?.placeChange).toBeNull();
    expect(slumped.warned).toBeGreaterThan(0);
  });

  test('a camera put back asks no more', () => {
    const back = watch(watch(watch(begin(), 20, sit()), 30, sit({ liftM: 0.08 })), 15, sit());
    expect(back.seen?.placeChange).toBeNull();
    expect(stateOf(back).kind).toBe('good');
  });

  test('a setup that is kept judges again: upright is good there, and a slump is a slump', () => {
    const moved = watch(watch(begin(), 20, sit()), 30, sit({ liftM: 0.08 }));
    const [state, baseline] = keepSetup(moved.state);
    expect(baseline).not.toBeNull();
    const kept = watch({ ...moved, state }, 30, sit({ liftM: 0.08 }));
    expect(stateOf(kept).kind).toBe('good');
    expect(watch(kept, 70, sit({ liftM: 0.08, ...SLUMP })).warned).toBeGreaterThan(0);
  });
});

describe('a passer-by', () => {
  test('is not judged, and starts no warning', () => {
    const passed = watch(watch(begin(), 30, sit()), 15, passer);
    expect(stateOf(passed)).toEqual({ kind: 'unknown', reason: 'someone-else' });
    expect(passed.warned).toBe(0);
    expect(stateOf(watch(passed, 15, sit())).kind).toBe('good');
  });

  test('ends no warning', () => {
    const slumped = watch(watch(begin(), 30, sit()), 70, sit(SLUMP));
    const warning = ({ state, atMs }: Watched) => snapshot(state.session, atMs).warning?.id ?? null;
    const before = warning(slumped);
    const passed = watch(watch(slumped, 15, passer), 10, sit(SLUMP));
    expect(before).not.toBeNull();
    expect(warning(passed)).toEqual(before);
  });
});

describe('somebody who comes to sit beside', () => {
  /** The person in a posture, with somebody as near; the look counts people every fourth time. */
  const beside =
    (change: Partial<Posture> = {}) =>
    (atMs: number): Observation => {
      const seen = lookAt(atMs, change, DESK);
      const nose = seen.kind === 'pose' ? seen.pose.keypoints[LANDMARK.nose] : undefined;
      if (seen.kind === 'no-pose' || nose === undefined) throw new Error('a look at a person has a nose');
      const own = { x: nose.x, y: nose.y, sizePx: 260 };
      const counts = atMs % 2000 === 0;
      return counts
        ? { ...seen, pose: { ...seen.pose, candidates: [own, { ...own, x: own.x - 220 }] } }
        : seen;
    };
  /** The same, alone again. */
  const alone = (atMs: number): Observation => {
    const seen = lookAt(atMs, {}, DESK);
    return seen.kind === 'pose' ? { ...seen, pose: { ...seen.pose, candidates: [] } } : seen;
  };

  test('holds judgement for as long as they stay, slump or no slump', () => {
    const visited = watch(watch(begin(), 30, sit()), 120, beside(SLUMP));
    expect(stateOf(visited)).toEqual({ kind: 'unknown', reason: 'several-people' });
    expect(visited.warned).toBe(0);
    // From where the camera looks is plain all the same.
    expect(visited.seen).toMatchObject({ detectedView: 'front', features: null });
    expect(stateOf(watch(visited, 15, alone)).kind).toBe('good');
  });

  test('does not stop the clock of whoever sits there', () => {
    const visited = watch(watch(begin(), 30, sit()), 120, beside());
    expect(snapshot(visited.state.session, visited.atMs).boutSittingMs).toBeGreaterThan(140_000);
  });

  test('ends no warning by a short visit', () => {
    const slumped = watch(watch(begin(), 30, sit()), 70, sit(SLUMP));
    const visited = watch(slumped, 20, beside(SLUMP));
    expect(snapshot(visited.state.session, visited.atMs).warning).not.toBeNull();
  });
});

describe('the setup of a source', () => {
  const standing: Setup = {
    ...setup,
    id: 'standing',
    standingDesk: true,
    baseline: baselineOf(DESK, { liftM: 0.12 }),
  };
  const other: Setup = { ...setup, id: 'other', camera: { deviceId: 'b', label: 'Other' } };

  test('is looked for by its camera, and among those whose camera is not known', () => {
    const unknown: Setup = { ...setup, id: 'old', camera: null };
    const found = candidatesAt([setup, other, unknown, { ...setup, id: 's', sourceKind: 'sitter' }], {
      kind: 'camera',
      deviceId: 'a',
      label: 'Desk',
    });
    expect(found.map(({ id }) => id)).toEqual(['desk', 'old']);
  });

  test('is looked for by the name of its camera where the id is another one after each load', () => {
    const found = candidatesAt([setup, other], { kind: 'camera', deviceId: 'new today', label: 'Other' });
    expect(found.map(({ id }) => id)).toEqual(['other']);
    const unnamed = candidatesAt([setup, other], { kind: 'camera', deviceId: 'new today', label: '' });
    expect(unnamed).toEqual([]);
  });

  function choose(candidates: readonly Setup[], change: Partial<Posture>): readonly Setup[] | null {
    let choosing = startChoosing(candidates);
    for (let atMs = 0; atMs < 20_000; atMs += 500) {
      const [next, fitting] = lookToChoose(choosing, featuresOf(change, DESK), DESK, atMs);
      if (fitting !== null) return fitting;
      choosing = next;
    }
    return null;
  }

  test('is told by what is seen where one camera has several', () => {
    expect(choose([setup, standing], {})?.map(({ id }) => id)).toEqual(['desk']);
    expect(choose([setup, standing], { liftM: 0.12 })?.map(({ id }) => id)).toEqual(['standing']);
  });

  test('is a question where two look the same', () => {
    expect(choose([setup, { ...setup, id: 'twin' }], {})).toHaveLength(2);
  });
});
