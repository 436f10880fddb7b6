// The promises of the day's report: every moment once, nothing from outside the day, coverage told and never made up.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeAdjacent } from '../../../src/core/report/intervals';
import { summarise } from '../../../src/core/report/summarise';
import type { Bout, Interval, Presence, WatchState } from '../../../src/core/session/session';
import { MINUTE, NOBODY, SECOND, sitting, standing, Story, turned } from '../session/help';

const DAY = { startMs: 1_000, endMs: 9_000 };

const state: fc.Arbitrary<WatchState> = fc.constantFrom<WatchState>(
  { kind: 'good' },
  { kind: 'deviating', metrics: ['slumpScore'] },
  { kind: 'deviating', metrics: ['slumpScore', 'headTiltDeg'] },
  { kind: 'unknown', reason: 'turned' },
  { kind: 'unknown', reason: 'too-dark' },
  { kind: 'away' },
  { kind: 'not-monitored', reason: 'gap' },
  { kind: 'not-monitored', reason: 'paused' },
);
const presence = fc.constantFrom<Presence>('sitting', 'standing', 'absent', 'unknown');
const interval: fc.Arbitrary<Interval> = fc
  .record({ at: fc.nat(10_000), length: fc.nat(2_000), state, presence, id: fc.uuid() })
  .map(({ at, length, id, ...rest }) => ({
    ...rest,
    id,
    startMs: at,
    endMs: at + length,
    setupId: 'desk',
    algorithmVersion: 1,
  }));

function made(startMs: number, endMs: number, state: WatchState, presence: Presence = 'sitting'): Interval {
  return { id: `${startMs}`, startMs, endMs, state, presence, setupId: 'desk', algorithmVersion: 1 };
}

describe('the totals of a day', () => {
  test('add up to the time from the first watched moment to the last, whatever was stored', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 40 }), (intervals) => {
        const report = summarise(intervals, [], DAY);
        const first = report.intervals[0];
        const last = report.intervals.at(-1);
        const total =
          report.goodMs + report.deviatingMs + report.unknownMs + report.awayMs + report.notMonitoredMs;
        expect(total).toBe(first && last ? last.endMs - first.startMs : 0);
        for (const [index, { startMs, endMs }] of report.intervals.entries()) {
          expect(endMs).toBeGreaterThan(startMs);
          expect(startMs).toBe(report.intervals[index - 1]?.endMs ?? startMs);
          expect(startMs >= DAY.startMs && endMs <= DAY.endMs).toBe(true);
        }
        for (const monitored of [first, last]) expect(monitored?.state.kind).not.toBe('not-monitored');
        for (const ms of Object.values(report.perMetricMs))
          expect(ms).toBeLessThanOrEqual(report.deviatingMs);
      }),
    );
  });

  test('keep coverage between none and all, and unsaid when nobody sat', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 30 }), (intervals) => {
        const { coverage, sittingMs } = summarise(intervals, [], DAY);
        if (sittingMs === 0) expect(coverage).toBeNull();
        else expect(coverage !== null && coverage >= 0 && coverage <= 1).toBe(true);
      }),
    );
  });

  test('of two neighbouring days are together those of both', () => {
    const measured = (intervals: readonly Interval[], startMs: number, endMs: number) => {
      const { goodMs, deviatingMs, unknownMs, awayMs, sittingMs } = summarise(intervals, [], {
        startMs,
        endMs,
      });
      return [goodMs, deviatingMs, unknownMs, awayMs, sittingMs];
    };
    const part = fc.record({ after: fc.nat(300), length: fc.integer({ min: 1, max: 600 }), state, presence });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.integer({ min: 1, max: 12_000 }), (parts, cut) => {
        let atMs = 0;
        const line = parts.map(({ after, length, state, presence }) => {
          const startMs = atMs + after;
          atMs = startMs + length;
          return made(startMs, atMs, state, presence);
        });
        const before = measured(line, 0, cut);
        const after = measured(line, cut, 12_001);
        expect(measured(line, 0, 12_001)).toEqual(before.map((ms, index) => ms + (after[index] ?? 0)));
      }),
    );
  });

  test('count an hour that a clock set back has told twice only once', () => {
    const report = summarise(
      [made(2_000, 4_000, { kind: 'good' }), made(3_000, 5_000, { kind: 'away' }, 'absent')],
      [],
      DAY,
    );
    expect([report.goodMs, report.awayMs]).toEqual([2_000, 1_000]);
  });

  test('name time during which the page was closed as not monitored', () => {
    const report = summarise(
      [made(2_000, 3_000, { kind: 'good' }), made(5_000, 6_000, { kind: 'good' })],
      [],
      DAY,
    );
    expect(report.notMonitoredMs).toBe(2_000);
    expect(report.intervals.map(({ state }) => state.kind)).toEqual(['good', 'not-monitored', 'good']);
  });

  test('are all zero, with coverage unsaid, on a day without a watched moment', () => {
    const night = made(0, 20_000, { kind: 'not-monitored', reason: 'stopped' }, 'unknown');
    expect(summarise([night], [], DAY)).toEqual({
      day: DAY,
      intervals: [],
      episodes: [],
      bouts: [],
      breaks: [],
      goodMs: 0,
      deviatingMs: 0,
      unknownMs: 0,
      awayMs: 0,
      notMonitoredMs: 0,
      sittingMs: 0,
      longestBoutMs: 0,
      coverage: null,
      perMetricMs: {},
      perMetricChange: {},
      stretches: [],
    });
  });
});

describe('the stretches of a day', () => {
  test('are those that ended in it, in order, and change no time', () => {
    const done = (atMs: number) => ({
      id: `${atMs}`,
      atMs,
      slug: 's',
      stretchId: 'r',
      title: 'T',
      heldMs: 20_000,
    });
    const intervals = [made(2_000, 3_000, { kind: 'good' })];
    const { stretches, ...times } = summarise(intervals, [], DAY, [9_000, 8_999, 1_000, 999].map(done));
    expect(stretches).toEqual([done(1_000), done(8_999)]);
    expect({ ...times, stretches: [] }).toEqual(summarise(intervals, [], DAY));
  });
});

describe('how far off a metric was', () => {
  const off = (startMs: number, endMs: number, mean?: number): Interval => ({
    ...made(startMs, endMs, { kind: 'deviating', metrics: ['slumpScore'] }),
    ...(mean === undefined ? {} : { meanChanges: { slumpScore: { mean, looks: 2 } } }),
  });

  test('is its mean over the time it was kept, each part counting for as long as it lasted', () => {
    expect(summarise([off(1_000, 2_000, 0.5), off(2_000, 5_000, 0.9)], [], DAY).perMetricChange).toEqual({
      slumpScore: expect.closeTo(0.8) as number,
    });
    expect(summarise([off(1_000, 2_000, 0.5), off(2_000, 5_000)], [], DAY).perMetricChange).toEqual({
      slumpScore: 0.5,
    });
  });

  test('is not said of days from before it was kept, nor of what turned out to be back again', () => {
    expect(summarise([off(1_000, 2_000)], [], DAY).perMetricChange).toEqual({});
    const back: Interval = { ...off(1_000, 2_000, 0.5), state: { kind: 'good' } };
    expect(summarise([back], [], DAY).perMetricChange).toEqual({});
  });
});

describe('a bout over the end of the day', () => {
  test('has in each day the sitting that lies in it', () => {
    const night = [made(0, 3_000, { kind: 'good' }), made(3_000, 4_000, { kind: 'away' }, 'absent')];
    const bout: Bout = { id: 'b', startMs: 0, endMs: 3_000, sittingMs: 3_000 };
    const report = summarise(night, [bout], DAY);
    expect(report.bouts).toEqual([{ id: 'b', startMs: 1_000, endMs: 3_000, sittingMs: 2_000 }]);
    expect(report.longestBoutMs).toBe(2_000);
  });
});

describe('a morning, told from beginning to end', () => {
  const story = new Story()
    .keep(sitting(), 20 * MINUTE)
    .keep(sitting({ slumpScore: 1.5 }), 5 * MINUTE)
    .keep(sitting(), 5 * MINUTE)
    .keep(turned(), 10 * MINUTE)
    .keep(NOBODY, 7 * MINUTE)
    .keep(sitting(), 10 * MINUTE)
    .keep(standing(), 2 * MINUTE)
    .keep(sitting(), 3 * MINUTE)
    .wait(30 * MINUTE)
    .keep(sitting(), MINUTE)
    .input({ kind: 'stop' });
  const day = { startMs: 0, endMs: 86_400_000 };
  const report = summarise(story.stored, [...story.bouts.values()], day);

  test('has its minutes where they belong', () => {
    expect(report).toMatchObject({
      goodMs: 41 * MINUTE,
      deviatingMs: 5 * MINUTE,
      unknownMs: 10 * MINUTE,
      awayMs: 7 * MINUTE,
      notMonitoredMs: 30 * MINUTE,
      sittingMs: 54 * MINUTE,
      longestBoutMs: 40 * MINUTE,
      coverage: 44 / 54,
      perMetricMs: { slumpScore: 5 * MINUTE },
      perMetricChange: { slumpScore: 15 },
    });
  });

  test('has a long break and a short one, and none that nobody saw', () => {
    expect(report.breaks.map(({ offSeatMs, length }) => [offSeatMs, length])).toEqual([
      [7 * MINUTE, 'long'],
      [2 * MINUTE, 'short'],
    ]);
    expect(report.bouts).toHaveLength(4);
  });

  test('reads as one stretch per state on the time line', () => {
    const line = mergeAdjacent(report.intervals).map(({ state, presence, startMs, endMs }) => {
      return [state.kind, presence, (endMs - startMs) / SECOND];
    });
    expect(line).toEqual([
      ['good', 'sitting', 1200],
      ['deviating', 'sitting', 300],
      ['good', 'sitting', 300],
      ['unknown', 'sitting', 600],
      ['away', 'absent', 420],
      ['good', 'sitting', 600],
      ['good', 'standing', 120],
      ['good', 'sitting', 180],
      ['not-monitored', 'unknown', 1800],
      ['good', 'sitting', 60],
    ]);
  });
});

describe('merging neighbours', () => {
  test('changes no moment, and leaves no two alike side by side', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(state, presence, fc.integer({ min: 1, max: 99 })), { maxLength: 40 }),
        (parts) => {
          let atMs = 0;
          const line = parts.map(([state, presence, length]) =>
            made(atMs, (atMs += length), state, presence),
          );
          const merged = mergeAdjacent(line);
          const key = ({ state, presence }: Interval) => JSON.stringify([state, presence]);
          const moments = (intervals: readonly Interval[]) =>
            intervals.flatMap((each) => Array.from({ length: each.endMs - each.startMs }, () => key(each)));
          expect(moments(merged)).toEqual(moments(line));
          for (const [index, each] of merged.entries()) {
            const before = merged[index - 1];
            expect(before === undefined || key(before) !== key(each)).toBe(true);
          }
        },
      ),
    );
  });
});
