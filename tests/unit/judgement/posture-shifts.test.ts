// Changes of posture: counted when held, once for all metrics, and only in time that was watched.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withholdJudgement } from '../../../src/core/judgement/judge';
import type { Judgement } from '../../../src/core/baseline/judgement';
import {
  countShifts,
  NO_SHIFTS,
  postureShiftsPer15Min,
  type PostureShifts,
} from '../../../src/core/judgement/posture-shifts';
import { METRIC_IDS } from '../../../src/core/baseline/metric';

const MINUTE_MS = 60_000;

/** All metrics of a person whose changes are this share of their limits; what is left out is not measured. */
function posture(shares: Partial<Record<(typeof METRIC_IDS)[number], number>>): Judgement {
  const nothing = withholdJudgement('settling');
  const perMetric = { ...nothing.perMetric };
  for (const metric of METRIC_IDS) {
    const share = shares[metric];
    if (share !== undefined) perMetric[metric] = { kind: 'judged', severity: 0, change: share * 7, limit: 7 };
  }
  return { ...nothing, perMetric, overall: { kind: 'good' } };
}

const UPRIGHT = posture({ headForwardRatio: 0, trunkLeanRatio: 0 });
const LEANING = posture({ headForwardRatio: 0.8, trunkLeanRatio: 1.2 });

/** Watches for a time, two looks a second. */
function watch(
  from: PostureShifts,
  startMs: number,
  endMs: number,
  seen: (atMs: number) => Judgement | null,
): PostureShifts {
  let state = from;
  for (let atMs = startMs; atMs < endMs; atMs += 500) state = countShifts(state, seen(atMs), atMs);
  return state;
}

describe('posture shifts', () => {
  it('count once for all the metrics they move, and again on the way back', () => {
    const seen = (atMs: number): Judgement => (Math.floor(atMs / MINUTE_MS) % 2 === 0 ? UPRIGHT : LEANING);
    const rate = postureShiftsPer15Min(watch(NO_SHIFTS, 0, 15 * MINUTE_MS, seen));
    expect(rate).toBeCloseTo(14, 1);
  });

  it('are not what lasts less than five seconds', () => {
    const seen = (atMs: number): Judgement => (atMs % MINUTE_MS < 4500 ? LEANING : UPRIGHT);
    expect(watch(NO_SHIFTS, 10_000, 15 * MINUTE_MS, seen).shiftsAtMs).toEqual([]);
  });

  it('are not what stays within half a limit', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), { minLength: 1 }), (shares) => {
        const seen = (atMs: number): Judgement =>
          posture({ slumpRatio: shares[Math.floor(atMs / 7000) % shares.length] ?? 0 });
        expect(watch(NO_SHIFTS, 0, 3 * MINUTE_MS, seen).shiftsAtMs).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('are not told from less than five watched minutes, and a time that nobody watched is none', () => {
    const four = watch(NO_SHIFTS, 0, 4 * MINUTE_MS, () => UPRIGHT);
    expect(postureShiftsPer15Min(four)).toBeNull();
    const away = watch(four, 4 * MINUTE_MS, 10 * MINUTE_MS, () => null);
    expect(postureShiftsPer15Min(away)).toBeNull();
    const back = watch(away, 10 * MINUTE_MS, 12 * MINUTE_MS, () => LEANING);
    expect(postureShiftsPer15Min(back)).toBe(0);
  });

  it('are forgotten after a quarter of an hour', () => {
    const seen = (atMs: number): Judgement => (atMs < 2 * MINUTE_MS ? UPRIGHT : LEANING);
    const early = watch(NO_SHIFTS, 0, 10 * MINUTE_MS, seen);
    expect(early.shiftsAtMs).toHaveLength(1);
    expect(watch(early, 10 * MINUTE_MS, 18 * MINUTE_MS, seen).shiftsAtMs).toEqual([]);
  });

  it('begin anew when the clock is set back', () => {
    const state = watch(NO_SHIFTS, 0, 10 * MINUTE_MS, () => UPRIGHT);
    expect(postureShiftsPer15Min(countShifts(state, UPRIGHT, MINUTE_MS))).toBeNull();
  });

  it('are not counted without a judgement of any metric', () => {
    const seen = (): Judgement => withholdJudgement('turned');
    expect(watch(NO_SHIFTS, 0, 10 * MINUTE_MS, seen).watched).toEqual([]);
  });
});
