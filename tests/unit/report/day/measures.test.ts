// Each measure through the day: as much as is stored, and no figure where none was.
import { expect, test } from 'vitest';
import { inLimits, measuresThrough } from '../../../../src/core/report/day/measures';
import { summarise } from '../../../../src/core/report/summarise';
import type { Interval } from '../../../../src/core/session/session';
import { interval } from '../../storage/help';

const DAY = { startMs: 0, endMs: 1_000_000 };
const off = (startMs: number, endMs: number, more: Partial<Interval>): Interval => ({
  ...interval(startMs, endMs),
  state: { kind: 'deviating', metrics: ['slumpScore'] },
  ...more,
});

test('every time a measure was off is there once, the longest measure first, and what was within its limit is not', () => {
  const both: Partial<Interval> = {
    state: { kind: 'deviating', metrics: ['slumpScore', 'headForwardRatio'] },
  };
  const report = summarise([interval(0, 100), off(100, 200, both), off(200, 350, {})], [], DAY);
  expect(measuresThrough(report)).toEqual([
    {
      metric: 'slumpScore',
      ms: 250,
      parts: [
        { startMs: 100, endMs: 200, change: null },
        { startMs: 200, endMs: 350, change: null },
      ],
    },
    { metric: 'headForwardRatio', ms: 100, parts: [{ startMs: 100, endMs: 200, change: null }] },
  ]);
});

test('days from before the limit was kept say that a measure was off, and not by how much', () => {
  const change = { mean: 0.5, looks: 9 };
  const report = summarise([off(0, 100, { meanChanges: { slumpScore: change } })], [], DAY);
  expect(measuresThrough(report)[0]?.parts[0]?.change).toEqual(change);
  expect(inLimits(change)).toBeNull();
  expect(inLimits(null)).toBeNull();
});

test('is told in limits, whichever way the limit lies', () => {
  expect(inLimits({ mean: -6, looks: 9, standardError: 1, limit: -4 })).toEqual({ at: 1.5, error: 0.25 });
  expect(inLimits({ mean: 6, looks: 9, limit: 4 })).toEqual({ at: 1.5, error: 0 });
});
