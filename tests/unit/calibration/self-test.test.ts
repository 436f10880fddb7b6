// The try-out after a calibration, and the lines it is read by.
import { describe, expect, test } from 'vitest';
import { advanceSelfTest, startSelfTest, type SelfTest } from '../../../src/core/calibration/self-test';
import { limitsOf } from '../../../src/core/judgement/thresholds';
import type { MetricId } from '../../../src/core/baseline/metric';
import { limitLines } from '../../../src/core/setups/limit-lines';
import { SIDE_CAMERA, WEBCAM } from '../person';
import { baselineOf } from './calibrated';

function play(beyondAt: (atMs: number, phase: SelfTest['phase']['kind']) => readonly MetricId[]) {
  let state = startSelfTest(0);
  let endMs = 0;
  for (let atMs = 250; atMs < 60_000 && state.phase.kind !== 'over'; atMs += 250) {
    state = advanceSelfTest(state, beyondAt(atMs, state.phase.kind), atMs);
    endMs = atMs;
  }
  return { state, endMs };
}

describe('the try-out', () => {
  test('catches a slump after 2 s beyond a limit, and leaves a glance uncounted', () => {
    const { state } = play((atMs, phase) => (phase === 'slump' && atMs > 1000 ? ['slumpScore'] : []));
    expect(state).toMatchObject({ phase: { kind: 'over' }, slump: ['slumpScore'], glance: [] });
  });

  test('does not take a wobble for a slump', () => {
    const { state } = play((atMs) => (Math.floor(atMs / 1000) % 2 === 0 ? ['slumpScore'] : []));
    expect(state.slump).toEqual([]);
  });

  test('says which limit a glance passed', () => {
    const { state } = play((_, phase) => (phase === 'glance' ? ['neckInclinationDeg'] : []));
    expect(state).toMatchObject({ slump: [], glance: ['neckInclinationDeg'] });
  });

  test('is over in some 20 s', () => {
    expect(play(() => []).endMs).toBeLessThan(24_000);
  });
});

describe('limit lines', () => {
  test('from the front: the shoulders may sink to below where they are, and the head is above them', () => {
    const baseline = baselineOf({ ...WEBCAM, focalPx: 400 });
    const lines = new Map(
      limitLines(baseline, limitsOf(baseline, 'standard')).map((line) => [line.name, line]),
    );
    const y = (name: 'head height' | 'shoulders' | 'shoulders at the limit') =>
      lines.get(name)?.from.y ?? Number.NaN;
    expect(y('head height')).toBeLessThan(y('shoulders'));
    expect(y('shoulders at the limit')).toBeGreaterThan(y('shoulders'));
  });

  test('from the side: the limits of trunk and neck lean further to where the person faces', () => {
    const baseline = baselineOf(SIDE_CAMERA, { yawDeg: 90 });
    const lines = new Map(
      limitLines(baseline, limitsOf(baseline, 'standard')).map((line) => [line.name, line]),
    );
    for (const part of ['trunk', 'neck'] as const) {
      const [now, limit] = [lines.get(part), lines.get(`${part} at the limit`)];
      expect(limit?.from).toEqual(now?.from);
      expect(limit?.to.x).toBeGreaterThan(now?.to.x ?? Number.NaN);
    }
  });
});
