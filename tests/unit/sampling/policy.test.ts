// The laws of how often is looked: never too seldom to know, never more than somebody gains from.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  paceOf,
  sample,
  startSampling,
  type Attention,
  type SamplingMode,
  type SamplingState,
  type Scene,
} from '../../../src/core/sampling/policy';

const SITTING: Scene = { presence: 'sitting', state: 'good', beyond: 0 };
const AWAY: Scene = { presence: 'absent', state: 'away', beyond: 0 };

const aMode = fc.constantFrom<SamplingMode>('eco', 'balanced', 'precise');
const anAttention = fc.constantFrom<Attention>('calibrating', 'watched', 'unwatched');
const aScene = fc.record({
  presence: fc.constantFrom('sitting', 'standing', 'absent', 'unknown'),
  state: fc.constantFrom('good', 'deviating', 'unknown', 'away'),
  beyond: fc.nat(3),
});
const aLook = fc.record({
  scene: aScene,
  estimateMs: fc.option(fc.double({ min: 1, max: 2000, noNaN: true })),
  atMs: fc.integer({ min: -1e7, max: 1e7 }),
});
const aState: fc.Arbitrary<SamplingState> = fc
  .array(aLook, { maxLength: 20 })
  .map((looks) =>
    looks.reduce(
      (state, { scene, estimateMs, atMs }) => sample(state, scene, estimateMs, atMs),
      startSampling(0),
    ),
  );
const aTime = fc.integer({ min: -2e7, max: 2e7 });

/** Looks from 0 on, one a second, at the same scene. */
function watchedFor(scene: Scene, seconds: number, estimateMs = 30): SamplingState {
  let state = startSampling(0);
  for (let i = 0; i <= seconds; i++) state = sample(state, scene, estimateMs, i * 1000);
  return state;
}

const hz = (
  state: SamplingState,
  atMs: number,
  attention: Attention = 'unwatched',
  mode: SamplingMode = 'balanced',
) => 1000 / paceOf(state, attention, mode, atMs).intervalMs;

describe('whatever was seen', () => {
  test('no pose stands for breathing longer than for a picture at rest, nor for more than ten seconds', () => {
    fc.assert(
      fc.property(aState, anAttention, aMode, aTime, (state, attention, mode, atMs) => {
        const { reuseMs, calmReuseMs } = paceOf(state, attention, mode, atMs);
        expect(calmReuseMs).toBeLessThanOrEqual(reuseMs);
        expect(reuseMs).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  test('three looks fall into ten seconds, after which time would count as unwatched', () => {
    fc.assert(
      fc.property(aState, anAttention, aMode, aTime, (state, attention, mode, atMs) => {
        expect(3 * paceOf(state, attention, mode, atMs).intervalMs).toBeLessThan(10_000);
      }),
    );
  });

  test('a calibration looks at every picture anew and does not depend on what was chosen', () => {
    fc.assert(
      fc.property(aState, aMode, aTime, (state, mode, atMs) => {
        const pace = paceOf(state, 'calibrating', mode, atMs);
        expect(pace.reuseMs).toBe(0);
        expect(pace).toEqual(paceOf(state, 'calibrating', 'balanced', atMs));
      }),
    );
  });

  test('eco never looks more often than balanced, nor balanced than precise', () => {
    fc.assert(
      fc.property(aState, anAttention, aTime, (state, attention, atMs) => {
        const [eco, balanced, precise] = (['eco', 'balanced', 'precise'] as const).map(
          (mode) => paceOf(state, attention, mode, atMs).intervalMs,
        );
        expect(eco).toBeGreaterThanOrEqual(balanced ?? Number.NaN);
        expect(balanced).toBeGreaterThanOrEqual(precise ?? Number.NaN);
      }),
    );
  });

  test('a machine on battery never looks more often than one on mains, and still often enough', () => {
    fc.assert(
      fc.property(aState, anAttention, aMode, aTime, (state, attention, mode, atMs) => {
        const { intervalMs } = paceOf(state, attention, mode, atMs, 'battery');
        expect(intervalMs).toBeGreaterThanOrEqual(paceOf(state, attention, mode, atMs).intervalMs);
        expect(3 * intervalMs).toBeLessThan(10_000);
      }),
    );
  });

  test('the camera is asked for at least as many frames as are looked at', () => {
    fc.assert(
      fc.property(aState, anAttention, aMode, aTime, (state, attention, mode, atMs) => {
        const { intervalMs, framesPerSecond } = paceOf(state, attention, mode, atMs);
        expect(framesPerSecond).toBeGreaterThanOrEqual(Math.floor(1000 / intervalMs));
      }),
    );
  });
});

describe('balanced', () => {
  test('looks ten times a second for a person who watches, five where the model is slow', () => {
    expect(hz(watchedFor(SITTING, 10), 10_000, 'watched')).toBe(10);
    expect(hz(watchedFor(SITTING, 10, 81), 10_000, 'watched')).toBe(5);
  });

  test('looks four times a second for 3 s after a change, then twice, and once when nothing has changed for a minute', () => {
    const state = sample(watchedFor(SITTING, 100), { ...SITTING, beyond: 1 }, 30, 101_000);
    expect(hz(state, 101_000)).toBe(4);
    expect(hz(state, 103_999)).toBe(4);
    expect(hz(state, 104_000)).toBe(2);
    expect(hz(watchedFor(SITTING, 100), 100_000)).toBe(1);
  });

  test('looks four times a second for a moment when a quiet picture is left', () => {
    const state = sample(watchedFor(SITTING, 100), SITTING, 30, 101_000, true);
    expect(hz(state, 101_000)).toBe(4);
    expect(hz(state, 102_499)).toBe(4);
    expect(hz(state, 102_500)).toBe(1);
    const { intervalMs, calmReuseMs } = paceOf(state, 'unwatched', 'balanced', 101_000);
    expect(calmReuseMs, 'at rest again, the model runs every second time').toBeGreaterThan(intervalMs);
    expect(calmReuseMs).toBeLessThan(2 * intervalMs);
    expect(paceOf(state, 'watched', 'balanced', 101_000).calmReuseMs).toBe(0);
  });

  test('a pose stands for ten seconds of breathing once nothing has changed for a minute, for five before, and never in the eyes of a watcher', () => {
    const [soon, steady] = [watchedFor(SITTING, 30), watchedFor(SITTING, 100)];
    const beyond = watchedFor({ ...SITTING, beyond: 1 }, 100);
    expect(paceOf(soon, 'unwatched', 'balanced', 30_000).calmReuseMs).toBe(5_000);
    expect(paceOf(steady, 'unwatched', 'balanced', 100_000).calmReuseMs).toBe(10_000);
    expect(paceOf(beyond, 'unwatched', 'balanced', 100_000).calmReuseMs).toBe(5_000);
    expect(paceOf(steady, 'unwatched', 'precise', 100_000).calmReuseMs).toBe(2_000);
    expect(paceOf(steady, 'watched', 'balanced', 100_000).calmReuseMs).toBe(0);
  });

  test('stays at twice a second while something is beyond its limit, however long', () => {
    expect(hz(watchedFor({ ...SITTING, beyond: 1 }, 300), 300_000)).toBe(2);
  });

  test('looks every two seconds while nobody is there', () => {
    expect(hz(watchedFor(AWAY, 100), 100_000)).toBe(0.5);
  });

  test('does not take a run that was saved for a fast one', () => {
    const slow = watchedFor(SITTING, 10, 100);
    expect(sample(slow, SITTING, null, 11_000).estimateMs).toBe(slow.estimateMs);
  });
});
