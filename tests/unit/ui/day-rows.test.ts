// The rows behind the charts of a day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval, WatchState } from '../../../src/core/session/session';
import { deviationsOf, STATE_KINDS, stateTotals, spansOf } from '../../../src/ui/report/day/day-rows';
import { sampleReport } from '../../fixtures/sample-day';

const anyState = fc.constantFrom<WatchState>(
  { kind: 'good' },
  { kind: 'deviating', metrics: ['slumpRatio'] },
  { kind: 'unknown', reason: 'turned' },
  { kind: 'unknown', reason: 'too-dark' },
  { kind: 'away' },
  { kind: 'not-monitored', reason: 'gap' },
);
const part = fc.record({
  state: anyState,
  lengthMs: fc.integer({ min: 1, max: 5_000 }),
  gapMs: fc.constantFrom(0, 0, 0, 700),
});

function dayOf(
  parts: readonly { readonly state: WatchState; readonly lengthMs: number; readonly gapMs: number }[],
): readonly Interval[] {
  let atMs = 0;
  return parts.map(({ state, lengthMs, gapMs }, index) => {
    const startMs = atMs + gapMs;
    atMs = startMs + lengthMs;
    return {
      id: `${index}`,
      startMs,
      endMs: atMs,
      state,
      presence: 'unknown',
      setupId: 's',
      algorithmVersion: 1,
    };
  });
}

function timeOf(
  kind: WatchState['kind'],
  rows: readonly { startMs: number; endMs: number; state: WatchState }[],
): number {
  return rows
    .filter(({ state }) => state.kind === kind)
    .reduce((sum, row) => sum + row.endMs - row.startMs, 0);
}

describe('the stretches of a day', () => {
  it('hold each state exactly as long as the intervals did, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const intervals = dayOf(parts);
        const stretches = spansOf([...intervals].reverse());
        for (const kind of STATE_KINDS) expect(timeOf(kind, stretches)).toBe(timeOf(kind, intervals));
      }),
    );
  });

  it('leave no two neighbours of the same kind that touch', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const stretches = spansOf(dayOf(parts));
        for (const [index, stretch] of stretches.entries()) {
          const next = stretches[index + 1];
          if (next?.startMs === stretch.endMs) expect(next.state.kind).not.toBe(stretch.state.kind);
        }
      }),
    );
  });

  it('tell the reason that held longest', () => {
    const stretches = spansOf(
      dayOf([
        { state: { kind: 'unknown', reason: 'turned' }, lengthMs: 100, gapMs: 0 },
        { state: { kind: 'unknown', reason: 'too-dark' }, lengthMs: 900, gapMs: 0 },
        { state: { kind: 'unknown', reason: 'turned' }, lengthMs: 100, gapMs: 0 },
      ]),
    );
    expect(stretches).toEqual([{ startMs: 0, endMs: 1100, state: { kind: 'unknown', reason: 'too-dark' } }]);
  });
});

describe('the figures of a day', () => {
  it('list deviations from the longest on, without those that never were', () => {
    const report = {
      ...sampleReport(),
      perMetricMs: { slumpRatio: 5, headTiltDeg: 0, neckInclinationDeg: 9 },
    };
    expect(deviationsOf(report)).toEqual([
      { metric: 'neckInclinationDeg', ms: 9 },
      { metric: 'slumpRatio', ms: 5 },
    ]);
  });

  it('show unknown, away and unmonitored time each as its own', () => {
    const report = sampleReport();
    expect(stateTotals(report)).toEqual({
      good: report.goodMs,
      deviating: report.deviatingMs,
      unknown: report.unknownMs,
      away: report.awayMs,
      'not-monitored': report.notMonitoredMs,
    });
  });
});
