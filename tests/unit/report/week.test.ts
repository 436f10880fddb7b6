// The promises of the week's findings: only what lasted, only of the last seven days, each moment once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MetricId } from '../../../src/core/baseline/metric';
import { findingsOfWeek } from '../../../src/core/report/week';
import { weekBefore } from '../../../src/core/report/bounds';
import type { Bout, Interval } from '../../../src/core/session/session';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = 20 * DAY;

function deviating(startMs: number, minutes: number, ...metrics: readonly MetricId[]): Interval {
  return {
    id: `${startMs}`,
    startMs,
    endMs: startMs + minutes * MINUTE,
    state: { kind: 'deviating', metrics },
    presence: 'sitting',
    setupId: 'desk',
    algorithmVersion: 1,
  };
}

function bout(endMs: number, minutes: number): Bout {
  const sittingMs = minutes * MINUTE;
  return { id: `${endMs}`, startMs: endMs - sittingMs, endMs, sittingMs };
}

describe('what stood out in a week', () => {
  test('adds up over its days, the longest lasting first', () => {
    const intervals = [
      deviating(NOW - 6 * DAY, 20, 'headForwardRatio'),
      deviating(NOW - 2 * DAY, 12, 'slumpScore'),
      deviating(NOW - DAY, 28, 'headForwardRatio', 'headTiltDeg'),
    ];
    expect(findingsOfWeek(intervals, [], NOW)).toEqual([
      { kind: 'deviation', metric: 'headForwardRatio', ms: 48 * MINUTE },
      { kind: 'deviation', metric: 'headTiltDeg', ms: 28 * MINUTE },
      { kind: 'deviation', metric: 'slumpScore', ms: 12 * MINUTE },
    ]);
  });

  test('leaves out what lasted for less than five minutes in all', () => {
    const almost = deviating(NOW - DAY, 4.99, 'slumpScore');
    expect(findingsOfWeek([almost], [], NOW)).toEqual([]);
    const rest = deviating(NOW - 2 * DAY, 0.01, 'slumpScore');
    expect(findingsOfWeek([rest, almost], [], NOW)).toHaveLength(1);
  });

  test('counts only the part that lies in the seven days', () => {
    const { startMs } = weekBefore(NOW);
    expect(NOW - startMs).toBe(7 * DAY);
    const half = deviating(startMs - 10 * MINUTE, 20, 'slumpScore');
    expect(findingsOfWeek([half], [], NOW)).toEqual([
      { kind: 'deviation', metric: 'slumpScore', ms: 10 * MINUTE },
    ]);
    expect(findingsOfWeek([deviating(startMs - 20 * MINUTE, 20, 'slumpScore')], [], NOW)).toEqual([]);
  });

  test('names long sitting from an hour on, and ranks it by what was beyond the hour', () => {
    expect(findingsOfWeek([], [bout(NOW - DAY, 59)], NOW)).toEqual([]);
    const bouts = [bout(NOW - 2 * DAY, 60), bout(NOW - DAY, 80), bout(NOW - 3 * DAY, 20)];
    const found = findingsOfWeek([deviating(NOW - DAY, 15, 'slumpScore')], bouts, NOW);
    expect(found).toEqual([
      { kind: 'long-sitting', bouts: 2, longestMs: 80 * MINUTE, ms: 20 * MINUTE },
      { kind: 'deviation', metric: 'slumpScore', ms: 15 * MINUTE },
    ]);
  });

  test('never claims more of a metric than there was of the week, however records overlap', () => {
    const some = fc.record({ at: fc.nat(9 * 24 * 60), minutes: fc.nat(600) });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 30 }), (parts) => {
        const intervals = parts.map(({ at, minutes }) =>
          deviating(NOW - 8 * DAY + at * MINUTE, minutes, 'slumpScore'),
        );
        const touched = new Set<number>();
        for (const { startMs, endMs } of intervals) {
          for (let ms = startMs; ms < endMs; ms += MINUTE)
            if (ms >= NOW - 7 * DAY && ms < NOW) touched.add(ms);
        }
        const ms = findingsOfWeek(intervals, [], NOW)[0]?.ms ?? 0;
        expect(ms).toBe(touched.size >= 5 ? touched.size * MINUTE : 0);
      }),
    );
  });
});
